import type { Link, Word } from "../words.ts";

/** One step of a phrase: a word under its normal form, or an acronym under the normal words of its long form. */
export interface Unit {
  /** Normal words, joined by a space where an acronym stands for several. */
  key: string;
  /** Characters [start, end) of the text. */
  start: number;
  end: number;
  link: Link;
  /** The word it ends on, and whether it stands for a long form. */
  word: number;
  acronym: boolean;
}

export interface Span {
  start: number;
  end: number;
}

/** What a reader of units must know about a paper: normal forms, and what its acronyms stand for. */
export interface UnitRules {
  normal: (word: string) => string;
  /** The normal words of an acronym's long form, for acronyms in the singular: `LLM` → `large language model`. */
  longForm: (short: string) => string | undefined;
}

/** Prefixes that are written with a hyphen, without, or apart: `pre-training` is `pretraining`. */
const PREFIXES = new Set(
  "pre non multi sub super micro co re inter intra extra ultra hyper anti semi mini over under photo spectro magneto hydro bio geo cryo thermo auto meta pseudo proto trans infra gyro electro neuro post macro nano counter".split(
    " ",
  ),
);

/** The units of a text in order. Words inside the covered spans (names found there) are left out and part what is around. */
export function toUnits(words: readonly Word[], rules: UnitRules, covered: readonly Span[] = []): Unit[] {
  const units: Unit[] = [];
  let apart = false;
  let span = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    while ((covered[span]?.end ?? Number.POSITIVE_INFINITY) <= word.start) span++;
    if ((covered[span]?.start ?? Number.POSITIVE_INFINITY) < word.end) {
      apart = true;
      continue;
    }
    const link = apart || word.link === "slash" ? "none" : word.link;
    apart = false;
    const next = words[index + 1];
    if (
      next?.link === "hyphen" &&
      PREFIXES.has(word.text.toLowerCase()) &&
      !/^\p{Lu}|\p{N}/u.test(next.text.slice(1))
    ) {
      const key = rules.normal(word.text + next.text);
      units.push({ key, start: word.start, end: next.end, link, word: ++index, acronym: false });
      continue;
    }
    const long = /\p{Lu}/u.test(word.text) ? rules.longForm(withoutPlural(word.text)) : undefined;
    const key = long ?? rules.normal(word.text);
    units.push({ key, start: word.start, end: word.end, link, word: index, acronym: long !== undefined });
  }
  return units;
}

/** `LLMs` → `LLM`. */
export function withoutPlural(short: string): string {
  return /[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}
