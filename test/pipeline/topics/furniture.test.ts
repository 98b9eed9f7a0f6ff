import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import { furnitureByForm } from "../../../src/pipeline/topics/furniture/by-form.ts";
import { furnitureByRepetition } from "../../../src/pipeline/topics/furniture/by-repetition.ts";
import { withoutFurniture } from "../../../src/pipeline/topics/furniture/without-furniture.ts";
import type { SearchedText } from "../../../src/pipeline/topics/texts.ts";
import { makePaper } from "./make-paper.ts";

const abstract = (text: string, paper = 0): SearchedText[] => [
  { paper, field: "abstract", text, given: false },
];
const left = (...texts: string[]) =>
  withoutFurniture(texts.map((text, paper) => abstract(text, paper))).texts.map(([one]) =>
    (one?.text ?? "").replace(/\.{2,}/g, " ").trim(),
  );

describe("furniture by its form", () => {
  it.each([
    ["© 2015 The Authors. Published by Elsevier Ltd. All rights reserved. Tides rise.", "Tides rise."],
    ["Tides rise. Copyright © 2004 John Wiley & Sons, Ltd.", "Tides rise."],
    ["Tides rise. © Springer Science+Business Media, LLC 2011.", "Tides rise."],
    ["Tides rise. (C) 2002 Elsevier Science B.V. All rights reserved.", "Tides rise."],
    ["Abstract Tides rise.", "Tides rise."],
    ["BACKGROUND: Tides rise. METHODS: We look. RESULTS: They fall.", "Tides rise.  We look.  They fall."],
  ])("leaves of %s what it says", (text, says) => {
    expect(left(text)[0]?.replace(/ +/g, " ")).toBe(says.replace(/ +/g, " "));
  });

  it.each([
    "Copyright law and open access in 2004 are compared.",
    "The results: tides rise.",
    "Springer models of 2012 are used.",
    "(c) is a label, as is (b).",
    "Methods of moments are old.",
    "We compare (b) 2005 and (c) 2015 Chandra observations of the remnant.",
    "We survey articles published by IEEE on deep learning for images.",
    "Copyright of orphan works under the 2019 directive shapes learning.",
    "Abstract interpretation is a theory of programs.",
  ])("leaves %s alone", (text) => {
    expect(left(text)).toEqual([text]);
  });

  it("stays in the text, whatever it is, and keeps every other character in its place", () => {
    const part = fc.constantFrom(
      "© 2015 Elsevier Ltd.",
      "All rights reserved.",
      "Methods:",
      "tides",
      "(c)",
      "é",
      "\n",
      "2001",
      ".",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        for (const { start, end } of furnitureByForm(text))
          expect(end > start && end <= text.length).toBe(true);
        const masked = withoutFurniture([abstract(text)]).texts[0]?.[0]?.text ?? "";
        expect(masked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++)
          expect(masked[at] === text[at] || masked[at] === ".").toBe(true);
      }),
    );
  });
});

describe("furniture by repetition", () => {
  const menu = "Contact the journal Facebook Twitter RSS Mailing List";
  it("is what several papers have word for word but for figures, where a word of it stands on pages", () => {
    const texts = ["tides", "whales", "krill"].map(
      (word, n) => `${menu} MEPS 13${n} On ${word} in the sea we report.`,
    );
    expect(furnitureByRepetition(texts).map((own) => own.length > 0)).toEqual([true, true, true]);
    expect(left(...texts)).toEqual(
      [
        "On tides in the sea we report.",
        "On whales in the sea we report.",
        "On krill in the sea we report.",
      ].map((text) => expect.stringContaining(text.slice(3))),
    );
    expect(left(...texts)[0]).not.toContain("Facebook");
  });

  it("is neither what two papers have, nor what many say of their subject", () => {
    expect(furnitureByRepetition([menu, menu])).toEqual([[], []]);
    const search = "We report a search for the standard model Higgs boson in three conditions of access";
    expect(furnitureByRepetition([search, search, search]).flat()).toEqual([]);
    const survey = "The Vera C. Rubin Observatory Legacy Survey of Space and Time will find stars";
    expect(furnitureByRepetition([survey, survey, survey, survey]).flat()).toEqual([]);
  });
});

it("names no topic, stays in the abstract, and is told with an example", async () => {
  const papers = Array.from({ length: 8 }, (_, n) =>
    makePaper(
      {
        title: `Tidal streams ${n}`,
        abstract: `Tidal streams are long. © 201${n} Springer Science+Business Media. All rights reserved.`,
      },
      n,
    ),
  );
  const { topics, keyphrases, notices } = await findTopics(papers, {});
  const said = JSON.stringify([
    topics.map(({ label }) => label),
    keyphrases.map((own) => own.map(({ text }) => text)),
  ]);
  expect(said).toMatch(/tidal streams/i);
  expect(said).not.toMatch(/springer|business|rights/i);
  const told = notices.find(({ code }) => code === "furniture-left-out");
  expect(told?.count).toBe(8);
  expect(told?.items[0]).toMatchObject({
    paper: 0,
    text: expect.stringContaining("Springer Science+Business Media"),
  });
});

describe("the page of an article for an abstract", () => {
  const menu =
    "Next articleNo AccessReviews Add to favoritesDownload CitationTrack CitationsPermissionsReprints Share onFacebookTwitter";
  const prose =
    "Tides rise where the moon pulls, and they fall again when it has gone by; this goes on for ever and a day, as we show here with many words.";

  it("keeps what it says, without its menus and what stands around them", () => {
    const [kept] = left(`${menu} ${prose} Full text in pdf format PreviousNextCite this article Tweet`);
    expect(prose).toContain(kept);
    expect(kept).toMatch(/^where the moon pulls.*with many$/);
    expect(
      left(
        `MEPS Contact the journal Facebook Twitter Subscribe RSS HomeLatest VolumeAbout JournalEditors Ann Lee, Institute of Tides ABSTRACT: ${prose}`,
      ),
    ).toEqual([prose]);
  });

  it("says nothing where it is nothing but menus", () => {
    expect(left(`${menu} University of Tides ${menu}`)).toEqual([""]);
  });

  it("is none where names are run together", () => {
    const text =
      "With OpenAlex, CiteSpace, CrossRef and AstroSage we count citations, downloads and permissions of publications online.";
    const scientometrics =
      "OpenCitations, ResearchGate, OpenAccessButton and SemanticScholar are compared by citation counts, download counts and Mendeley readers of publications online; those of CrossRef and OpenAlex exceed the others, whose citations and permissions are few.";
    expect(left(text, scientometrics)).toEqual([text, scientometrics]);
  });
});
