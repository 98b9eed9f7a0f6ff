import { fold } from "../../../../lib/fold.ts";

/** `pp. 115-139`, `S. 115`, `Art. 1234`, `e1234`, `133ff`, `SC-28`, `xii`: 115, 115, 1234, 1234, 133, 28, xii. */
export function firstPage(pages: string): string {
  const numbered = /[\p{L}\p{N}]*\d[\p{L}\p{N}]*/u.exec(pages)?.[0].toLowerCase();
  if (numbered === undefined) return /\p{L}+/u.exec(pages)?.[0].toLowerCase() ?? "";
  const read = numbered.replace(/l/g, "1").replace(/o/g, "0");
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
