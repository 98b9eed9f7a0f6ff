import { onOneLine } from "../fields/on-one-line.ts";
import type { Byline, Mention } from "../../../model/paper.ts";
import { meansOthers, toMention } from "../fields/names.ts";
import { affiliateAsAds } from "./ads.ts";
import { orcidIn } from "../fields/orcid.ts";
import { addAffiliation, familyFirstByline } from "./tagged-names.ts";
import { type TaggedRecord } from "./tagged-record.ts";

/** Names that are none of the byline; what stands behind them belongs to them. */
const OTHERS = new Set(["FIR", "IR", "FED", "ED", "PS", "FPS"]);

/**
 * The byline of a MEDLINE record. Its order tells what belongs to whom: each full name (FAU) is followed by its short form
 * (AU), its ORCID (AUID) and its affiliations (AD); a corporate author (CN) stands among them.
 */
export function medlineByline(record: TaggedRecord): Byline {
  const names: Mention[] = [];
  let complete = true;
  let current: Mention | undefined;
  let shortForms = 0;
  for (const { tag, text } of record.fields) {
    if (OTHERS.has(tag)) current = undefined;
    if (tag === "AU" && shortForms > 0) shortForms--;
    else if (tag === "FAU" || tag === "AU" || tag === "CN") {
      if (tag === "FAU") shortForms++;
      const [mention] = meansOthers(text) ? [] : mentionsOf(tag, onOneLine(text).slice(0, 500));
      if (mention) names.push((current = mention));
      else complete = false;
    }
    if (tag === "AD" && !affiliateAsAds(names, text)) addAffiliation(current, text);
    const orcid = tag === "AUID" ? orcidIn(text) : undefined;
    if (orcid && current) current.orcid = orcid;
  }
  if (names.length > 0 || !complete) return { names, complete };
  return familyFirstByline(record.texts.get("FED") ?? record.texts.get("ED") ?? []); // a book of its editors
}

function mentionsOf(tag: string, written: string): Mention[] {
  const text = written.replace(/,? Eds?\.$/, ""); // ERIC says so behind the names of editors
  if (tag === "CN") return [{ written: text.trim(), group: true }];
  if (tag !== "FAU" && !text.includes(",")) return [toMention(text, "vancouver")];
  return familyFirstByline([text]).names.map((name) =>
    tag === "FAU" && !name.family && !name.group ? { ...name, family: name.written } : name,
  );
}
