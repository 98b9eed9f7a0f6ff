import type { TopicKind } from "../../../model/paper.ts";
import type { Occurrence } from "../../../model/topic.ts";
import { addPlace, type Drafts } from "../drafts.ts";
import type { GivenPhrase } from "../given-topics.ts";
import type { SearchedText } from "../texts.ts";
import { toPhraseLocator, withNesting } from "./locate-phrases.ts";
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
    const waiting = new Map<string, Found[]>();
    texts.forEach(({ text, field, given }, index) => {
      const units = unitsOf(paper, index);
      const all = locators.flatMap(({ kind, locate }) => locate(units).map((place) => ({ kind, ...place })));
      for (const { kind, key, start, end, nested } of withNesting(all)) {
        const id = `${kind} ${key}`;
        if (given && !everywhere.has(id) && !drafts.isOn(kind, key, paper)) continue;
        const found = { kind, key, place: { paper, field, start, end }, text, nested };
        if (!sparing.has(id) || !ONE_WORD.test(text.slice(start, end))) add(found, drafts);
        else waiting.set(id, [...(waiting.get(id) ?? []), found]);
      }
    });
    for (const [, places] of waiting)
      if (isSaid(places, drafts)) for (const found of places) add(found, drafts);
  });
}

/** A place of a phrase in a text. */
interface Found {
  kind: TopicKind;
  key: string;
  place: Occurrence;
  text: string;
  nested: boolean;
}

function add({ kind, key, place, text, nested }: Found, drafts: Drafts): void {
  addPlace(drafts.of(kind, key), place, text, nested ? 0 : 1);
}

/** Whether a word that is used sparingly is meant in a paper that has it at these places: by itself in its title, or twice, or if it is on it anyhow. */
function isSaid(places: readonly Found[], drafts: Drafts): boolean {
  const [first] = places;
  if (first && drafts.isOn(first.kind, first.key, first.place.paper)) return true;
  const alone = places.filter(({ nested }) => !nested);
  return alone.length > 1 || alone.some(({ place }) => place.field === "title");
}

const ONE_WORD = /^\p{L}\p{Ll}+$/u;
