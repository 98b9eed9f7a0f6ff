import type { ConceptEntry, LabelledIn } from "./to-vocabulary.ts";

/** A thing with properties, as RDF has it: names of properties are without the address that they stand under. */
export interface Described {
  id: string;
  types: readonly string[];
  properties: ReadonlyMap<string, readonly Value[]>;
}

/** A property's value: a text, in a language where that is said; or another thing. */
export interface Value {
  text: string;
  language: string | null;
  isThing: boolean;
}

export interface SkosRead {
  name: string | null;
  entries: ConceptEntry[];
}

/** The last part of an address: `http://www.w3.org/2004/02/skos/core#prefLabel`, `skos:prefLabel` → `prefLabel`. */
export const localName = (name: string) => name.replace(/^.*[#/:]/, "");

/**
 * What SKOS says of some things: which are concepts, with their labels and what is above and below them. A concept that is marked
 * as deprecated gives its labels to what it is replaced by. (SKOS Simple Knowledge Organization System Reference, W3C 2009.)
 */
export function fromSkos(things: readonly Described[]): SkosRead {
  // SKOS-XL makes things of labels.
  const written = new Map(things.map(({ id, properties }) => [id, properties.get("literalForm") ?? []]));
  const textsOf = ({ properties }: Described, ...names: string[]): LabelledIn[] =>
    names
      .flatMap((property) => properties.get(property) ?? [])
      .flatMap((value) => (value.isThing ? (written.get(value.text) ?? []) : value))
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, language }) => ({ text: text.replace(/\s+/g, " ").trim(), language }));
  const entries = things.filter(isConcept).map((thing): ConceptEntry => {
    const deprecated = textsOf(thing, "deprecated").some(({ text }) => text !== "false");
    return {
      id: thing.id,
      labels: textsOf(thing, "prefLabel"),
      otherLabels: textsOf(thing, "altLabel", "hiddenLabel"),
      broader: thingsOf(thing, "broader", "broaderTransitive", "broaderGeneric"),
      narrower: thingsOf(thing, "narrower", "narrowerTransitive", "narrowerGeneric"),
      insteadOf: deprecated ? thingsOf(thing, "isReplacedBy", "exactMatch") : null,
    };
  });
  const scheme = things.find(({ types }) => types.includes("ConceptScheme"));
  const [name] = scheme ? textsOf(scheme, "title", "prefLabel", "label") : [];
  return { name: name?.text ?? null, entries };
}

const isConcept = ({ types, properties }: Described) =>
  types.includes("Concept") || (properties.has("prefLabel") && !types.includes("ConceptScheme"));

const thingsOf = ({ properties }: Described, ...names: string[]) =>
  names.flatMap((name) => properties.get(name) ?? []).map(({ text }) => text);
