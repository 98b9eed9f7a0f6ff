import { grouped } from "../../../lib/counted.ts";

/** In characters; no record is longer. Of what is, the beginning will do to find it in its file. */
const LONGEST_RECORD_TOLD = 20_000;
/** In a list of many one wants to see what it is, not all of it. */
const LONGEST_EXCERPT = 2000;

/** The text of what was not read, for the account of its source: all of it, unless it is longer than any record. */
export const told = (text: string) => shortened(text, LONGEST_RECORD_TOLD);

/** The beginning of such a text, for a notice. */
export const excerpt = (text: string) => shortened(text, LONGEST_EXCERPT);

function shortened(text: string, longest: number): string {
  return text.length > longest
    ? `${text.slice(0, longest)}… (longer than ${grouped(longest)} characters)`
    : text;
}
