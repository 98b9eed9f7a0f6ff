import { understandDate } from "../fields/dates.ts";

export interface ChosenDates {
  date: string | null;
  /** A date of another year: that of another version. */
  otherDate: string | null;
}

/**
 * Chooses among the dates of a record, all as written. The first that is understood gives the year; the most precise of that
 * year is the date. When none is understood the first is kept, so that it can be told.
 */
export function chooseDates(candidates: readonly string[]): ChosenDates {
  const written = candidates.map((text) => text.trim().slice(0, 100)).filter((text) => text !== "");
  const dates = written.flatMap((text) => {
    const { iso } = understandDate(text);
    return iso === null ? [] : [{ text, iso }];
  });
  const [first] = dates;
  if (!first) return { date: written[0] ?? null, otherDate: null };
  const ofYear = (iso: string) => iso.slice(0, 4) === first.iso.slice(0, 4);
  let best = first;
  for (const date of dates) if (ofYear(date.iso) && date.iso.length > best.iso.length) best = date;
  return { date: best.text, otherDate: dates.find((date) => !ofYear(date.iso))?.text ?? null };
}
