import { growing } from "../../../lib/growing.ts";
import { textFields, type TextField } from "../../../model/topic.ts";
import { GENERIC_WORDS } from "../phrases/general-words.ts";
import type { Unit } from "../phrases/units.ts";
import type { Word } from "../words.ts";
import { wideChunks } from "./wide-chunks.ts";

/** A text as it was read, with its parts of speech. */
export interface TaggedText {
  field: TextField;
  text: string;
  words: readonly Word[];
  units: readonly Unit[];
  tags: readonly string[];
}

/** The candidates for keyphrases of many papers, one behind the other. Columns have an entry a candidate, but for the lists. */
export interface CandidateColumns {
  /** The normal words of each kind of unit, and in how many papers it is. */
  keys: string[];
  papersOf: Uint32Array;
  paper: Uint32Array;
  /** Where it is first written out: an index of `textFields`, and characters [start, end). */
  field: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
  /** How many words of the paper go before it, and how many there are. */
  before: Uint32Array;
  length: Uint32Array;
  count: Uint32Array;
  /** Bits of `SIGNS`. */
  signs: Uint8Array;
  /** Of each unit of a candidate its number in `keys`, and how often it is in the paper; `unitEnds` is where those of a candidate end. */
  units: Uint32Array;
  times: Uint32Array;
  unitEnds: Uint32Array;
}

/** What a candidate is. */
export const SIGNS = {
  title: 1,
  adjectiveFirst: 2,
  verbFirst: 4,
  capital: 8,
  hyphen: 16,
  genericHead: 32,
  genericFirst: 64,
};

interface Candidate {
  units: readonly Unit[];
  field: TextField;
  before: number;
  count: number;
  signs: number;
  /** Whether it is first met as an acronym: then what it stands for is shown where that is written out. */
  short: boolean;
}

const whole = () => growing((room) => new Uint32Array(room));
const small = () => growing((room) => new Uint8Array(room));

export function openCandidates() {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const papersOf: number[] = [];
  const [paper, start, end, before, length] = [whole(), whole(), whole(), whole(), whole()];
  const [count, units, times, unitEnds] = [whole(), whole(), whole(), whole()];
  const [field, signs] = [small(), small()];
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    papersOf.push(0);
    return keys.push(key) - 1;
  };
  return {
    /** Adds a paper; papers must come in their order. */
    add(of: number, texts: readonly TaggedText[]): void {
      const counts = new Map<number, number>();
      for (const text of texts)
        for (const { key } of text.units) counts.set(numberOf(key), (counts.get(numberOf(key)) ?? 0) + 1);
      for (const key of counts.keys()) papersOf[key]! += 1;
      const words = texts.reduce((sum, text) => sum + text.words.length, 0);
      for (const one of candidatesOf(texts).values()) {
        paper.push(of);
        field.push(textFields.indexOf(one.field));
        start.push(one.units[0]!.start);
        end.push(one.units.at(-1)!.end);
        before.push(one.before);
        length.push(words);
        count.push(one.count);
        signs.push(one.signs);
        for (const { key } of one.units) {
          units.push(numberOf(key));
          times.push(counts.get(numberOf(key)) ?? 0);
        }
        unitEnds.push(units.length);
      }
    },
    columns: (): CandidateColumns => ({
      keys,
      papersOf: Uint32Array.from(papersOf),
      paper: paper.values().slice(),
      field: field.values().slice(),
      start: start.values().slice(),
      end: end.values().slice(),
      before: before.values().slice(),
      length: length.values().slice(),
      count: count.values().slice(),
      signs: signs.values().slice(),
      units: units.values().slice(),
      times: times.values().slice(),
      unitEnds: unitEnds.values().slice(),
    }),
  };
}

/** The different candidates of a paper, by their normal words. */
function candidatesOf(texts: readonly TaggedText[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  let passed = 0;
  for (const text of texts) {
    for (const { from, to } of wideChunks(text.units, text.words, text.tags)) {
      const units = text.units.slice(from, to + 1);
      const key = units.map((unit) => unit.key).join(" ");
      const known = found.get(key);
      const short = units.some(({ acronym }) => acronym);
      const signs = signsOf(text, units);
      if (!known) {
        found.set(key, { units, field: text.field, before: passed + units[0]!.word, count: 1, signs, short });
      } else {
        known.count++;
        if (known.short && !short) Object.assign(known, { units, field: text.field, short });
      }
    }
    passed += text.words.length;
  }
  return found;
}

function signsOf({ field, text, tags }: TaggedText, units: readonly Unit[]): number {
  const [first, last] = [units[0]!, units.at(-1)!]; // safe: a chunk has a unit
  const tag = tags[first.word];
  return (
    (field === "title" ? SIGNS.title : 0) |
    (tag === "ADJ" ? SIGNS.adjectiveFirst : 0) |
    (tag === "VERB" ? SIGNS.verbFirst : 0) |
    (field !== "title" && /^\p{Lu}/u.test(text.slice(first.start)) ? SIGNS.capital : 0) |
    (units.some(({ link }, n) => n > 0 && link === "hyphen") ? SIGNS.hyphen : 0) |
    (GENERIC_WORDS.has(last.key) ? SIGNS.genericHead : 0) |
    (GENERIC_WORDS.has(first.key) ? SIGNS.genericFirst : 0)
  );
}
