import type { Reader } from "../reader.ts";
import { splitLines } from "../fields/line-batches.ts";
import { readTagged } from "./read-tagged.ts";
import { createRisDialect } from "./ris-dialect.ts";
import { risPaper } from "./ris-paper.ts";

/** Tags that RIS shares with no other tagged format, for files whose records do not say their type. */
const ONLY_RIS = new Set(["T1", "A1", "PY", "Y1", "JO", "JF", "T2", "SP", "EP", "N2", "DO", "UR", "KW"]);

/**
 * RIS, as reference managers and databases write it: two capitals, two blanks, a hyphen, a blank; records between TY and ER.
 * All systems stretch it: tags and spacing differ, lines wrap, types or ends are missing, other text stands between records.
 */
export const risReader: Reader = {
  kind: "ris",
  label: "RIS",
  format: "RIS",
  writtenBy: [
    "EndNote",
    "Zotero",
    "Mendeley",
    "Scopus",
    "WoS",
    "Embase",
    "Cochrane",
    "Ovid",
    "EPPI",
    "Rayyan",
    "Citavi",
    "RefWorks",
  ],
  recognise(head) {
    const lines = splitLines(head);
    const start = lines.findIndex((line) => /^\ufeff?\s{0,4}TY\s{0,3}-\s{0,2}\S/.test(line));
    const tags = tagsIn(lines.slice(Math.max(start, 0)));
    if (start >= 0 && tags.size >= 2)
      return `line ${start + 1} is "${lines[start]?.trim().slice(0, 40) ?? ""}", the start of a record`;
    if (tags.has("PMID") || tags.has("FAU") || !(tags.has("TI") || tags.has("T1"))) return null;
    const telling = [...tags].filter((tag) => ONLY_RIS.has(tag));
    if (telling.length < (tags.has("ER") ? 2 : 3)) return null;
    return `lines begin with tags of RIS (${telling.slice(0, 4).join(", ")})`;
  },
  read: (text, source) => readTagged(text, source, createRisDialect(), risPaper),
};

/** The tags of the lines that are written as RIS and MEDLINE write them. */
function tagsIn(lines: readonly string[]): Set<string> {
  const tags = new Set<string>();
  for (const line of lines) {
    const tag = /^\ufeff?\s{0,4}([A-Z][A-Z0-9]{1,3})\s{0,3}-/.exec(line)?.[1];
    if (tag) tags.add(tag);
  }
  return tags;
}
