import Papa from "papaparse";
import { z } from "zod";
import { decision, joinDecisions, type Decision, type Decisions } from "./decision.ts";

/** Decisions as a file: one a line, sorted, so that two files can be merged line by line. */
const envelope = z.object({
  kind: z.literal("visible-college-decisions"),
  version: z.literal(1),
  madeOn: z.array(z.string()).default([]),
  decisions: z.array(z.unknown()),
});

/** What a list of two columns can be about. */
export const listed = {
  people: "person",
  topics: "topic",
  organisations: "organisation",
  venues: "venue",
} as const;
export type Listed = keyof typeof listed;

export interface DecisionsRead {
  decisions: Decisions;
  /** What was not understood, each in a sentence. The rest holds. */
  rejected: string[];
}

/** Writes decisions as a file. */
export function writeDecisions({ madeOn, made }: Decisions): string {
  const lines = (things: readonly unknown[]) =>
    things.length === 0 ? "[]" : `[\n${things.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
  return `{
  "kind": "visible-college-decisions",
  "version": 1,
  "madeOn": ${lines(madeOn)},
  "decisions": ${lines(made)}
}
`;
}

/**
 * Reads a file of decisions; or a list of two columns, as CSV or as a VOSviewer thesaurus (`label`, `replace by`), where it is
 * said what its names are.
 * @throws Error with a sentence when the text is none of these.
 */
export function readDecisions(text: string, of?: Listed): DecisionsRead {
  const bare = text.replace(/^\uFEFF/, "");
  if (of) return fromList(bare, of);
  if (/^\s*[[{]|^\s*null\s*$/.test(bare)) return fromJson(bare);
  throw new Error(
    `it is no file of decisions; a list of two columns needs a word before it that says what its names are, as people=names.csv (${Object.keys(listed).join(", ")})`,
  );
}

function fromJson(text: string): DecisionsRead {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is no JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  const file = envelope.safeParse(read);
  if (!file.success) throw new Error(whyNoFile(read));
  return parseDecisions(file.data);
}

function whyNoFile(read: unknown): string {
  const { kind, version } = Object(read) as { kind?: unknown; version?: unknown }; // safe: what is no object has none of them
  if (kind !== "visible-college-decisions")
    return 'it is no file of decisions: its "kind" is not "visible-college-decisions"';
  if (version !== 1)
    return `it is of version ${JSON.stringify(version) ?? "unknown"}, and this program reads version 1`;
  return 'it is no file of decisions: "decisions" must be a list';
}

/** Decisions one by one: what is none costs itself alone. */
export function parseDecisions({
  madeOn,
  decisions: all,
}: {
  madeOn: readonly string[];
  decisions: readonly unknown[];
}): DecisionsRead {
  const made: Decision[] = [];
  const rejected: string[] = [];
  all.forEach((one, n) => {
    const parsed = decision.safeParse(one);
    if (parsed.success) made.push(parsed.data);
    else rejected.push(`decision ${n + 1}, ${JSON.stringify(one)?.slice(0, 120)}: ${reasonOf(parsed.error)}`);
  });
  return { decisions: joinDecisions([{ madeOn: [...madeOn], made }]), rejected };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join(".");
  return `${where ? `${where}: ` : ""}${issue?.message ?? "it does not fit"}`;
}

/** The rows of a list: with tabs as VOSviewer writes them, without quotes; else as CSV, with commas or semicolons. */
function rowsOf(text: string): string[][] {
  const rows = text.includes("\t")
    ? text.split(/\r\n|\r|\n/).map((line) => line.split("\t"))
    : Papa.parse<string[]>(text, { delimiter: "", delimitersToGuess: [",", ";"] }).data;
  const trimmed = rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ""));
  const isHeader = (row: readonly string[]) => /^replace[ _]by$/i.test(row[1] ?? "");
  return trimmed.filter((row, n) => n > 0 || !isHeader(row));
}

/** A label without anything in the second column is no topic. */
function fromList(text: string, of: Listed): DecisionsRead {
  const about = listed[of];
  const replaced = new Map<string, string[]>();
  const noise: string[] = [];
  const rejected: string[] = [];
  for (const [label = "", by, ...others] of rowsOf(text)) {
    const told = `"${[label, by, ...others].join(" | ").slice(0, 120)}"`;
    if (label === "" || by === undefined || others.some((cell) => cell !== ""))
      rejected.push(`${told} is no label with what replaces it`);
    else if (by !== "") replaced.set(by, [...(replaced.get(by) ?? []), label]);
    else if (about === "topic") noise.push(label);
    else rejected.push(`"${label}" is replaced by nothing: only topics can be left out`);
  }
  const made = [
    ...[...replaced].map(([as, labels]) => {
      const others = [...new Set(labels)].filter((label) => label !== as);
      return others.length > 0
        ? { about, decide: "same", of: [...others, as], as }
        : { about, decide: "rename", of: as, as };
    }),
    ...noise.map((label) => ({ about, decide: "noise", of: [label] })),
  ];
  const parsed = parseDecisions({ madeOn: [], decisions: made });
  return { decisions: parsed.decisions, rejected: [...rejected, ...parsed.rejected] };
}

export interface Thesaurus {
  text: string;
  /** Decisions that a thesaurus cannot say. */
  left: Decision[];
  /** Those that give a new name: read again, they make one of whatever is called so. */
  renaming: Decision[];
}

/** Writes decisions about things of one kind as a VOSviewer thesaurus: what each label is replaced by. */
export function writeThesaurus({ made }: Decisions, of: Listed): Thesaurus {
  const rows: [string, string][] = [];
  const left: Decision[] = [];
  const renaming: Decision[] = [];
  for (const one of made) {
    if (one.about !== listed[of]) continue;
    const labels = [one.of].flat(2);
    const plain = labels.filter((label) => typeof label === "string");
    if (one.decide === "noise") for (const label of plain) rows.push([label, ""]);
    else if (plain.length < labels.length) left.push(one);
    else if (one.decide === "rename") {
      for (const label of plain) rows.push([label, one.as]);
      renaming.push(one);
    } else if (one.decide === "same") {
      const as = one.as ?? plain.toSorted((a, b) => b.length - a.length)[0] ?? "";
      for (const label of plain) if (label !== as) rows.push([label, as]);
    } else left.push(one);
  }
  const line = (cells: readonly string[]) => `${cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t")}\n`;
  return { text: [["label", "replace by"], ...rows].map(line).join(""), left, renaming };
}
