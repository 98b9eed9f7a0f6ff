import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/lib/fold.ts";
import type { Paper } from "../../../src/model/paper.ts";
import { topic, type Topic } from "../../../src/model/topic.ts";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import { byLabel, makePaper } from "./make-paper.ts";

const plain = (text: string): string => fold(text.replace(/\s+/gu, " "));

function checkPlaces(papers: readonly Paper[], topics: readonly Topic[]): void {
  for (const found of topics) {
    topic.parse(found);
    const forms = new Set(found.forms.map(plain));
    for (const { paper, field, start, end } of found.occurrences) {
      const text = papers[paper]?.[field] ?? "";
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(forms).toContain(plain(text.slice(start, end)));
      expect(found.papers).toContain(paper);
    }
  }
}

describe("findTopics", () => {
  test("an empty corpus has no topics", async () => {
    expect(await findTopics([], {})).toEqual({ topics: [], keyphrases: [], notices: [], told: [] });
  });

  test("a paper without an abstract has the topics of its title", async () => {
    const { topics } = await findTopics([makePaper({ title: "Stars with Gaia DR3" })], {});
    expect(byLabel(topics, "entity")).toEqual({ "Gaia DR3": [0] });
  });

  test("names are found in other languages and scripts, and phrases by their stop words", async () => {
    const abstract =
      "Nous présentons une étude de la formation des étoiles dans les galaxies lointaines avec le télescope spatial " +
      "JWST. Les résultats montrent que la formation des étoiles est rapide dans les galaxies lointaines.";
    const papers = [0, 1].map((index) => makePaper({ title: "銀河の形成", abstract }, index));
    const { topics } = await findTopics(papers, {});
    expect(byLabel(topics, "entity")).toEqual({ JWST: [0, 1] });
    expect(Object.keys(byLabel(topics, "phrase"))).toEqual(
      expect.arrayContaining(["galaxies lointaines", "télescope spatial"]),
    );
  });

  test("every place that has a topic is found, though the tagger sees only some", async () => {
    const papers = ["Weak lensing works.", "We weak lensing!", "WEAK LENSING", "Strong, weak; lensing."].map(
      (abstract, index) => makePaper({ title: "Weak lensing", abstract }, index),
    );
    const { topics } = await findTopics(papers, {});
    const places = topics.find(({ label }) => label === "weak lensing")?.occurrences ?? [];
    expect(places.map(({ paper, field }) => `${paper} ${field}`)).toEqual([
      "0 title",
      "0 abstract",
      "1 title",
      "1 abstract",
      "2 title",
      "2 abstract",
      "3 title",
    ]);
  });

  test("the same papers give the same topics, and progress ends at the end", async () => {
    const papers = ["Gaia sees dwarf galaxies.", "Dwarf galaxies with SpecNet.", "SpecNet on Gaia."].map(
      (abstract, index) => makePaper({ title: "A title", abstract }, index),
    );
    const steps: [number, number][] = [];
    const first = await findTopics(papers, { progress: (done, total) => steps.push([done, total]) });
    expect(steps.at(-1)).toEqual([3, 3]);
    expect(JSON.stringify(await findTopics(papers, {}))).toBe(JSON.stringify(first));
    expect(new Set(first.topics.map(({ id }) => id)).size).toBe(first.topics.length);
  });

  test("what there is no room for is told", async () => {
    const papers = Array.from({ length: 501 }, (_, index) =>
      makePaper({ title: index === 7 ? "We use TESS" : "We use Gaia" }, index),
    );
    const { topics, notices } = await findTopics(papers, {});
    expect(Object.keys(byLabel(topics, "entity"))).toEqual(["Gaia"]);
    expect(notices).toMatchObject([{ code: "topics-limited", kind: "limited", count: 1 }]);
  });

  test("places are in range and spell a form of their topic, whatever the text", async () => {
    const scraps = fc.constantFrom(
      "Gaia",
      "GPT-4o",
      "large language models (LLMs)",
      "LLM",
      "-",
      "–",
      " (",
      ") ",
      ". ",
      "star-forming galaxies",
      "é",
      "𝛼",
      "\n",
      "NGC 1068",
      "Kepler-11b",
      "SpecNet",
      "’s ",
      "https://a.org/b",
      "H II regions",
      "constructor",
      "__proto__",
      " and ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.oneof(scraps, fc.string({ maxLength: 5 })), { maxLength: 30 })
        .map((parts) => parts.join(" ")),
      fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join("")),
    );
    const given = fc.option(
      fc.array(
        fc.record({
          label: text,
          kind: fc.constantFrom("entity", "phrase", "concept"),
          type: fc.constant(null),
        }),
        {
          maxLength: 3,
        },
      ),
    );
    const corpus = fc.array(
      fc.record({ title: text, abstract: fc.option(text), summary: text, givenTopics: given }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(corpus, async (records) => {
        const papers = records.map(({ givenTopics, ...record }, index) => ({
          ...makePaper(record, index),
          givenTopics,
        }));
        checkPlaces(papers, (await findTopics(papers, {})).topics);
      }),
      { numRuns: 60 },
    );
  });
});
