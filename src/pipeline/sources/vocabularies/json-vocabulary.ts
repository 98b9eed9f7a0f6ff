import { told } from "../fields/told.ts";
import { isObject, recordsIn, type JsonObject } from "../json/json-piece.ts";
import { lookInside } from "../json/look-inside.ts";
import type { Reader, Reading } from "../reader.ts";
import { expandKeys, keywordsOf } from "./json-ld.ts";
import { fromSkos, localName, type Described, type Value } from "./skos-entries.ts";
import { vocabularyReading, type Rejected } from "./vocabulary-reading.ts";
import { toVocabulary, type ConceptEntry } from "./to-vocabulary.ts";

/** Vocabularies that are known by where they live. */
const KNOWN_NAMES: Record<string, string> = { "astrothesaurus.org": "UAT" };

/** Where lists of concepts stand. */
const LISTS = [["@graph"], ["graph"], ["concepts"]];
/** What papers have, and concepts have not. */
const OF_PAPERS = ["title", "DOI", "doi", "author", "authors", "authorships"];

/**
 * A vocabulary as JSON: SKOS in JSON-LD, or a list of concepts, each with a name and, where there are any, other names and what is
 * above it, as the Unified Astronomy Thesaurus is published.
 */
export const jsonVocabularyReader: Reader = {
  kind: "vocabulary",
  label: "a vocabulary as JSON (SKOS, or a list of concepts with names)",
  format: "Vocabulary (SKOS JSON-LD, JSON)",
  writtenBy: ["UAT", "SKOS tools"],
  recognise(head) {
    if (!/prefLabel|altNames/.test(head)) return null;
    const whole = lookInside(head, LISTS)?.whole;
    const items = [whole, ...recordsIn(whole, LISTS).slice(0, 20)].filter(isObject);
    if (items.some((item) => OF_PAPERS.some((key) => key in item))) return null;
    if (items.some(isOfSkos)) return "it is JSON with labels of SKOS";
    const isListed = (item: JsonObject) => "name" in item && "altNames" in item && "broader" in item;
    return items.some(isListed) ? "it is a list of concepts with names, other names and broader ones" : null;
  },
  async read(text) {
    return readJsonVocabulary(JSON.parse(await text.whole()));
  },
};

const isOfSkos = (item: JsonObject) =>
  Object.keys(item).some((key) => localName(key) === "prefLabel") ||
  typesOf(item).some((type) => type === "Concept" || type === "ConceptScheme");

export function readJsonVocabulary(json: unknown): Reading {
  const rejected: Rejected[] = [];
  const things: Described[] = [];
  const listed: ConceptEntry[] = [];
  for (const item of recordsIn(expandKeys(json, keywordsOf(json)), LISTS)) {
    const plain = plainEntry(item);
    const before = things.length;
    if (plain) listed.push(plain);
    else describeAll(item, things);
    if (!plain && things.length === before)
      rejected.push({
        line: null,
        reason: "it is no concept: it has no name",
        text: told(JSON.stringify(item)),
      });
  }
  const { name, entries } = fromSkos(things);
  const all = [...listed, ...entries];
  const home = Object.keys(KNOWN_NAMES).find((host) => all[0]?.id.includes(host));
  return vocabularyReading(toVocabulary((home && KNOWN_NAMES[home]) ?? name, all), rejected);
}

/** An item of a list that is no RDF: `{uri, name, altNames, broader: [{uri}]}`. */
function plainEntry(node: unknown): ConceptEntry | null {
  if (!isObject(node)) return null;
  const label = stringIn(node, "name", "label", "term");
  if (label === null || "@id" in node || "@type" in node || "prefLabel" in node) return null;
  const isOut = typeof node["status"] === "string" && /deprecated|obsolete/i.test(node["status"]);
  return {
    id: stringIn(node, "uri", "id") ?? label,
    labels: [{ text: label, language: null }],
    otherLabels: refsIn(node, "altNames", "altLabels", "synonyms").map((text) => ({ text, language: null })),
    broader: refsIn(node, "broader", "parents"),
    narrower: refsIn(node, "narrower", "children"),
    insteadOf: isOut ? refsIn(node, "useInstead") : null,
  };
}

function stringIn(node: JsonObject, ...names: string[]): string | null {
  const found = names
    .map((name) => node[name])
    .find((value) => typeof value === "string" && value.trim() !== "");
  return typeof found === "string" ? found.replace(/\s+/g, " ").trim() : null;
}

/** Names or addresses in a list, whether as text or as things. */
function refsIn(node: JsonObject, ...names: string[]): string[] {
  return names
    .flatMap((name) => node[name] ?? [])
    .flatMap((one) => (isObject(one) ? (stringIn(one, "uri", "id", "name", "label") ?? []) : one))
    .filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** Things stand in things: concepts below a scheme, narrower ones in broader ones; no deeper than this. */
const DEEPEST = 12;

/** Describes a node of JSON-LD, and every one that stands in it. */
function describeAll(node: unknown, things: Described[], depth = 0): void {
  if (Array.isArray(node) && depth <= DEEPEST) for (const one of node) describeAll(one, things, depth + 1);
  if (!isObject(node) || depth > DEEPEST || "@value" in node) return;
  const properties = new Map(
    Object.entries(node).flatMap(([key, value]): [string, Value[]][] =>
      key.startsWith("@") ? [] : [[localName(key), valuesOf(value, localName(key))]],
    ),
  );
  const isThing = "@type" in node || "type" in node || properties.has("prefLabel") || "@id" in node;
  const hasMore = properties.has("prefLabel") || Object.keys(node).length > 1;
  if (isThing && hasMore) {
    const label = properties.get("prefLabel")?.[0]?.text ?? "";
    things.push({ id: stringIn(node, "@id", "id", "uri") ?? label, types: typesOf(node), properties });
  }
  for (const [key, value] of Object.entries(node))
    if (key !== "@context") describeAll(value, things, depth + 1);
}

const typesOf = (node: JsonObject) =>
  valuesOf(node["@type"] ?? node["type"], "type").map(({ text }) => localName(text));

const LINKS = new Set(["broader", "narrower", "related", "exactMatch", "isReplacedBy", "inScheme"]);
/** A map of languages with lists in it, and things in these, is as deep as labels go. */
const DEEPEST_LABEL = 4;

function valuesOf(value: unknown, property: string, depth = 0): Value[] {
  if (Array.isArray(value) && depth < DEEPEST_LABEL)
    return value.flatMap((one) => valuesOf(one, property, depth + 1));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [{ text: String(value), language: null, isThing: LINKS.has(property) }];
  if (!isObject(value) || depth >= DEEPEST_LABEL) return [];
  const id = stringIn(value, "@id", "uri", "id");
  if (id !== null) return [{ text: id, language: null, isThing: true }];
  const text = value["@value"] ?? value["value"];
  if (text !== undefined) {
    const language = stringIn(value, "@language", "lang", "language");
    return valuesOf(text, property, depth + 1).map((one) => ({ ...one, language }));
  }
  // A map of languages: {"en": "Stars", "de": ["Sterne"]}.
  return Object.entries(value).flatMap(([language, inner]) =>
    valuesOf(inner, property, depth + 1).map((one) => ({ ...one, language: one.language ?? language })),
  );
}
