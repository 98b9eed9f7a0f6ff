import { onOneLine } from "../fields/on-one-line.ts";
import type { Byline, Mention } from "../../../model/paper.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { orcidIn } from "../fields/orcid.ts";
import { addAffiliation, familyFirstByline, mentionFinder } from "./tagged-names.ts";
import { allOf, type TaggedRecord } from "./tagged-record.ts";

/**
 * The byline of a Web of Science record: full names (AF) where they are given, then collaborations (CA). The body that
 * published a book or proceedings (GP) is no author.
 */
export function webOfScienceByline(record: TaggedRecord): Byline & { leftOut: string[] } {
  const short = linesOf(record, "AU", "BA");
  const full = linesOf(record, "AF", "BF");
  const authors = full.length >= short.length ? full : short;
  const byline = familyFirstByline(authors.length > 0 ? authors : linesOf(record, "BE"));
  const groups = linesOf(record, "CA").flatMap(splitAtSemicolons);
  const names = [
    ...byline.names,
    ...groups.map((text): Mention => ({ written: text.trim().slice(0, 500), group: true })),
  ];
  const find = mentionFinder(byline.names);
  affiliate(record, byline.names, find);
  for (const entry of allOf(record, "OI").flatMap((text) => splitAtSemicolons(onOneLine(text)))) {
    const orcid = orcidIn(entry);
    const mention = find(entry.slice(0, Math.max(entry.lastIndexOf("/"), 0)));
    if (orcid && mention) mention.orcid = orcid;
  }
  const leftOut = linesOf(record, "GP")
    .flatMap(splitAtSemicolons)
    .map((body) => body.trim());
  return { names, complete: byline.complete, leftOut };
}

const linesOf = (record: TaggedRecord, ...tags: string[]) =>
  allOf(record, ...tags).flatMap((text) => text.split("\n"));

/** `[Law, Christopher; Loach, Paul] Northwestern Univ, …`, a line each. Older records do not say whose an address is. */
function affiliate(
  record: TaggedRecord,
  names: readonly Mention[],
  find: (written: string) => Mention | undefined,
): void {
  const text = allOf(record, "C1").map(onOneLine).join(" ");
  if (text.startsWith("[")) {
    for (const part of text.split(/ (?=\[)/)) {
      const end = part.indexOf("] ");
      if (end < 0) continue;
      const whose = splitAtSemicolons(part.slice(1, end));
      for (const name of whose) addAffiliation(find(name), part.slice(end + 2).replace(/\.$/, ""));
    }
  } else if (names.length === 1) {
    for (const line of linesOf(record, "C1")) addAffiliation(names[0], line.replace(/\.$/, ""));
  }
}
