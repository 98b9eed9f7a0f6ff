import type { Word } from "../words.ts";
import type { Unit } from "./units.ts";
import { BREAKERS, GERUND_NOUNS, PARTICIPLES } from "./chunk-words.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A unit in a noun chunk, and whether a phrase may begin or end with it. */
export interface ChunkUnit {
  key: string;
  canStart: boolean;
  canEnd: boolean;
}

/** Numerals of ions, populations and supernova types. */
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|Ia|Ib|Ic|Ibc|IIn|IIP)$/u;

type Role = "noun" | "modifier" | "break";

/**
 * The longest runs of (adjective | noun)* noun in a text: the linguistic filter of Justeson, J. S. & Katz, S. M. (1995),
 * Technical terminology, Natural Language Engineering 1, 9–27. Hyphenated compounds stay whole, an acronym counts as a
 * noun. Linear.
 */
export function nounChunks(
  units: readonly Unit[],
  words: readonly Word[],
  tags: readonly string[],
): ChunkUnit[][] {
  const chunks: ChunkUnit[][] = [];
  let chunk: ChunkUnit[] = [];
  const close = (): void => {
    const last = chunk.findLastIndex((unit) => unit.canEnd);
    if (last >= 0) chunks.push(chunk.slice(0, last + 1));
    chunk = [];
  };
  units.forEach((unit, index) => {
    const next = units[index + 1];
    const role = roleOf(unit, words[unit.word], tags[unit.word] ?? "X", next?.link === "hyphen");
    if (unit.link === "none" || role === "break") close();
    if (role === "break") return;
    const glued = next?.link === "hyphen" && !BREAKERS.has(next.key);
    const numeral = ROMAN.test(words[unit.word]?.text ?? "");
    chunk.push({
      key: unit.key,
      canStart: unit.link !== "hyphen" && !numeral,
      canEnd: role === "noun" && !glued,
    });
  });
  close();
  return chunks;
}

function roleOf(unit: Unit, word: Word | undefined, tag: string, hyphenAfter: boolean): Role {
  if (unit.acronym) return "noun";
  if (!word || STOP_WORDS.has(unit.key) || BREAKERS.has(unit.key)) return "break";
  const text = word.text;
  const inCompound = hyphenAfter || unit.link === "hyphen";
  if (ROMAN.test(text)) return "modifier";
  if (/^\p{N}/u.test(text) || tag === "NUM") return inCompound ? "modifier" : "break";
  if (text.length === 1 && !inCompound) return text === "H" || text === "K" ? "modifier" : "break";
  if (GERUND_NOUNS.has(unit.key)) return "noun";
  if (PARTICIPLES.has(unit.key)) return "modifier";
  if (tag === "NOUN" || tag === "PROPN") return "noun";
  if (tag === "ADJ") return "modifier";
  return inCompound && tag !== "PUNCT" ? "modifier" : "break";
}
