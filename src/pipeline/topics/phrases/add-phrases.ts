import type { Occurrence } from "../../../model/topic.ts";
import { addPlace, type Drafts } from "../drafts.ts";
import type { GivenPhrase } from "../given-topics.ts";
import type { SearchedText } from "../texts.ts";
import { toPhraseLocator } from "./locate-phrases.ts";
import type { PlacedUnit } from "./unit-columns.ts";

/**
 * Finds the places of phrases in all papers, outside names; in a paper that brought its topics along only those of its
 * own. A paper is on a topic whenever its text has it, however the tagger saw it there. Linear in the texts.
 */
export function addPhrases(
  papers: readonly (readonly SearchedText[])[],
  unitsOf: (paper: number, text: number) => readonly PlacedUnit[],
  phrases: readonly GivenPhrase[],
  drafts: Drafts,
): void {
  const ids = (which: (one: GivenPhrase) => boolean | undefined) =>
    new Set(phrases.filter(which).map(({ kind, key }) => `${kind} ${key}`));
  const everywhere = ids((one) => one.everywhere);
  const sparing = ids((one) => one.sparing);
  const kinds = [...new Set(phrases.map(({ kind }) => kind))];
  const locators = kinds.map((kind) => ({
    kind,
    locate: toPhraseLocator(phrases.filter((phrase) => phrase.kind === kind)),
  }));
  papers.forEach((texts, paper) => {
    const waiting = new Map<string, Waiting[]>();
    texts.forEach(({ text, field, given }, index) => {
      const units = unitsOf(paper, index);
      for (const { kind, locate } of locators) {
        for (const { key, start, end, nested } of locate(units)) {
          const id = `${kind} ${key}`;
          if (given && !everywhere.has(id) && !drafts.isOn(kind, key, paper)) continue;
          const found = { place: { paper, field, start, end }, text, votes: nested ? 0 : 1 };
          if (sparing.has(id) && ONE_WORD.test(text.slice(start, end)) && !drafts.isOn(kind, key, paper)) {
            const before = waiting.get(id) ?? [];
            if (!nested) waiting.set(id, [...before, found]);
            if (field !== "title" && (before.length === 0 || nested)) continue;
            for (const one of waiting.get(id) ?? [])
              addPlace(drafts.of(kind, key), one.place, one.text, one.votes);
          } else addPlace(drafts.of(kind, key), found.place, text, found.votes);
        }
      }
    });
  });
}

/** A place that counts when there is another. */
interface Waiting {
  place: Occurrence;
  text: string;
  votes: number;
}

const ONE_WORD = /^\p{L}\p{Ll}+$/u;
