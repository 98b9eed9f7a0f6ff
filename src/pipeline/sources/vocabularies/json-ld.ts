import { isObject, type JsonObject } from "../json/json-piece.ts";
import { localName } from "./skos-entries.ts";

/** What the words of a file stand for: its own names for keywords of JSON-LD and for properties. */
export type Keywords = ReadonlyMap<string, string>;

/** What the context of a file says of its words: `{"uri": "@id", "lang": "@language"}`, `{"label": "skos:prefLabel"}`. */
export function keywordsOf(json: unknown): Keywords {
  const contexts = isObject(json) ? [json["@context"]].flat() : [];
  const said = contexts.filter(isObject).flatMap((context) =>
    Object.entries(context).flatMap(([name, meaning]): [string, string][] => {
      const to = isObject(meaning) ? meaning["@id"] : meaning;
      if (typeof to !== "string" || name.startsWith("@")) return [];
      if (to.startsWith("@")) return [[name, to]];
      const isAddress = /[#/:]$/.test(to); // the beginning of addresses, such as that of SKOS
      return isAddress || localName(to) === name ? [] : [[name, localName(to)]];
    }),
  );
  return new Map(said);
}

/** No vocabulary is deeper. */
const DEEPEST = 40;

/** A copy in which the words of a file are those of JSON-LD; as it is where its context says nothing of them. */
export function expandKeys(json: unknown, keywords: Keywords, depth = 0): unknown {
  if (keywords.size === 0 || depth > DEEPEST) return json;
  if (Array.isArray(json)) return json.map((one) => expandKeys(one, keywords, depth + 1));
  if (!isObject(json)) return json;
  const copy: JsonObject = {};
  for (const [name, value] of Object.entries(json))
    Object.defineProperty(copy, keywords.get(name) ?? name, {
      value: name === "@context" ? value : expandKeys(value, keywords, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}
