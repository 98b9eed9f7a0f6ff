import { madeUpListing } from "../support/made-up-listing.ts";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { lookAt } from "../../src/appearance/draw-network.ts";
import { sortOf, sortsOf } from "../../src/appearance/sorts.ts";
import { countingTies } from "../../src/appearance/counting-ties.ts";
import { shownPart, type Shown } from "../../src/appearance/shown.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import type { NetworkView } from "../../src/model/network-view.ts";
import type { Corpus } from "../../src/worker/corpus.ts";
import type { AskedDrawing } from "../../src/worker/questions/draw-choice.ts";
import { buildFrom } from "../support/build.ts";
import { choiceOf } from "../support/choice.ts";
import { corpusOf } from "../support/corpus.ts";
import { hiddenOwner } from "../support/corpora.ts";
import { madeNetwork, peopleOfOnePaper } from "../support/made-network.ts";
import { networkNames } from "../support/networks.ts";

let atlas: Atlas;
let corpus: Corpus;
let people: NetworkView;
const networks = new Map<string, NetworkView>();
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": hiddenOwner });
  corpus = await corpusOf(atlas);
  for (const name of networkNames) networks.set(name, await corpus.network(name));
  people = networkNamed("people");
});

function networkNamed(name: string): NetworkView {
  const network = networks.get(name);
  if (!network) throw new Error(`no network ${name}`);
  return network;
}

const show = (change: Partial<AskedDrawing> = {}, network = people, of = corpus) =>
  lookAt(of, network, choiceOf({ network: network.name, ...change })).shown;
const labels = (shown: Shown, network = people) =>
  [...shown.nodes].toSorted((a, b) => a - b).map((node) => network.node(node)?.label);
const tieNames = (ties: Iterable<number>, network = people) =>
  [...ties]
    .map((index) => {
      const { a = -1, b = -1 } = network.tie(index) ?? {};
      return [a, b].map((end) => network.node(end)?.label.slice(0, 2)).join("–");
    })
    .toSorted();
const tieNamed = (name: string) => [...people.ties.keys()].find((tie) => tieNames([tie])[0] === name) ?? -1;

describe("what is shown", () => {
  it("is everything at first, without a reason", () => {
    const shown = show();
    expect(labels(shown)).toEqual(["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"]);
    expect(shown.reasons).toEqual([]);
    expect(tieNames(shown.ties)).toEqual(["An–Bo", "An–Cy", "An–Di", "Bo–Cy", "Bo–Di", "Cy–Di"]);
    expect(shown.limits).toEqual({ minPapers: 1, maxNodes: 12_000, maxTies: 20_000 });
  });

  it("limits cited works and cited papers by the papers that cite them", async () => {
    const bib = [
      "@article{p, title={A paper that is cited}, author={Lee, Ann}, year=2001, doi={10.1234/p}}",
      ...["a", "b", "c"].map(
        (key, n) =>
          `@article{${key}, title={Tides of ${key}}, author={Lee, Ann}, year=2010, doi={10.1234/${key}}, cited-references={${[
            "Lee A, 2001, NATURE, V1, P1, DOI 10.1234/p",
            "Dow C, 2002, SCIENCE, V2, P2",
            "Ray B, 2003, CELL, V3, P3",
          ]
            .slice(0, 3 - (n % 2))
            .join("\n")}}}`,
      ),
    ].join("\n");
    const cited = await corpusOf(await buildFrom({ "x.bib": bib }, { networks: ["cocitation"] }));
    const network = await cited.network("cocitation");
    const shown = show({ minPapers: 3 }, network, cited);
    expect(labels(shown, network)).toEqual(["A paper that is cited", "Dow C 2002, SCIENCE, 2, 2"]);
    expect(shown.reasons[0]).toBe("1 works and papers have fewer than 3 papers.");
  });

  it("leaves out inferred ties, and says how many", () => {
    const shown = show({ inferred: false });
    expect([shown.nodes.length, shown.ties.length]).toEqual([4, 5]);
    expect(shown.reasons).toEqual(["1 ties are inferred, and inferred ties are switched off."]);
  });

  it("filters years, in nodes and in ties", () => {
    const shown = show({ years: [2020, 2020] });
    expect(labels(shown)).toEqual(["Ann Lee", "Bo Chen"]);
    expect(tieNames(shown.ties)).toEqual(["An–Bo"]);
    expect(shown.reasons).toEqual([
      "2 people have no paper in the years chosen.",
      "5 ties end at someone or something hidden.",
    ]);
    const wider = show({ years: [2020, 2021] });
    expect(tieNames(wider.ties)).toEqual(["An–Bo", "An–Cy", "Bo–Cy"]);
    expect(show({ years: [2022, 2022] }).reasons).toEqual([]);
    expect(labels(show({ years: [2022, 2022], inferred: false }))).toEqual(["Bo Chen", "Cy Day", "Di Eco"]);
  });

  it("counts the papers of a tie that are of the years and not inferred where inference is off", () => {
    const tie = tieNamed("An–Bo");
    const counts = [{}, { inferred: false }, { years: [2020, 2020] as [number, number] }].map((change) =>
      show(change).papersOf(tie),
    );
    expect(counts).toEqual([3, 2, 1]);
    expect(show({ years: [2022, 2022], inferred: false }).papersOf(tie)).toBe(0);
  });

  it("takes no tie for one of years in which it rests on inference, where inference is switched off", async () => {
    // Ann and Bo wrote paper 0; she is hidden on paper 2, in whose year she has another paper.
    const later = await corpusOf({
      ...atlas,
      papers: atlas.papers.map((one, index) =>
        index === 3 ? { ...one, date: { written: "2022", iso: "2022", yearInferred: false } } : one,
      ),
    });
    const network = await later.network("people");
    expect(tieNames(show({ years: [2022, 2022] }, network, later).ties)).toContain("An–Bo");
    const listed = show({ years: [2022, 2022], inferred: false }, network, later);
    expect(listed.nodes.length).toBe(people.nodes.length);
    expect(tieNames(listed.ties)).toEqual(["Bo–Cy", "Bo–Di", "Cy–Di"]);
    expect(listed.reasons).toEqual([
      "1 ties are inferred, and inferred ties are switched off.",
      "2 ties have no paper in the years chosen.",
    ]);
  });

  it("asks for so many papers, of those that count", () => {
    const shown = show({ minPapers: 3 });
    expect(labels(shown)).toEqual(["Ann Lee", "Bo Chen"]);
    expect(shown.reasons).toEqual([
      "2 people have fewer than 3 papers.",
      "5 ties end at someone or something hidden.",
    ]);
    expect(labels(show({ minPapers: 4 }))).toEqual(["Ann Lee"]);
    expect(labels(show({ minPapers: 4, inferred: false }))).toEqual([]);
  });

  it("draws the most important nodes where there are too many, and says how many are not", () => {
    const shown = show({ maxNodes: 2 });
    expect(labels(shown)).toEqual(["Ann Lee", "Bo Chen"]);
    expect(shown.reasons).toEqual([
      "2 people are ranked below the 2 drawn: zoom in to see those of a region.",
      "5 ties end at someone or something hidden.",
    ]);
    expect(show({ maxNodes: 0 }).nodes.length).toBe(0);
  });

  it("draws the strongest ties where there are too many", () => {
    const shown = show({ maxTies: 2 });
    expect([...shown.ties].map((tie) => people.tie(tie)?.weight)).toEqual([3, 2]);
    expect(shown.reasons).toEqual(["4 ties are weaker than the 2 drawn."]);
    expect(show({ maxTies: 0 }).ties.length).toBe(0);
  });

  it("filters ties of papers by what the papers share", () => {
    const papers = networkNamed("papers");
    const both = show({}, papers);
    const byPeople = show({ basis: "people" }, papers);
    const byTopics = show({ basis: "topics" }, papers);
    expect([...byPeople.ties].every((tie) => (papers.tie(tie)?.people.length ?? 0) > 0)).toBe(true);
    expect([...byTopics.ties].every((tie) => (papers.tie(tie)?.topics.length ?? 0) > 0)).toBe(true);
    const hidden = Number(byPeople.reasons[0]?.split(" ")[0] ?? 0);
    expect(byPeople.ties.length + hidden).toBe(both.ties.length);
  });

  it("never hides papers for having few papers, nor topics of the knowledge network", () => {
    const knowledge = networkNamed("knowledge");
    const shown = show({ minPapers: 50 }, knowledge);
    expect([...shown.nodes].every((node) => knowledge.node(node)?.kind !== "person")).toBe(true);
    expect(shown.nodes.length).toBe(knowledge.nodes.filter((node) => node.kind !== "person").length);
  });

  it("leaves out sorts of nodes that are switched off, with their ties, and says how many", () => {
    const knowledge = networkNamed("knowledge");
    const sorts = sortsOf(corpus, knowledge);
    expect(sorts.reduce((sum, { count }) => sum + count, 0)).toBe(knowledge.nodes.length);
    expect(sorts.map(({ label }) => label)).toEqual(expect.arrayContaining(["People", "Papers", "Phrases"]));
    for (const { name, count } of sorts) {
      const shown = show({ hidden: [name] }, knowledge);
      const drawn = [...shown.nodes].map((node) => sortOf(corpus, knowledge.nodes[node]!));
      expect(drawn.length).toBe(knowledge.nodes.length - count);
      expect(drawn).not.toContain(name);
      expect(shown.reasons[0]).toBe(`${count} people, papers and topics are of a kind that is switched off.`);
    }
    expect(show({ hidden: ["no such sort"] }, knowledge).nodes.length).toBe(knowledge.nodes.length);
  });

  it("tells concepts apart by whose words they are, and no other topics by their type", () => {
    const seen = {
      ...corpus,
      topics: [
        { kind: "concept" as const, type: "MeSH" },
        { kind: "concept" as const, type: "author keyword" },
        { kind: "entity" as const, type: "Survey" },
        { kind: "entity" as const, type: "Object" },
      ],
    };
    const made = madeNetwork(4);
    const network = {
      ...made,
      nodes: made.nodes.map((node) => ({ ...node, kind: "topic", entity: node.index })),
    };
    expect(sortsOf(seen, network)).toEqual([
      { name: "entity", label: "Named things", count: 2 },
      { name: "concept:author-keyword", label: "Concepts (author keyword)", count: 1 },
      { name: "concept:mesh", label: "Concepts (MeSH)", count: 1 },
    ]);
  });

  const choices = fc.record({
    hidden: fc.subarray(["person", "paper", "phrase", "category"]),
    years: fc.option(fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 2019, max: 2023 }))),
    inferred: fc.boolean(),
    minPapers: fc.option(fc.nat(5)),
    maxNodes: fc.option(fc.nat(6)),
    maxTies: fc.option(fc.nat(6)),
    basis: fc.constantFrom("both" as const, "topics" as const, "people" as const),
    region: fc.option(
      fc.record({
        left: fc.integer({ min: -300, max: 300 }),
        bottom: fc.integer({ min: -300, max: 300 }),
        right: fc.integer({ min: -300, max: 300 }),
        top: fc.integer({ min: -300, max: 300 }),
      }),
    ),
  });

  it("adds up: what is drawn and what reasons name is all there is, and no drawn tie ends at something hidden", () => {
    fc.assert(
      fc.property(fc.constantFrom(...networkNames), choices, (name, change) => {
        const network = networkNamed(name);
        const shown = show(change, network);
        const told = (of: RegExp) =>
          shown.reasons
            .filter((reason) => of.test(reason))
            .reduce((sum, reason) => sum + Number(reason.split(" ")[0]), 0);
        expect(shown.ties.length + told(/^\d+ ties /)).toBe(network.ties.length);
        expect(shown.nodes.length + told(/^\d+ (?!ties )/)).toBe(network.nodes.length);
        const drawn = new Set(shown.nodes);
        expect([drawn.size, new Set(shown.ties).size]).toEqual([shown.nodes.length, shown.ties.length]);
        expect(shown.nodes.length).toBeLessThanOrEqual(shown.limits.maxNodes);
        expect(shown.ties.length).toBeLessThanOrEqual(shown.limits.maxTies);
        for (const tie of shown.ties) {
          const { a = -1, b = -1 } = network.tie(tie) ?? {};
          expect([drawn.has(a), drawn.has(b)]).toEqual([true, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("draws the ties that count between drawn nodes, and no others", () => {
    fc.assert(
      fc.property(fc.constantFrom(...networkNames), choices, (name, change) => {
        const network = networkNamed(name);
        const choice = choiceOf({ network: name, ...change, maxTies: null });
        const { nodes, ties } = show(choice, network);
        const counts = countingTies(corpus, network, choice);
        const wanted = network.ties.filter(
          ({ index, a, b }) => counts(index) && nodes.includes(a) && nodes.includes(b),
        );
        expect([...ties].toSorted((a, b) => a - b)).toEqual(wanted.map(({ index }) => index));
      }),
    );
  });
});

describe("a rank instead of a threshold", () => {
  it("draws 12,000 of 13,500 people of one paper each, and not none", () => {
    const [seen, network] = [peopleOfOnePaper(13_500), madeNetwork(13_500)];
    const shown = shownPart(seen, network, () => 0.5, choiceOf());
    expect([...shown.nodes]).toEqual([...network.nodes.keys()].slice(0, 12_000));
    expect(shown.reasons).toEqual([
      "1,500 people are ranked below the 12,000 drawn: zoom in to see those of a region.",
    ]);
  });

  it("puts the nodes of a region before others, but for a fifth that is left to the most important outside", () => {
    // The importance falls with the index, and x is the index.
    const [seen, network] = [peopleOfOnePaper(1000), madeNetwork(1000)];
    const importance = ({ index }: { index: number }) => 1 - index / 1000;
    const shownIn = (left: number, right: number) => {
      const region = { left, right, bottom: -1, top: 1 };
      return [...shownPart(seen, network, importance, choiceOf({ maxNodes: 100, region })).nodes];
    };
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
    // More in it than there is room for, far down and at the top of the ranks.
    expect(shownIn(500, 899)).toEqual([...range(0, 20), ...range(500, 580)]);
    expect(shownIn(0, 399)).toEqual([...range(0, 80), ...range(400, 420)]);
    // Fewer in it than there is room for.
    expect(shownIn(900, 929)).toEqual([...range(0, 70), ...range(900, 930)]);
    expect(shownIn(2000, 3000)).toEqual(range(0, 100));
    // All but a few in it.
    expect(shownIn(0, 989)).toEqual([...range(0, 90), ...range(990, 1000)]);
  });

  it("gives of any region what a naive choice gives", () => {
    const [seen, network] = [peopleOfOnePaper(60), madeNetwork(60)];
    const bound = fc.integer({ min: -5, max: 65 });
    fc.assert(
      fc.property(bound, bound, fc.nat(70), (left, right, most) => {
        const importance = ({ index }: { index: number }) => ((index * 7) % 60) / 60;
        const choice = choiceOf({ maxNodes: most, region: { left, right, bottom: 0, top: 0 } });
        const ranked = network.nodes.toSorted((a, b) => importance(b) - importance(a));
        const inside = ranked.filter(({ x }) => x >= left && x <= right);
        const outside = ranked.filter((node) => !inside.includes(node));
        const room = Math.round(most * 0.8);
        const kept = inside.slice(0, room);
        for (const node of [...outside, ...inside.slice(room)]) if (kept.length < most) kept.push(node);
        const wanted = ranked.filter((node) => kept.includes(node)).map(({ index }) => index);
        expect([...shownPart(seen, network, importance, choice).nodes]).toEqual(wanted);
      }),
    );
  });
});

describe("a network of several kinds that is too large", () => {
  it("keeps a part of its room for each kind, so that there are ties", async () => {
    const listing = madeUpListing(60, 40);
    const corpus = await corpusOf(await buildFrom({ "listing.jsonl": listing }));
    const network = await corpus.network("knowledge");
    const maxNodes = 30;
    const byPeople = (node: { kind: string }) => (node.kind === "person" ? 1 : 0);
    const shown = shownPart(corpus, network, byPeople, choiceOf({ network: "knowledge", maxNodes }));
    const kinds = new Set([...shown.nodes].map((node) => network.node(node)?.kind));
    expect(shown.nodes).toHaveLength(maxNodes);
    expect(kinds).toEqual(new Set(["paper", "person", "topic"]));
    expect(shown.ties.length).toBeGreaterThan(0);
  });
});
