import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fold } from "../../../src/lib/fold.ts";
import type { NetworkView, ViewNode } from "../../../src/model/network-view.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { table } from "../../../src/worker/questions/table.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";
import { networkNames } from "../../support/networks.ts";

let corpus: Corpus;
const networks: NetworkView[] = [];
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
  for (const name of networkNames) networks.push(await corpus.network(name));
  // Of some nodes a value is not known.
  for (const { columns } of networks)
    columns.nodes.measures["betweenness"]?.forEach(
      (_, node, column) => node % 3 === 1 && (column[node] = NaN),
    );
});

const columns = ["label", "papers", "first", "last", "community", "degree", "betweenness", "nonsense"];

function valueOf(network: NetworkView, column: string, node: ViewNode): string | number | null {
  const own: Record<string, string | number | null> = {
    label: fold(node.label),
    papers: node.papers.length,
    first: node.firstYear,
    last: node.lastYear,
    community: node.community,
  };
  return column in own ? (own[column] ?? null) : (network.measure(column)[node.index] ?? null);
}

/** All rows: the known values in order, then the unknown ones, those that are alike by index. */
function naively(network: NetworkView, column: string, rising: boolean, filter: string): string[] {
  const rows = network.nodes
    .filter(({ label }) => fold(label).includes(fold(filter.trim())))
    .map((node) => ({ id: node.id, value: valueOf(network, column, node) }));
  const known = rows.filter(({ value }) => value !== null);
  const values = [...new Set(known.map(({ value }) => value))].toSorted((a, b) =>
    typeof a === "number" ? a - Number(b) : String(a) < String(b) ? -1 : 1,
  );
  const ordered = (rising ? values : values.toReversed()).flatMap((value) =>
    known.filter((row) => row.value === value),
  );
  return [...ordered, ...rows.filter(({ value }) => value === null)].map(({ id }) => id);
}

describe("the table of a network", () => {
  it("is sorted by each column both ways, unknown values last, and its pages add up to all that passes the filter", async () => {
    const asked = fc.record({
      pick: fc.nat(),
      column: fc.constantFrom(...columns),
      rising: fc.boolean(),
      filter: fc.constantFrom("", " ", "STELLAR", "ciuca", "Ă", "e", "xylophone"),
      count: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ pick, column, rising, filter, count }) => {
        const network = networks[pick % networks.length];
        if (!network) throw new Error("there are networks");
        const wanted = naively(network, column, rising, filter);
        const page = (from: number) =>
          table(corpus, { network: network.name, sort: { column, rising }, filter, from, count });
        const found: string[] = [];
        for (let from = 0; from <= wanted.length; from += count) {
          const { rows, total } = await page(from);
          expect(total).toBe(wanted.length);
          expect(rows.length).toBeLessThanOrEqual(count);
          found.push(...rows.map(({ id }) => id));
        }
        expect(found).toEqual(wanted);
        expect((await page(1000)).rows).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("has all that is known of a node in its row, and null for what is not", async () => {
    for (const network of networks) {
      const sort = { column: "papers", rising: true };
      const { rows } = await table(corpus, { network: network.name, sort, filter: "", from: 0, count: 1000 });
      expect(rows).toHaveLength(network.nodes.length);
      for (const { id, label, kind, papers, first, last, community, measures } of rows) {
        const node = network.byId(id);
        expect({ label, kind, papers, first, last, community }).toEqual({
          label: node?.label,
          kind: node?.kind,
          papers: node?.papers.length,
          first: node?.firstYear,
          last: node?.lastYear,
          community: node?.community,
        });
        const wanted = network.measures.map(({ name }) => [name, network.measure(name)[node?.index ?? -1]]);
        expect(measures).toEqual(Object.fromEntries(wanted));
      }
    }
  });

  it("is not there for a network that is not", async () => {
    const sort = { column: "papers", rising: true };
    const asked = { network: "everything", sort, filter: "", from: 0, count: 1 };
    await expect(table(corpus, asked)).rejects.toThrow("everything");
  });
});
