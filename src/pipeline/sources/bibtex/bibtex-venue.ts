import type { PaperDraft } from "../../../model/paper.ts";
import type { Entry } from "./entry.ts";
import { rawField, textField, toLine } from "./field-text.ts";
import { journalOfMacro } from "./journal-macros.ts";

const NAMES = [
  "journal",
  "journaltitle",
  "booktitle",
  "maintitle",
  "school",
  "institution",
  "series",
  "howpublished",
  "eventtitle",
];
/** Entries whose `number` is the number of a report or a patent, not of an issue. */
const NUMBERED = /^(?:techreport|report|patent|standard|manual|phdthesis|mastersthesis|thesis|book)$/;

/** Where an entry says that it appeared. */
export function venueOf(entry: Entry): PaperDraft["venue"] {
  const name = NAMES.map((field) => venueName(rawField(entry, field))).find((text) => text !== "");
  if (!name) return null;
  const volume = textField(entry, "volume");
  const issue = textField(entry, ...(NUMBERED.test(entry.type) ? ["issue"] : ["number", "issue"]));
  const pages = textField(entry, "pages", "eid", "article-number", "art_number", "articleno").replace(
    /\s*[–—]\s*|\s+-\s+/g,
    "-",
  );
  return { name, ...(volume ? { volume } : {}), ...(issue ? { issue } : {}), ...(pages ? { pages } : {}) };
}

/** A name; a macro's journal; nothing for a web address. */
function venueName(raw: string): string {
  const text = journalOfMacro(raw) ?? toLine(raw.slice(0, 2000));
  return /^(?:https?:|www\.)/i.test(text) ? "" : text;
}
