import { isoDay } from "../../lib/dates.ts";
import type { Remark } from "./reader.ts";

export interface TakenYear {
  year: number | null;
  inferred: boolean;
  evidence: string;
  remark: Remark | null;
}

/** A date as the page writes it: in the year in which it was taken, without that. */
export interface WrittenDate {
  written: string;
  year: number | null;
  month: number;
  day: number;
}

/**
 * The year in which a page was taken. Listing sites leave the year away in the current year, so dates without a year are
 * of the year behind the latest one that is written; `asOf` (`YYYY-MM-DD`) overrides this.
 */
export function takenYear(dates: readonly WrittenDate[], asOf: string | null): TakenYear {
  const latest = Math.max(...dates.map((date) => date.year ?? 0), 0);
  const yearless = dates.filter((date) => date.year === null);
  if (asOf !== null) {
    const year = Number(asOf.slice(0, 4));
    return {
      year,
      inferred: false,
      evidence: `The page is said to have been taken on ${asOf}.`,
      remark: contradiction(dates, asOf),
    };
  }
  if (yearless.length === 0) {
    const year = latest || null;
    return {
      year,
      inferred: year !== null,
      evidence: "No date lacks its year; the latest year on the page is taken.",
      remark: null,
    };
  }
  if (latest === 0) {
    const evidence = "No date on the page has a year: it must be said on which day it was taken.";
    return { year: null, inferred: false, evidence, remark: null };
  }
  const evidence = `The latest year that the page writes out is ${latest}, so dates without one are of ${latest + 1}, the year in which it was taken.`;
  return { year: latest + 1, inferred: true, evidence, remark: null };
}

function contradiction(dates: readonly WrittenDate[], asOf: string): Remark | null {
  const later = dates.find((date) => {
    const iso = isoDay(date.year ?? Number(asOf.slice(0, 4)), date.month, date.day);
    return iso !== null && iso > asOf;
  });
  return later ? { code: "as-of-contradicted", text: `"${later.written}" lies after ${asOf}` } : null;
}
