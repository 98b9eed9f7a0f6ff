const ITEM = /"((?:[^"\\]|\\.)*)"|\bNA\b/g;
const VALUE = '(?:"(?:[^"\\\\]|\\\\.)*"|NA)';

/** Whether a cell holds a list of R in the words of R: `list(au_id = c("…", "…"), …)`. */
export const isRList = (cell: string): boolean => /^list\(\w+ = /.test(cell);

/** The texts of one vector of such a list; null stands for NA. */
export function rVector(cell: string, name: string): (string | null)[] {
  const vector = new RegExp(`\\b${name} = (?:c\\((${VALUE}(?:,\\s*${VALUE})*)\\)|(${VALUE}))`).exec(cell);
  const items = vector?.[1] ?? vector?.[2] ?? "";
  return [...items.matchAll(ITEM)].map(([, text]) => text?.replace(/\\(.)/g, "$1") ?? null);
}
