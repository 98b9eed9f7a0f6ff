import type { Category, Keyword } from "../../model/paper.ts";
import { isCategory, resolveCategories } from "./categories.ts";
import { classesAmong } from "./fields/classes.ts";

/** What terms say that a source gives as categories. */
export interface Subjects {
  categories: Category[];
  /** Classes of the MSC, the ACM and the PACS, and words that are no code at all. */
  keywords: Keyword[];
  /** Terms that are neither categories nor classes; they are kept all the same. */
  unknown: string[];
}

/**
 * Parts terms that a source gives as categories, in its order; a term may hold several. arXiv lets authors write classes of
 * other schemes, and anything else, where its categories stand.
 */
export function toSubjects(terms: readonly string[]): Subjects {
  const codes = new Set<string>();
  const keywords = new Map<string, Keyword>();
  const words = new Set<string>();
  for (const term of terms) {
    const parts = partsOf(term.trim());
    for (const code of parts.codes) codes.add(code);
    for (const keyword of parts.classes) keywords.set(`${keyword.scheme} ${keyword.text}`, keyword);
    if (parts.words !== "") words.add(parts.words);
  }
  const { of } = resolveCategories([...codes]);
  const categories = [...codes].map(of);
  const strange = categories.filter(({ archive }) => archive === null).map(({ code }) => code);
  return {
    categories,
    keywords: [...keywords.values(), ...[...words].map((text) => ({ text, scheme: "category" }))],
    unknown: [...strange, ...words],
  };
}

/** A code of a list that is not known: `no.SUCH`. */
const LIKE_CODE = /^[a-z][a-z-]*\.[A-Za-z-]+$/;

/** A term by itself: codes of categories, classes, and words where there is more than one that is neither. */
function partsOf(term: string): { codes: string[]; classes: Keyword[]; words: string } {
  const whole = classesAmong(term);
  if (whole) return { codes: [], classes: whole, words: "" };
  const parts = term.split(/[\s,;|]+/).filter((part) => part !== "");
  if (parts.length < 2) return { codes: parts, classes: [], words: "" };
  const isCode = (part: string) => isCategory(part) || LIKE_CODE.test(part);
  const rest = parts.filter((part) => !isCode(part)).join(" ");
  const classes = classesAmong(rest);
  return { codes: parts.filter(isCode), classes: classes ?? [], words: classes ? "" : rest };
}
