import { readableText } from "../fields/readable-text.ts";
import { bareConcept, type Concept, type Vocabulary } from "../../../model/vocabulary.ts";

/** A concept before its vocabulary is whole: what it is called, and what it calls others, by whatever identifies them. */
export interface ConceptEntry {
  id: string;
  labels: LabelledIn[];
  otherLabels: LabelledIn[];
  broader: string[];
  narrower: string[];
  /** What is to be used in the place of a concept that is no longer in use; null for one that is. */
  insteadOf: string[] | null;
}

/** A label, and its language where it is said. */
export interface LabelledIn {
  text: string;
  language: string | null;
}

/** No label is longer, in characters: what is was no label, but a cell or text that does not end. */
export const LONGEST_LABEL = 200;

/**
 * A vocabulary of its entries, in their order. Of labels in several languages a concept has the English ones, or those in the language
 * of most labels, or what there is. The labels of a concept that is out of use go to the first that is used instead. Linear.
 */
export function toVocabulary(name: string | null, entries: readonly ConceptEntry[]): Vocabulary {
  const preferred = languageOf(entries);
  const concepts: Concept[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const [label, ...others] = entry.insteadOf === null ? labelsOf(entry, preferred) : [];
    if (label === undefined) continue;
    places.set(entry.id, concepts.length);
    concepts.push({ ...bareConcept(label), otherLabels: others });
  }
  addBroader(entries, concepts, places);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    const place = entry.insteadOf === null ? undefined : usedInstead(entry, byId, places);
    const concept = place === undefined ? undefined : concepts[place];
    if (concept)
      concept.otherLabels = distinct([...concept.otherLabels, ...labelsOf(entry, preferred)]).filter(
        (label) => label !== concept.label,
      );
  }
  return { name, concepts, mapped: [] };
}

/** What a concept is called, the label that names it first; the others are in its language. */
function labelsOf({ labels, otherLabels }: ConceptEntry, preferred: string | null): string[] {
  const all = [...labels, ...otherLabels].map(({ text, language }) => ({
    text: readableText(text).trim(),
    language,
  }));
  const sound = all.filter(({ text }) => text !== "" && text.length <= LONGEST_LABEL);
  const own = sound.slice(0, labels.length);
  const first = own.find((label) => isIn(preferred, label)) ?? sound[0];
  if (!first) return [];
  const language = first.language === null ? preferred : primary(first.language);
  return distinct([first.text, ...sound.filter((label) => isIn(language, label)).map(({ text }) => text)]);
}

function addBroader(
  entries: readonly ConceptEntry[],
  concepts: readonly Concept[],
  places: ReadonlyMap<string, number>,
): void {
  // Lists name what is above by an identifier, or by its label.
  const byLabel = new Map(concepts.map(({ label }, place) => [label, place]));
  const placeOf = (called: string) => places.get(called) ?? byLabel.get(called);
  const above = concepts.map(() => new Set<number>());
  const below = (narrow: string, broad: string) => {
    const [from, to] = [placeOf(narrow), placeOf(broad)];
    if (from !== undefined && to !== undefined && to !== from) above[from]?.add(to);
  };
  for (const { id, broader, narrower, insteadOf } of entries) {
    if (insteadOf !== null) continue;
    for (const broad of broader) below(id, broad);
    for (const narrow of narrower) below(narrow, id);
  }
  concepts.forEach((concept, place) => {
    concept.broader = [...(above[place] ?? [])].sort((a, b) => a - b);
  });
}

/** Where the concept is that is used instead of one, by however many that are out of use as well. */
function usedInstead(
  entry: ConceptEntry,
  byId: ReadonlyMap<string, ConceptEntry>,
  places: ReadonlyMap<string, number>,
): number | undefined {
  const seen = new Set<string>();
  const open = [...(entry.insteadOf ?? [])].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const place = places.get(id);
    if (place !== undefined) return place;
    for (const further of byId.get(id)?.insteadOf?.toReversed() ?? []) open.push(further);
  }
  return undefined;
}

const distinct = (labels: readonly string[]) => [...new Set(labels)];

const isIn = (language: string | null, label: LabelledIn) =>
  label.language === null || language === null || primary(label.language) === language;

const primary = (language: string) => language.toLowerCase().split("-")[0] ?? "";

function languageOf(entries: readonly ConceptEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { labels } of entries)
    for (const { language } of labels)
      if (language !== null) counts.set(primary(language), (counts.get(primary(language)) ?? 0) + 1);
  if (counts.size === 0 || counts.has("en")) return counts.size === 0 ? null : "en";
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The name of a vocabulary that does not say it: that of its file without folders and endings. */
export const nameOfFile = (file: string) =>
  file.replace(/^.*\//, "").replace(/(?:\.(?:gz|json|jsonld|rdf|xml|ttl|nt|csv|tsv|txt|skos))+$/i, "");
