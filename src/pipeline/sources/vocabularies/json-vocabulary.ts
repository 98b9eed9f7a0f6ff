import { told } from "../fields/told.ts";
import { isObject, type JsonObject } from "../json/json-piece.ts";
import type { Reader, Reading } from "../reader.ts";
import { fromSkos, localName, type Described, type Value } from "./skos-entries.ts";
import { vocabularyReading, type Rejected } from "./vocabulary-reading.ts";
import { toVocabulary, type ConceptEntry } from "./to-vocabulary.ts";

/** Vocabularies that are known by where they live. */
const KNOWN_NAMES: Record<string, string> = { "astrothesaurus.org": "UAT" };

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
    if (!/^\s*[[{]/.test(head)) return null;
    if (/"(?:[^"]*[#/:])?prefLabel"\s*:/.test(head)) return "it is JSON with labels of SKOS";
    const isList = /"name"\s*:/.test(head) && /"altNames"\s*:/.test(head) && /"broader"\s*:/.test(head);
    return isList ? "it is a list of concepts with names, other names and broader ones" : null;
  },
  async read(text) {
    return readJsonVocabulary(JSON.parse(await text.whole()));
  },
};

export function readJsonVocabulary(json: unknown): Reading {
  const rejected: Rejected[] = [];
  const things: Described[] = [];
  const listed: ConceptEntry[] = [];
  for (const node of nodesIn(json)) {
    const plain = plainEntry(node);
    const described = plain ? null : describe(node);
    if (plain) listed.push(plain);
    else if (described) things.push(described);
    else
      rejected.push({
        line: null,
        reason: "it is no concept: it has no name",
        text: told(JSON.stringify(node)),
      });
  }
  const { name, entries } = fromSkos(things);
  const all = [...listed, ...entries];
  const home = Object.keys(KNOWN_NAMES).find((host) => all[0]?.id.includes(host));
  return vocabularyReading(toVocabulary((home && KNOWN_NAMES[home]) ?? name, all), rejected);
}

/** The things of a file: the items of a list, of `@graph`, or of the first list of objects in it; else the file itself. */
function nodesIn(json: unknown): unknown[] {
  if (Array.isArray(json))
    return json.flatMap((one) => (isObject(one) && "@graph" in one ? nodesIn(one) : [one]));
  if (!isObject(json)) return [];
  const graph =
    json["@graph"] ?? Object.values(json).find((value) => Array.isArray(value) && value.some(isObject));
  if (
    graph !== undefined &&
    !("@id" in json && Object.keys(json).some((key) => localName(key) === "prefLabel"))
  )
    return Array.isArray(graph) ? graph : [graph];
  return [json];
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

/** A node of JSON-LD, whatever form its keys have. */
function describe(node: unknown): Described | null {
  if (!isObject(node)) return null;
  const id = stringIn(node, "@id", "id", "uri");
  const properties = new Map<string, Value[]>();
  for (const [key, value] of Object.entries(node))
    if (!key.startsWith("@")) properties.set(localName(key), valuesOf(value, localName(key)));
  const types = valuesOf(node["@type"] ?? node["type"], "type").map(({ text }) => localName(text));
  if (!("@id" in node || "@type" in node || properties.has("prefLabel"))) return null;
  return { id: id ?? properties.get("prefLabel")?.[0]?.text ?? "", types, properties };
}

const LINKS = new Set(["broader", "narrower", "related", "exactMatch", "isReplacedBy", "inScheme"]);
/** A map of languages with lists in it, and things in these, is as deep as labels go. */
const DEEPEST = 4;

function valuesOf(value: unknown, property: string, depth = 0): Value[] {
  if (Array.isArray(value) && depth < DEEPEST)
    return value.flatMap((one) => valuesOf(one, property, depth + 1));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [{ text: String(value), language: null, isThing: LINKS.has(property) }];
  if (!isObject(value) || depth >= DEEPEST) return [];
  const id = stringIn(value, "@id", "uri", "id");
  if (id !== null) return [{ text: id, language: null, isThing: true }];
  if ("@value" in value) {
    const language = stringIn(value, "@language");
    return valuesOf(value["@value"], property, depth + 1).map((one) => ({ ...one, language }));
  }
  // A map of languages: {"en": "Stars", "de": ["Sterne"]}.
  return Object.entries(value).flatMap(([language, inner]) =>
    valuesOf(inner, property, depth + 1).map((one) => ({ ...one, language: one.language ?? language })),
  );
}
