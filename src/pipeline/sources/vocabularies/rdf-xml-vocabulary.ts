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
    const written = withEntities(await text.whole());
    const parse = await createRecordParser(new Set());
    const whole = parse(written.slice(rootAt(written)));
    const things = openThings();
    const rejected: Rejected[] = [];
    if (whole.node && whole.problem === null)
      for (const node of elementsOf(whole.node)) describe(node, things.add);
    else
      for await (const piece of splitRecords(
        [written],
        ["Concept", "ConceptScheme", "Description", "Label"],
      )) {
        if (piece.kind === "between") continue;
        const { node, problem } = parse(piece.text);
        if (node && problem === null && piece.kind === "record") describe(node, things.add);
        else
          rejected.push({
            line: piece.line,
            reason: problem ?? "the description begins or ends nowhere",
            text: told(piece.text),
          });
      }
    const { name, entries } = fromSkos(things.all());
    return vocabularyReading(toVocabulary(name, entries), rejected);
  },
};

/** Where the first element begins, behind the declaration and the document type. */
const rootAt = (text: string) => Math.max(0, text.search(/<(?:[\w.-]+:)?RDF[\s>]/));

/** Addresses that the document type gives short names: `&skos;Concept`. Only such as hold no others are put in. */
function withEntities(text: string): string {
  const type = text.slice(0, rootAt(text));
  const declared = [...type.matchAll(/<!ENTITY\s+([\w.-]{1,40})\s+["']([^"'&<]{1,300})["']\s*>/g)];
  const values = new Map(declared.map(([, name = "", value = ""]) => [name, value]));
  if (values.size === 0) return text;
  return text.replace(/&([\w.-]{1,40});/g, (whole, name: string) => values.get(name) ?? whole);
}

type Tell = (id: string, types: readonly string[], properties: readonly [string, Value][]) => void;

/** Tells of what an element describes, and of what stands inside it with a description of its own. Gives what it is called. */
function describe(node: XmlNode, tell: Tell): string {
  const own = attribute(node, "ID");
  const id = attribute(node, "about") ?? (own === undefined ? attribute(node, "nodeID") : `#${own}`) ?? "";
  const types = node.name === "Description" ? [] : [node.name];
  const properties = elementsOf(node).flatMap((child): [string, Value][] => {
    const inner = elementsOf(child)[0];
    const described = inner && isDescription(inner) ? describe(inner, tell) : undefined;
    const to = attribute(child, "resource") ?? attribute(child, "nodeID") ?? described;
    if (child.name === "type" && to !== undefined) types.push(localName(to));
    if (to !== undefined) return [[child.name, { text: to, language: null, isThing: true }]];
    return [
      [child.name, { text: textOf(child), language: attribute(child, "lang") ?? null, isThing: false }],
    ];
  });
  tell(id, types, [...attributesOf(node), ...properties]);
  return id;
}

/** Properties that are written as attributes: `<skos:Concept rdf:about="…" skos:prefLabel="Stars"/>`. */
const attributesOf = ({ attributes }: XmlNode) =>
  Object.entries(attributes)
    .filter(([name]) => /^[\w.-]+:(?:prefLabel|altLabel|hiddenLabel|literalForm)$/.test(name))
    .map(([name, text]): [string, Value] => [localName(name), { text, language: null, isThing: false }]);

const isDescription = (node: XmlNode) =>
  ["about", "ID", "nodeID"].some((name) => attribute(node, name) !== undefined);

/** Attributes keep their prefix: `rdf:about`, `xml:lang`. */
function attribute(node: XmlNode, name: string): string | undefined {
  const key = Object.keys(node.attributes).find((one) => localName(one) === name);
  return key === undefined ? undefined : node.attributes[key];
}

/** One description of each thing, for RDF may describe it in several places. */
function openThings() {
  const byId = new Map<string, { id: string; types: string[]; properties: Map<string, Value[]> }>();
  return {
    add: ((id, types, properties) => {
      const thing = byId.get(id) ?? { id, types: [], properties: new Map<string, Value[]>() };
      byId.set(id, thing);
      for (const type of types) thing.types.push(type);
      for (const [name, value] of properties) {
        const values = thing.properties.get(name);
        if (values) values.push(value);
        else thing.properties.set(name, [value]);
      }
    }) satisfies Tell,
    all: (): Described[] => [...byId.values()],
  };
}
