import { expect, test } from "vitest";
import type { GivenTopic } from "../../../src/model/paper.ts";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import { byLabel, makePaper } from "./make-paper.ts";

const given: GivenTopic[] = [
  { label: "Kepler", kind: "entity", type: "Mission" },
  { label: "Foobar", kind: "entity", type: "Dataset" },
  { label: "Neural Networks", kind: "phrase", type: null },
  { label: "stellar physics", kind: "concept", type: null },
  { label: "cs.LG", kind: "category", type: null },
];

test("a paper has exactly the topics that it brought, found in title and summary", async () => {
  const papers = [
    makePaper({
      title: "A neural network for Foobar and TESS",
      summary: "Dark matter and Kepler.",
      givenTopics: given,
    }),
    makePaper({ title: "Kepler", abstract: "The neural network finds dark matter." }, 1),
    makePaper({ title: "Dark matter", abstract: "Neural networks for Foobar." }, 2),
  ];
  const { topics } = await findTopics(papers, {});
  expect(byLabel(topics, "entity")).toEqual({ Kepler: [0, 1], Foobar: [0, 2] });
  expect(byLabel(topics, "concept")).toEqual({ "stellar physics": [0] });
  expect(byLabel(topics, "category")).toEqual({ "cs.LG": [0] });
  expect(byLabel(topics, "phrase")).toEqual({ "Neural Networks": [0, 1, 2], "dark matter": [1, 2] });
  const places = topics.flatMap(({ label, occurrences }) =>
    occurrences.filter(({ paper }) => paper === 0).map(({ field }) => `${label} in ${field}`),
  );
  expect(places.sort()).toEqual(["Foobar in title", "Kepler in summary", "Neural Networks in title"]);
  expect(topics.find(({ label }) => label === "stellar physics")?.occurrences).toEqual([]);
});

test("a paper that brought an empty list has no topics but its categories", async () => {
  const categories = [
    { code: "IM", archive: "astro-ph.IM", name: "Instrumentation and Methods for Astrophysics" },
  ];
  const { topics } = await findTopics(
    [makePaper({ title: "Gaia and TESS", givenTopics: [], categories })],
    {},
  );
  expect(topics).toEqual([
    {
      id: "topic:astro-ph-im",
      label: "Instrumentation and Methods for Astrophysics",
      kind: "category",
      type: null,
      forms: ["astro-ph.IM", "IM", "Instrumentation and Methods for Astrophysics"],
      papers: [0],
      scores: [0],
      broader: [],
      occurrences: [],
    },
  ]);
});
