import type { PaperDraft } from "../../../model/paper.ts";
import { firstOf, type TaggedRecord } from "./tagged-record.ts";
import { venueOf } from "./venue.ts";

/** Where and when Ovid says that a paper appeared: each database has its own wording for it. */
export interface OvidSource {
  venue: PaperDraft["venue"];
  date: string;
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
const DATE = new RegExp(
  `(?:(?:${MONTH})(?:[/-]${MONTH})?\\.? (?:\\d{1,2}, )?\\d{4}|\\d{1,2} ${MONTH} \\d{4}|(?:Spring|Summer|Autumn|Fall|Winter),? \\d{4}|\\d{4}(?: \\d\\d){0,2})`,
);
/** `12(3):101-109`, `14 (1)`, `43(8):647-653`, `2004;12:3-9`. */
const NUMBERS = /(?:[\s.,;]|^)(\d{1,4})\s?\((\d[\w-]*|Supplement[\w ]*|Suppl\.?[\w ]*)\)/;
const VOLUME = /\bvol\.?\s*(\w+)(?:\s*\(([^)]+)\)|,\s*no\.\s*([\w-]+))?/i;
const PAGES = /(?:(?<=[\d).]):\s?|\bpp?\.\s?|Chapter pagination: )([A-Z]?\d+(?:-[A-Z]?\d+)?)/;
/** The editors of a book stand before its name, and each is marked. */
const EDITORS = /^(?:.*\[Eds?(?:itor)?[.\]][^.]*?\]?\.?)(?:\s*\(\d{4}\)\.)?\s*(.+)$/s;

export function ovidSource(record: TaggedRecord): OvidSource {
  const source = firstOf(record, "SO") || firstOf(record, "BT");
  const text = (EDITORS.exec(source)?.[1] ?? source).trim();
  const [, volume = "", issue = ""] = NUMBERS.exec(text) ?? [];
  const [, named = "", inBrackets, numbered] = VOLUME.exec(text) ?? [];
  const article = /Article Number:? ([\w.-]*\w)/.exec(text)?.[1];
  const pages = firstOf(record, "PG") || article || (PAGES.exec(text)?.[1] ?? "");
  const venue = venueOf(
    nameIn(text) || firstOf(record, "JN", "NJ", "JT"),
    firstOf(record, "VO") || named || volume,
    firstOf(record, "IP") || inBrackets || numbered || issue,
    /no pagination/i.test(pages) ? "" : pages,
  );
  return { venue, date: DATE.exec(afterName(text))?.[0] ?? "" };
}

/** The name ends where the numbers, the date or the pages begin, or at the first full stop. */
function nameIn(text: string): string {
  const ends = [
    /\.[\s:]/,
    /,\s/,
    /;/,
    /\s\d+\s?\(/,
    /\.?:\d/,
    new RegExp(`\\s${MONTH}(?:/${MONTH})? \\d{4}`),
    /\s\d{1,4},/,
  ].map((end) => text.search(end));
  const end = Math.min(...ends.filter((place) => place > 0), text.length);
  const cut = text.slice(0, end);
  // A comma may belong to a name: `Labor, Capital and Society. 12(3)`; a date or a volume behind it does not.
  return text[end] === "," && !/^,\s(?:vol|\d|Winter|Spring|Summer|Fall|Autumn)/i.test(text.slice(end))
    ? longer(text, cut)
    : cut;
}

function longer(text: string, cut: string): string {
  const stop = text.search(/\.[\s:]/);
  return stop > 0 && stop < 200 ? text.slice(0, stop) : cut;
}

const afterName = (text: string) => text.slice(nameIn(text).length);
