import { z } from "zod";
import { readLines, type LinesRead } from "../../lib/json-lines.ts";
import { fold } from "../../lib/fold.ts";
import type { Mention } from "../../model/paper.ts";
import type { SignedPaper } from "./signed-paper.ts";

const key = z.union([z.string(), z.number()]).transform(String);
const optional = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();
const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** One mention as a line of JSON, for resolving names that come without papers and for scoring with labels. */
const mentionLine = z.object({
  mention: z.union([z.string(), z.number()]),
  name: z.string(),
  affiliation: optional(oneOrMore),
  /** The other names on the byline. */
  coauthors: optional(oneOrMore),
  title: optional(z.string()),
  /** What is no year is not known. */
  year: z
    .unknown()
    .transform((year) => {
      const text = typeof year === "number" ? String(year) : typeof year === "string" ? year : "";
      return /^\s*(\d{4})(?!\d)/.exec(text)?.[1];
    })
    .optional(),
  venue: optional(z.string()),
  orcid: optional(z.string()),
  /** What mentions of one byline share. */
  paper: optional(key),
  /** Who it truly is, for scoring. */
  person: optional(key),
});
export type MentionLine = z.output<typeof mentionLine>;

/** Reads mentions, one JSON object a line; what cannot be read is told, line by line. */
export const readMentionLines = (text: string): LinesRead<MentionLine> => readLines(text, mentionLine);

/** The mentions that several lines have, each once. */
export function repeatedMentions(lines: readonly MentionLine[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const mention of lines.map((line) => String(line.mention)))
    if (seen.has(mention)) repeated.add(mention);
    else seen.add(mention);
  return [...repeated];
}

/** Where a line's name stands among the papers made of all lines. */
export interface Place {
  paper: number;
  /** The place on its byline, from 0. */
  place: number;
}

/**
 * Makes papers of mentions. Those that name the same paper stand on one byline, and so do those without one that agree in title,
 * year and all names; co-authors who have no line of their own are put behind them.
 */
export function toSignedPapers(lines: readonly MentionLine[]): { papers: SignedPaper[]; places: Place[] } {
  const bylines = new Map<string, MentionLine[]>();
  const keys = lines.map(paperKey);
  lines.forEach((line, index) => {
    const own = keys[index] ?? "";
    const byline = bylines.get(own);
    if (byline) byline.push(line);
    else bylines.set(own, [line]);
  });
  const numbers = new Map([...bylines.keys()].map((own, paper) => [own, paper]));
  const taken = new Map<string, number>();
  const places = keys.map((own): Place => {
    const place = taken.get(own) ?? 0;
    taken.set(own, place + 1);
    return { paper: numbers.get(own) ?? 0, place };
  });
  return { papers: [...bylines.values()].map(toPaper), places };
}

function paperKey({ paper, title, year, name, coauthors = [] }: MentionLine, line: number): string {
  if (paper !== undefined) return `paper ${paper}`;
  if (!title || coauthors.length === 0) return `line ${line}`;
  const names = [name, ...coauthors].map(fold).sort();
  return JSON.stringify([fold(title), year ?? null, names]);
}

function toPaper(lines: readonly MentionLine[], index: number): SignedPaper {
  const own = new Set(lines.map(({ name }) => fold(name)));
  const others = new Map(
    lines.flatMap(({ coauthors = [] }) => coauthors.map((name) => [fold(name), name] as const)),
  );
  const names = [
    ...lines.map(({ name, affiliation, orcid }): Mention => ({
      written: name,
      ...(affiliation ? { affiliations: affiliation.filter((one) => one.trim() !== "") } : {}),
      ...(orcid ? { orcid: orcid.replace(/^https?:\/\/orcid\.org\//i, "").toUpperCase() } : {}),
    })),
    ...[...others].filter(([folded]) => !own.has(folded)).map(([, written]): Mention => ({ written })),
  ];
  const first = <T>(of: (line: MentionLine) => T | undefined) =>
    lines.map(of).find((one) => one !== undefined);
  const year = first((line) => line.year);
  const venue = first((line) => line.venue);
  return {
    title: first((line) => line.title) ?? "",
    byline: { names, complete: true },
    date: year === undefined ? null : { written: year, iso: year, yearInferred: false },
    venue: venue === undefined ? null : { name: venue },
    origin: { source: 0, line: null, index },
    joined: [],
  };
}
