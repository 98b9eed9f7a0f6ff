import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import type { WordedPaper } from "../../../src/pipeline/topics/worded-paper.ts";
import { wordsOf } from "../../../src/pipeline/topics/words.ts";

const paper = (title: string, abstract: string | null, keywords: string[] = []): WordedPaper => ({
  title,
  abstract,
  summary: null,
  givenTopics: null,
  categories: [],
  keywords: keywords.map((text) => ({ text, scheme: "author" })),
  identifiers: {},
});

const CODING = paper(
  "Entropy coding of sparse meshes",
  "We propose a novel arithmetic coder for sparse triangle meshes. The arithmetic coder uses context models of vertex positions, " +
    "and the context models are web-based. A nearest-neighbour search finds the context. Results were measured.",
);
const phrasesOf = async (...papers: WordedPaper[]) =>
  (await findTopics(papers, {})).keyphrases.map((own) => own.map(({ text }) => text));

describe("the keyphrases of a paper", () => {
  it("are what it is about in whole noun phrases, though no other paper has them, the best first", async () => {
    const [own = []] = await phrasesOf(
      CODING,
      paper("Something else", "Another text about whales and tides."),
    );
    expect(own.slice(0, 4)).toEqual(expect.arrayContaining(["sparse meshes", "arithmetic coder"]));
    expect(own).toContain("context models");
    expect(own).toContain("nearest-neighbour search");
    expect(own.length).toBeLessThanOrEqual(10);
    expect(new Set(own.map((text) => text.toLowerCase())).size).toBe(own.length);
  });

  it("begin with no word that only says how new or how good it is", async () => {
    const [own = []] = await phrasesOf(
      paper("A novel robust controller", "This paper presents several new stable controllers."),
    );
    expect(own).toContain("robust controller");
    expect(own.join(" ")).not.toMatch(/novel|new|several|paper/);
  });

  it("begin with the keywords of the authors, at their place where the text has them, and without them twice", async () => {
    const given = {
      ...CODING,
      keywords: [
        { text: "Arithmetic coders", scheme: "author" },
        { text: "compression", scheme: "author" },
        { text: "Meshes", scheme: "MeSH" },
      ],
    };
    const { keyphrases } = await findTopics([given], {});
    const [own = []] = keyphrases;
    expect(own.slice(0, 2)).toMatchObject([
      { text: "Arithmetic coders", score: null, place: { field: "abstract" } },
      { text: "compression", score: null, place: null },
    ]);
    expect(own.map(({ text }) => text)).not.toContain("arithmetic coder");
    expect(own.map(({ text }) => text)).not.toContain("Meshes");
  });

  it("lead to the topic that stands in their place", async () => {
    const papers = Array.from({ length: 6 }, (_, n) =>
      paper(`Stellar streams ${n}`, "A stellar stream is a long structure. The stellar stream is cold."),
    );
    const { topics, keyphrases } = await findTopics(papers, {});
    const stream = topics.findIndex(({ label }) => /stellar stream/i.test(label));
    expect(stream).toBeGreaterThanOrEqual(0);
    expect(keyphrases.every((own) => own.some(({ topic }) => topic === stream))).toBe(true);
  });

  it("stand where they are said to, whatever the text, and are the same whatever the order of papers", async () => {
    const word = fc.constantFrom(
      "deep",
      "neural",
      "networks",
      "of",
      "the",
      "GPT-4",
      "stars",
      "and",
      "fast-growing",
      "é",
      "3D",
      ".",
      "α",
      "is",
      "(LLM)",
      "large language model",
    );
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (texts) => {
        const papers = texts.map(([title, abstract]) => paper(title, abstract));
        const { keyphrases } = await findTopics(papers, {});
        keyphrases.forEach((own, n) => {
          for (const { text: phrase, place, score } of own) {
            const from = place?.field === "title" ? papers[n]?.title : papers[n]?.abstract;
            expect(from?.slice(place?.start, place?.end).replace(/\s+/g, " ")).toBe(phrase);
            expect(Number.isFinite(score)).toBe(true);
            expect(wordsOf(phrase).length).toBeGreaterThan(0);
          }
        });
        const turned = await findTopics(papers.toReversed(), {});
        const plain = (all: typeof keyphrases) =>
          all.map((own) => own.map(({ text: phrase, score }) => [phrase, score]));
        expect(plain(turned.keyphrases.toReversed())).toEqual(plain(keyphrases));
      }),
      { numRuns: 60 },
    );
  });
});
