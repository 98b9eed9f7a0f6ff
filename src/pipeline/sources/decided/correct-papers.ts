import { fold } from "../../../lib/fold.ts";
import type { DecisionAbout } from "../../../model/decision.ts";
import type { Mention, Paper } from "../../../model/paper.ts";
import { toMention } from "../fields/names.ts";
import type { Told } from "../../told.ts";

type Correction = Extract<DecisionAbout<"paper">, { decide: "correct" }>;
type Field = "title" | "year" | "byline";
const FIELDS: readonly Field[] = ["title", "year", "byline"];

/** What a correction changed, for people. */
export interface Corrected {
  paper: number;
  text: string;
}

/**
 * Papers with the titles, years and bylines that users gave. Where two corrections of one field differ neither is made. Ids are
 * made of what was read, so that they stay.
 */
export function correctPapers<P extends Omit<Paper, "id">>(
  papers: readonly P[],
  corrections: readonly { paper: number; decision: Correction }[],
): { papers: P[]; corrected: Corrected[]; told: Told[] } {
  const own = papers.slice();
  const corrected: Corrected[] = [];
  const told: Told[] = [];
  for (const [paper, all] of byPaper(corrections)) {
    for (const field of FIELDS) {
      const speaking = all.filter((decision) => decision[field] !== undefined);
      const different = new Set(speaking.map((decision) => JSON.stringify(decision[field])));
      const [decision] = speaking;
      const before = own[paper]!; // safe: it was found among them
      if (different.size > 1)
        for (const one of speaking)
          told.push({
            decision: one,
            what: FIELDS.filter((other) => one[other] !== undefined).length > 1 ? "partly" : "contradicting",
            text: `another gives "${before.title}" another ${field}`,
          });
      else if (decision) {
        own[paper] = { ...before, ...changed(before, field, decision) };
        corrected.push({ paper, text: `"${before.title}": ${wordsOf(before, own[paper], field)}` });
      }
    }
  }
  return { papers: own, corrected, told };
}

function byPaper(corrections: readonly { paper: number; decision: Correction }[]): [number, Correction[]][] {
  const found = new Map<number, Correction[]>();
  for (const { paper, decision } of corrections) found.set(paper, [...(found.get(paper) ?? []), decision]);
  return [...found].sort(([a], [b]) => a - b);
}

function changed(
  paper: Omit<Paper, "id">,
  field: Field,
  { title, year, byline }: Correction,
): Partial<Paper> {
  if (field === "title") return { title: title ?? paper.title };
  if (field === "year") return { date: { written: year ?? "", iso: year ?? null, yearInferred: false } };
  return { byline: { names: (byline ?? []).map((written) => knownMention(written, paper)), complete: true } };
}

/** A name that the byline had keeps what is known of it: affiliations, ORCID. */
function knownMention(written: string, { byline }: Omit<Paper, "id">): Mention {
  return (
    byline.names.find((name) => fold(name.written) === fold(written)) ?? toMention(written, "given-first")
  );
}

function wordsOf(before: Omit<Paper, "id">, after: Omit<Paper, "id">, field: Field): string {
  const names = ({ byline }: Omit<Paper, "id">) =>
    `${byline.names.map(({ written }) => written).join(", ")}${byline.complete ? "" : ", et al."}`;
  if (field === "title") return `the title is "${after.title}"`;
  if (field === "year")
    return `the date is ${after.date?.iso}; it was ${before.date?.written ?? "not given"}`;
  return `the byline is ${names(after)}; it was ${names(before)}`;
}
