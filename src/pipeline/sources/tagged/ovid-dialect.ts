import type { Dialect } from "./tokenizer.ts";

/** The line that begins a record: `<1. >`, `<241>`. */
export const OVID_RECORD = /^\ufeff?<\d{1,6}\.? ?>\s*$/;
const TAG = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s;

/** The names that fields have in the long form, with the tags of the short one. */
const NAMES: Readonly<Record<string, string>> = {
  "Unique Identifier": "UI",
  "Accession Number": "AN",
  Database: "DB",
  "Record Owner": "RO",
  Title: "TI",
  "Original Title": "OT",
  Author: "AU",
  Authors: "AU",
  "Author Name": "AU",
  "Authors Full Name": "FA",
  "Author NameID": "AI",
  Institution: "IN",
  "Institutional Affiliation": "IN",
  Source: "SO",
  Abstract: "AB",
  "MeSH Subject Headings": "MH",
  "Subject Headings": "MH",
  "Keyword Heading": "KW",
  Keywords: "KW",
  "Key Concepts": "ID",
  "Digital Object Identifier": "DO",
  DOI: "DO",
  "Publication Type": "PT",
  "Electronic Date of Publication": "EP",
  "Date of Publication": "DP",
  "Year of Publication": "YR",
  "Publication Year": "YR",
  PMID: "PM",
  ISBN: "IB",
  References: "RF",
};

/**
 * Ovid's two forms. In the short one each field has a tag, lines that go on may stand at the margin, and empty lines part
 * values; in the long one fields are named on lines of their own and all that they hold is indented.
 */
export function createOvidDialect(): Dialect {
  let long = false;
  return {
    fieldsOf(line, inRecord) {
      if (OVID_RECORD.test(line)) {
        long = /\d>/.test(line);
        return [{ tag: RECORD, text: "" }];
      }
      const [, tag, text = ""] = TAG.exec(line) ?? [];
      if (tag !== undefined && !long) return [{ tag, text }];
      const isName = long && inRecord && /^\S/.test(line);
      return isName ? [{ tag: NAMES[line.trim()] ?? line.trim(), text: "" }] : null;
    },
    begins: new Set([RECORD]),
    once: new Set(["VN", "TI"]),
    ends: null,
    frame: new Set(),
  };
}

const RECORD = "<>";
