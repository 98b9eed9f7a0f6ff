import type { Mention } from "../../../model/paper.ts";
import { readableText } from "../fields/readable-text.ts";
import { addAffiliation, mentionFinder } from "../tagged/tagged-names.ts";
import type { Entry } from "./entry.ts";
import { rawField, toLine } from "./field-text.ts";

/** No list of addresses is longer. */
const LONGEST = 200_000;

/** Puts affiliations on the byline where the entry tells whose they are: by name, or because there is one author. */
export function addAffiliations(names: Mention[], entry: Entry): void {
  const tex = rawField(entry, "affiliation", "affiliations").slice(0, LONGEST);
  if (tex === "") return;
  const lines = tex.split(/\.\s*\n/).map((line) => toLine(line).replace(/\.$/, ""));
  const named = lines.map((line) => namedAddress(line, names));
  const told = named.filter((each) => each !== null);
  if (told.length > 0) {
    for (const { people, address } of told) for (const person of people) addAffiliation(person, address);
    return;
  }
  const [only] = names;
  if (only && names.length === 1)
    for (const place of toLine(tex).split(/;\s/)) addAffiliation(only, readableText(place));
}

/**
 * `Doe, Jane A.; Garcia-Molina, Luis, Univ Delft, Delft, Netherlands` of Web of Science: names of the byline, then where they
 * are. The line of a corresponding author repeats another.
 */
function namedAddress(
  line: string,
  names: readonly Mention[],
): { people: Mention[]; address: string } | null {
  const parts = line.split("; ");
  const last = /^([^,]+, [^,]+?)(?: \((?:corresponding|reprint) author\))?, (.+)$/i.exec(parts.pop() ?? "");
  if (!last) return null;
  const find = mentionFinder(names);
  const people = [...parts, last[1] ?? ""].map(find).filter((person) => person !== undefined);
  return people.length === parts.length + 1 ? { people, address: last[2] ?? "" } : null;
}
