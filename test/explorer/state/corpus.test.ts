import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { communityFacts } from "../../../src/explorer/state/community-facts.ts";
import { createCorpus, type Corpus } from "../../../src/explorer/state/corpus.ts";
import {
  coauthorsOf,
  markedText,
  neighboursOf,
  peopleOnPapers,
  rankOf,
  sentencesWith,
  topicsOfPapers,
} from "../../../src/explorer/state/evidence.ts";
import { createFinder } from "../../../src/explorer/state/find.ts";
import { lensOf } from "../../../src/appearance/lens.ts";
import { slug } from "../../../src/lib/fold.ts";
import { fitView } from "../../../src/explorer/state/fit-view.ts";
import { defaultView } from "../../../src/explorer/state/view.ts";
import { buildFrom } from "../../support/build.ts";
import { colouringsOf } from "../../../src/appearance/colourings.ts";
import { sizingsOf } from "../../../src/appearance/sizings.ts";
import { networkNames } from "../../support/networks.ts";

const names = (...people: string[]) => ({ names: people.map((written) => ({ written })), complete: true });
const date = (iso: string) => ({ written: iso, iso, yearInferred: false });
const category = { code: "IM", archive: "astro-ph.IM", name: "Instrumentation and Methods for Astrophysics" };
const FILE = JSON.stringify({
  kind: "visible-college/papers",
  version: 1,
  page: { claims: [], takenYear: null, takenYearInferred: false, takenYearEvidence: "" },
  papers: [
    {
      title: "Stellar spectra with GPT-4",
      byline: names("Ioana Ciucă", "Yuan-Sen Ting"),
      date: date("2023-05-01"),
      categories: [category],
      identifiers: { arxiv: "2305.00001" },
      abstract:
        "We study stellar spectra. Stellar spectra tell of stars, e.g. Smith et al. (2020). GPT-4 reads them! Does GPT-4 read stellar spectra well? It does.",
    },
    {
      title: "Photometric redshifts of galaxies",
      byline: { ...names("Yuan-Sen Ting", "Wei Zhang"), complete: false },
      date: date("2021"),
      categories: [category],
      abstract:
        "We measure photometric redshifts. The photometric redshifts of galaxies are hard to measure from stellar spectra.",
    },
    {
      title: "Halos",
      byline: { ...names("Wei Zhang", "Ioana Ciuca"), complete: false },
      date: null,
      abstract: "Photometric redshifts and halos.",
    },
    {
      title: "An undated note",
      byline: names("Yuan-Sen Ting"),
      date: date("2025-01-02"),
      abstract: "A note on GPT-4 and photometric redshifts.",
    },
  ],
});

let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": FILE });
  corpus = createCorpus(atlas);
});

const topicOf = (label: string) => {
  const index = atlas.topics.findIndex((topic) => topic.label.toLowerCase() === label);
  if (index < 0)
    throw new Error(`no topic ${label}; there are ${atlas.topics.map((topic) => topic.label).join(", ")}`);
  return index;
};
const personOf = (id: string) => atlas.people.findIndex((person) => person.id === id);

describe("the corpus", () => {
  it("knows the years and their span, and none where no paper has one", () => {
    expect(corpus.years).toEqual([2023, 2021, null, 2025]);
    expect(corpus.span).toEqual([2021, 2025]);
    expect(
      createCorpus({ ...atlas, papers: atlas.papers.map((paper) => ({ ...paper, date: null })) }).span,
    ).toBeNull();
  });

  it("gives people in byline order, those who are hidden last", () => {
    const ids = (paper: number) =>
      corpus.peopleOn(paper).map(({ person, inferred }) => [atlas.people[person]?.id, inferred]);
    expect(ids(0)).toEqual([
      ["person:ioana-ciuca", false],
      ["person:yuan-sen-ting", false],
    ]);
    expect(ids(2)).toEqual([
      ["person:wei-zhang", false],
      ["person:ioana-ciuca", false],
      ["person:yuan-sen-ting", true],
    ]);
    expect(corpus.peopleOn(99)).toEqual([]);
  });

  it("finds entities by id, and makes each network once", () => {
    expect(corpus.entity("person:wei-zhang")).toEqual({
      kind: "person",
      index: personOf("person:wei-zhang"),
    });
    expect(corpus.entity("paper:halos-zhang")).toEqual({ kind: "paper", index: 2 });
    expect(corpus.entity("person:nobody")).toBeNull();
    expect(corpus.entity("nothing")).toBeNull();
    expect(corpus.network("people")).toBe(corpus.network("people"));
    expect([...corpus.owners]).toEqual([personOf("person:yuan-sen-ting")]);
  });
});

describe("the finder", () => {
  let find: ReturnType<typeof createFinder>;
  beforeAll(() => {
    find = createFinder(corpus);
  });
  const first = (query: string) => find(query)[0]?.id;

  it.each([
    ["Ciucă", "person:ioana-ciuca"],
    ["ciuca", "person:ioana-ciuca"],
    ["CIUCA IOANA", "person:ioana-ciuca"],
    ["ioana ciuka", "person:ioana-ciuca"],
    ["yuan-sen", "person:yuan-sen-ting"],
    ["yua", "person:yuan-sen-ting"],
    ["Ting", "person:yuan-sen-ting"],
    ["zhang", "person:wei-zhang"],
    ["zhangg", "person:wei-zhang"],
  ])("finds %j", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds topics and papers by their words, identifiers and authors, with what tells them apart", () => {
    expect(find("photometric redshifts")[0]).toMatchObject({ kind: "topic", detail: "phrase, 3 papers" });
    expect(find("gpt 4").some((found) => found.kind === "topic")).toBe(true);
    expect(first("2305.00001")).toBe("paper:stellar-spectra-with-gpt-4-ciuca");
    expect(find("halos").find((found) => found.kind === "paper")?.detail).toBe("Wei Zhang, Ioana Ciuca");
    expect(find("undated note")[0]?.detail).toBe("2025 · Yuan-Sen Ting");
  });

  it("finds nothing for nothing, and gives each thing once and thirty at most", () => {
    expect(find("")).toEqual([]);
    expect(find("xylophone quartz")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), (query) => {
        const ids = find(query).map((found) => found.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe("evidence", () => {
  it("gives neighbours strongest first, co-authors by papers together, and nothing for nobody", () => {
    const network = corpus.network("people");
    const ting = coauthorsOf(network, "person:yuan-sen-ting");
    expect(ting.map(({ id, tie }) => [id, tie.papers])).toEqual([
      ["person:ioana-ciuca", [0, 2]],
      ["person:wei-zhang", [1, 2]],
    ]);
    const weights = neighboursOf(corpus.network("topics"), atlas.topics[0]?.id ?? "").map(
      ({ tie }) => tie.weight,
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(neighboursOf(network, "person:nobody")).toEqual([]);
  });

  it("counts topics and people over papers, categories last", () => {
    const all = atlas.papers.map((_, index) => index);
    const topics = topicsOfPapers(corpus, all);
    expect(topics.at(-1)?.id).toBe(atlas.topics.find((topic) => topic.kind === "category")?.id);
    for (const { id, papers } of topics)
      expect(papers).toEqual(atlas.topics.find((topic) => topic.id === id)?.papers);
    expect(peopleOnPapers(corpus, all).map(({ id, papers }) => [id, papers])).toEqual([
      ["person:yuan-sen-ting", [0, 1, 2, 3]],
      ["person:ioana-ciuca", [0, 2]],
      ["person:wei-zhang", [1, 2]],
    ]);
  });

  it("ranks with ties", () => {
    const network = corpus.network("people");
    for (const node of network.nodes) {
      expect(rankOf(network, "degree", node.index)).toEqual({ rank: 1, value: 2, tied: 3 });
    }
  });

  it("marks texts in pieces that join back to the text, wherever topics were found", () => {
    for (const [paper, { title, abstract }] of atlas.papers.entries()) {
      const join = (field: "title" | "abstract") =>
        markedText(corpus, paper, field)
          .map((piece) => piece.text)
          .join("");
      expect([join("title"), join("abstract")]).toEqual([title, abstract]);
    }
    const marks = markedText(corpus, 0, "abstract", topicOf("stellar spectra")).filter(
      (piece) => piece.topic !== null,
    );
    expect(marks.map((piece) => piece.text.toLowerCase())).toEqual([
      "stellar spectra",
      "stellar spectra",
      "stellar spectra",
    ]);
  });

  it("joins back whatever the places, overlapping or not, with the earlier and longer one marked", () => {
    const abstract = atlas.papers[0]?.abstract ?? "";
    const place = fc
      .tuple(fc.nat(abstract.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({
        paper: 0,
        field: "abstract" as const,
        start,
        end: Math.min(abstract.length, start + length),
      }));
    const [some] = atlas.topics;
    if (!some) throw new Error("the test has no topic");
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 5 }), { minLength: 1, maxLength: 4 }), (lists) => {
        const topics = lists.map((occurrences) => ({ ...some, papers: [0], occurrences }));
        const other = createCorpus({ ...atlas, topics });
        const pieces = markedText(other, 0, "abstract");
        expect(pieces.map((piece) => piece.text).join("")).toBe(abstract);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
        let at = 0;
        for (const { text, topic } of pieces) {
          const here = at;
          if (topic !== null)
            expect(
              topics[topic]?.occurrences.some(
                ({ start, end }) => start === here && end === here + text.length,
              ),
            ).toBe(true);
          at += text.length;
        }
        for (const [topic] of topics.entries()) {
          for (const { pieces: sentence } of sentencesWith(other, topic, 0)) {
            const whole = sentence.map((piece) => piece.text).join("");
            expect(abstract).toContain(whole);
            expect(sentence.map((piece) => piece.topic)).toEqual([null, topic, null]);
          }
        }
      }),
    );
  });

  it("cuts out the sentences in which a topic was found, each once, past abbreviations", () => {
    const sentences = sentencesWith(corpus, topicOf("stellar spectra"), 0)
      .filter(({ field }) => field === "abstract")
      .map(({ pieces }) =>
        pieces
          .map((piece) => piece.text)
          .join("")
          .trim(),
      );
    expect(sentences).toEqual([
      "We study stellar spectra.",
      "Stellar spectra tell of stars, e.g. Smith et al. (2020).",
      "Does GPT-4 read stellar spectra well?",
    ]);
    expect(sentencesWith(corpus, topicOf("stellar spectra"), 3)).toEqual([]);
  });
});

describe("facts of communities", () => {
  it("holds every member once, by strength inside, and its neighbours by ties", () => {
    for (const name of networkNames) {
      const network = corpus.network(name);
      const facts = network.communities.map(({ number }) => communityFacts(network, number));
      facts.forEach(({ members, papers, neighbours }, number) => {
        expect(members).toHaveLength(network.communities[number]?.size ?? -1);
        expect(members.every(({ node }) => node.community === number)).toBe(true);
        const strengths = members.map(({ strength }) => strength);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        expect(papers).toEqual(
          [...new Set(members.flatMap(({ node }) => node.papers))].toSorted((a, b) => a - b),
        );
        for (const { number: other, ties } of neighbours) {
          expect(other).not.toBe(number);
          expect(facts[other]?.neighbours.find((back) => back.number === number)?.ties).toBe(ties);
        }
      });
    }
  });
});

describe("the lens", () => {
  it.each(networkNames)(
    "gives every node of the %s network a colour and a size, whatever is chosen",
    (name) => {
      const network = corpus.network(name);
      for (const theme of ["light", "dark"] as const) {
        for (const { name: colour } of colouringsOf(network)) {
          for (const { name: size } of sizingsOf(network)) {
            const lens = lensOf(corpus, network, { colour, size, years: null }, theme);
            for (const node of network.nodes) {
              expect(lens.colour(node)).toMatch(/^#[0-9a-f]{6}$/);
              expect(lens.radius(node)).toBeGreaterThan(0);
              expect(lens.importance(node)).toBeGreaterThanOrEqual(0);
              expect(lens.importance(node)).toBeLessThanOrEqual(1);
            }
            if (network.nodes.length > 0)
              expect(lens.legend.swatches.length > 0 || lens.legend.scale !== null).toBe(true);
            const shown = new Set(lens.legend.swatches.map((swatch) => swatch.colour));
            if (colour === "community")
              expect(network.nodes.every((node) => shown.has(lens.colour(node)))).toBe(true);
          }
        }
      }
    },
  );

  it("runs a ramp from the earliest to the latest year, and greys what has none", () => {
    const network = corpus.network("papers");
    const lens = lensOf(corpus, network, { size: "papers", colour: "first-year", years: null }, "light");
    expect(lens.legend.scale).toMatchObject({ from: "2021", to: "2025" });
    const colourOf = (paper: number) =>
      network.nodes.filter((node) => node.entity === paper).map((node) => lens.colour(node));
    expect(colourOf(1)).toEqual([lens.legend.scale?.stops[0]]);
    expect(colourOf(3)).toEqual([lens.legend.scale?.stops.at(-1)]);
    expect(colourOf(2)).toEqual(["#7d7a74"]);
  });

  it("makes more papers larger", () => {
    const network = corpus.network("people");
    const lens = lensOf(corpus, network, defaultView, "light");
    const sizes = network.nodes
      .toSorted((a, b) => b.papers.length - a.papers.length)
      .map((node) => lens.radius(node));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe("a view fitted to the corpus", () => {
  it.each(["everything", "constructor", "__proto__"])("does not know the network %s", (network) => {
    expect(fitView({ ...defaultView, network }, corpus).view).toEqual(defaultView);
  });

  it("keeps what is there and lets go of what is not", () => {
    const { view } = fitView({ ...defaultView, size: "huge", colour: "toString" }, corpus);
    expect(view).toEqual(defaultView);
    const measured = { ...defaultView, network: "topics", size: "betweenness", colour: "core" };
    expect(fitView(measured, corpus)).toEqual({ view: measured, lost: false });
    expect(fitView({ ...defaultView, size: "core" }, corpus).view.size).toBe("papers");
    const nobody = {
      ...defaultView,
      selection: { kind: "node" as const, id: "person:nobody", second: null },
    };
    expect(fitView(nobody, corpus)).toEqual({ view: defaultView, lost: true });
  });

  it("knows what older addresses mean, from when ids were names and titles alone", () => {
    const old = (id: string, second: string | null = null) =>
      fitView({ ...defaultView, network: "knowledge", selection: { kind: "node", id, second } }, corpus).view
        .selection;
    expect(old("paper:halos")).toMatchObject({ id: "paper:halos-zhang" });
    expect(old("paper:halos", "paper:stellar-spectra-with-gpt-4")).toMatchObject({
      id: "paper:halos-zhang",
      second: "paper:stellar-spectra-with-gpt-4-ciuca",
    });
    for (const { id, label } of corpus.atlas.topics)
      expect(old(`topic:${slug(label)}`)).toMatchObject({ id });
    const key = "paper:halos~person:wei-zhang";
    expect(
      fitView({ ...defaultView, network: "knowledge", selection: { kind: "tie", key } }, corpus).view
        .selection,
    ).toEqual({ kind: "tie", key: "paper:halos-zhang~person:wei-zhang" });
    expect(old("person:i-ciuca")).toEqual(null);
    expect(old("paper:nothing-like-it")).toBeNull();
  });
});
