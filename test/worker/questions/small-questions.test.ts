import { beforeAll, describe, expect, it } from "vitest";
import type { Notice } from "../../../src/model/notice.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { account } from "../../../src/worker/questions/account.ts";
import { find } from "../../../src/worker/questions/find.ts";
import { notice } from "../../../src/worker/questions/notice.ts";
import { rank } from "../../../src/worker/questions/rank.ts";
import { sentences } from "../../../src/worker/questions/sentences.ts";
import { where } from "../../../src/worker/questions/where.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";
import { withMadeUp } from "../../support/made-up-methods.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }, {}, withMadeUp));
});

/** The corpus with notices of our own. */
const withNotices = (...notices: Pick<Notice, "code" | "kind" | "items">[]): Corpus => ({
  ...corpus,
  facts: {
    ...corpus.facts,
    notices: notices.map(({ items, ...one }) => ({ ...one, count: items.length, title: "T", message: "M" })),
  },
  file: { ...corpus.file, noticeItems: () => Promise.resolve(notices.map(({ items }) => items)) },
});

describe("the highest of a measure", () => {
  it("are so many, highest first, of equal ones the first; those of unknown value are none", async () => {
    for (const name of corpus.networkNames) {
      const network = await corpus.network(name);
      for (const measure of network.measures.map((one) => one.name)) {
        const column = network.measure(measure);
        const known = network.nodes.filter(({ index }) => column[index] !== null);
        const wanted = known
          .toSorted((a, b) => (column[b.index] ?? 0) - (column[a.index] ?? 0) || a.index - b.index)
          .map(({ id, label, papers, index }) => ({ id, label, value: column[index], papers }));
        expect(await rank(corpus, { network: name, measure, count: 3 })).toEqual(wanted.slice(0, 3));
        expect(await rank(corpus, { network: name, measure, count: 1000 })).toEqual(wanted);
      }
    }
    expect(await rank(corpus, { network: "people", measure: "nonsense", count: 3 })).toEqual([]);
  });
});

describe("finding", () => {
  it("gives what is written like a text, of any kind, and nothing for nothing", async () => {
    expect((await find(corpus, { text: "ciuka" }))[0]?.id).toBe("person:ioana-ciuca");
    expect((await find(corpus, { text: "titles in a" }))[0]?.kind).toBe("initial");
    expect(await find(corpus, { text: "  " })).toEqual([]);
  });

  it("is tried again where it failed", async () => {
    let tries = 0;
    const network = (name: string) =>
      tries++ === 0 ? Promise.reject(new Error("the server answered 503")) : corpus.network(name);
    const shaky = { ...corpus, network };
    await expect(find(shaky, { text: "ciuca" })).rejects.toThrow("503");
    expect((await find(shaky, { text: "ciuca" }))[0]?.id).toBe("person:ioana-ciuca");
  });
});

describe("where a node is", () => {
  it("is the network asked for where it is in it, else the home of its kind, or nowhere", async () => {
    const places = [
      ["person:wei-zhang", "knowledge", "knowledge"],
      ["person:wei-zhang", "topics", "people"],
      ["paper:halos-zhang", "people", "papers"],
      ["initial:h", "people", "initials"],
      ["person:nobody", "people", null],
      ["nonsense", "people", null],
      ["star:sun", "people", null],
    ] as const;
    for (const [id, network, wanted] of places) expect(await where(corpus, { id, network })).toBe(wanted);
  });
});

describe("the places of a notice", () => {
  it("are those of its code, each with the paper that it names", async () => {
    const items = [
      { text: "here", paper: 2 },
      { text: "there", source: 0, line: 7 },
      { text: "nowhere", paper: 99 },
    ];
    const of = withNotices(
      { code: "a", kind: "dropped", items },
      { code: "b", kind: "dropped", items: [{ text: "not this" }] },
    );
    expect(await notice(of, { code: "a" })).toEqual([
      { text: "here", paper: { id: "paper:halos-zhang", title: "Halos" } },
      { text: "there", source: 0, line: 7, paper: null },
      { text: "nowhere", paper: null },
    ]);
    expect(await notice(of, { code: "c" })).toEqual([]);
  });
});

describe("the notices of a source", () => {
  it("hold what is said of it alone, what was dropped first, and not the records that its account lists", async () => {
    const items = [
      { text: "of the first", source: 0 },
      { text: "of the second", source: 1 },
      { text: "of none" },
    ];
    const of = withNotices(
      { code: "guessed", kind: "inferred", items },
      { code: "record-unparsed", kind: "dropped", items },
      { code: "left-out", kind: "dropped", items },
      { code: "elsewhere", kind: "dropped", items: [{ text: "of the first", source: 0 }] },
    );
    expect((await account(of, { source: 1 })).map(({ code, items: own }) => [code, own])).toEqual([
      ["left-out", [{ text: "of the second", source: 1 }]],
      ["guessed", [{ text: "of the second", source: 1 }]],
    ]);
    expect(await account(of, { source: 2 })).toEqual([]);
  });
});

describe("sentences", () => {
  it("come for each paper in turn; none where the topic is not in it, or is none", async () => {
    const nothing = { sentences: [], keywords: [] };
    const topic = corpus.topics.find(({ label }) => label.toLowerCase() === "stellar spectra")?.id ?? "";
    const found = await sentences(corpus, { topic, papers: [3, 0] });
    expect(found[0]).toEqual(nothing);
    const marked = found[1]?.sentences.map(({ pieces }) => pieces.map((piece) => piece.topic?.id ?? null));
    expect(marked?.length).toBeGreaterThan(2);
    expect(marked).toEqual(marked?.map(() => [null, topic, null]));
    expect(await sentences(corpus, { topic: "person:wei-zhang", papers: [0, 1] })).toEqual([
      nothing,
      nothing,
    ]);
    expect(await sentences(corpus, { topic: "topic:nothing", papers: [0] })).toEqual([nothing]);
  });
});
