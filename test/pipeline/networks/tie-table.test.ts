import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepTies } from "../../../src/pipeline/networks/keep-ties.ts";
import { TieTable } from "../../../src/pipeline/networks/tie-table.ts";
import { papersOfNode, readTies } from "../../support/network-table.ts";

const nodes = Array.from({ length: 6 }, (_, index) => ({ id: `person:${index}`, papers: [index] }));

interface Evidence {
  i: number;
  j: number;
  paper: number;
  weight: number;
  inferred: boolean;
}

const evidence = fc.uniqueArray(
  fc.record({
    i: fc.integer({ min: 0, max: 2 }),
    j: fc.integer({ min: 3, max: 5 }),
    paper: fc.integer({ min: 0, max: 9 }),
    weight: fc.constantFrom(0.25, 0.5, 1),
    inferred: fc.boolean(),
  }),
  { selector: ({ i, j, paper }) => `${i} ${j} ${paper}`, maxLength: 30 },
);

function exported(list: readonly Evidence[], turn: boolean) {
  const table = new TieTable(nodes);
  for (const { i, j, paper, weight, inferred } of list)
    table.add(turn ? j : i, turn ? i : j, paper, weight, inferred);
  return JSON.stringify(readTies(table.toNetwork()));
}

describe("TieTable", () => {
  it("gives the same network whatever the order of evidence and of the ends", () => {
    const shuffled = evidence.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([list, other], turn) => {
        expect(exported(other, turn)).toBe(exported(list, false));
      }),
    );
  });

  it("adds weights up, gathers papers rising, and is inferred only when all of its evidence is", () => {
    fc.assert(
      fc.property(evidence, (list) => {
        const table = new TieTable(nodes);
        for (const { i, j, paper, weight, inferred } of list) table.add(i, j, paper, weight, inferred);
        const ties = readTies(table.toNetwork());
        expect(ties).toHaveLength(new Set(list.map(({ i, j }) => `${i} ${j}`)).size);
        for (const tie of ties) {
          const { a, b } = tie;
          const mine = list.filter(({ i, j }) => `person:${i}` === a && `person:${j}` === b);
          expect(tie.weight).toBe(mine.reduce((sum, one) => sum + one.weight, 0));
          expect(tie.papers).toEqual(mine.map((one) => one.paper).toSorted((x, y) => x - y));
          expect(tie.inferred).toBe(mine.every((one) => one.inferred));
        }
      }),
    );
  });

  it("sorts ties by their nodes, and keeps the wanted ones", () => {
    const table = new TieTable([
      { id: "topic:b", papers: [] },
      { id: "topic:a", papers: [] },
      { id: "person:c", papers: [] },
    ]);
    table.add(2, 0, 7, 1, false);
    table.add(1, 0, 3, 1, false);
    const { nodes, ties } = table.toNetwork();
    expect([...ties.a, ...ties.b]).toEqual([0, 0, 1, 2]);
    const kept = keepTies(ties, (tie) => ties.b[tie] === 2);
    expect(readTies({ nodes, ties: kept })).toMatchObject([
      { a: "topic:b", b: "person:c", papers: [7], weight: 1, inferred: false },
    ]);
  });

  it("weighs what several papers show together once, and keeps each paper once", () => {
    const table = new TieTable([
      { id: "venue:a", label: "A", papers: [0, 2] },
      { id: "venue:b", label: "B", papers: [1] },
    ]);
    table.addEvidence(0, 1, [2, 1], 1, true);
    table.addEvidence(1, 0, [0, 1], 1, false);
    const network = table.toNetwork();
    expect(readTies(network)).toMatchObject([{ weight: 2, papers: [0, 1, 2], inferred: false }]);
    expect(network.nodes.label).toEqual(["A", "B"]);
    expect(papersOfNode(network, "venue:a")).toEqual([0, 2]);
  });
});
