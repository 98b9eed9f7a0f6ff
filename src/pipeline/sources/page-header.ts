import { monthNumber } from "../../lib/dates.ts";
import { isCategory } from "./categories.ts";
import type { WrittenDate } from "./taken-year.ts";

/** The line above a title on an author page: categories, a date, and perhaps a mark for code, run together. */
export interface PageHeader {
  /** The line as it stands. */
  line: string;
  codes: string[];
  /** The date as written. */
  written: string;
  /** The date as the site writes it; null where it is written in another way, or damaged. */
  date: WrittenDate | null;
  code: boolean;
}

const HEADER =
  /^((?:[A-Z]{2})+?|[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?(Code)?$/;

/** Reads `IMSep 12, 2023Code`; null when a line is none such. */
export function parseHeader(text: string): PageHeader | null {
  const line = text.trim();
  const match = HEADER.exec(line);
  if (!match) return null;
  const [, category = "", monthName = "", day = "", year, code] = match;
  const written = `${monthName} ${day}${year ? `, ${year}` : ""}`;
  return {
    line,
    codes: codesOf(category),
    written,
    date: {
      written,
      month: monthNumber(monthName) ?? 0,
      day: Number(day),
      year: year ? Number(year) : null,
    },
    code: code !== undefined,
  };
}

const BROKEN = /^((?:[A-Z]{2})+(?![a-z])|[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?)[\s,:;·|-]*(.*)$/;

/** What can be read of a line that stands where a header does, and is none: known categories, and the rest as a date. */
export function brokenHeader(text: string): PageHeader {
  const line = text.trim();
  const code = /\SCode$/.test(line);
  const bare = code ? line.slice(0, -"Code".length) : line;
  const [, category = "", rest = ""] = BROKEN.exec(bare) ?? [];
  const codes = codesOf(category);
  const known = category !== "" && codes.every(isCategory);
  return { line, codes: known ? codes : [], written: known ? rest : bare, date: null, code };
}

/** Subject classes have two letters each, and stand together; a full code stands alone. */
const codesOf = (category: string) => (/^[A-Z]/.test(category) ? (category.match(/../g) ?? []) : [category]);
