import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/model/paper.ts";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfText } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import { toSubjects } from "../../../src/pipeline/sources/subjects.ts";
import { buildFrom } from "../../support/build.ts";
import { readFiles } from "../../support/real-files.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

const words = ({ keywords }: Pick<Paper, "keywords">) =>
  keywords.map(({ scheme, text }) => `${scheme} ${text}`);

describe("terms that stand where categories do", () => {
  it.each([
    ["85-02,", ["MSC 85-02"]],
    ["85", ["MSC 85"]],
    ["85xx", ["MSC 85xx"]],
    ["37Dxx, 37Mxx", ["MSC 37Dxx", "MSC 37Mxx"]],
    ["85A25 (Secondary)", ["MSC 85A25"]],
    ["85-04 (Primary), 85-08, 85A25 (Secondary)", ["MSC 85-04", "MSC 85-08", "MSC 85A25"]],
    ["Primary 85A40; Secondary 62F15", ["MSC 85A40", "MSC 62F15"]],
    ["MSC2020: 85A40", ["MSC 85A40"]],
    ["62H12 62H12", ["MSC 62H12"]],
    ["83C35 (Gravitational waves)", ["MSC 83C35", "MSC Gravitational waves"]],
    ["I.2.7", ["ACM I.2.7"]],
    ["J.2; I.4.1; G.1.10", ["ACM J.2", "ACM I.4.1", "ACM G.1.10"]],
    ["A.0", ["ACM A.0"]],
    ["H.3.m", ["ACM H.3.m"]],
    ["98.80.-k", ["PACS 98.80.-k"]],
    ["97.10.Ex, 95.30.Sf", ["PACS 97.10.Ex", "PACS 95.30.Sf"]],
  ])("%s is no category: its classes are keywords", (term, keywords) => {
    const found = toSubjects(["astro-ph.GA", term]);
    expect(found.categories.map(({ archive }) => archive)).toEqual(["astro-ph.GA"]);
    expect(words(found)).toEqual(keywords);
    expect(found.unknown).toEqual([]);
  });

  it("that are codes of no list stay categories; those that are no codes are keywords; both are unknown", () => {
    const found = toSubjects(["astro-ph.GA", "no.SUCH", "accepted for Astronomy & Astrophysics", " ", ""]);
    expect(found.categories.map(({ code }) => code)).toEqual(["astro-ph.GA", "no.SUCH"]);
    expect(words(found)).toEqual(["category accepted for Astronomy & Astrophysics"]);
    expect(found.unknown).toEqual(["no.SUCH", "accepted for Astronomy & Astrophysics"]);
  });
});

const listing = (fields: object) =>
  JSON.stringify({ title: "On the winds of stars", authors: ["Ada Byron"], ...fields });
const ENTRY = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2001.00001v1</id><title>On the winds of stars</title><author><name>Ada Byron</name></author><category term="astro-ph.SR"/><category term="85A25 (Secondary)"/></entry></feed>`;

it.each([
  ["a listing", listing({ categories: ["astro-ph.SR", "85A25 (Secondary)"] })],
  ["a listing with its categories in one text", listing({ categories: "astro-ph.SR 85A25 (Secondary)" })],
  [
    "the snapshot",
    listing({
      id: "2001.00001",
      authors: "Ada Byron",
      authors_parsed: [["Byron", "Ada", ""]],
      versions: [],
      categories: "astro-ph.SR 85A25",
    }),
  ],
  ["Atom", ENTRY],
  [
    "ADS",
    JSON.stringify({
      response: {
        docs: [
          {
            bibcode: "2020ApJ...900....1B",
            title: ["On the winds of stars"],
            author: ["Byron, Ada"],
            arxiv_class: ["astro-ph.SR"],
            keyword: ["85A25"],
          },
        ],
      },
    }),
  ],
  ["RIS", "TY  - JOUR\nTI  - On the winds of stars\nKW  - 85A25 (Secondary)\nER  - \n"],
  [
    "BibTeX",
    "@article{x, title={On the winds of stars}, keywords={85A25 (Secondary)}, primaryclass={astro-ph.SR}}\n",
  ],
  ["a table", "title,authors,keywords,categories\nOn the winds of stars,Ada Byron,85A25,astro-ph.SR\n"],
])("classes are keywords of their scheme in %s", async (_, text) => {
  const { papers, notices } = await readSources([sourceOfText("a", text)], defaultOptions, silent);
  const [paper] = papers;
  expect(paper && words(paper)).toEqual(["MSC 85A25"]);
  expect(paper?.categories.every(({ archive }) => archive === "astro-ph.SR")).toBe(true);
  expect(notices.find(({ code }) => code === "category-unknown")).toBeUndefined();
});

it("keywords that only look a little like classes stay as they are", async () => {
  const keywords = ["B.1.617.2", "85", "18-24 years", "H-alpha", "3C 273", "I.", "98.80", "MSC", "11-20"];
  const text = `TY  - JOUR\nTI  - On the winds of stars\n${keywords.map((word) => `KW  - ${word}\n`).join("")}ER  - \n`;
  const { papers } = await readSources([sourceOfText("a.ris", text)], defaultOptions, silent);
  expect(papers.flatMap(words)).toEqual(keywords.map((word) => `author ${word}`));
});

it("no class becomes a topic of the kind category", async () => {
  const line = listing({ categories: ["astro-ph.SR", "85A25 (Secondary)", "I.2.7", "98.80.-k"] });
  const { topics } = await buildFrom({ "a.jsonl": `${line}\n` });
  expect(topics.filter(({ kind }) => kind === "category").map(({ label }) => label)).toEqual([
    "Solar and Stellar Astrophysics",
  ]);
});

describe.skipIf(!sharedIsThere)("a year of astro-ph (skipped without ../shared)", () => {
  it("has no class among its categories", async () => {
    const read = await readFiles(sharedPath("astroph", "astroph-2025-2026.jsonl.gz"));
    const papers = read?.papers ?? [];
    expect(papers.flatMap(({ categories }) => categories.filter(({ archive }) => archive === null))).toEqual(
      [],
    );
    const schemes = papers.flatMap(({ keywords }) => keywords.map(({ scheme }) => scheme));
    const count = (scheme: string) => schemes.filter((one) => one === scheme).length;
    expect([count("MSC"), count("ACM"), count("PACS"), count("category")]).toEqual([76, 48, 1, 1]);
  });
});
