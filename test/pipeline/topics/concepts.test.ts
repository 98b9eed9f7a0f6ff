import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Keyword, Paper } from "../../../src/model/paper.ts";
import type { NamedVocabulary } from "../../../src/model/vocabulary.ts";
import { classesOf } from "../../../src/pipeline/topics/concepts/class-names.ts";
import { nearestBroader } from "../../../src/pipeline/topics/concepts/nearest-broader.ts";
import { findTopics, type TopicOptions } from "../../../src/pipeline/topics/find-topics.ts";
import { makePaper } from "./make-paper.ts";

const withKeywords = (title: string, abstract: string, keywords: Keyword[], index = 0): Paper => ({
  ...makePaper({ title, abstract }, index),
  keywords,
});
const by = (scheme: string, ...texts: string[]): Keyword[] => texts.map((text) => ({ text, scheme }));

type Listed = [label: string, otherLabels?: string[], broader?: number[]];
const vocabulary = (...concepts: Listed[]): NamedVocabulary => ({
  name: "Words",
  concepts: concepts.map(([label, otherLabels = [], broader = []]) => ({
    label,
    otherLabels,
    broader,
    codes: [],
    group: null,
    named: null,
  })),
  mapped: [],
});

async function conceptsIn(papers: readonly Paper[], options: TopicOptions) {
  const { topics } = await findTopics(papers, options);
  const concepts = topics.filter(({ kind }) => kind === "concept");
  return {
    topics,
    concepts: Object.fromEntries(concepts.map(({ label, papers: on }) => [label, on])),
    broader: Object.fromEntries(
      concepts.map(({ label, broader }) => [label, broader.map((at) => topics[at]?.label)]),
    ),
  };
}

describe("keywords", () => {
  const papers = [
    withKeywords("On tides", "Sea level rises.", by("author", "Sea level", "coastal erosion"), 0),
    withKeywords(
      "On storms",
      "Nothing is said.",
      by("author", "sea-level", "Coastal Erosion", "rare words"),
      1,
    ),
    withKeywords(
      "On waves",
      "Coastal erosion goes on.",
      by("MeSH", "Humans/*psychology", "Water Pollutants, Chemical/analysis"),
      2,
    ),
    withKeywords("On foam", "Foam stays.", by("MeSH", "Water Pollutants, Chemical"), 3),
    withKeywords(
      "On spray",
      "Spray falls.",
      [...by("OpenAlex concept", "Computer science"), ...by("ADS", "Physics - Optics")],
      4,
    ),
    withKeywords(
      "On rain",
      "Rain falls.",
      [...by("OpenAlex concept", "Computer science"), ...by("ADS", "Physics - Optics")],
      5,
    ),
  ];

  it("that several papers have are concepts, with the papers whose text says them", async () => {
    const { concepts, topics } = await conceptsIn(papers, { keywords: "given" });
    expect(concepts).toEqual({
      "coastal erosion": [0, 1, 2],
      "sea level": [0, 1],
      "Water Pollutants, Chemical": [2, 3],
    });
    const erosion = topics.find(({ label }) => label === "coastal erosion");
    expect(erosion?.type).toBe("author keyword");
    expect(erosion?.occurrences.map(({ paper }) => paper)).toEqual([2]);
    expect(erosion?.scores.every((score) => score > 0)).toBe(true);
  });

  it("are no topics where none are wanted, and all are, also those of machines, where all are wanted", async () => {
    expect((await conceptsIn(papers, { keywords: "none" })).concepts).toEqual({});
    expect((await conceptsIn(papers, { keywords: "all" })).concepts).toHaveProperty(
      "computer science",
      [4, 5],
    );
  });

  it("take the place of the phrase of the same words", async () => {
    const words = "We study stellar winds. These are stellar winds.";
    const two = [0, 1, 2].map((n) =>
      withKeywords("A note", words, n === 0 ? by("author", "Stellar wind") : [], n),
    );
    const { topics } = await conceptsIn(two, { keywords: "given" });
    expect(topics.map(({ label, kind, papers: on }) => [label, kind, on])).toEqual([
      ["stellar winds", "concept", [0, 1, 2]],
    ]);
  });

  it("that are acronyms are what these stand for", async () => {
    const agn = [0, 1, 2].map((n) =>
      withKeywords(
        "Nuclei",
        "Active galactic nuclei (AGN) shine. AGN vary.",
        n === 0 ? by("author", "AGN") : [],
        n,
      ),
    );
    const { concepts } = await conceptsIn(agn, { keywords: "given" });
    expect(Object.values(concepts)).toEqual([[0, 1, 2]]);
  });

  it("lead from the keyphrases of their papers to their topic, though no text has them", async () => {
    const { keyphrases, topics } = await findTopics(papers, { keywords: "given" });
    const erosion = topics.findIndex(({ label }) => label === "coastal erosion");
    const own = keyphrases.map(
      (list) => list.find(({ text }) => text.toLowerCase() === "coastal erosion")?.topic,
    );
    expect(own.slice(0, 3)).toEqual([erosion, erosion, erosion]);
  });

  it("are told from check tags by whose they are, and by the company that they keep", async () => {
    const some = (n: number, ...keywords: Keyword[][]) =>
      withKeywords("On this", "Nothing.", keywords.flat(), n);
    const authors = by("author", "Dogs", "Brain - Computer interface");
    const { concepts } = await conceptsIn([some(0, authors), some(1, authors)], { keywords: "given" });
    expect(Object.keys(concepts).sort()).toEqual(["brain - computer interface", "dogs"]);
    const packed = by("author", "Humans", "Female", "Dogs", "Asthma");
    expect((await conceptsIn([some(0, packed), some(1, packed)], { keywords: "given" })).concepts).toEqual({
      asthma: [0, 1],
    });
  });

  it("do not make a word of a name because both are written alike", async () => {
    const fire = [
      withKeywords("The FIRE simulation of galaxies", "The FIRE-2 simulations of galaxies burn.", [], 0),
      withKeywords("Woods", "They burn.", by("author", "Fire"), 1),
      withKeywords("Trees", "They burn too.", by("author", "Fire"), 2),
    ];
    const { topics } = await conceptsIn(fire, { keywords: "given" });
    expect(
      topics.filter(({ papers: on }) => on.includes(1)).map(({ kind, papers: on }) => [kind, on]),
    ).toEqual([["concept", [1, 2]]]);
  });

  it("of a scheme that is called like a method of all objects break nothing", async () => {
    const odd = [0, 1].map((n) => withKeywords("On this", "", by("constructor", "toString", "__proto__"), n));
    const { concepts } = await conceptsIn(odd, { keywords: "given" });
    expect(Object.values(concepts)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("leave papers that brought their topics along to exactly those", async () => {
    const level = by("author", "Sea level");
    const given = { ...withKeywords("Sea level", "", [], 2), givenTopics: [] };
    const { concepts } = await conceptsIn(
      [withKeywords("One", "", level, 0), withKeywords("Two", "", level, 1), given],
      { keywords: "given" },
    );
    expect(concepts).toEqual({ "sea level": [0, 1] });
  });

  it("for what texts have under a name put their papers to that", async () => {
    const gaia = [
      withKeywords("Stars seen by Gaia", "Gaia sees stars.", [], 0),
      withKeywords("Stars", "They shine.", by("author", "Gaia"), 1),
    ];
    const { topics } = await conceptsIn(gaia, { keywords: "given" });
    expect(topics.find(({ label }) => label === "Gaia")).toMatchObject({ kind: "entity", papers: [0, 1] });
  });

  it("that are classes go by their names, with the classes above them", async () => {
    const coded = [0, 1, 2].map((n) =>
      withKeywords(
        "On codes",
        "",
        [...by("PACS", n === 2 ? "98.20.Cd" : "98.80.-k"), ...by("ACM", "I.2.10")],
        n,
      ),
    );
    const { concepts } = await conceptsIn(coded, { keywords: "given" });
    expect(concepts).toEqual({
      "Cosmology (PACS 98.80)": [0, 1],
      "Vision and scene understanding (ACM I.2.10)": [0, 1, 2],
    });
    expect(classesOf("MSC", "85A25")).toEqual([{ code: "85", name: "Astronomy and astrophysics" }]);
    expect(classesOf("ACM", "I.2.1").map(({ code }) => code)).toEqual(["I.2.1", "I.2", "I"]);
    expect(classesOf("ACM", "I.2.10").map(({ code }) => code)).toEqual(["I.2.10", "I.2", "I"]);
    expect(classesOf("PACS", "00.00.Zz")).toEqual([]);
    expect(classesOf("author", "85A25")).toEqual([]);
  });
});

describe("vocabularies", () => {
  const reefs = vocabulary(
    ["Coral reefs", ["reefs of corals"], [1]],
    ["Ecosystems, Marine", [], [2]],
    ["Estuaries"],
    ["A stars"],
  );
  const texts = (...abstracts: string[]) =>
    abstracts.map((abstract, n) => makePaper({ title: "On this", abstract }, n));

  it("are looked for in texts under each of their labels, also those turned round", async () => {
    const papers = texts(
      "A coral reef grows.",
      "Reefs of corals, a star and of stars.",
      "Marine ecosystems change.",
      "The marine ecosystem.",
    );
    const { concepts, broader } = await conceptsIn(papers, { vocabularies: [reefs] });
    expect(concepts).toEqual({ "Coral reefs": [0, 1], "Ecosystems, Marine": [2, 3] });
    expect(broader["Coral reefs"]).toEqual(["Ecosystems, Marine"]);
  });

  it("lead up to the nearest concept that is a topic", async () => {
    const papers = texts("A coral reef and estuaries, an estuary.", "Coral reefs and estuaries: an estuary.");
    const { concepts, broader } = await conceptsIn(papers, { vocabularies: [reefs] });
    expect(concepts).toEqual({ "Coral reefs": [0, 1], Estuaries: [0, 1] });
    expect(broader["Coral reefs"]).toEqual(["Estuaries"]);
  });

  it("count one word only where the title has it or the text has it twice", async () => {
    const words = vocabulary(["Estuaries"], ["Clouds of the Earth", ["Clouds"]]);
    const papers = [
      ...texts(
        "An estuary is once here, with clouds and clouds.",
        "Estuaries are estuaries, in clouds and clouds.",
      ),
      makePaper({ title: "Estuaries", abstract: null }, 2),
    ];
    expect((await conceptsIn(papers, { vocabularies: [words] })).concepts).toEqual({ Estuaries: [1, 2] });
  });

  it("of one word do not count inside longer phrases, nor by another label that keywords have as well", async () => {
    const words = vocabulary(["Estuaries"], ["Clouds of the Earth", ["Clouds"]]);
    const computing = "Estuary computing is new. Estuary computing is old.";
    const clouds = "Interstellar clouds are clouds, and more clouds.";
    const papers = [
      ...texts(computing, computing, computing, clouds, clouds),
      withKeywords("Weather", "It rains.", by("author", "clouds"), 5),
    ];
    const { concepts } = await conceptsIn(papers, { vocabularies: [words], keywords: "given" });
    expect(concepts).toEqual({});
  });

  it("find words of other languages by their stems", async () => {
    const listed = vocabulary(["Bosques tropicales"], ["Cambio climático"]);
    const spanish =
      "Los bosques tropicales de la región son muy importantes para el clima del planeta, y el bosque tropical crece con el cambio climático que afecta a todos los países del sur.";
    const { concepts } = await conceptsIn(texts(spanish, spanish), { vocabularies: [listed] });
    expect(concepts).toEqual({ "Bosques tropicales": [0, 1], "Cambio climático": [0, 1] });
  });

  it("do not find a name in a word", async () => {
    const papers = texts(
      "Off Nova Scotia it rains.",
      "In Nova Scotia it snows.",
      "Near Nova Scotia it hails.",
    );
    expect((await conceptsIn(papers, { vocabularies: [vocabulary(["Novae"])] })).concepts).toEqual({});
  });

  it("call nothing by a label that two of their concepts have", async () => {
    const streams = vocabulary(["Tidal tails", ["stellar streams"]], ["Halo streams", ["stellar streams"]]);
    const papers = texts(
      "Stellar streams flow.",
      "Stellar streams flow.",
      "Tidal tails wag.",
      "Tidal tails wag.",
    );
    const { concepts } = await conceptsIn(papers, { vocabularies: [streams] });
    expect(concepts).toEqual({ "Tidal tails": [2, 3] });
  });

  it("climb over what is a named thing here", async () => {
    const listed = vocabulary(["Catalogue lists", [], [1]], ["Gaia", [], [2]], ["Stellar surveys"]);
    const text = "Catalogue lists of Gaia follow stellar surveys.";
    const { broader } = await conceptsIn(texts(text, text), { vocabularies: [listed] });
    expect(broader["Catalogue lists"]).toEqual(["Stellar surveys"]);
  });

  it("stay above and below what a decision makes of them", async () => {
    const listed = vocabulary(["Fringing reefs", [], [1]], ["Coral reefs", [], [2]], ["Marine ecosystems"]);
    const text = "Fringing reefs are coral reefs in marine ecosystems; sea life is there. Sea life lives.";
    const { topics } = await findTopics(texts(text, text, "Sea life is sea life."), {
      vocabularies: [listed],
      decisions: [{ about: "topic", decide: "same", of: ["Coral reefs", "sea life"] }],
    });
    const place = (label: string) => topics.findIndex((topic) => topic.label === label);
    const merged = topics.findIndex(
      ({ forms }) => forms.includes("coral reefs") && forms.includes("sea life"),
    );
    expect(topics[place("Fringing reefs")]?.broader).toEqual([merged]);
    expect(topics[merged]?.broader).toEqual([place("Marine ecosystems")]);
  });

  it("are no topics where no paper is on them, and decisions about them are told", async () => {
    const listed = vocabulary(["Coral reefs"], ["Sand dunes"]);
    const { topics, told, notices } = await findTopics(texts("Coral reefs.", "Coral reefs."), {
      vocabularies: [listed],
      decisions: [{ about: "topic", decide: "noise", of: ["Sand dunes"] }],
    });
    expect(topics.map(({ label }) => label)).toEqual(["Coral reefs"]);
    expect(told.map(({ text }) => text)).toEqual(['there is no topic "Sand dunes" here']);
    expect(notices.find(({ code }) => code === "vocabulary-used")?.items[0]?.text).toContain("1 of the 2");
  });

  it("tell what was left out because too few papers have it", async () => {
    const listed = vocabulary(["Coral reefs"], ["Sand dunes"]);
    const papers = [
      ...texts("Coral reefs.", "Coral reefs."),
      withKeywords("On sand dunes", "", by("author", "odd word"), 2),
    ];
    const { notices } = await findTopics(papers, { vocabularies: [listed], keywords: "given" });
    expect(notices.find(({ code }) => code === "topics-limited")?.message).toBe(
      "Left out as topics: 2 keywords and concepts that are on fewer than 2.",
    );
  });

  it("map papers by their arXiv identifiers", async () => {
    const listed = vocabulary(["Coral reefs"]);
    listed.concepts[0]!.codes.push("7");
    const mapping = {
      name: "map",
      concepts: [],
      mapped: [
        { arxiv: "2501.00010", code: "7" },
        { arxiv: "2501.00011", code: "7" },
      ],
    };
    const papers = ["2501.00010", "2501.00011", "2501.00012"].map((arxiv, n) => ({
      ...makePaper({ title: `Paper ${arxiv}` }, n),
      identifiers: { arxiv },
    }));
    expect((await conceptsIn(papers, { vocabularies: [mapping, listed] })).concepts).toEqual({
      "Coral reefs": [0, 1],
    });
  });

  it("bring named things of their own, which are found like others", async () => {
    const names: NamedVocabulary = {
      name: "names",
      mapped: [],
      concepts: [
        {
          label: "Argo",
          otherLabels: ["Argo array"],
          codes: [],
          broader: [],
          group: "Survey",
          named: { notBefore: [], near: [] },
        },
      ],
    };
    const { topics } = await findTopics(
      texts("Floats of Argo drift.", "The Argo array drifts; an argo does not."),
      {
        vocabularies: [names],
      },
    );
    expect(topics).toMatchObject([{ label: "Argo", kind: "entity", type: "Survey", papers: [0, 1] }]);
  });

  it("give the same topics in whatever order their concepts stand", async () => {
    const papers = texts(
      "A coral reef grows in marine ecosystems.",
      "Coral reefs; marine ecosystems.",
      "Estuaries, estuaries.",
      "Estuaries and estuaries.",
    );
    const listed: Listed[] = [
      ["Coral reefs", ["reefs of corals", "marine system"]],
      ["Marine ecosystems", ["marine system"]],
      ["Estuaries"],
    ];
    const wanted = (await conceptsIn(papers, { vocabularies: [vocabulary(...listed)] })).topics;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(listed, { minLength: 3 }), async (shuffled) => {
        const { topics } = await conceptsIn(papers, { vocabularies: [vocabulary(...shuffled)] });
        expect(topics).toEqual(wanted);
      }),
      { numRuns: 6 },
    );
  });
});

describe("what is above a concept", () => {
  const above = new Map(
    Object.entries({ a: new Set(["b", "c"]), b: new Set(["d"]), c: new Set(["c", "a"]), d: new Set(["b"]) }),
  );
  const places =
    (...known: string[]) =>
    (key: string) =>
      known.includes(key) ? "abcd".indexOf(key) : null;

  it("is the nearest that is a topic, whatever circles there are", () => {
    expect(nearestBroader("a", above, places("d"))).toEqual([3]);
    expect(nearestBroader("a", above, places("b", "d"))).toEqual([1]);
    expect(nearestBroader("a", above, places("a"))).toEqual([]);
    expect(nearestBroader("c", above, places("d"))).toEqual([3]);
  });
});
