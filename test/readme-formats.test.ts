import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Paper } from "../src/model/paper.ts";
import { sourceKinds } from "../src/pipeline/sources/readers.ts";
import { readFiles, realFiles } from "./support/real-files.ts";
import { root, sharedIsThere } from "./support/shared.ts";

const FIELDS: [name: string, has: (paper: Paper) => boolean][] = [
  ["names", (paper) => paper.byline.names.length > 0],
  ["cut bylines", (paper) => !paper.byline.complete],
  ["ORCID", (paper) => paper.byline.names.some((name) => name.orcid)],
  [
    "affiliations",
    (paper) =>
      paper.affiliation !== null || paper.byline.names.some((name) => (name.affiliations?.length ?? 0) > 0),
  ],
  ["groups", (paper) => paper.byline.names.some((name) => name.group)],
  ["date", (paper) => (paper.date?.iso ?? null) !== null],
  ["venue", (paper) => paper.venue !== null],
  ["identifiers", (paper) => Object.keys(paper.identifiers).length > 0],
  ["categories", (paper) => paper.categories.length > 0],
  ["keywords", (paper) => paper.keywords.length > 0],
  ["abstract", (paper) => paper.abstract !== null],
  ["references", (paper) => paper.references.length > 0],
  ["citations", (paper) => paper.citations !== null],
  ["links", (paper) => paper.links.length > 0],
];

interface Row {
  files: number;
  records: number;
  papers: number;
  fields: Set<string>;
  /** Of networks. */
  nodes: number;
  ties: number;
}

/** Reads every real file by itself, and gathers by kind what came of it. */
async function rows(): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const file of [
    ...realFiles("exports"),
    ...realFiles("openalex"),
    ...realFiles("astroph"),
    ...realFiles("seed"),
    ...realFiles("gexf"),
    ...realFiles("networks"),
  ]) {
    const result = await readFiles(file);
    for (const { kind, records, papers, duplicates, network } of result?.accounts ?? []) {
      if (records === 0 && !network) continue;
      const row = found.get(kind) ?? {
        files: 0,
        records: 0,
        papers: 0,
        fields: new Set<string>(),
        nodes: 0,
        ties: 0,
      };
      found.set(kind, {
        ...row,
        files: row.files + 1,
        records: row.records + records,
        papers: row.papers + papers + duplicates.length,
        nodes: row.nodes + (network?.nodes ?? 0),
        ties: row.ties + (network?.ties ?? 0),
      });
      for (const [name, has] of FIELDS) if (result?.papers.some(has)) row.fields.add(name);
    }
  }
  return found;
}

function table(found: ReadonlyMap<string, Row>): string {
  const lines = sourceKinds.map(({ kind, format, writtenBy }) => {
    const row = found.get(kind);
    const tested = row
      ? `${row.files} real ${row.files === 1 ? "file" : "files"}: ${row.records === 0 ? `${row.nodes} nodes and ${row.ties} ties listed` : `${row.papers} of ${row.records} records`}`
      : "own samples only";
    const fields =
      row && row.records > 0
        ? FIELDS.flatMap(([name]) => (row.fields.has(name) ? [name] : [])).join(", ")
        : "see its tests";
    return `| ${format} | ${writtenBy.join(", ")} | ${tested} | ${fields} |`;
  });
  return ["| format | written by | tested with | fields kept there |", "|---|---|---|---|", ...lines].join(
    "\n",
  );
}

describe("the README's table of formats", () => {
  it.skipIf(!sharedIsThere)(
    "is what reading the real files gives (skipped without ../shared; UPDATE_README=1 writes it)",
    async () => {
      const path = join(root, "README.md");
      const readme = readFileSync(path, "utf8");
      const fresh = table(await rows());
      const updated = readme.replace(
        /(<!-- formats:[^>]*-->\n)[\s\S]*?(<!-- \/formats -->)/,
        (_, open: string, close: string) => `${open}\n${fresh}\n\n${close}`,
      );
      if (process.env["UPDATE_README"]) writeFileSync(path, updated);
      expect(readFileSync(path, "utf8")).toBe(updated);
    },
  );
});
