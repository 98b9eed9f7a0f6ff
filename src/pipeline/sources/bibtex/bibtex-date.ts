import { monthNumber } from "../../../lib/dates.ts";
import type { Entry } from "./entry.ts";
import { textField } from "./field-text.ts";

/** The date of an entry, as precise as written: `date` of BibLaTeX, or `year` with `month` and `day`. Null when there is none. */
export function dateOf(entry: Entry): string | null {
  const date = textField(entry, "date").slice(0, 100);
  if (/\d{4}/.test(date)) return date;
  const year = textField(
    entry,
    "year",
    "issued",
    "earlyaccessdate",
    "early-access-date",
    "early access date",
  ).slice(0, 100);
  const month = textField(entry, "month").slice(0, 100);
  if (year === "") return date || (/\d{4}/.test(month) ? month : null);
  return /^\d{4}$/.test(year) && month !== ""
    ? withMonth(year, month, textField(entry, "day").slice(0, 20))
    : year;
}

/** `2018` and `jan` → `2018 Jan`; `2018` and `01` → `2018-01`; the day may stand in the month, as in `10~jan`. */
function withMonth(year: string, month: string, day: string): string {
  const number = /^\d{1,2}$/.exec(month)?.[0];
  if (number)
    return [year, number, ...(/^\d{1,2}$/.test(day) ? [day] : [])]
      .map((part) => part.padStart(2, "0"))
      .join("-");
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(month);
  if (iso) return iso[1] === year ? month : year;
  const name = month.match(/[A-Za-z]{3,}/g)?.find((word) => monthNumber(word) !== null);
  if (!name) return year;
  // Of two months or two days the first is the date.
  const inMonth = /\d{1,2}/.exec(month)?.[0] ?? "";
  return [year, name, day || inMonth].filter(Boolean).join(" ");
}
