import type { Category } from "../../model/paper.ts";
import { arxivCategories } from "./arxiv-categories.ts";

/** Which archive wins where a subject class is shared by several and the page itself does not tell. */
const PREFERENCE = ["astro-ph", "cs", "stat", "math", "physics", "eess", "q-bio", "nlin", "econ", "q-fin"];

/** The full codes that a short subject class (`IM`, `CV`) may stand for. */
function candidates(short: string): readonly string[] {
  if (arxivCategories.has(short)) return [short];
  return [...arxivCategories.keys()].filter((full) => full.endsWith(`.${short}`));
}

/** Whether arXiv has a category, or several, of a full code or a short one. */
export const isCategory = (code: string) => candidates(code).length > 0;

export interface ResolvedCategories {
  of(code: string): Category;
  /** Codes that fit several archives, with the one that was chosen. */
  guessed: ReadonlyMap<string, { chosen: string; others: string[] }>;
}

/**
 * Finds the full arXiv category behind each code of a page. A subject class that several archives share goes to the one
 * that the page's other codes use most.
 */
export function resolveCategories(codes: readonly string[]): ResolvedCategories {
  const weight = new Map<string, number>();
  for (const code of codes) {
    const [only, ...more] = candidates(code);
    const archive = only?.split(".")[0];
    if (archive && more.length === 0) weight.set(archive, (weight.get(archive) ?? 0) + 1);
  }
  const rank = (full: string) => {
    const archive = full.split(".")[0] ?? "";
    const preferred = PREFERENCE.indexOf(archive);
    return (weight.get(archive) ?? 0) * 100 - (preferred < 0 ? 99 : preferred);
  };
  const chosen = new Map<string, Category>();
  const guessed = new Map<string, { chosen: string; others: string[] }>();
  for (const code of new Set(codes)) {
    const [best, ...others] = [...candidates(code)].sort((a, b) => rank(b) - rank(a));
    chosen.set(code, { code, archive: best ?? null, name: (best && arxivCategories.get(best)) ?? null });
    if (best && others.length > 0) guessed.set(code, { chosen: best, others });
  }
  return { of: (code) => chosen.get(code) ?? { code, archive: null, name: null }, guessed };
}
