import type { TopicKind } from "../../../model/paper.ts";
import { addPlace, type Drafts } from "../drafts.ts";
import type { SearchedText } from "../texts.ts";
import { toPhraseLocator } from "./locate-phrases.ts";
import type { PlacedUnit } from "./unit-columns.ts";

/** A phrase or concept to be found in texts. */
interface Sought {
  kind: TopicKind;
  key: string;
  spellings: readonly string[];
  /** It is looked for in papers that brought their topics along, too. */
  everywhere?: boolean;
}

/**
 * Finds the places of phrases in all papers, outside names; in a paper that brought its topics along only those of its
 * own. A paper is on a topic whenever its text has it, however the tagger saw it there. Linear in the texts.
 */
export function addPhrases(
  papers: readonly (readonly SearchedText[])[],
  unitsOf: (paper: number, text: number) => readonly PlacedUnit[],
  phrases: readonly Sought[],
  drafts: Drafts,
): void {
  const everywhere = new Set(
    phrases.filter((one) => one.everywhere).map(({ kind, key }) => `${kind} ${key}`),
  );
  const kinds = [...new Set(phrases.map(({ kind }) => kind))];
  const locators = kinds.map((kind) => ({
    kind,
    locate: toPhraseLocator(phrases.filter((phrase) => phrase.kind === kind)),
  }));
  papers.forEach((texts, paper) => {
    texts.forEach(({ text, field, given }, index) => {
      const units = unitsOf(paper, index);
      for (const { kind, locate } of locators) {
        for (const { key, start, end, nested } of locate(units)) {
          const isWanted = !given || everywhere.has(`${kind} ${key}`) || drafts.isOn(kind, key, paper);
          if (isWanted) addPlace(drafts.of(kind, key), { paper, field, start, end }, text, nested ? 0 : 1);
        }
      }
    });
  });
}
