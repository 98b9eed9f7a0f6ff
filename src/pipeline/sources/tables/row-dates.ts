import { isoDay } from "../../../lib/dates.ts";
import { understandDate } from "../fields/dates.ts";
import type { TableSystem } from "./systems.ts";

/** The cells of a row that tell its date. */
export interface DateCells {
  date: string;
  year: string;
  month: string;
  day: string;
  monthAndDay: string;
}

/** The date of a row, put together from its cells: the date column where it can be understood, else the year with what is known. */
export function rowDate(
  { date, year, month, day, monthAndDay }: DateCells,
  system: TableSystem | null,
): string {
  const whole = readableDate(date, system);
  if (whole !== "" && (year === "" || understandDate(whole).iso !== null)) return whole;
  if (/^[A-Za-z]{3,9}\.?(?:[ -][A-Za-z\d]{1,9}){0,2}$/.test(whole)) return `${year} ${whole}`; // `MAY 14` beside its year
  if (/^\d{1,2}\/\d{1,2}$/.test(monthAndDay)) return `${year}/${monthAndDay}`;
  if (monthAndDay !== "") return `${year} ${monthAndDay}`.trim();
  if (/^\d+$/.test(month)) return [year, month, day].filter((part) => part !== "").join("-");
  return [year, month, day].filter((part) => part !== "").join(" ");
}

/** Days that spreadsheets count from the end of 1899 become dates; EBSCO writes the month before the day. */
export function readableDate(text: string, system: TableSystem | null): string {
  const american = system === "EBSCO" ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) : null;
  if (american) return `${american[3]}-${american[1]}-${american[2]}`;
  return /^\d{5}(?:\.\d+)?$/.test(text) ? (spreadsheetDay(Math.floor(Number(text))) ?? text) : text;
}

/** The day with a number in a spreadsheet: 1 March 1900 is 61. After Howard Hinnant's `civil_from_days`. */
function spreadsheetDay(serial: number): string | null {
  if (serial < 61) return null;
  const days = serial - 25_569 + 719_468; // from 1 March of the year 0
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
