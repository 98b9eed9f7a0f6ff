import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { topicId } from "../../../src/model/ids.ts";
import type { Topic } from "../../../src/model/topic.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { markedText, sentencesWith, textOf, type Piece } from "../../../src/worker/evidence/marked-text.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": spectra });
  corpus = await corpusOf(atlas);
});

const topicOf = (label: string) => {
  const index = atlas.topics.findIndex((topic) => topic.label.toLowerCase() === label);
  if (index < 0)
    throw new Error(`no topic ${label}; there are ${atlas.topics.map((topic) => topic.label).join(", ")}`);
  return index;
};

describe("texts with their topics marked", () => {
  it("marks texts in pieces that join back to the text, wherever topics were found", async () => {
    const join = async (paper: number, field: "title" | "abstract") =>
      (await markedText(corpus, paper, field)).map((piece) => piece.text).join("");
    for (const [paper, { title, abstract }] of atlas.papers.entries())
      expect([await join(paper, "title"), await join(paper, "abstract")]).toEqual([title, abstract]);
    const { id } = atlas.topics[topicOf("stellar spectra")] ?? {};
    const marks = (await markedText(corpus, 0, "abstract")).filter(({ topic }) => topic?.id === id);
    expect(marks.map((piece) => piece.text.toLowerCase())).toEqual([
      "stellar spectra",
      "stellar spectra",
      "stellar spectra",
    ]);
  });

  it("joins back whatever the places, overlapping or not, with the earlier and longer one marked", async () => {
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
    const places = fc.array(fc.array(place, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(places, async (lists) => {
        const topics = lists.map((occurrences, n) => {
          const id = topicId.parse(`topic:${n}`);
          return { ...some, id, papers: [0], scores: [], occurrences };
        });
        const other = await corpusOf({ ...atlas, topics, networks: {} });
        const pieces = await markedText(other, 0, "abstract");
        expect(pieces.map((piece) => piece.text).join("")).toBe(abstract);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
        expect(pieces).toEqual(naivelyMarked(abstract, topics));
        for (const [topic, { id }] of topics.entries()) {
          for (const { field, pieces: sentence } of await sentencesWith(other, topic, 0)) {
            const whole = sentence.map((piece) => piece.text).join("");
            expect(await textOf(other, 0, field)).toContain(whole);
            expect(sentence.map((piece) => piece.topic?.id ?? null)).toEqual([null, id, null]);
          }
        }
      }),
    );
  });

  it("cuts out the sentences in which a topic was found, each once, past abbreviations", async () => {
    const found = await sentencesWith(corpus, topicOf("stellar spectra"), 0);
    const sentences = found
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
    expect(await sentencesWith(corpus, topicOf("stellar spectra"), 3)).toEqual([]);
  });
});

/** Goes through a text sign by sign: where places begin, the longest of them is marked, of equal ones the first. */
function naivelyMarked(
  text: string,
  topics: Pick<Topic, "id" | "label" | "kind" | "type" | "occurrences">[],
) {
  const pieces: Piece[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const here = topics.flatMap((topic) =>
      topic.occurrences.filter(({ start }) => start === at).map(({ end }) => ({ topic, end })),
    );
    const end = Math.max(-1, ...here.map((one) => one.end));
    const topic = here.find((one) => one.end === end)?.topic;
    if (!topic) {
      plain += text[at++] ?? "";
      continue;
    }
    if (plain !== "") pieces.push({ text: plain, topic: null });
    plain = "";
    const { id, label, kind, type } = topic;
    pieces.push({ text: text.slice(at, end), topic: { id, label, kind: type ?? kind } });
    at = end;
  }
  return plain === "" ? pieces : [...pieces, { text: plain, topic: null }];
}
