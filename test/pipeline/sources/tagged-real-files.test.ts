import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes } from "../../../src/pipeline/source.ts";
import { readableText } from "../../../src/pipeline/sources/fields/readable-text.ts";
import type { Reader, Reading } from "../../../src/pipeline/sources/reader.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";
import { adsTaggedReader } from "../../../src/pipeline/sources/tagged/ads-tagged.ts";
import { endnoteTaggedReader } from "../../../src/pipeline/sources/tagged/endnote-tagged.ts";
import { medlineReader } from "../../../src/pipeline/sources/tagged/medline.ts";
import { refworksReader } from "../../../src/pipeline/sources/tagged/refworks.ts";
import { risReader } from "../../../src/pipeline/sources/tagged/ris.ts";
import { webOfScienceReader } from "../../../src/pipeline/sources/tagged/web-of-science.ts";

const EXPORTS = fileURLToPath(new URL("../../../../shared/data/exports/", import.meta.url));
const RIS = `${EXPORTS}asreview/Datasets/RIS/`;
const readers = [
  risReader,
  medlineReader,
  endnoteTaggedReader,
  adsTaggedReader,
  refworksReader,
  webOfScienceReader,
];

async function readWith(path: string): Promise<{ kinds: string[]; reading: Reading }> {
  const text = await openSourceText(sourceOfBytes(path, readFileSync(path)), () => {});
  const found = readers.filter((reader) => reader.recognise(text.head) !== null);
  const reader: Reader | undefined = found[0];
  if (!reader) throw new Error(`no reader for ${path}`);
  return { kinds: found.map((each) => each.kind), reading: await reader.read(text, 0, defaultOptions) };
}

const papersOf = async (path: string) => (await readWith(path)).reading.papers;
const withoutAccents = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "");
const plain = (text: string) =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** `Troiano L P`: what is left of a name when systems have had their way with dots, blanks and commas. */
const plainName = (name: { family?: string | undefined; given?: string | undefined; written: string }) =>
  name.family
    ? plain(`${name.family} ${(name.given ?? "").replace(/[^\p{Lu}]/gu, "")}`)
    : plain(name.written);
const byDoi = (papers: PaperDraft[]) =>
  new Map(papers.map((paper) => [paper.identifiers.doi ?? paper.title, paper]));
const summary = (paper: PaperDraft) => ({
  title: plain(paper.title),
  names: paper.byline.names.map(plainName),
  year: paper.date?.iso?.slice(0, 4),
});

function found(papers: Map<string, PaperDraft>, doi: string): PaperDraft {
  const paper = papers.get(doi);
  if (!paper) throw new Error(`there is no ${doi}`);
  return paper;
}

const affiliationsOf = (paper: PaperDraft) =>
  paper.byline.names.flatMap((name) => (name.affiliations ? [name.affiliations] : []));
const affiliationsIn = (text: string) => {
  const parts = readableText(text)
    .split(";")
    .map((part) => part.replace(/^[ ,]+/, "").trim());
  return parts.filter((part) => part !== "" && part !== "-");
};

/** The papers of one file are those of another: `asWritten` says what the system of the other is known to do to them. */
async function expectTheSame(
  one: string,
  other: string,
  asWritten: (paper: PaperDraft) => unknown,
): Promise<void> {
  const expected = byDoi(await papersOf(one));
  const papers = byDoi(await papersOf(other));
  expect([...papers.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [doi, paper] of expected)
    expect.soft(summary(found(papers, doi)), doi).toEqual(asWritten(paper));
}

describe.skipIf(!existsSync(RIS))("the same papers as 25 systems export them", () => {
  const counts: Record<string, number> = {
    "": 100,
    cinahl: 9,
    citavi: 100,
    cochrane_endnote: 3,
    cochrane_procite: 3,
    cochrane_refman: 3,
    covidence_endnote: 10,
    covidence_mendeley: 10,
    covidence_refworks: 10,
    covidence_zotero: 10,
    embase: 10,
    endnote: 10,
    eppireviewer: 10,
    eric_ovid: 10,
    googlescholar: 10,
    mdpi: 11,
    mendeley: 10,
    openalex: 9,
    psychInfo_ovid: 10,
    pubmed: 50,
    rayyan: 10,
    refworks: 10,
    scopus: 10,
    webofscience: 10,
    zotero: 10,
  };
  const fileOf = (name: string) => `${RIS}_baseline${name ? `_${name}` : ""}.ris`;

  it("knows every file of the folder", () => {
    const files = readdirSync(RIS).sort();
    expect(files).toEqual(
      Object.keys(counts)
        .map((name) => fileOf(name).slice(RIS.length))
        .sort(),
    );
  });

  it.each(Object.entries(counts))("reads every record of %s", async (name, count) => {
    const { kinds, reading } = await readWith(fileOf(name));
    expect(kinds).toEqual([name === "pubmed" ? "medline" : "ris"]);
    expect(reading.papers).toHaveLength(count);
    expect(reading.rejected).toEqual([]);
    expect(reading.records).toBe(count);
    for (const paper of reading.papers) expect(paper.date?.iso).toMatch(/^\d{4}/);
  });

  it.each(["endnote", "mendeley", "rayyan", "refworks", "zotero"])(
    "finds Embase's ten papers in %s",
    async (name) => {
      await expectTheSame(fileOf("embase"), fileOf(name), (paper) => summary(paper));
    },
  );

  it("finds Embase's ten papers in EPPI-Reviewer's export, which cuts one name in two", async () => {
    await expectTheSame(fileOf("embase"), fileOf("eppireviewer"), (paper) => {
      const { names, ...rest } = summary(paper);
      return {
        ...rest,
        names: names.flatMap((name) => (name === "dos santos hb" ? ["dos s", "h b"] : [name])),
      };
    });
  });

  it.each(["mendeley", "refworks", "zotero"])(
    "finds the same ten papers in Covidence's form for %s",
    async (name) => {
      await expectTheSame(fileOf("covidence_endnote"), fileOf(`covidence_${name}`), (paper) =>
        summary(paper),
      );
    },
  );

  it("shares eight papers between Embase and Covidence, whose sets differ by two", async () => {
    const embase = byDoi(await papersOf(fileOf("embase")));
    const covidence = byDoi(await papersOf(fileOf("covidence_endnote")));
    const shared = [...embase.keys()].filter((doi) => covidence.has(doi));
    expect(shared).toHaveLength(8);
    for (const doi of shared)
      expect.soft(summary(found(covidence, doi))).toEqual(summary(found(embase, doi)));
  });

  it("finds the Lens's hundred papers in Citavi's export, which loses the particle `de`", async () => {
    await expectTheSame(fileOf(""), fileOf("citavi"), (paper) => {
      const { names, ...rest } = summary(paper);
      return { ...rest, names: names.map((name) => name.replace(/^de /, "")) };
    });
  });

  it("finds the same three papers in Cochrane's three forms", async () => {
    const [first, ...others] = await Promise.all(
      ["endnote", "procite", "refman"].map((name) => papersOf(fileOf(`cochrane_${name}`))),
    );
    for (const other of others) expect(other).toEqual(first);
  });
});

const ADS = `${EXPORTS}ads/`;
const solrDoc = z.object({
  bibcode: z.string(),
  title: z.array(z.string()),
  author: z.array(z.string()).default([]),
  pubdate: z.string(),
  doi: z.array(z.string()).default([]),
  abstract: z.string().default(""),
  aff: z.array(z.string()).default([]),
  keyword: z.array(z.string()).default([]),
});
const solrAnswer = z.object({ response: z.object({ docs: z.array(solrDoc) }) });
type Solr = z.infer<typeof solrDoc>;

describe.skipIf(!existsSync(ADS))("what ADS exports", () => {
  const solr = existsSync(ADS)
    ? solrAnswer.parse(JSON.parse(readFileSync(`${ADS}solrdata.data.json`, "utf8"))).response.docs
    : [];
  /** ADS ends one byline in `, . . .`: that is no name, but says that names are missing. */
  const namesOf = (doc: Solr) => doc.author.filter((name) => name !== ", . . .");
  const abstractOf = (doc: Solr) => {
    const text = doc.abstract;
    return text.startsWith("Not Available") ? "" : plain(readableText(text));
  };
  /** Month of the JSON's `2017-06-00`; the exports fill gaps with 1, so a January may be none. */
  const monthOf = (doc: Solr) => doc.pubdate.slice(0, 7).replace(/-0[01]$/, "");
  /** ADS's own form parts keywords by commas; its search parts some within brackets. */
  const partedKeywords = (words: readonly string[], form: string) =>
    [...new Set(words.flatMap((word) => (form === "ads" ? word.split(", ") : [word])))].sort();
  const forms = {
    ads: "ads-tagged",
    endnote: "endnote-tagged",
    medlars: "medline",
    procite: "ris",
    refman: "ris",
    refworks: "refworks",
  };
  it.each(Object.entries(forms))("agrees with its own JSON: %s", async (form, kind) => {
    const { kinds, reading } = await readWith(`${ADS}fieldedTest.data_${form}.txt`);
    expect(kinds).toEqual([kind]);
    expect(reading.papers).toHaveLength(24);
    expect(reading.papers.map((paper) => paper.identifiers.bibcode)).toEqual(solr.map((doc) => doc.bibcode));
    for (const [index, doc] of solr.entries()) {
      const paper = reading.papers[index];
      if (!paper) throw new Error(`there is no ${doc.bibcode}`);
      expect.soft(plain(paper.title), doc.bibcode).toBe(plain(readableText(doc.title[0] ?? "")));
      expect
        .soft(
          paper.byline.names.map((name) => name.written),
          doc.bibcode,
        )
        .toEqual(namesOf(doc));
      expect.soft(paper.byline.complete, doc.bibcode).toBe(namesOf(doc).length === doc.author.length);
      expect.soft(paper.date?.iso?.replace(/-01$/, ""), doc.bibcode).toBe(monthOf(doc));
      expect.soft(paper.abstract === null ? "" : plain(paper.abstract), doc.bibcode).toBe(abstractOf(doc));
      expect
        .soft(affiliationsOf(paper), doc.bibcode)
        .toEqual(doc.aff.map(affiliationsIn).filter((each) => each.length > 0));
      if (kind !== "medline")
        expect
          .soft(
            partedKeywords(
              paper.keywords.map((word) => word.text),
              form,
            ),
            doc.bibcode,
          )
          .toEqual(partedKeywords(doc.keyword, form));
      expect
        .soft(paper.identifiers.doi, doc.bibcode)
        .toBe(kind === "medline" ? undefined : doc.doi[0]?.toLowerCase());
    }
  });
});

const RISPY = `${EXPORTS}rispy/`;

describe.skipIf(!existsSync(RISPY))("the oddities of rispy", () => {
  it.each([
    ["basic", 1, 0, 0],
    ["bom", 1, 0, 0],
    ["custom_list_tags", 1, 0, 1],
    ["empty_tag", 1, 0, 0],
    ["extraneous_data", 2, 0, 2],
    ["full", 2, 0, 2],
    ["full_without_whitespace", 2, 0, 2],
    ["full_write", 2, 0, 2],
    ["multi_unknown_tags", 1, 0, 0],
    ["multiline", 0, 3, 0],
    ["single_unknown_tag", 1, 0, 0],
    ["starting_newlines", 1, 0, 0],
    ["urls", 4, 0, 0],
    ["utf_chars", 1, 0, 0],
    ["wos", 2, 0, 0],
  ])("%s: papers, rejected, texts ignored", async (name, papers, rejected, ignored) => {
    const { kinds, reading } = await readWith(`${RISPY}example_${name}.ris`);
    expect(kinds).toEqual([name === "wos" ? "web-of-science" : "ris"]);
    expect(reading.papers).toHaveLength(papers);
    expect(reading.rejected).toHaveLength(rejected);
    for (const { reason } of reading.rejected)
      expect(reason).toBe("it has neither a title nor people nor an identifier");
    expect(reading.remarks.filter((remark) => remark.code === "text-ignored")).toHaveLength(ignored);
  });

  it("keeps Web of Science's references and counts", async () => {
    const [first] = await papersOf(`${RISPY}example_wos.ris`);
    expect(first?.identifiers).toMatchObject({ wos: "WOS:000221807500019", pmid: "15170338" });
    expect(first?.references.length).toBeGreaterThan(30);
    expect(first?.references[0]?.identifiers.doi).toBe("10.1073/pnas.83.22.8589");
    expect(first?.citations?.source).toBe("Web of Science");
    expect(first?.keywords.every((word) => word.scheme === "Keywords Plus")).toBe(true);
  });
});
