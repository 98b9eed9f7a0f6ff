import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import type { Selection } from "../../../src/model/selection.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { details, type Details } from "../../../src/worker/questions/details.ts";
import { firstRows } from "../../../src/worker/questions/details/rows.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { hiddenOwner, spectra } from "../../support/corpora.ts";
import { withMadeUp } from "../../support/made-up-methods.ts";

let atlas: Atlas;
let corpus: Corpus;
let hidden: Corpus;
beforeAll(async () => {
  const built = await buildFrom({ "papers.json": spectra }, {}, withMadeUp);
  // One paper has a sentence in place of an abstract, another nothing.
  const papers = built.papers.map((paper, index) =>
    index === 2
      ? { ...paper, abstract: null, summary: "On halos." }
      : index === 3
        ? { ...paper, abstract: null }
        : paper,
  );
  const topics = built.topics.map((topic) => ({
    ...topic,
    occurrences: topic.occurrences.filter(({ paper, field }) => paper < 2 || field === "title"),
  }));
  atlas = { ...built, papers, topics };
  corpus = await corpusOf(atlas);
  hidden = await corpusOf(await buildFrom({ "papers.json": hiddenOwner }, { counting: "fractional" }));
});

const node = (id: string, second: string | null = null): Selection => ({ kind: "node", id, second });

async function detailsOf<K extends Details["kind"]>(
  kind: K,
  selection: Selection,
  network = "knowledge",
  of = corpus,
): Promise<Extract<Details, { kind: K }>> {
  const choice = { network, years: null, inferred: true, basis: "both" as const };
  const found = await details(of, { ...choice, selection });
  if (found?.kind !== kind) throw new Error(`they are details of ${found?.kind}`);
  return found as Extract<Details, { kind: K }>; // safe: it was just compared
}

const topicCalled = (label: string) => {
  const found = atlas.topics.find((topic) => topic.label.toLowerCase() === label);
  if (!found) throw new Error(`no topic ${label}`);
  return found;
};

describe("details of a person", () => {
  it("hold names, papers listed and inferred, co-authors, topics and ranks, whatever network is shown", async () => {
    const ting = await detailsOf("person", node("person:yuan-sen-ting"), "topics");
    expect(ting).toMatchObject({
      id: "person:yuan-sen-ting",
      name: "Yuan-Sen Ting",
      papers: [0, 1, 3],
      inferredPapers: [2],
      newest: [3, 0, 1, 2],
      network: "people",
      years: { first: 2021, listed: [1, 0, 1, 0, 1], inferred: [0, 0, 0, 0, 0] },
    });
    expect(ting.ownerEvidence).toBe(atlas.owners[0]?.evidence);
    expect(ting.coauthors.total).toBe(2);
    expect(ting.coauthors.rows).toMatchObject([
      {
        id: "person:ioana-ciuca",
        papers: [0, 2],
        inferredPapers: [2],
        tie: "person:ioana-ciuca~person:yuan-sen-ting",
      },
      { id: "person:wei-zhang", papers: [1, 2], inferredPapers: [2] },
    ]);
    expect(ting.topics.rows.length).toBe(ting.topics.total);
    expect(ting.topics.rows[0]?.papers.length).toBeGreaterThan(1);
    expect(ting.standing).toMatchObject({ network: "people", among: 3 });
    const degree = ting.standing?.ranks.find(({ name }) => name === "degree");
    expect(degree).toMatchObject({ rank: 1, value: 2, tied: 3, label: "Ties" });
  });

  it("say of others that they own no page, and how their names are written", async () => {
    const { ownerEvidence, variants } = await detailsOf("person", node("person:ioana-ciuca"));
    expect(ownerEvidence).toBeNull();
    expect(variants.map(({ written }) => written)).toEqual(["Ioana Ciucă", "Ioana Ciuca"]);
  });
});

describe("details of a paper", () => {
  it("hold its people, those who are hidden last, its text with topics marked, and the nearest papers", async () => {
    const { id = "", abstract } = atlas.papers[0] ?? {};
    const { text, people, topics, nearest, paper, network } = await detailsOf("paper", node(id));
    expect(text?.field).toBe("abstract");
    expect(text?.pieces.map((piece) => piece.text).join("")).toBe(abstract);
    expect(text?.pieces.some(({ topic }) => topic !== null)).toBe(true);
    expect(people.rows.map(({ name, inferred }) => [name, inferred])).toEqual([
      ["Ioana Ciucă", false],
      ["Yuan-Sen Ting", false],
    ]);
    expect(topics.rows.map((topic) => topic.id).toSorted()).toEqual(
      atlas.topics
        .filter(({ papers }) => papers.includes(0))
        .map((topic) => topic.id)
        .toSorted(),
    );
    expect(network).toBe("papers");
    expect(paper).toMatchObject({ id, title: "Stellar spectra with GPT-4" });
    expect(Object.keys(paper)).not.toContain("references");
    const view = await corpus.network("papers");
    const ties = view.tiesOf(view.byId(id)?.index ?? -1);
    expect(nearest.total).toBe(ties.length);
    expect(nearest.rows.map(({ tie }) => tie).toSorted()).toEqual(ties.map(({ key }) => key).toSorted());
    const [first] = nearest.rows;
    const { topics: shared = [], people: both = [] } = view.byKey(first?.tie ?? "") ?? {};
    expect(first?.shares).toEqual([
      ...shared.map((topic) => atlas.topics[topic]?.label),
      ...both.map((person) => atlas.people[person]?.name),
    ]);
    expect(nearest.rows.map(({ weight }) => weight)).toEqual(
      nearest.rows.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });

  it("say who is inferred to be on it, and show another sentence, or none, in place of an abstract", async () => {
    const halos = await detailsOf("paper", node("paper:halos-zhang"));
    expect(halos.people.rows.at(-1)).toEqual({
      id: "person:yuan-sen-ting",
      name: "Yuan-Sen Ting",
      inferred: true,
    });
    expect(halos.text).toEqual({ field: "summary", pieces: [{ text: "On halos.", topic: null }] });
    expect((await detailsOf("paper", node(atlas.papers[3]?.id ?? ""))).text).toBeNull();
  });
});

describe("details of a topic", () => {
  it("hold its people, neighbours, papers and years", async () => {
    const { id, label, papers, forms, kind } = topicCalled("photometric redshifts");
    const found = await detailsOf("topic", node(id), "people");
    expect(found).toMatchObject({ id, label, papers, forms, topicKind: kind, network: "topics" });
    expect(found.newest).toEqual([3, 1, 2]);
    expect(found.years?.listed).toEqual([1, 0, 0, 0, 1]);
    expect(found.people.rows[0]).toEqual({
      id: "person:yuan-sen-ting",
      label: "Yuan-Sen Ting",
      papers: [1, 2, 3],
    });
    const view = await corpus.network("topics");
    expect(found.neighbours.total).toBe(view.tiesOf(view.byId(id)?.index ?? -1).length);
    expect(found.standing?.network).toBe("topics");
  });
});

describe("details of a tie", () => {
  const tie = (key: string): Selection => ({ kind: "tie", key });

  it("hold its ends, its papers, those that are there by inference, and its years", async () => {
    const key = "person:ann-lee~person:bo-chen";
    const found = await detailsOf("tie", tie(key), "people", hidden);
    expect(found).toMatchObject({
      key,
      ends: [
        { id: "person:ann-lee", label: "Ann Lee", kind: "person" },
        { id: "person:bo-chen", label: "Bo Chen", kind: "person" },
      ],
      inferred: false,
      newest: [2, 1, 0],
      inferredPapers: [2],
      years: [2020, 2022],
      upperBound: true,
      betweenPapers: false,
      shares: null,
    });
    const { words } = await hidden.network("people");
    expect(found.formula).toContain(words.formula);
    expect(found.formula).toContain(words.source);
    expect(found.topics.rows[0]).toMatchObject({ papers: [0, 1, 2] });
    const inferred = await detailsOf("tie", tie("person:ann-lee~person:di-eco"), "people", hidden);
    expect([inferred.inferred, inferred.years, inferred.inferredPapers]).toEqual([true, [2022, 2022], [2]]);
  });

  it("say that a weight can only be too large where bylines are cut and papers count in fractions, and nowhere else", async () => {
    const upper = async (key: string, of: Corpus) =>
      (await detailsOf("tie", tie(key), "people", of)).upperBound;
    expect(await upper("person:bo-chen~person:di-eco", hidden)).toBe(true);
    expect(await upper("person:ioana-ciuca~person:wei-zhang", corpus)).toBe(false);
    const whole = await buildFrom(
      { "a.ris": "TY  - JOUR\nTI  - Tides\nAU  - Noether, Emmy\nAU  - Byron, Ada\nPY  - 2020\nER  - \n" },
      { counting: "fractional" },
    );
    expect(await upper("person:ada-byron~person:emmy-noether", await corpusOf(whole))).toBe(false);
  });

  it("say of papers what they share", async () => {
    const view = await corpus.network("papers");
    for (const { key, topics, people } of view.ties) {
      const found = await detailsOf("tie", tie(key), "papers");
      expect(found.betweenPapers).toBe(true);
      expect(found.shares?.map(({ label }) => label)).toEqual([
        ...topics.map((topic) => atlas.topics[topic]?.label),
        ...people.map((person) => atlas.people[person]?.name),
      ]);
    }
    expect(view.ties.length).toBeGreaterThan(0);
  });
});

describe("details of two nodes", () => {
  it("hold what they share, and the shortest ways over the ties that count", async () => {
    const ends = node("person:ann-lee", "person:di-eco");
    const found = await detailsOf("pair", ends, "people", hidden);
    expect(found).toMatchObject({
      ids: ["person:ann-lee", "person:di-eco"],
      labels: ["Ann Lee", "Di Eco"],
      together: [2],
      common: { total: 2 },
      paths: [{ ties: [{ key: "person:ann-lee~person:di-eco", papers: 1 }] }],
    });
    expect(found.common.rows.map(({ id }) => id).toSorted()).toEqual(["person:bo-chen", "person:cy-day"]);
    // Of the neighbours in common, the tie is that to the second.
    expect(found.common.rows.every((row) => row.tie.includes("person:di-eco"))).toBe(true);
    const choice = { network: "people", years: null, inferred: false, basis: "both" as const };
    const listed = await details(hidden, { ...choice, selection: ends });
    const ways =
      listed?.kind === "pair" ? listed.paths.map(({ nodes }) => nodes.map(({ label }) => label)) : [];
    expect(ways).toEqual([
      ["Ann Lee", "Bo Chen", "Di Eco"],
      ["Ann Lee", "Cy Day", "Di Eco"],
    ]);
  });

  it("are those of the first alone where the second is not in the network", async () => {
    await detailsOf("person", node("person:ann-lee", "person:nobody"), "people", hidden);
  });
});

describe("details of a community", () => {
  it("hold its members, telling topics, papers and neighbours", async () => {
    const view = await corpus.network("knowledge");
    for (const community of view.communities) {
      const found = await detailsOf("community", { kind: "community", number: community.number });
      expect(found).toMatchObject({
        number: community.number,
        name: community.name,
        size: community.size,
        among: view.communities.length,
        stability: community.stability,
        allPeople: false,
        allPapers: false,
      });
      expect(found.members.total).toBe(community.size);
      expect(found.members.rows.every(({ id }) => view.byId(id)?.community === community.number)).toBe(true);
      expect(found.newest.toSorted((a, b) => a - b)).toEqual(found.papers);
      expect(found.terms).toEqual(
        community.terms.map(({ topic, score }) => {
          const { id, label, papers = [] } = atlas.topics[topic] ?? {};
          const here = papers.filter((paper) => found.papers.includes(paper));
          return { id, label, score, here, all: papers.length };
        }),
      );
      for (const { number, name } of found.neighbours.rows)
        expect([number === community.number, name]).toEqual([false, view.communities[number]?.name]);
    }
  });

  it("know of what kind all its members are", async () => {
    for (const [network, people, papers] of [
      ["people", true, false],
      ["papers", false, true],
      ["topics", false, false],
    ] as const) {
      const { allPeople, allPapers } = await detailsOf(
        "community",
        { kind: "community", number: 0 },
        network,
      );
      expect([allPeople, allPapers]).toEqual([people, papers]);
    }
  });
});

describe("details of a node of another kind", () => {
  it("hold its papers, neighbours, topics and ranks, and what one of its kind is called", async () => {
    const view = await corpus.network("initials");
    const [first] = view.nodes;
    if (!first) throw new Error("there are initials");
    const found = await detailsOf("node", node(first.id), "initials");
    expect(found).toMatchObject({
      id: first.id,
      label: first.label,
      one: "initial",
      papers: first.papers,
      network: "initials",
    });
    expect(found.neighbours.total).toBe(view.tiesOf(first.index).length);
    expect(found.standing.ranks.find(({ name }) => name === "letters")?.value).toBe(first.id.length);
    expect(
      found.topics.rows.every(({ papers }) => papers.every((paper) => first.papers.includes(paper))),
    ).toBe(true);
  });
});

describe("details", () => {
  it("are none of what the corpus does not have", async () => {
    const choice = { network: "people", years: null, inferred: true, basis: "both" as const };
    for (const selection of [
      node("person:nobody"),
      node("initial:x"),
      { kind: "tie" as const, key: "person:a~person:b" },
      { kind: "community" as const, number: 99 },
    ])
      expect(await details(corpus, { ...choice, selection })).toBeNull();
  });

  it("are none of a node of another kind where another network is shown", async () => {
    const choice = { network: "people", years: null, inferred: true, basis: "both" as const };
    expect(await details(corpus, { ...choice, selection: node("initial:h") })).toBeNull();
  });

  it("hold no more rows than can be read, and tell how many there are", () => {
    const list = Array.from({ length: 700 }, (_, n) => n);
    expect(firstRows(list)).toEqual({ rows: list.slice(0, 600), total: 700 });
    expect(firstRows([1, 2])).toEqual({ rows: [1, 2], total: 2 });
  });
});
