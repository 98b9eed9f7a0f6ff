import { fold } from "../../../../lib/fold.ts";

/** `pp. 115-139`, `S. 115`, `Art. 1234`, `e1234`, `133ff`, `ii55`: 115, 115, 1234, 1234, 133, 55. */
export function firstPage(pages: string): string {
  const bare = pages.replace(
    /^\W*(?:(?:pp?|pages?|art(?:icle)?|paper|no|id|seiten?|unsp|artn)\b\W*|[sp]\.\s*)+/i,
    "",
  );
  const token = (/[\p{L}\p{N}]+/u.exec(bare)?.[0] ?? "").toLowerCase();
  const read = /\d/.test(token) ? token.replace(/l/g, "1").replace(/o/g, "0") : token;
  return /\d+/.exec(read)?.[0].replace(/^0+(?=\d)/, "") ?? read;
}

/** `419` and `1-11`: the number of an article, and its own pages. */
export const areOneArticle = (a: string, b: string) =>
  [a, b].some((pages) => isRange(pages) && firstPage(pages) === "1") &&
  [a, b].some((pages) => !isRange(pages));

/** `e12301` and `101801`; abstracts have shorter ones, many to a page. */
export const ARTICLE_NUMBER = /^(?:e\d{3,}|\d{5,})$/i;

/** More than one page: `115-139`, `115-39`. */
export function isRange(pages: string): boolean {
  const [first, last] = pages.split(/[-–—]+/);
  return first !== undefined && last !== undefined && first.trim() !== last.trim();
}

/** `vol. 12`, `12(3)`, `012` and `XII` are one volume. */
export const volumeOf = (volume: string) =>
  /\d+/.exec(volume)?.[0].replace(/^0+(?=\d)/, "") ?? romanNumber(volume.trim()) ?? fold(volume);

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(text: string): string | null {
  if (!/^[ivxlcdm]+$/i.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return String(values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0));
}
