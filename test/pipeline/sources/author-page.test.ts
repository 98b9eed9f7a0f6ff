import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOptions, type Options } from "../../../src/model/options.ts";
import { authorPageReader, readAuthorPage } from "../../../src/pipeline/sources/author-page.ts";
import type { Reading } from "../../../src/pipeline/sources/reader.ts";

const PAGE = `h-index7
3papers
49citations
Novelty37%
AI Score51

3 Papers

IMSep 12, 2023Code
Finding Things in the Sky
Amy Lee, Bo Chen, Cy Day et al. · stanford

We look for things in the sky, and find them. The code is at https://example.org/things.

SRDec 29, 2025
Stars That Turn
Amy Lee

Stars turn, and we say how fast by $\\sim$0.1\\%.

CLApr 10
Words About Stars
Amy Lee and Bo Chen

Words are written about stars; we count 50\\% of them.`.replaceAll("\nAmy", "\n\nAmy");

const read = (text: string, options: Partial<Options> = {}): Reading =>
  readAuthorPage(text, 0, { ...defaultOptions, ...options });
const remarks = (reading: Reading, code: string) => reading.remarks.filter((remark) => remark.code === code);
const facts = ({ papers }: Reading) =>
  papers.map(({ title, byline, date, abstract, categories }) => ({
    title,
    byline,
    date,
    abstract,
    categories,
  }));
const entry = (
  header: string,
  title = "A Title",
  byline = "Amy Lee",
  abstract = "We do things, and they are done.",
) => `${header}\n${title}\n\n${byline}\n\n${abstract}\n\n`;

describe("an author page", () => {
  it("gives every field of every record, and the page's claims", () => {
    const reading = read(PAGE);
    expect(reading).toMatchObject({ records: 3, rejected: [] });
    expect(reading.papers[0]).toEqual({
      title: "Finding Things in the Sky",
      byline: {
        names: [{ written: "Amy Lee" }, { written: "Bo Chen" }, { written: "Cy Day" }],
        complete: false,
      },
      date: { written: "Sep 12, 2023", iso: "2023-09-12", yearInferred: false },
      categories: [
        { code: "IM", archive: "astro-ph.IM", name: "Instrumentation and Methods for Astrophysics" },
      ],
      code: true,
      affiliation: "stanford",
      abstract: "We look for things in the sky, and find them. The code is at https://example.org/things.",
      summary: null,
      links: ["https://example.org/things"],
      identifiers: {},
      otherDate: null,
      venue: null,
      keywords: [],
      references: [],
      citations: null,
      givenTopics: null,
      origin: { source: 0, line: 9, index: 0 },
    });
    expect(
      reading.papers.map(({ date, code, byline }) => [date?.iso, code, byline.complete, byline.names.length]),
    ).toEqual([
      ["2023-09-12", true, false, 3],
      ["2025-12-29", false, true, 1],
      ["2026-04-10", false, true, 2],
    ]);
    expect(reading.papers[1]?.abstract).toBe("Stars turn, and we say how fast by ∼0.1%.");
    expect(reading.page?.claims).toEqual([
      { label: "h-index", value: 7, written: "h-index7" },
      { label: "papers", value: 3, written: "3papers" },
      { label: "citations", value: 49, written: "49citations" },
      { label: "novelty, %", value: 37, written: "Novelty37%" },
      { label: "AI score", value: 51, written: "AI Score51" },
      { label: "papers listed", value: 3, written: "3 Papers" },
    ]);
    const codes = reading.remarks.map((remark) => remark.code).toSorted();
    expect(codes).toEqual([
      "byline-cut",
      "header-contradicted",
      "latex-read",
      "latex-read",
      "link-trimmed",
      "year-inferred",
    ]);
  });

  it.each([
    ["CRLF line ends", PAGE.replaceAll("\n", "\r\n")],
    ["lines that end in CR", PAGE.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${PAGE}`],
    ["blank lines with spaces in them", PAGE.replaceAll("\n\n", "\n \t \n")],
    ["indented lines", PAGE.replaceAll(/^(?=.)/gm, "   ")],
    ["many blank lines and a final newline", `\n\n${PAGE.replaceAll("\n\n", "\n\n\n\n")}\n\n`],
    ["no blank line before headers", PAGE.replaceAll(/\n\n(?=(?:SR|CL)[A-Z][a-z]{2} )/g, "\n")],
    ["a blank line behind headers", PAGE.replaceAll(/^((?:IM|SR|CL)[A-Z][a-z]{2} .*)$/gm, "$1\n")],
  ])("reads the same with %s", (_, text) => {
    expect(facts(read(text))).toEqual(facts(read(PAGE)));
    expect(read(text).page?.claims).toEqual(read(PAGE).page?.claims);
  });

  it("starts without a preamble, and with a byte order mark before its first header", () => {
    const reading = read(`\uFEFF${entry("IMSep 12, 2023")}`);
    expect([reading.papers.length, reading.page?.claims]).toEqual([1, []]);
    expect(authorPageReader.recognise(`\uFEFF${entry("IMSep 12, 2023")}`)).toContain("line 1");
  });

  it.each([
    ["IMIRApr 10", ["IM", "IR"], "Apr 10", false],
    ["IMApr 10", ["IM"], "Apr 10", false],
    ["IMDec 29, 2025Code", ["IM"], "Dec 29, 2025", true],
    ["GAIMSRDec 9, 2025", ["GA", "IM", "SR"], "Dec 9, 2025", false],
    ["astro-ph.GASep 12, 2023", ["astro-ph.GA"], "Sep 12, 2023", false],
    ["hep-thSep 1, 2023", ["hep-th"], "Sep 1, 2023", false],
    ["IMSept. 12, 2023", ["IM"], "Sep 12, 2023", false],
    ["MADec 1, 2025", ["MA"], "Dec 1, 2025", false],
  ])("reads the header %s", (header, codes, written, code) => {
    const [paper] = read(entry(header)).papers;
    expect(paper?.categories.map((category) => category.code)).toEqual(codes);
    expect([paper?.date?.written, paper?.code]).toEqual([written, code]);
  });

  it("names the archives behind codes that run together", () => {
    const [paper] = read(entry("IMIRApr 10, 2026")).papers;
    expect(paper?.categories.map((category) => category.archive)).toEqual(["astro-ph.IM", "cs.IR"]);
  });

  it.each([
    "",
    "IM",
    "Sep 12, 2023",
    "IMSep 2023",
    "IM Sep 12, 2023",
    "I Sep 12, 2023",
    "IMSep 123",
    "We say IMSep 12, 2023",
    "IMSep 12, 2023 Code",
  ])("does not take %j for a header", (line) => {
    expect(authorPageReader.recognise(line)).toBeNull();
  });

  const LONG =
    "This abstract is long enough to be told from a byline, because it goes on and on about a thing that nobody needs to know.";

  it.each([
    ["GA December thirtieth", ["astro-ph.GA"], "December thirtieth", null, ["date-unparsed"]],
    ["GADecember thirtiethCode", ["astro-ph.GA"], "December thirtieth", null, ["date-unparsed"]],
    ["IM??p 12 2023", ["astro-ph.IM"], "??p 12 2023", "2023", ["field-unread"]],
    ["IMSept 12 2023", ["astro-ph.IM"], "Sept 12 2023", "2023-09-12", []],
    ["astro-ph.GA: 2023-09-12", ["astro-ph.GA"], "2023-09-12", "2023-09-12", []],
    ["hep-th, soon", ["hep-th"], "soon", null, ["date-unparsed"]],
    ["QQ December thirtieth", [], "QQ December thirtieth", null, ["field-unread", "date-unparsed"]],
    ["???", [], "???", null, ["field-unread", "date-unparsed"]],
  ])("keeps a record whose header is %j, with what can be read of it", (line, codes, written, iso, said) => {
    const reading = read(
      entry("IMSep 12, 2023", "First", "Amy Lee", LONG) +
        entry(line, "Second", "Bo Chen, Amy Lee", LONG) +
        entry("SRSep 14, 2023", "Third", "Amy Lee", LONG),
    );
    expect(reading).toMatchObject({ records: 3, rejected: [] });
    expect(reading.papers.map((paper) => [paper.title, paper.origin.line, paper.origin.index])).toEqual([
      ["First", 1, 0],
      ["Second", 8, 1],
      ["Third", 15, 2],
    ]);
    const paper = reading.papers[1];
    expect(paper?.categories.map(({ archive }) => archive)).toEqual(codes);
    expect(paper).toMatchObject({ date: { written, iso }, abstract: LONG, code: line.endsWith("Code") });
    expect(paper?.byline.names.map((name) => name.written)).toEqual(["Bo Chen", "Amy Lee"]);
    const about = reading.remarks.filter((remark) => remark.paper === 1);
    expect(about.map((remark) => [remark.code, remark.line])).toEqual(said.map((code) => [code, 8]));
    for (const { code, text } of about) expect(text).toContain(code === "date-unparsed" ? written : line);
  });

  it("rejects what has no header and no byline either, with all of its text; the records around it survive", () => {
    const sentences = `${LONG} `.repeat(60).trim();
    const reading = read(
      `${entry("IMSep 12, 2023", "First")}Not a header\nNor a title\n\n${sentences}\n\n${sentences}\n\n${entry("SRSep 14, 2023", "Third")}`,
    );
    expect(reading.papers.map((paper) => paper.title)).toEqual(["First", "Third"]);
    expect(reading.rejected).toEqual([
      {
        line: 8,
        reason: 'its header "Not a header" is not a category and a date, and it has no byline',
        text: `Not a header\nNor a title\n${sentences}\n${sentences}`,
      },
    ]);
  });

  it("makes a header without a title a reject", () => {
    const reading = read(`${entry("IMSep 12, 2023")}SRSep 13, 2023\n\n${entry("SRSep 14, 2023")}`);
    expect([reading.records, reading.papers.length]).toEqual([3, 2]);
    expect(reading.rejected[0]).toMatchObject({ line: 8, text: "SRSep 13, 2023" });
  });

  it("keeps papers without an abstract, without a byline, and with an abstract of several paragraphs", () => {
    const reading = read(
      [
        "IMSep 12, 2023\nNo Abstract\n\nAmy Lee, Bo Chen",
        "IMSep 13, 2023\nNo Byline\n\nWe did this alone, and do not say who we are. It is a long story, but a good one.",
        "IMSep 14, 2023\nThree Paragraphs\n\nAmy Lee\n\nOne is first.\n\nTwo comes\nnext.\n\nThree ends it.",
        "IMSep 15, 2023\nNothing",
      ].join("\n\n"),
    );
    expect(
      reading.papers.map(({ title, abstract, byline }) => [title, abstract, byline.names.length]),
    ).toEqual([
      ["No Abstract", null, 2],
      ["No Byline", "We did this alone, and do not say who we are. It is a long story, but a good one.", 0],
      ["Three Paragraphs", "One is first.\n\nTwo comes next.\n\nThree ends it.", 1],
      ["Nothing", null, 0],
    ]);
    expect(remarks(reading, "abstract-missing").map((remark) => remark.paper)).toEqual([0, 3]);
    expect(remarks(reading, "byline-missing").map((remark) => remark.paper)).toEqual([1, 3]);
    expect(remarks(reading, "abstract-rejoined").map((remark) => [remark.paper, remark.line])).toEqual([
      [2, 11],
    ]);
    expect(reading.papers[3]?.byline.complete).toBe(false);
  });

  it("says where the header contradicts the page, in its paper counts and its h-index", () => {
    const said = (text: string) => remarks(read(text), "header-contradicted").map((remark) => remark.text);
    expect(said(`h-index1\n1papers\n9citations\n\n${entry("IMSep 12, 2023")}`)).toEqual([]);
    expect(said(`5papers\n\n2 Papers\n\n${entry("IMSep 12, 2023")}`)).toEqual([
      '"5papers", but 1 records are on the page',
      '"2 Papers", but 1 records are on the page',
    ]);
    expect(said(`h-index118\n29papers\n326citations\n\n${entry("IMSep 12, 2023")}`)[1]).toContain(
      "can give 18 at most",
    );
    expect(said(`h-index2\n\n${entry("IMSep 12, 2023")}`)[0]).toContain("can give 1 at most");
  });

  it("tells of lines above the records that it does not know", () => {
    const reading = read(`h-index7\nAmy Lee's page\n\n${entry("IMSep 12, 2023")}`);
    expect(remarks(reading, "text-ignored")).toEqual([
      { code: "text-ignored", line: 2, text: "Amy Lee's page" },
    ]);
  });
});

describe("years that an author page leaves away", () => {
  const dates = (headers: string[], options: Partial<Options> = {}) => {
    const reading = read(headers.map((header) => entry(header)).join(""), options);
    return { reading, isos: reading.papers.map((paper) => paper.date?.iso ?? null) };
  };

  it("are the one behind the latest that is written", () => {
    const { reading, isos } = dates(["IMDec 29, 2025", "IMApr 10", "IMJan 3, 2020"]);
    expect(isos).toEqual(["2025-12-29", "2026-04-10", "2020-01-03"]);
    expect(reading.papers.map((paper) => paper.date?.yearInferred)).toEqual([false, true, false]);
    expect(reading.page).toMatchObject({ takenYear: 2026, takenYearInferred: true });
    expect(remarks(reading, "year-inferred").map((remark) => remark.paper)).toEqual([1]);
  });

  it("are that of --as-of, which dates after it contradict", () => {
    const { reading, isos } = dates(["IMDec 29, 2025", "IMApr 10"], { asOf: "2027-06-01" });
    expect(isos).toEqual(["2025-12-29", "2027-04-10"]);
    expect(reading.page).toMatchObject({ takenYear: 2027, takenYearInferred: false });
    expect(remarks(reading, "as-of-contradicted")).toEqual([]);
    const early = dates(["IMDec 29, 2025", "IMApr 10"], { asOf: "2026-03-31" });
    expect(remarks(early.reading, "as-of-contradicted").map((remark) => remark.text)).toEqual([
      '"Apr 10" lies after 2026-03-31',
    ]);
    expect(remarks(dates(["IMApr 10"], { asOf: "2026-04-10" }).reading, "as-of-contradicted")).toEqual([]);
  });

  it("stay unknown where no date has a year, and it is said how to mend that", () => {
    const { reading, isos } = dates(["IMApr 10", "IMMay 11"]);
    expect(isos).toEqual([null, null]);
    expect(reading.page?.takenYearEvidence).toContain("on which day it was taken");
    expect(remarks(reading, "date-unparsed")).toHaveLength(2);
    expect(reading.papers.every((paper) => paper.date?.yearInferred === false)).toBe(true);
  });

  it("take leap days where they exist, and no others", () => {
    expect(dates(["IMFeb 29, 2024", "IMFeb 29, 2023", "IMFeb 30, 2024"]).isos).toEqual([
      "2024-02-29",
      null,
      null,
    ]);
    expect(dates(["IMDec 1, 2023", "IMFeb 29"]).isos).toEqual(["2023-12-01", "2024-02-29"]);
    expect(dates(["IMDec 1, 2024", "IMFeb 29"]).isos).toEqual(["2024-12-01", null]);
    expect(dates(["IMDec 1, 2024", "IMFeb 29"], { asOf: "2028-03-01" }).isos).toEqual([
      "2024-12-01",
      "2028-02-29",
    ]);
  });
});

describe("a damaged author page", () => {
  /** A page whose every line but the headers holds a word of its own. */
  const lines = [
    "h-index3",
    "preamble0word",
    "",
    ...Array.from({ length: 4 }, (_, n) => [
      `IMSep ${n + 1}, 2023`,
      `Title title${n}word`,
      "",
      `Amy Lee${n}word, Bo Chen${n}word et al.`,
      "",
      `Here abstract${n}word is told at such a length that nobody could take it for the names of people, with care and in detail.`,
      "",
    ]).flat(),
  ];

  const change = fc.oneof(
    fc.record({ kind: fc.constant("drop" as const), at: fc.nat(lines.length - 1) }),
    fc.record({ kind: fc.constant("blank" as const), at: fc.nat(lines.length - 1) }),
    fc.record({ kind: fc.constant("twice" as const), at: fc.nat(lines.length - 1) }),
    fc.record({
      kind: fc.constant("swap" as const),
      at: fc.nat(lines.length - 1),
      other: fc.nat(lines.length - 1),
    }),
    fc.record({ kind: fc.constant("cut" as const), at: fc.nat(lines.length - 1), other: fc.nat(12) }),
    fc.record({ kind: fc.constant("garbage" as const), at: fc.nat(lines.length - 1), other: fc.nat(9) }),
  );

  function damaged(changes: readonly { kind: string; at: number; other?: number }[]): string[] {
    const text = [...lines];
    for (const { kind, at, other = 0 } of changes) {
      const place = Math.min(at, text.length - 1);
      const line = text[place] ?? "";
      if (kind === "drop") text.splice(place, 1);
      else if (kind === "blank") text.splice(place, 0, "");
      else if (kind === "twice") text.splice(place, 0, line);
      else if (kind === "garbage") text.splice(place, 0, `IM garbage${other}word 12`);
      else if (kind === "cut") text[place] = line.slice(other);
      else
        [text[place], text[Math.min(other, text.length - 1)]] = [
          text[Math.min(other, text.length - 1)] ?? "",
          line,
        ];
    }
    return text;
  }

  /** All text that a reading still holds, as papers, rejects, claims or remarks. */
  function held({ papers, rejected, remarks, page }: Reading): string {
    const ofPapers = papers.flatMap((paper) => [
      paper.title,
      paper.abstract ?? "",
      paper.affiliation ?? "",
      paper.date?.written ?? "",
      ...paper.byline.names.map((name) => name.written),
    ]);
    const others = remarks
      .filter(({ code }) => code === "text-ignored" || code === "field-unread")
      .map((remark) => remark.text);
    return [
      ...ofPapers,
      ...rejected.map((reject) => reject.text),
      ...others,
      ...(page?.claims ?? []).map((claim) => claim.written),
    ].join("\n");
  }

  it("loses no word and no record: records = papers + rejected", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (changes, end) => {
        const text = damaged(changes);
        const reading = read(text.join(end));
        expect(reading.records).toBe(reading.papers.length + reading.rejected.length);
        const headers = text.filter((line) => /^IMSep \d, 2023$/.test(line)).length;
        expect(reading.records).toBeGreaterThanOrEqual(headers);
        const rest = held(reading);
        for (const word of text.join(" ").match(/\w+word\b/g) ?? []) expect(rest, word).toContain(word);
        for (const reject of reading.rejected)
          expect(text[(reject.line ?? 0) - 1]?.trim()).toBe(reject.text.split("\n")[0]);
        reading.papers.forEach((paper, index) => {
          const [header = "", title] = text.slice((paper.origin.line ?? 0) - 1).filter((line) => line.trim());
          expect(paper.title.startsWith(title?.trim() ?? "no title")).toBe(true);
          if (!/^IMSep \d, 2023$/.test(header))
            expect(
              reading.remarks.some(
                ({ paper, text }) => paper === index && text.includes(header.trim().slice(-5)),
              ),
            ).toBe(true);
          expect(paper.origin.index).toBeGreaterThanOrEqual(index);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("never fails, whatever text it is given", () => {
    const line = fc.oneof(
      fc.constantFrom("IMSep 12, 2023", "IMIRApr 10Code", "", "Amy Lee et al.", "h-index3", "$\\sim$", "·"),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (text) => {
        const reading = read(text.join("\n"));
        expect(reading.records).toBe(reading.papers.length + reading.rejected.length);
        expect(reading.papers.every((paper) => paper.title !== "")).toBe(true);
      }),
    );
  });
});
