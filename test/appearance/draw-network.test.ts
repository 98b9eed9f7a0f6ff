import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { colouringsOf } from "../../src/appearance/colourings.ts";
import { toRgb } from "../../src/appearance/colours.ts";
import { drawNetwork, lookAt } from "../../src/appearance/draw-network.ts";
import { lensOf } from "../../src/appearance/lens.ts";
import { sizingsOf } from "../../src/appearance/sizings.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { madeUpAtlas } from "../../scripts/made-up-atlas.ts";
import type { NetworkView } from "../../src/model/network-view.ts";
import { buffersIn } from "../../src/worker/buffers-in.ts";
import type { Corpus } from "../../src/worker/corpus.ts";
import type { AskedDrawing } from "../../src/worker/questions/draw-choice.ts";
import { buildFrom } from "../support/build.ts";
import { choiceOf } from "../support/choice.ts";
import { columnsIn } from "../support/columns.ts";
import { corpusOf } from "../support/corpus.ts";
import { hiddenOwner, spectra } from "../support/corpora.ts";
import { withMadeUp } from "../support/made-up-methods.ts";
import { madeNetwork, peopleOfOnePaper } from "../support/made-network.ts";

type Case = { corpus: Corpus; network: NetworkView };
const cases: Case[] = [];
beforeAll(async () => {
  for (const file of [spectra, hiddenOwner]) {
    const corpus = await corpusOf(await buildFrom({ "papers.json": file }, {}, withMadeUp));
    for (const name of corpus.networkNames) cases.push({ corpus, network: await corpus.network(name) });
  }
});

/** Any network with any choice about it. */
const drawings = fc
  .record({
    pick: fc.nat(),
    size: fc.nat(),
    colour: fc.nat(),
    theme: fc.constantFrom("light" as const, "dark" as const),
    years: fc.option(fc.tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 2019, max: 2025 }))),
    inferred: fc.boolean(),
    maxNodes: fc.option(fc.nat(8)),
    maxTies: fc.option(fc.nat(8)),
  })
  .map(({ pick, size, colour, ...rest }) => {
    const one = at(cases, pick);
    const names = { size: at(sizingsOf(one.network), size), colour: at(colouringsOf(one.network), colour) };
    const change = { ...rest, network: one.network.name, size: names.size.name, colour: names.colour.name };
    return { ...one, choice: choiceOf(change) };
  });

function at<T>(list: readonly T[], pick: number): T {
  const found = list[pick % list.length];
  if (found === undefined) throw new Error("the test has nothing to pick from");
  return found;
}

const hex = (colour: string) => {
  const { r, g, b } = toRgb(colour);
  return r * 65536 + g * 256 + b;
};

function expectNodes({ corpus, network }: Case, choice: AskedDrawing): void {
  const { nodes, kinds } = drawNetwork(corpus, network, choice);
  const lens = lensOf(corpus, network, choice, choice.theme);
  const rows = nodes.id.map((id, n) => ({
    id,
    label: nodes.label[n],
    kind: kinds[nodes.kind[n] ?? -1]?.name,
    place: [nodes.x[n], nodes.y[n], nodes.radius[n]],
    colour: nodes.colour[n],
    community: nodes.community[n],
    importance: nodes.importance[n],
    papers: nodes.papers[n],
    years: [nodes.firstYear[n], nodes.lastYear[n]],
  }));
  const wanted = Array.from(nodes.index, (index) => {
    const node = network.nodes[index];
    if (!node) throw new Error("it is no node of the network");
    return {
      id: node.id,
      label: node.label,
      kind: node.kind,
      place: [node.x, node.y, lens.radius(node)].map(Math.fround),
      colour: hex(lens.colour(node)),
      community: node.community ?? -1,
      importance: Math.fround(lens.importance(node)),
      papers: node.papers.length,
      years: [node.firstYear ?? 0, node.lastYear ?? 0],
    };
  });
  expect(rows).toEqual(wanted);
  expect(Array.from(nodes.importance)).toEqual(Array.from(nodes.importance).toSorted((a, b) => b - a));
}

function expectTies({ corpus, network }: Case, choice: AskedDrawing): void {
  const { nodes, ties } = drawNetwork(corpus, network, choice);
  const { papersOf } = lookAt(corpus, network, choice).shown;
  const value = (tie: number) =>
    network.words.thickness === "papers" ? papersOf(tie) : (network.ties[tie]?.weight ?? 0);
  const largest = Math.max(...Array.from(ties.index, value));
  const rows = [...ties.index.keys()].map((n) => ({
    ends: [nodes.index[ties.a[n] ?? -1], nodes.index[ties.b[n] ?? -1]],
    inferred: ties.inferred[n] === 1,
    thickness: ties.thickness[n],
  }));
  const wanted = Array.from(ties.index, (index) => {
    const { a, b, inferred } = network.ties[index] ?? {};
    return { ends: [a, b], inferred, thickness: Math.fround(0.8 + 4.2 * Math.sqrt(value(index) / largest)) };
  });
  expect(rows).toEqual(wanted);
  const weights = Array.from(ties.index, (tie) => network.ties[tie]?.weight ?? 0);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
}

describe("a network as it is drawn", () => {
  it("has columns that agree with its nodes and ties, the most important and the strongest first", () => {
    fc.assert(
      fc.property(drawings, ({ choice, ...one }) => {
        expectNodes(one, choice);
        expectTies(one, choice);
        const { nodeCount, tieCount, nodes, ties, network, legend } = drawNetwork(
          one.corpus,
          one.network,
          choice,
        );
        expect([nodeCount, tieCount, network]).toEqual([
          nodes.id.length,
          ties.index.length,
          one.network.name,
        ]);
        expect(legend).toEqual(lensOf(one.corpus, one.network, choice, choice.theme).legend);
      }),
      { numRuns: 200 },
    );
  });

  it("tells of its communities what is drawn of them, in the colours of their nodes", () => {
    fc.assert(
      fc.property(drawings, ({ corpus, network, choice }) => {
        const { communities, nodes } = drawNetwork(corpus, network, { ...choice, colour: "community" });
        for (const { number, drawn, colour, size, name } of communities) {
          const own = [...nodes.community.keys()].filter((n) => nodes.community[n] === number);
          expect([drawn, drawn >= 3]).toEqual([own.length, true]);
          expect(own.every((n) => nodes.colour[n] === hex(colour))).toBe(true);
          expect([size, name]).toEqual([
            network.communities[number]?.size,
            network.communities[number]?.name,
          ]);
        }
        expect(drawNetwork(corpus, network, { ...choice, colour: "first-year" }).communities).toEqual([]);
      }),
    );
  });

  it("has bounds around all of the network, whatever is drawn, and around nothing the unit square", () => {
    fc.assert(
      fc.property(drawings, ({ corpus, network, choice }) => {
        const { bounds } = drawNetwork(corpus, network, choice);
        const ends = (end: (node: (typeof network.nodes)[number]) => number) => network.nodes.map(end);
        const all = {
          left: Math.min(...ends(({ x, radius }) => x - radius)),
          bottom: Math.min(...ends(({ y, radius }) => y - radius)),
          right: Math.max(...ends(({ x, radius }) => x + radius)),
          top: Math.max(...ends(({ y, radius }) => y + radius)),
        };
        expect(bounds).toEqual({ all, overview: all });
      }),
    );
    const { bounds, nodeCount } = drawNetwork(peopleOfOnePaper(0), madeNetwork(0), choiceOf());
    expect([nodeCount, bounds.all]).toEqual([0, { left: 0, bottom: 0, right: 1, top: 1 }]);
  });

  it("is first looked at where its large components lie", () => {
    const network = madeNetwork(600);
    network.columns.nodes.component.fill(0, 0, 400);
    const { bounds } = drawNetwork(peopleOfOnePaper(600), network, choiceOf());
    expect(bounds.all.right).toBe(600);
    // Its last node lies at 399; one in five hundred may be out of sight.
    expect(bounds.overview.right).toBe(398);
  });

  it("can be given away, all its buffers and no others, and drawn again just the same", () => {
    fc.assert(
      fc.property(drawings, ({ corpus, network, choice }) => {
        const look = lookAt(corpus, network, choice);
        const drawn = drawNetwork(corpus, network, choice, look);
        const columns = columnsIn(drawn);
        const buffers = buffersIn(drawn);
        expect(new Set(buffers)).toEqual(new Set(columns.map(({ buffer }) => buffer)));
        expect(new Set(buffers).size).toBe(buffers.length);
        expect(columns.length).toBeGreaterThanOrEqual(16);
        const full = columns.filter(({ byteLength }) => byteLength > 0);
        const given = structuredClone(drawn, { transfer: buffers });
        expect(full.every(({ byteLength }) => byteLength === 0)).toBe(true);
        expect(drawNetwork(corpus, network, choice, look)).toEqual(given);
        expect(drawNetwork(corpus, network, choice)).toEqual(given);
      }),
    );
  });
});

describe("what a first look shows", () => {
  it("is nearly all of a large network, which a few far nodes do not make small", async () => {
    const atlas = madeUpAtlas(1000, 3000);
    const nodes = atlas.networks["people"]?.nodes;
    nodes?.x.fill(50_000, 0, 2);
    const { all, overview } = await overviewOf(atlas);
    expect(all.right).toBeGreaterThan(49_999);
    expect(overview.right).toBeLessThan(1000);
    const inside = Array.from(nodes?.x ?? []).filter((x) => x >= overview.left && x <= overview.right);
    expect(inside.length).toBeGreaterThan(970);
  });

  it("is all of a small network, and all but the small components of a large one", async () => {
    const small = await overviewOf(madeUpAtlas(100, 200));
    expect(small.overview).toEqual(small.all);
    const atlas = madeUpAtlas(1000, 3000);
    const nodes = atlas.networks["people"]?.nodes;
    nodes?.component.set(
      Array.from({ length: 100 }, (_, n) => n + 1),
      900,
    );
    nodes?.x.fill(-9000, 900);
    expect((await overviewOf(atlas)).overview.left).toBeGreaterThan(-1000);
  });

  async function overviewOf(atlas: Atlas) {
    const corpus = await corpusOf(atlas);
    return drawNetwork(corpus, await corpus.network("people"), choiceOf()).bounds;
  }
});
