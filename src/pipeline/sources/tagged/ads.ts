import { onOneLine } from "../fields/on-one-line.ts";
import type { Mention } from "../../../model/paper.ts";
import { understandDate } from "../fields/dates.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { addAffiliation } from "./tagged-names.ts";

/** Whether a record was written by NASA ADS: its address says so. */
export function isFromAds(links: readonly string[]): boolean {
  return links.some((link) => link.includes("adsabs.harvard.edu/abs/"));
}

/** ADS writes `Not Available <P />` where it has no abstract. */
export function abstractFromAds(text: string): string {
  return /^Not Available\b/i.test(text) && text.length < 30 ? "" : text;
}

/**
 * ADS keeps the day, often the month, of a date open, and its exports fill the gaps with 1. So the first of a month is taken
 * as that month, and the first of January as the year.
 */
export function dateFromAds(written: string | null): string | null {
  const iso = written === null ? null : understandDate(written).iso;
  if (!iso?.endsWith("-01") || iso.length < 10) return written;
  return iso.endsWith("-01-01") ? iso.slice(0, 4) : iso.slice(0, 7);
}

/**
 * Gives the names of a byline the affiliations that ADS writes as `AA(Leiden University), AB(Caltech; NRAO)`: AA is the first
 * name, AB the second. False if the text is not written so.
 */
export function affiliateAsAds(names: readonly Mention[], text: string): boolean {
  const line = onOneLine(text);
  if (!/^[A-Z]{2}\(/.test(line)) return false;
  const marks: { author: number; start: number; end: number }[] = [];
  for (const { 0: whole, 1: code = "", index } of line.matchAll(/(?:^|, *)([A-Z]{2})\(/g)) {
    const author = (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;
    const next = author > (marks.at(-1)?.author ?? -1) && author < names.length;
    if (next && (index === 0 || line[index - 1] === ")"))
      marks.push({ author, start: index, end: index + whole.length });
  }
  marks.forEach(({ author, end }, n) => {
    const affiliations = line.slice(end, marks[n + 1]?.start).trim();
    const each = affiliations.endsWith(")") ? affiliations.slice(0, -1) : affiliations;
    for (const one of splitAtSemicolons(each)) addAffiliation(names[author], one.replace(/^[ ,]+/, ""));
  });
  return true;
}
