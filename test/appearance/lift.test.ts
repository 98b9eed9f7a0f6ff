import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNetwork, lookAt } from "../../src/appearance/draw-network.ts";
import { drawnTiesAt, liftAround, liftFrom } from "../../src/appearance/lift.ts";
import { choiceOf } from "../support/choice.ts";
import { madeNetwork, peopleOfOnePaper } from "../support/made-network.ts";

const COUNT = 8;
/** Of different importance, which does not follow the index: by their numbers of papers. */
const alike = peopleOfOnePaper(COUNT);
const seen = {
  ...alike,
  people: alike.people.map((person, n) => ({
    ...person,
    papers: Array.from({ length: 1 + ((n * 3) % COUNT) }, () => n),
  })),
};
const networks = fc
  .uniqueArray(
    fc.record({ a: fc.nat(COUNT - 1), b: fc.nat(COUNT - 1), weight: fc.integer({ min: 1, max: 3 }) }),
    { selector: ({ a, b }) => Math.min(a, b) * COUNT + Math.max(a, b), maxLength: 16 },
  )
  .map((ties) => {
    const simple = ties.filter(({ a, b }) => a !== b);
    return madeNetwork(COUNT, simple, seen);
  });

/** The rows of columns at some places. */
function rowsAt(columns: object, places: readonly number[]) {
  const rows = Object.entries(columns) as [string, ArrayLike<unknown>][]; // safe: all of them are columns
  return Object.fromEntries(rows.map(([name, column]) => [name, places.map((place) => column[place])]));
}

describe("what a hover lifts", () => {
  it("is the node with its drawn ties and neighbours, as a filter over all that is drawn gives them", () => {
    const maxNodes = fc.option(fc.integer({ min: 1, max: COUNT }));
    const maxTies = fc.option(fc.nat(12));
    const limits = fc.record({ maxNodes, maxTies });
    fc.assert(
      fc.property(networks, limits, fc.nat(), (network, limit, pick) => {
        const drawn = drawNetwork(seen, network, choiceOf(limit));
        const place = pick % drawn.nodeCount;
        const { a, b } = drawn.ties;
        const own = [...a.keys()].filter((tie) => a[tie] === place || b[tie] === place);
        expect(drawnTiesAt(drawn)(place)).toEqual(own);
        const ends = own.flatMap((tie) => [a[tie] ?? -1, b[tie] ?? -1]);
        const places = [...new Set([place, ...ends])].toSorted((x, y) => x - y);
        const lifted = liftAround(drawn, place, drawnTiesAt(drawn)(place));
        expect(rowsAt(lifted.nodes, [...places.keys()])).toEqual(rowsAt(drawn.nodes, places));
        expect(lifted.nodes.id).toHaveLength(places.length);
        expect([...lifted.primary]).toEqual(places.map((one) => Number(one === place)));
        const ownTies = {
          ...drawn.ties,
          a: a.map((end) => places.indexOf(end)),
          b: b.map((end) => places.indexOf(end)),
        };
        expect(rowsAt(lifted.ties, [...own.keys()])).toEqual(rowsAt(ownTies, own));
        expect(lifted.ties.index).toHaveLength(own.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is nothing of what is not there", () => {
    const drawn = drawNetwork(seen, madeNetwork(COUNT), choiceOf());
    expect(drawnTiesAt(drawn)(99)).toEqual([]);
  });
});

describe("what is lifted of a network", () => {
  it("is complete, each node once, the most important first, and drawn as it would be otherwise", () => {
    const part = fc.record({
      nodes: fc.array(fc.nat(COUNT - 1), { maxLength: 6 }),
      primary: fc.array(fc.nat(COUNT - 1), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(networks, part, (network, { nodes, primary }) => {
        const look = lookAt(seen, network, choiceOf());
        const drawn = drawNetwork(seen, network, choiceOf(), look);
        const wanted = new Set([...nodes, ...primary]);
        const ties = [...drawn.ties.index].filter((tie) => {
          const { a = -1, b = -1 } = network.tie(tie) ?? {};
          return wanted.has(a) && wanted.has(b);
        });
        const lifted = liftFrom(network, look, { nodes, ties, primary });
        const places = [...drawn.nodes.index.keys()].filter((n) => wanted.has(drawn.nodes.index[n] ?? -1));
        expect(rowsAt(lifted.nodes, [...places.keys()])).toEqual(rowsAt(drawn.nodes, places));
        expect(lifted.nodes.id).toHaveLength(places.length);
        lifted.nodes.index.forEach((index, n) =>
          expect(lifted.primary[n]).toBe(Number(primary.includes(index))),
        );
        expect([...lifted.ties.index]).toEqual(ties);
        lifted.ties.index.forEach((index, n) => {
          const { a, b } = network.tie(index) ?? {};
          const ends = [lifted.ties.a[n], lifted.ties.b[n]].map((end) => lifted.nodes.index[end ?? -1]);
          expect(ends).toEqual([a, b]);
        });
      }),
    );
  });
});
