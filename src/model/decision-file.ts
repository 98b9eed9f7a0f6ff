import Papa from "papaparse";
import { z } from "zod";
import { decision, decisions, type Decision, type Decisions } from "./decision.ts";

/** Decisions as a file: one a line, sorted, so that two files can be merged line by line. */
const envelope = z.object({
  kind: z.literal("visible-college-decisions"),
  version: z.literal(1),
  madeOn: z.array(z.string()).default([]),
  decisions: z.array(z.unknown()),
});

/** What a list of two columns can be about. */
export const listed = { people: "person", topics: "topic", venues: "venue" } as const;
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
  if (/^\s*\{/.test(bare)) return fromJson(bare);
  if (!of)
    throw new Error(
      `it is no file of decisions; a list of two columns needs a word before it that says what its names are, as people=names.csv (${Object.keys(listed).join(", ")})`,
    );
  return fromList(bare, of);
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
  if (!file.success) {
    const [issue] = file.error.issues;
    throw new Error(`it is no file of decisions: ${issue?.path.join(".") || "it"}: ${issue?.message ?? ""}`);
  }
  const made: Decision[] = [];
  const rejected: string[] = [];
  file.data.decisions.forEach((one, n) => {
    const parsed = decision.safeParse(one);
    if (parsed.success) made.push(parsed.data);
    else rejected.push(`decision ${n + 1}, ${JSON.stringify(one)?.slice(0, 120)}: ${reasonOf(parsed.error)}`);
  });
  return { decisions: decisions.parse({ madeOn: file.data.madeOn, made }), rejected };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join(".");
  return `${where ? `${where}: ` : ""}${issue?.message ?? "it does not fit"}`;
}

/** A list without a second column on a line says that its label is no topic. */
function fromList(text: string, of: Listed): DecisionsRead {
  const about = listed[of];
  const delimiter = /\t/.test(text.split(/\r?\n/, 1)[0] ?? "") ? "\t" : ",";
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  const rows = data.filter((row, n) => !(n === 0 && /^replace[ _]by$/i.test(row[1]?.trim() ?? "")));
  const replaced = new Map<string, string[]>();
  const noise: string[] = [];
  const rejected: string[] = [];
  for (const row of rows) {
    const [label = "", by = ""] = row.map((cell) => cell.trim());
    if (label === "" || row.length > 2)
      rejected.push(`"${row.join(delimiter).slice(0, 120)}" is no label with what replaces it`);
    else if (by !== "") replaced.set(by, [...(replaced.get(by) ?? []), label]);
    else if (about === "topic") noise.push(label);
    else rejected.push(`"${label}" is replaced by nothing: only topics can be left out`);
  }
  const made = [
    ...[...replaced].map(([as, labels]) => ({ about, decide: "same" as const, of: [...labels, as], as })),
    ...(noise.length > 0 ? [{ about: "topic" as const, decide: "noise" as const, of: noise }] : []),
  ].map((one) =>
    one.decide === "same" && new Set(one.of).size === 1
      ? { ...one, decide: "rename" as const, of: one.of[0] }
      : one,
  );
  return { decisions: decisions.parse({ made }), rejected };
}

export interface Thesaurus {
  text: string;
  /** Decisions that a thesaurus cannot say. */
  left: Decision[];
}

/** Writes decisions about things of one kind as a VOSviewer thesaurus: what each label is replaced by. */
export function writeThesaurus({ made }: Decisions, of: Listed): Thesaurus {
  const rows: [string, string][] = [];
  const left: Decision[] = [];
  for (const one of made) {
    if (one.about !== listed[of]) continue;
    const labels = [one.of].flat(2);
    const plain = labels.filter((label) => typeof label === "string");
    if (one.decide === "noise") rows.push(...plain.map((label): [string, string] => [label, ""]));
    else if (plain.length < labels.length) left.push(one);
    else if (one.decide === "rename") rows.push(...plain.map((label): [string, string] => [label, one.as]));
    else if (one.decide === "same") {
      const as = one.as ?? plain.toSorted((a, b) => b.length - a.length)[0] ?? "";
      rows.push(...plain.filter((label) => label !== as).map((label): [string, string] => [label, as]));
    } else left.push(one);
  }
  const line = (cells: readonly string[]) => `${cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t")}\n`;
  return { text: [["label", "replace by"], ...rows].map(line).join(""), left };
}
