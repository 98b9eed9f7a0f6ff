import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { personId } from "../../src/model/ids.ts";
import { createCorpus, type Corpus } from "../../src/worker/corpus.ts";
import { inBylineOrder } from "../../src/worker/evidence/byline.ts";
import { buildFrom } from "../support/build.ts";
import { corpusOf } from "../support/corpus.ts";
import { spectra } from "../support/corpora.ts";

let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": spectra });
  corpus = await corpusOf(atlas);
});

const personOf = (id: string) => atlas.people.findIndex((person) => person.id === id);

describe("the corpus", () => {
  it("knows the years and their span, and none where no paper has one", async () => {
    expect(corpus.years).toEqual([2023, 2021, null, 2025]);
    expect(corpus.span).toEqual([2021, 2025]);
    const undated = { ...atlas, papers: atlas.papers.map((paper) => ({ ...paper, date: null })) };
    expect((await corpusOf(undated)).span).toBeNull();
  });

  it("gives people in byline order, those who are hidden last", async () => {
    const ids = async (paper: number) =>
      (await inBylineOrder(corpus, paper)).map(({ person, inferred }) => [
        atlas.people[person]?.id,
        inferred,
      ]);
    expect(await ids(0)).toEqual([
      ["person:ioana-ciuca", false],
      ["person:yuan-sen-ting", false],
    ]);
    expect(await ids(2)).toEqual([
      ["person:wei-zhang", false],
      ["person:ioana-ciuca", false],
      ["person:yuan-sen-ting", true],
    ]);
    expect(await inBylineOrder(corpus, 99)).toEqual([]);
  });

  it("gives byline order where another person is written the same", async () => {
    const [paper] = atlas.papers;
    const [some] = atlas.people;
    if (!paper || !some) throw new Error("there are a paper and a person");
    const byline = { names: [{ written: "J. Smith" }, { written: "Zoe Zhu" }], complete: true };
    const person = (id: string, written: string, papers: number[]) => ({
      ...some,
      id: personId.parse(`person:${id}`),
      variants: [{ written, mentions: 1, reason: null }],
      papers,
      inferredPapers: [],
    });
    const other = await corpusOf({
      ...atlas,
      papers: [{ ...paper, byline }, paper],
      people: [
        person("z", "Zoe Zhu", [0]),
        person("j", "J. Smith", [0]),
        person("another-j", "J. Smith", [1]),
      ],
      owners: [],
      topics: [],
      networks: {},
    });
    expect((await inBylineOrder(other, 0)).map((one) => one.person)).toEqual([1, 0]);
  });

  it("gives the topics of papers as topics list their papers", () => {
    for (const paper of atlas.papers.keys()) {
      const listed = [...atlas.topics.keys()].filter((topic) => atlas.topics[topic]?.papers.includes(paper));
      expect(corpus.topicsOf(paper)).toEqual(listed);
    }
    expect(corpus.topicsOf(99)).toEqual([]);
  });

  it("finds entities by id, and makes each network once", async () => {
    expect(corpus.entity("person:wei-zhang")).toEqual({
      kind: "person",
      index: personOf("person:wei-zhang"),
    });
    expect(corpus.entity("paper:halos-zhang")).toEqual({ kind: "paper", index: 2 });
    expect(corpus.entity("person:nobody")).toBeNull();
    expect(corpus.entity("nothing")).toBeNull();
    expect(await corpus.network("people")).toBe(await corpus.network("people"));
    expect(corpus.facts.owners.map(({ person }) => person)).toEqual([personOf("person:yuan-sen-ting")]);
  });

  it("has the places of topics by paper and by topic, as the topics list them", async () => {
    const { columns, ofPaper, ofTopic } = await corpus.places();
    for (const [topic, { occurrences }] of atlas.topics.entries()) {
      const found = ofTopic(topic).map((row) => [columns.paper[row], columns.start[row], columns.end[row]]);
      expect(found).toEqual(occurrences.map(({ paper, start, end }) => [paper, start, end]));
    }
    for (const paper of atlas.papers.keys())
      expect(ofPaper(paper)).toEqual([...columns.paper.keys()].filter((row) => columns.paper[row] === paper));
    expect([ofPaper(99), ofTopic(99)]).toEqual([[], []]);
  });

  it("reads again what could not be read", async () => {
    const { file } = corpus;
    const failing = new Set(["network", "places"]);
    const shaky = await createCorpus({
      ...file,
      network: (name) => (failing.delete("network") ? Promise.reject(new Error("503")) : file.network(name)),
      occurrences: () => (failing.delete("places") ? Promise.reject(new Error("503")) : file.occurrences()),
    });
    await expect(shaky.network("people")).rejects.toThrow("503");
    await expect(shaky.places()).rejects.toThrow("503");
    expect((await shaky.network("people")).name).toBe("people");
    expect(await shaky.places()).toBe(await shaky.places());
  });

  it("knows the home of a kind, and that some have none", async () => {
    expect((await corpus.homeOf("person"))?.name).toBe("people");
    expect((await corpus.homeOf("paper"))?.name).toBe("papers");
    expect(await corpus.homeOf("initial")).toBeNull();
  });

  it.each(["everything", "constructor", "__proto__"])("does not know the network %s", async (name) => {
    await expect(corpus.network(name)).rejects.toThrow(name);
  });
});
