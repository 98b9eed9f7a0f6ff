import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { manifest } from "../../src/atlas/container/manifest.ts";
import { by } from "../../src/lib/order.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { joinBytes } from "./join-bytes.ts";
import { networkOf } from "./networks.ts";

/** What the manifest tells of a table. */
function manifestOf(folder: string, file: string): { rows: number; columns: string[] } {
  const told = manifest.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  const { rows = -1, columns = [] } = told.tables.find((table) => table.file === file) ?? {};
  return { rows, columns: columns.map(({ name }) => name) };
}

/** Tests that another program reads every table of an atlas, with no code of ours, and counts again what we counted. */
export function countsAsWeDo(make: () => Promise<Atlas>): void {
  let atlas: Atlas;
  let folder = "";
  let files: string[] = [];
  let duck: DuckDBConnection;

  beforeAll(async () => {
    atlas = await make();
    folder = mkdtempSync(join(tmpdir(), "visible-college-duckdb-"));
    for (const [name, bytes] of Object.entries(unzipSync(joinBytes(await writeAtlas(atlas))))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
      files.push(name);
    }
    files = files.filter((name) => name.endsWith(".parquet"));
    duck = await (await DuckDBInstance.create()).connect();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The rows that a query answers; tables are named in it by their files. */
  async function rows(query: string): Promise<unknown[][]> {
    const named = query.replaceAll("'@", `'${folder}/`);
    return (await (await duck.run(named)).getRowsJS()).map((row) => row.map(plain));
  }
  const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);

  it("reads every table, with the rows and columns that the manifest tells of", async () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const [[count] = []] = await rows(`SELECT count(*) FROM '@${file}'`);
      const columns = (await rows(`DESCRIBE SELECT * FROM '@${file}'`)).map(([name]) => name);
      const told = manifestOf(folder, file);
      expect([file, count, columns]).toEqual([file, told.rows, told.columns]);
    }
  });

  it("counts papers, people, topics and ties as we do", async () => {
    const count = async (file: string) => (await rows(`SELECT count(*) FROM '@${file}'`))[0]?.[0];
    expect(await count("papers.parquet")).toBe(atlas.papers.length);
    expect(await count("people.parquet")).toBe(atlas.people.length);
    expect(await count("topics.parquet")).toBe(atlas.topics.length);
    expect(await count("texts/*.parquet")).toBe(
      atlas.papers.filter(({ abstract }) => abstract !== null).length,
    );
    for (const [name, { ties }] of Object.entries(atlas.networks))
      expect([name, await count(`networks/${name}/ties.parquet`)]).toEqual([name, ties.a.length]);
  });

  it("finds the ten strongest ties, with their names and papers", async () => {
    const { nodes, ties } = networkOf(atlas, "people");
    const nameOf = new Map(atlas.people.map(({ id, name }) => [id as string, name]));
    const ours = Array.from(ties.weight, (weight, tie) => {
      const [a = "", b = ""] = [nodes.id[ties.a[tie] ?? 0], nodes.id[ties.b[tie] ?? 0]];
      return [
        nameOf.get(a),
        nameOf.get(b),
        weight,
        (ties.papers.starts[tie + 1] ?? 0) - (ties.papers.starts[tie] ?? 0),
      ];
    });
    const strongest = ours.toSorted((a, b) => Number(b[2]) - Number(a[2])).slice(0, 10);
    expect(
      await rows(
        `SELECT one.name, other.name, weight, count(paper) FROM '@networks/people/ties.parquet' ties
         JOIN '@networks/people/nodes.parquet' one ON one.node = a JOIN '@networks/people/nodes.parquet' other ON other.node = b
         JOIN '@networks/people/tie_papers.parquet' USING (tie) GROUP BY tie, one.name, other.name, weight ORDER BY weight DESC, tie LIMIT 10`,
      ),
    ).toEqual(strongest);
  });

  it("finds who is on which paper, and what is written where", async () => {
    const most = atlas.people.map(({ name, papers }) => [name, papers.length] as const);
    const [first] = most.toSorted((a, b) => b[1] - a[1]);
    const [found] = await rows(
      `SELECT name, count(*) FROM '@person_papers.parquet' JOIN '@people.parquet' USING (person) WHERE NOT inferred
       GROUP BY person, name ORDER BY count(*) DESC, person LIMIT 1`,
    );
    expect(found).toEqual(first);
    const titles = await rows(
      `SELECT DISTINCT title FROM '@mentions.parquet' JOIN '@people.parquet' people USING (person)
       JOIN '@papers.parquet' USING (paper) WHERE people.name = '${String(found?.[0]).replaceAll("'", "''")}' ORDER BY 1`,
    );
    const all = atlas.people.find(({ name }) => name === found?.[0])?.papers ?? [];
    expect(titles).toHaveLength(new Set(all.map((paper) => atlas.papers[paper]?.title)).size);
    const places = await rows(
      `SELECT field, count(*) FROM '@occurrences.parquet' GROUP BY field ORDER BY field`,
    );
    const ours = new Map<string, number>();
    for (const { occurrences } of atlas.topics)
      for (const { field } of occurrences) ours.set(field, (ours.get(field) ?? 0) + 1);
    expect(places).toEqual([...ours].toSorted(by(([field]) => field)));
  });
}
