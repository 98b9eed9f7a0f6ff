import { BREAKERS, GERUND_NOUNS, PARTICIPLES } from "../phrases/chunk-words.ts";
import { FUNCTION_WORDS } from "../phrases/stop-words.ts";
import type { Unit } from "../phrases/units.ts";
import type { Word } from "../words.ts";
import { LEADING } from "./keyphrase-words.ts";

/** A run of units of a text, from the first to the last, that may be a keyphrase. */
export interface WideChunk {
  from: number;
  to: number;
}

const ROMAN = /^(?:I{1,3}|IV|VI{0,3})$/u;
const NOUNS = new Set(["NOUN", "PROPN"]);
const BEFORE_NOUNS = new Set([...NOUNS, "ADJ"]);
/** What a finite verb follows: `results showed …`. */
const SUBJECTS = new Set([...NOUNS, "PRON", "AUX", "ADV", "PART"]);

type Role = "noun" | "modifier" | "break";

/**
 * The longest runs of (adjective | participle | noun)* noun, of which keyphrases are chosen (Justeson & Katz 1995). Wider than the
 * chunks of topics, for what stands on one paper only need not be a term: participles before nouns and verbs after
 * articles, which taggers often take for such, are in them, and so are compounds with any word. Linear.
 */
export function wideChunks(
  units: readonly Unit[],
  words: readonly Word[],
  tags: readonly string[],
): WideChunk[] {
  const chunks: WideChunk[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0 && to >= from) {
      const begin = withoutLeading(units, from, to);
      if (begin <= to) chunks.push({ from: begin, to });
    }
    from = to = -1;
  };
  units.forEach((unit, at) => {
    const role = roleOf(units, at, words, tags);
    if (unit.link === "none" || role === "break") close();
    if (role === "break") return;
    if (from < 0) from = at;
    const next = units[at + 1];
    const glued = next?.link === "hyphen" && !BREAKERS.has(next.key);
    if (role === "noun" && !glued) to = at;
  });
  close();
  return chunks;
}

/** Where a chunk begins when words that say nothing are left off; behind its end when it has no others. */
function withoutLeading(units: readonly Unit[], from: number, to: number): number {
  let begin = from;
  while (begin <= to && units[begin + 1]?.link !== "hyphen" && LEADING.has(units[begin]!.key)) begin++;
  return begin;
}

function roleOf(units: readonly Unit[], at: number, words: readonly Word[], tags: readonly string[]): Role {
  const unit = units[at]!; // safe: asked for places in the list
  const next = units[at + 1];
  const text = words[unit.word]?.text ?? "";
  const tag = tags[unit.word] ?? "X";
  if (unit.acronym) return "noun";
  const compound = next?.link === "hyphen" || unit.link === "hyphen";
  if (FUNCTION_WORDS.has(unit.key))
    return compound && unit.key.length > 2 && tag !== "CCONJ" && tag !== "ADP" ? "modifier" : "break";
  if (BREAKERS.has(unit.key) || ROMAN.test(text)) return "modifier";
  if (/^\p{N}/u.test(text) || tag === "NUM") return compound ? "modifier" : "break";
  if (text.length === 1 && !compound) return text === "H" || text === "K" ? "modifier" : "break";
  if (GERUND_NOUNS.has(unit.key) || NOUNS.has(tag)) return "noun";
  if (PARTICIPLES.has(unit.key) || tag === "ADJ") return "modifier";
  const before = at > 0 && unit.link === "space" ? (tags[units[at - 1]!.word] ?? "X") : "";
  const beforeNoun = next?.link === "space" && BEFORE_NOUNS.has(tags[next.word] ?? "X");
  if (tag === "VERB" && text.endsWith("ed") && beforeNoun && !SUBJECTS.has(before)) return "modifier";
  if (tag === "VERB" && (before === "DET" || before === "ADJ")) return beforeNoun ? "modifier" : "noun";
  return compound && tag !== "PUNCT" ? "modifier" : "break";
}
