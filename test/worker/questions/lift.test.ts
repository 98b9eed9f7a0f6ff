import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { countingTies } from "../../../src/appearance/counting-ties.ts";
import type { Selection } from "../../../src/model/selection.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import type { AskedDrawing } from "../../../src/worker/questions/draw-choice.ts";
import { lift } from "../../../src/worker/questions/lift.ts";
import { buildFrom } from "../../support/build.ts";
import { choiceOf } from "../../support/choice.ts";
import { corpusOf } from "../../support/corpus.ts";
import { hiddenOwner } from "../../support/corpora.ts";
import { networkNames } from "../../support/networks.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": hiddenOwner }));
});

const chosen = (id: string, second: string | null = null): Selection => ({ kind: "node", id, second });

/** What is lifted, by name. */
async function lifted(selection: Selection, change: Partial<AskedDrawing> = {}) {
  const found = await lift(corpus, { ...choiceOf(change), selection });
  if (!found) return null;
  const { nodes, ties, primary } = found;
  const short = (place: number | undefined) => nodes.label[place ?? -1]?.slice(0, 2);
  return {
    nodes: nodes.label.toSorted(),
    ties: [...ties.index.keys()].map((n) => `${short(ties.a[n])}–${short(ties.b[n])}`).toSorted(),
    primary: nodes.label.filter((_, n) => primary[n] === 1),
  };
}

describe("what stands out", () => {
  it("is nothing where what is chosen is not here", async () => {
    expect(await lifted(chosen("person:nobody"))).toBeNull();
    expect(await lifted({ kind: "tie", key: "person:x~person:y" })).toBeNull();
    expect(await lifted({ kind: "community", number: 99 })).toBeNull();
  });

  it("is a node with its neighbours and its ties, as far as they count", async () => {
    expect(await lifted(chosen("person:di-eco"))).toEqual({
      nodes: ["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"],
      ties: ["An–Di", "Bo–Di", "Cy–Di"],
      primary: ["Di Eco"],
    });
    expect(await lifted(chosen("person:di-eco"), { inferred: false })).toEqual({
      nodes: ["Bo Chen", "Cy Day", "Di Eco"],
      ties: ["Bo–Di", "Cy–Di"],
      primary: ["Di Eco"],
    });
    expect(await lifted(chosen("person:di-eco", "person:nobody"))).toMatchObject({ primary: ["Di Eco"] });
  });

  it("is complete, whether it is drawn otherwise or not", async () => {
    const little = { maxNodes: 1, maxTies: 0 };
    expect(await lifted(chosen("person:di-eco"), little)).toEqual(await lifted(chosen("person:di-eco")));
  });

  it("is a tie with its ends, a community with its inner ties, or the shortest paths between two", async () => {
    expect(await lifted({ kind: "tie", key: "person:ann-lee~person:bo-chen" })).toEqual({
      nodes: ["Ann Lee", "Bo Chen"],
      ties: ["An–Bo"],
      primary: ["Ann Lee", "Bo Chen"],
    });
    const people = await corpus.network("people");
    const members = people.nodes.filter((node) => node.community === 0);
    const community = await lifted({ kind: "community", number: 0 });
    expect(community?.nodes).toEqual(members.map((node) => node.label).toSorted());
    expect(community?.primary).toEqual([]);
    const inside = (end: number) => members.some(({ index }) => index === end);
    expect(community?.ties).toHaveLength(people.ties.filter(({ a, b }) => inside(a) && inside(b)).length);
    const between = await lifted(chosen("person:ann-lee", "person:di-eco"), { inferred: false });
    expect(between).toEqual({
      nodes: ["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"],
      ties: ["An–Bo", "An–Cy", "Bo–Di", "Cy–Di"],
      primary: ["Ann Lee", "Di Eco"],
    });
    expect((await lifted(chosen("person:ann-lee", "person:di-eco")))?.ties).toEqual(["An–Di"]);
  });

  it("holds of any node just the ties that count, strongest first, with both ends of each", async () => {
    const networks = await Promise.all(networkNames.map((name) => corpus.network(name)));
    const years = fc.option(
      fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 2019, max: 2023 })),
    );
    const basis = fc.constantFrom("both" as const, "topics" as const, "people" as const);
    const change = fc.record({ years, inferred: fc.boolean(), basis });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...networks), fc.nat(), change, async (network, pick, asked) => {
        const node = network.nodes[pick % network.nodes.length];
        if (!node) throw new Error("the network is empty");
        const choice = choiceOf({ network: network.name, ...asked });
        const found = await lift(corpus, { ...choice, selection: chosen(node.id) });
        const counts = countingTies(corpus, network, choice);
        const wanted = network.ties.filter(({ index, a, b }) => [a, b].includes(node.index) && counts(index));
        const { nodes, ties } = found ?? {};
        expect([...(ties?.index ?? [])].toSorted((a, b) => a - b)).toEqual(wanted.map(({ index }) => index));
        const weights = Array.from(ties?.index ?? [], (tie) => network.tie(tie)?.weight ?? 0);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        ties?.index.forEach((index, n) => {
          const { a, b } = network.tie(index) ?? {};
          expect([nodes?.index[ties.a[n] ?? -1], nodes?.index[ties.b[n] ?? -1]]).toEqual([a, b]);
        });
        expect(new Set(nodes?.index)).toEqual(new Set([node.index, ...wanted.flatMap(({ a, b }) => [a, b])]));
      }),
    );
  });
});
