import type { Keyword } from "../../../model/paper.ts";
import { toSubjects } from "../subjects.ts";
import { readableText } from "../fields/readable-text.ts";
import type { ColumnField } from "./column-names.ts";
import type { TableSystem } from "./systems.ts";

/** The columns of keywords, and whose words they hold. */
const SCHEMES: readonly [ColumnField, string][] = [
  ["keywords", "author"],
  ["indexKeywords", "Scopus"],
  ["meshTerms", "MeSH"],
  ["emtreeDrugsMajor", "Emtree"],
  ["emtreeDrugs", "Emtree"],
  ["emtreeMedicalMajor", "Emtree"],
  ["emtreeMedical", "Emtree"],
  ["subjects", "subject"],
  ["fieldsOfStudy", "Fields of Study"],
  ["fieldsOfResearch", "Fields of Research"],
  ["openalexKeywords", "OpenAlex"],
  ["openalexTopics", "OpenAlex"],
  ["automaticTags", "Zotero"],
  ["keywordsPlus", "Keywords Plus"],
  ["wosCategories", "Web of Science"],
];

/** Systems that part keywords by semicolons only: a comma belongs to the keyword. */
const SEMICOLONS: ReadonlySet<TableSystem> = new Set<TableSystem>([
  "Scopus",
  "Web of Science",
  "Lens",
  "Dimensions",
  "Cochrane",
  "EBSCO",
  "Zotero",
]);

/** The keywords of a row, each once in its scheme. Cochrane's are index terms with a star before the main ones. */
export function rowKeywords(cell: (field: ColumnField) => string, system: TableSystem | null): Keyword[] {
  const found = new Map<string, Keyword>();
  for (const [field, usual] of SCHEMES) {
    const scheme = field === "keywords" && system === "Cochrane" ? "Cochrane" : usual;
    const terms = cell(field);
    if (terms === "") continue;
    for (const part of splitTerms(terms, system)) {
      const text = readableText(scheme === "MeSH" ? (part.split("/")[0] ?? "") : part)
        .replace(/^\*/, "")
        .trim();
      const key = `${scheme}\n${text}`;
      if (text !== "" && !found.has(key)) found.set(key, { text, scheme });
    }
  }
  return [...found.values()];
}

function splitTerms(cell: string, system: TableSystem | null): string[] {
  if (cell.includes(";")) return cell.split(/\s*;\s*/);
  if (cell.includes("|")) return cell.split(/\s*\|\s*/);
  return system !== null && SEMICOLONS.has(system) ? [cell] : cell.split(/\s*,\s*/);
}

/** Codes of arXiv, and classes, where the cell holds nothing else; other categories are keywords. */
export function rowCategories(cell: string): { categories: string[]; keywords: Keyword[] } {
  if (cell === "") return { categories: [], keywords: [] };
  if (toSubjects([cell]).unknown.length === 0) return { categories: [cell], keywords: [] };
  const keywords = splitTerms(cell, null).map((text) => ({ text: text.trim(), scheme: "category" }));
  return { categories: [], keywords: keywords.filter(({ text }) => text !== "") };
}
