import { createRecordParser } from "../xml/parse-record.ts";
import { splitRecords } from "../xml/split-records.ts";
import { elementsOf, type XmlNode } from "../xml/tree.ts";
import { textOf } from "../xml/mixed-text.ts";
import { told } from "../fields/told.ts";
import type { Reader } from "../reader.ts";
import { fromSkos, localName, type Described, type Value } from "./skos-entries.ts";
import { vocabularyReading, type Rejected } from "./vocabulary-reading.ts";
import { toVocabulary } from "./to-vocabulary.ts";

/** A vocabulary as RDF/XML with SKOS, as most thesauri are published. */
export const rdfXmlVocabularyReader: Reader = {
  kind: "vocabulary",
  label: "a vocabulary as SKOS in RDF/XML",
  format: "Vocabulary (SKOS RDF/XML)",
  writtenBy: ["thesauri", "VocBench", "PoolParty"],
  recognise(head) {
    const isRdf = head.trimStart().startsWith("<") && /<(?:\w+:)?RDF[\s>]/.test(head);
    return isRdf && head.includes("http://www.w3.org/2004/02/skos/core#")
      ? "it is RDF with labels of SKOS"
      : null;
  },
  async read(text) {
    const parse = await createRecordParser(new Set());
    const things: Described[] = [];
    const rejected: Rejected[] = [];
    for await (const piece of splitRecords(text.chunks(), ["Concept", "ConceptScheme", "Description"])) {
      if (piece.kind === "between") continue;
      const { node, problem } = parse(piece.text);
      if (node && problem === null && piece.kind === "record") things.push(describe(node));
      else
        rejected.push({
          line: piece.line,
          reason: problem ?? "the description begins or ends nowhere",
          text: told(piece.text),
        });
    }
    const { name, entries } = fromSkos(merged(things));
    return vocabularyReading(toVocabulary(name, entries), rejected);
  },
};

function describe(node: XmlNode): Described {
  const properties = new Map<string, Value[]>();
  const types = node.name === "Description" ? [] : [node.name];
  for (const child of elementsOf(node)) {
    const to = attribute(child, "resource") ?? attribute(elementsOf(child)[0], "about");
    if (child.name === "type" && to !== undefined) types.push(localName(to));
    const value: Value =
      to === undefined
        ? { text: textOf(child), language: attribute(child, "lang") ?? null, isThing: false }
        : { text: to, language: null, isThing: true };
    properties.set(child.name, [...(properties.get(child.name) ?? []), value]);
  }
  return { id: attribute(node, "about") ?? attribute(node, "ID") ?? "", types, properties };
}

/** Attributes keep their prefix: `rdf:about`, `xml:lang`. */
function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const key = Object.keys(node?.attributes ?? {}).find((one) => localName(one) === name);
  return key === undefined ? undefined : node?.attributes[key];
}

/** One description of each thing, for RDF may describe it in several places. */
function merged(things: readonly Described[]): Described[] {
  const byId = new Map<string, Described>();
  for (const thing of things) {
    const known = byId.get(thing.id);
    if (!known) byId.set(thing.id, thing);
    else {
      const properties = new Map(known.properties);
      for (const [name, values] of thing.properties)
        properties.set(name, [...(properties.get(name) ?? []), ...values]);
      byId.set(thing.id, { id: thing.id, types: [...known.types, ...thing.types], properties });
    }
  }
  return [...byId.values()];
}
