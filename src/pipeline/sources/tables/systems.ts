import { isWebOfScience, normalName } from "./column-mapping.ts";

/** The systems whose tables have ways of their own. */
export type TableSystem =
  | "Scopus"
  | "Web of Science"
  | "Dimensions"
  | "Lens"
  | "OpenAlex"
  | "PubMed"
  | "Embase"
  | "Cochrane"
  | "EBSCO"
  | "Google Scholar"
  | "Zotero"
  | "RefWorks"
  | "SpringerLink";

/** The headers that tell a system, all of which its tables have. */
const SIGNS: readonly [TableSystem, readonly string[]][] = [
  ["Scopus", ["eid", "cited by"]],
  ["Scopus", ["eid", "source title"]],
  ["Lens", ["lens id"]],
  ["Dimensions", ["publication id", "times cited"]],
  ["Dimensions", ["dimensions url"]],
  ["OpenAlex", ["authorships author display name"]],
  ["OpenAlex", ["primary location source display name"]],
  ["PubMed", ["pmid", "create date"]],
  ["Embase", ["emtree medical index terms"]],
  ["Cochrane", ["central id"]],
  ["EBSCO", ["plink", "doctype"]],
  ["Google Scholar", ["cites", "gsrank"]],
  ["Google Scholar", ["cites", "authors", "articleurl"]],
  ["Zotero", ["item type", "publication title"]],
  ["RefWorks", ["reference type", "authors primary"]],
  ["SpringerLink", ["item title", "item doi"]],
];

/** Whose table this is, by its headers, or null if it is nobody's in particular. */
export function systemOf(headers: readonly string[]): TableSystem | null {
  if (isWebOfScience(headers)) return "Web of Science";
  const names = new Set(headers.map(normalName));
  return SIGNS.find(([, needed]) => needed.every((name) => names.has(name)))?.[0] ?? null;
}
