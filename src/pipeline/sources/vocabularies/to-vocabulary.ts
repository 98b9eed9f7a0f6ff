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

/**
 * A vocabulary of its entries, in their order. Of labels in several languages the English ones are taken, or those in the language
 * of most labels where there are none. The labels of a concept that is out of use go to the first that is used instead. Linear.
 */
export function toVocabulary(name: string | null, entries: readonly ConceptEntry[]): Vocabulary {
  const language = languageOf(entries);
  const inLanguage = (labels: readonly LabelledIn[]) =>
    labels.filter((label) => isIn(language, label)).map(({ text }) => text);
  const concepts: Concept[] = [];
  const places = new Map<string, number>();
  const used = entries.filter(({ insteadOf }) => insteadOf === null);
  for (const { id, labels, otherLabels } of used) {
    const [label, ...more] = [...inLanguage(labels), ...labels.map(({ text }) => text)];
    if (label === undefined) continue;
    places.set(id, concepts.length);
    const others = [...inLanguage(otherLabels), ...more.filter((text) => inLanguage(labels).includes(text))];
    concepts.push({ ...bareConcept(label), otherLabels: distinct(others, label) });
  }
  // Lists name what is above by an identifier, or by its label.
  const byLabel = new Map(concepts.map(({ label }, place) => [label, place]));
  const placeOf = (called: string) => places.get(called) ?? byLabel.get(called);
  const below = (narrow: string, broad: string) => {
    const [from, to] = [placeOf(narrow), placeOf(broad)];
    const concept = from === undefined ? undefined : concepts[from];
    if (concept && to !== undefined && to !== from && !concept.broader.includes(to)) concept.broader.push(to);
  };
  for (const { id, broader, narrower } of used) {
    for (const broad of broader) below(id, broad);
    for (const narrow of narrower) below(narrow, id);
  }
  for (const { insteadOf, labels } of entries) {
    const place = insteadOf?.flatMap((id) => places.get(id) ?? [])[0];
    const concept = place === undefined ? undefined : concepts[place];
    if (concept)
      concept.otherLabels = distinct([...concept.otherLabels, ...inLanguage(labels)], concept.label);
  }
  for (const { broader } of concepts) broader.sort((a, b) => a - b);
  return { name, concepts, mapped: [] };
}

const distinct = (labels: readonly string[], but: string) =>
  [...new Set(labels)].filter((one) => one !== but);

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
