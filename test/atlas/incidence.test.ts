import * as fc from "fast-check";
import { expect, it } from "vitest";
import { incidence } from "../../src/atlas/incidence.ts";
import { toRows } from "../../src/lib/lists.ts";

it("holds the ties of each node, rising, as a search through all of them does", () => {
  const networks = fc.integer({ min: 1, max: 8 }).chain((nodes) => {
    const end = fc.nat(nodes - 1);
    return fc.record({ nodes: fc.constant(nodes), ties: fc.array(fc.tuple(end, end), { maxLength: 20 }) });
  });
  fc.assert(
    fc.property(networks, ({ nodes, ties }) => {
      const found = incidence(
        nodes,
        Uint32Array.from(ties, ([a]) => a),
        Uint32Array.from(ties, ([, b]) => b),
      );
      const naive = Array.from({ length: nodes }, (_, node) =>
        [...ties.keys()].filter((tie) => ties[tie]?.includes(node)),
      );
      expect(toRows(found)).toEqual(naive);
    }),
  );
  expect(toRows(incidence(0, new Uint32Array(), new Uint32Array()))).toEqual([]);
});
