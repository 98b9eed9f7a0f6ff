import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { worksAtlas } from "../../support/real-atlases.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

/** Another program counts citations, coupling and co-citation in the very files, with no code of ours. */
describe.skipIf(!sharedIsThere)(
  "networks of references of works of OpenAlex (skipped without ../shared)",
  () => {
    let atlas: Atlas;
    let duck: DuckDBConnection;
    beforeAll(async () => {
      atlas = await worksAtlas({ networks: ["citations", "coupling", "cocitation"] });
      duck = await (await DuckDBInstance.create()).connect();
      await duck.run(`
      CREATE TABLE cites AS
      SELECT DISTINCT work.id AS citing, unnest(work.referenced_works) AS cited
      FROM (SELECT unnest(results) AS work FROM read_json('${sharedPath("openalex")}/*.json.gz',
        columns = {results: 'STRUCT(id VARCHAR, referenced_works VARCHAR[])[]'}, maximum_object_size = 200000000))`);
      await duck.run("DELETE FROM cites WHERE citing = cited");
    }, 120_000);

    const rows = async (query: string) =>
      (await (await duck.run(query)).getRowsJS()).map((row) =>
        row.map((value) => (typeof value === "bigint" ? Number(value) : value)),
      );
    const bare = (address: unknown) => String(address).replace("https://openalex.org/", "");
    const keyOf = (a: unknown, b: unknown) => [bare(a), bare(b)].sort().join(" ");
    /** The work of OpenAlex that each node is. */
    function worksIn(name: string): string[] {
      const network = atlas.networks[name]!;
      const papers = new Map(
        atlas.papers.map(({ id, identifiers }) => [id as string, identifiers.openalex!]),
      );
      return network.nodes.id.map(
        (id, node) => papers.get(id) ?? network.nodes.label![node]!.replace("OpenAlex ", ""),
      );
    }
    function tiesOf(name: string): Map<string, number> {
      const { a, b, weight } = atlas.networks[name]!.ties;
      const works = worksIn(name);
      return new Map(Array.from(a, (one, tie) => [keyOf(works[one], works[b[tie]!]), weight[tie]!]));
    }

    it("have the very citations between papers", async () => {
      const counted = await rows(
        "SELECT citing, cited FROM cites WHERE cited IN (SELECT citing FROM cites UNION SELECT id FROM (SELECT unnest(results).id AS id FROM read_json('" +
          sharedPath("openalex") +
          "/*.json.gz', columns = {results: 'STRUCT(id VARCHAR)[]'}, maximum_object_size = 200000000)))",
      );
      expect(counted.length).toBeGreaterThan(20);
      expect(new Set(tiesOf("citations").keys())).toEqual(new Set(counted.map(([a, b]) => keyOf(a, b))));
    });

    it("have the very numbers of common references, and no nearer pair is left out", async () => {
      const counted = new Map(
        (
          await rows(`
          WITH size AS (SELECT citing, count(*) AS r FROM cites GROUP BY citing)
          SELECT x.citing, y.citing, count(*) / sqrt(any_value(s.r) * any_value(t.r))
          FROM cites x JOIN cites y ON x.cited = y.cited AND x.citing < y.citing
          JOIN size s ON s.citing = x.citing JOIN size t ON t.citing = y.citing GROUP BY ALL`)
        ).map(([a, b, weight]) => [keyOf(a, b), Number(weight)]),
      );
      const ties = tiesOf("coupling");
      expect(ties.size).toBeGreaterThan(1000);
      for (const [key, weight] of ties) expect(weight).toBeCloseTo(counted.get(key) ?? NaN, 7);
      const told = atlas.notices.find(({ message }) => message.startsWith("They cite the same works"));
      expect(told?.count).toBe(counted.size - ties.size);
      const weakest = new Map<string, number[]>();
      for (const [key, weight] of ties)
        for (const end of key.split(" ")) weakest.set(end, [...(weakest.get(end) ?? []), weight]);
      for (const [key, weight] of counted) {
        if (ties.has(key)) continue;
        for (const end of key.split(" ")) {
          const nearer = (weakest.get(end) ?? []).filter((one) => one >= weight - 1e-7);
          expect(nearer.length).toBeGreaterThanOrEqual(10);
        }
      }
    });

    it("have the very numbers of papers that cite two works together", async () => {
      const shown = new Set(worksIn("cocitation"));
      const sizes = await rows("SELECT cited, count(*) AS n FROM cites GROUP BY cited");
      const least = Math.min(...sizes.filter(([cited]) => shown.has(bare(cited))).map(([, n]) => Number(n)));
      expect(
        sizes
          .filter(([, n]) => Number(n) >= least)
          .map(([cited]) => bare(cited))
          .sort(),
      ).toEqual([...shown].sort());
      const counted = (
        await rows(`
        SELECT x.cited, y.cited, count(*) FROM cites x JOIN cites y ON x.citing = y.citing AND x.cited < y.cited
        WHERE x.cited IN (SELECT cited FROM cites GROUP BY cited HAVING count(*) >= ${least})
        AND y.cited IN (SELECT cited FROM cites GROUP BY cited HAVING count(*) >= ${least})
        GROUP BY ALL HAVING count(*) >= 2`)
      ).map(([a, b, n]) => [keyOf(a, b), Number(n)] as const);
      expect(counted.length).toBeGreaterThan(1000);
      expect(tiesOf("cocitation")).toEqual(new Map(counted));
    });
  },
);
