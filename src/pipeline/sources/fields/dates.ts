import { isoDay, monthNumber } from "../../../lib/dates.ts";
import type { PaperDate } from "../../../model/paper.ts";

/**
 * Understands a date as bibliographic exports write it, as precisely as written: `2021`, `2021-05`, `2021/05/03/`,
 * `2021 Mar 5`, `5 March 2021`, `March 5, 2021`, `2021 Mar-Apr`, `05/2021`, `2021-00-00`, `2021 Spring`.
 */
export function understandDate(written: string): PaperDate {
  return { written, iso: isoOf(written.trim()), yearInferred: false };
}

function isoOf(text: string): string | null {
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text);
  if (numbers) return precise(Number(numbers[1]), Number(numbers[2]), Number(numbers[3] ?? 0));
  const slashed = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)?.slice(1).map(Number);
  if (slashed) return slashedDay(slashed[0] ?? 0, slashed[1] ?? 0, slashed[2] ?? 0);
  const apart = /^(\d{4}) (\d{2})(?: (\d{2}))?$/.exec(text);
  if (apart) return precise(Number(apart[1]), Number(apart[2]), Number(apart[3] ?? 0));
  const monthFirst = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthFirst) return precise(Number(monthFirst[2]), Number(monthFirst[1]), 0);
  const alone = /^\[?(?:c(?:a|irca)?\.? ?)?(\d{4})\??\]?$/i.exec(text)?.[1];
  if (alone) return precise(Number(alone), 0, 0);
  // Among other words a number of before printing is hardly a year.
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text);
  if (!year) return null;
  const rest = text.replace(year[0], " ");
  const month = /[A-Za-z]{3,}/.exec(rest)?.[0];
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(rest)?.[1];
  return precise(Number(year[1]), month ? (monthNumber(month) ?? 0) : 0, Number(day ?? 0));
}

/** `14/05/2021` has its day first, `05/14/2021` its month; where either may be meant only the year is sure. */
function slashedDay(one: number, other: number, year: number): string | null {
  if (one > 12) return precise(year, other, one);
  return other > 12 || one === other ? precise(year, one, other) : precise(year, 0, 0);
}

/** The year with as much of month and day as exists. */
function precise(year: number, month: number, day: number): string | null {
  if (year < 500 || year > 2100) return null;
  const whole = isoDay(year, month, day);
  if (whole) return whole;
  return isoDay(year, month, 1)?.slice(0, 7) ?? String(year).padStart(4, "0");
}
