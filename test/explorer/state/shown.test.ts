import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { NetworkView, ViewTie } from "../../../src/model/network-view.ts";
import { createCorpus, type Corpus } from "../../../src/explorer/state/corpus.ts";
import { emphasisOf } from "../../../src/explorer/state/emphasis.ts";
import { shortestPaths } from "../../../src/explorer/state/paths.ts";
import { shownPart, type Shown } from "../../../src/explorer/state/shown.ts";
import { defaultView, type View } from "../../../src/explorer/state/view.ts";
import { buildFrom } from "../../support/build.ts";
import { networkNames } from "../../support/networks.ts";

const paper = (title: string, year: number | null, people: string[], complete = true) => ({
  title,
  date: year === null ? null : { written: String(year), iso: String(year), yearInferred: false },
  byline: { names: people.map((written) => ({ written })), complete },
  topics: [
    { label: "spectra", kind: "phrase", type: null },
    ...(year === 2021 ? [{ label: "galaxies", kind: "phrase", type: null }] : []),
  ],
});

// The owner is Ann Lee, hidden on the third paper. Ties: Ann–Bo (0, 1; 2 by inference), Bo–Cy (1, 2), Ann–Cy (1; 2 by inference), Cy–Di (2), Ann–Di (2 by inference), Bo–Di (2).
const FILE = JSON.stringify({
  kind: "visible-college/papers",
  version: 1,
  page: { claims: [], takenYear: null, takenYearInferred: false, takenYearEvidence: "" },
  papers: [
    paper("One", 2020, ["Ann Lee", "Bo Chen"]),
    paper("Two", 2021, ["Ann Lee", "Bo Chen", "Cy Day"]),
    paper("Three", 2022, ["Bo Chen", "Cy Day", "Di Eco"], false),
    paper("Four", null, ["Ann Lee"]),
  ],
});

let corpus: Corpus;
let people: NetworkView;
beforeAll(async () => {
  corpus = createCorpus(await buildFrom({ "papers.json": FILE }));
  people = corpus.network("people");
});

const show = (change: Partial<View> = {}, network: NetworkView = people) =>
  shownPart(corpus, network, { ...defaultView, network: network.name, ...change });
const labels = (shown: Shown, network = people) =>
  network.nodes.filter((node) => shown.nodes[node.index]).map((node) => node.label);
const tieNames = (ties: readonly ViewTie[]) =>
  ties
    .map((tie) => [people.nodes[tie.a]?.label.slice(0, 2), people.nodes[tie.b]?.label.slice(0, 2)].join("–"))
    .toSorted();

describe("what is shown", () => {
  it("is everything at first, without a reason", () => {
    const shown = show();
    expect(labels(shown)).toEqual(["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"]);
    expect([shown.nodeCount, shown.tieCount, shown.reasons]).toEqual([4, 6, []]);
    expect(tieNames(shown.ties)).toEqual(["An–Bo", "An–Cy", "An–Di", "Bo–Cy", "Bo–Di", "Cy–Di"]);
  });

  it("leaves out inferred ties, and says how many", () => {
    const shown = show({ inferred: false });
    expect([shown.nodeCount, shown.tieCount]).toEqual([4, 5]);
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
    expect([shown.inYears(0), shown.inYears(1), shown.inYears(3)]).toEqual([true, false, false]);
    const wider = show({ years: [2020, 2021] });
    expect(tieNames(wider.ties)).toEqual(["An–Bo", "An–Cy", "Bo–Cy"]);
    expect(show({ years: [2022, 2022] }).reasons).toEqual([]);
    expect(labels(show({ years: [2022, 2022], inferred: false }))).toEqual(["Bo Chen", "Cy Day", "Di Eco"]);
  });

  it("takes no tie for one of years in which it rests on inference, where inference is switched off", () => {
    // Ann and Bo wrote paper 0; she is hidden on paper 2, in whose year she has another paper.
    const people = corpus.network("people");
    const later = createCorpus({
      ...corpus.atlas,
      papers: corpus.atlas.papers.map((one, index) =>
        index === 3 ? { ...one, date: { written: "2022", iso: "2022", yearInferred: false } } : one,
      ),
    });
    const view: View = { ...defaultView, years: [2022, 2022] };
    expect(tieNames(shownPart(later, later.network("people"), view).ties)).toContain("An–Bo");
    const listed = shownPart(later, later.network("people"), { ...view, inferred: false });
    expect(listed.nodeCount).toBe(people.nodes.length);
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

  it("draws the strongest ties where there are too many", () => {
    const shown = show({ maxTies: 2 });
    expect(shown.ties.map((tie) => tie.weight)).toEqual([3, 2]);
    expect(shown.reasons).toEqual(["4 ties are weaker than the 2 drawn."]);
    expect(show({ maxTies: 0 }).tieCount).toBe(0);
  });

  it("filters ties of papers by what the papers share", () => {
    const papers = corpus.network("papers");
    const both = show({}, papers);
    const byPeople = show({ basis: "people" }, papers);
    const byTopics = show({ basis: "topics" }, papers);
    expect(byPeople.ties.every((tie) => tie.people.length > 0)).toBe(true);
    expect(byTopics.ties.every((tie) => tie.topics.length > 0)).toBe(true);
    expect(byPeople.tieCount + Number(byPeople.reasons[0]?.split(" ")[0] ?? 0)).toBe(both.tieCount);
  });

  it("never hides papers for having few papers, nor topics of the knowledge network", () => {
    const knowledge = corpus.network("knowledge");
    const shown = show({ minPapers: 50 }, knowledge);
    expect(
      knowledge.nodes.filter((node) => shown.nodes[node.index]).every((node) => node.kind !== "person"),
    ).toBe(true);
    expect(shown.nodeCount).toBe(knowledge.nodes.filter((node) => node.kind !== "person").length);
  });

  it("adds up: what is drawn and what reasons name is all there is, and no drawn tie ends at something hidden", () => {
    const years = fc.option(
      fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 2019, max: 2023 })),
    );
    const changes = fc.record({
      years,
      inferred: fc.boolean(),
      minPapers: fc.option(fc.integer({ min: 1, max: 5 })),
      maxTies: fc.option(fc.nat(6)),
      basis: fc.constantFrom("both" as const, "topics" as const, "people" as const),
    });
    fc.assert(
      fc.property(fc.constantFrom(...networkNames), changes, (name, change) => {
        const network = corpus.network(name);
        const shown = show(change, network);
        const told = (of: RegExp) =>
          shown.reasons
            .filter((reason) => of.test(reason))
            .reduce((sum, reason) => sum + Number(reason.split(" ")[0]), 0);
        expect(shown.tieCount).toBe(shown.ties.length);
        expect(shown.tieCount + told(/^\d+ ties /)).toBe(network.ties.length);
        expect(shown.nodeCount + told(/^\d+ (?!ties )/)).toBe(network.nodes.length);
        for (const tie of shown.ties) expect([shown.nodes[tie.a], shown.nodes[tie.b]]).toEqual([1, 1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("emphasis", () => {
  const name = (index: number) => people.nodes[index]?.label;
  const parts = (change: Partial<View>, hovered: string | null = null) => {
    const shown = show(change);
    const found = emphasisOf(people, shown, change.selection ?? null, hovered);
    return (
      found && {
        nodes: [...found.nodes].map((index) => String(name(index))).toSorted(),
        ties: tieNames([...found.ties].flatMap((index) => people.ties[index] ?? [])),
        primary: [...found.primary].map(name),
      }
    );
  };
  const chosen = (id: string, second: string | null = null) => ({ kind: "node" as const, id, second });

  it("is nothing where nothing is chosen, or what is chosen is not here", () => {
    expect(parts({})).toBeNull();
    expect(parts({ selection: chosen("person:nobody") })).toBeNull();
    expect(parts({ selection: { kind: "tie", key: "person:x~person:y" } })).toBeNull();
  });

  it("lifts a node with its neighbours and its ties, as far as they are shown", () => {
    expect(parts({ selection: chosen("person:di-eco") })).toEqual({
      nodes: ["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"],
      ties: ["An–Di", "Bo–Di", "Cy–Di"],
      primary: ["Di Eco"],
    });
    expect(parts({ selection: chosen("person:di-eco"), inferred: false })).toEqual({
      nodes: ["Bo Chen", "Cy Day", "Di Eco"],
      ties: ["Bo–Di", "Cy–Di"],
      primary: ["Di Eco"],
    });
  });

  it("lets a hover go before the selection", () => {
    expect(parts({ selection: chosen("person:di-eco") }, "person:ann-lee")?.primary).toEqual(["Ann Lee"]);
    expect(parts({ selection: chosen("person:di-eco") }, "person:nobody")?.primary).toEqual(["Di Eco"]);
  });

  it("lifts a tie with its ends, a community with its inner ties, and the shortest paths between two", () => {
    expect(parts({ selection: { kind: "tie", key: "person:ann-lee~person:bo-chen" } })).toEqual({
      nodes: ["Ann Lee", "Bo Chen"],
      ties: ["An–Bo"],
      primary: ["Ann Lee", "Bo Chen"],
    });
    const community = parts({ selection: { kind: "community", number: 0 } });
    expect(community?.nodes).toEqual(
      people.nodes
        .filter((node) => node.community === 0)
        .map((node) => node.label)
        .toSorted(),
    );
    expect(community?.primary).toEqual([]);
    const between = parts({ selection: chosen("person:ann-lee", "person:di-eco"), inferred: false });
    expect(between).toEqual({
      nodes: ["Ann Lee", "Bo Chen", "Cy Day", "Di Eco"],
      ties: ["An–Bo", "An–Cy", "Bo–Di", "Cy–Di"],
      primary: ["Ann Lee", "Di Eco"],
    });
    expect(parts({ selection: chosen("person:ann-lee", "person:di-eco") })?.ties).toEqual(["An–Di"]);
  });
});

describe("shortest paths", () => {
  const tie = (a: number, b: number, index: number): ViewTie => ({
    index,
    key: `${a}~${b}`,
    a,
    b,
    weight: 1 + (index % 3),
    papers: [0],
    inferred: false,
    topics: [],
    people: [],
  });
  const network = (nodes: number): NetworkView => {
    const [node] = people.nodes;
    return {
      ...people,
      nodes: node ? Array.from({ length: nodes }, (_, index) => ({ ...node, index })) : [],
    };
  };

  /** All simple paths, by trying everything. */
  function everyPath(ties: readonly ViewTie[], from: number, to: number): number[][] {
    const found: number[][] = [];
    const walk = (path: number[]) => {
      const here = path.at(-1) ?? from;
      if (here === to) {
        found.push(path);
        return;
      }
      for (const { a, b } of ties) {
        const next = a === here ? b : b === here ? a : null;
        if (next !== null && !path.includes(next)) walk([...path, next]);
      }
    };
    walk([from]);
    return found;
  }

  it("are all the shortest of all paths, and no others", () => {
    const pairs = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => a * 6 + b, maxLength: 12 },
    );
    fc.assert(
      fc.property(pairs, fc.nat(5), fc.nat(5), (list, from, to) => {
        const ties = list.map(([a, b], index) => tie(a, b, index));
        const all = everyPath(ties, from, to);
        const shortest = Math.min(...all.map((path) => path.length));
        const wanted = all.filter((path) => path.length === shortest);
        const found = shortestPaths(network(6), ties, from, to, 1000);
        const sorted = (paths: readonly number[][]) => paths.map((path) => path.join(" ")).toSorted();
        expect(sorted(found.map((path) => path.nodes))).toEqual(sorted(wanted));
        for (const { nodes, ties: along } of found) {
          expect(along).toHaveLength(nodes.length - 1);
          along.forEach(({ a, b }, step) =>
            expect(new Set([a, b])).toEqual(new Set([nodes[step], nodes[step + 1]])),
          );
        }
        expect(shortestPaths(network(6), ties, from, to, 2)).toEqual(found.slice(0, 2));
      }),
    );
  });

  it("take the strongest tie first, are five at most, and none where nothing leads", () => {
    const bridge = Array.from({ length: 8 }, (_, n) => [
      tie(0, n + 2, 2 * n),
      tie(1, n + 2, 2 * n + 1),
    ]).flat();
    const found = shortestPaths(network(12), bridge, 0, 1);
    expect(found).toHaveLength(5);
    const weights = found.map((path) => path.ties[0]?.weight ?? 0);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(shortestPaths(network(12), bridge, 0, 11)).toEqual([]);
    expect(shortestPaths(network(12), bridge, 3, 3)).toEqual([{ nodes: [3], ties: [] }]);
  });
});
