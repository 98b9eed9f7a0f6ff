import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { fold } from "../../../src/lib/fold.ts";
import { readableText } from "../../../src/pipeline/sources/fields/readable-text.ts";
import { readBibtex } from "./bibtex-reading.ts";

const folder = new URL("../../../../shared/data/exports/ads/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));

/** What ADS's Solr knows of a paper, as far as BibTeX carries it. */
interface SolrPaper {
  bibcode: string;
  doctype: string;
  title: string[];
  author?: string[];
  year: string;
  pubdate: string;
  pub: string;
  volume?: string;
  issue?: string;
  doi?: string[];
  abstract?: string;
  keyword?: string[];
}

function solr(name: string): SolrPaper[] {
  const answer: { response: { docs: SolrPaper[] } } = JSON.parse(read(name).toString());
  return answer.response.docs;
}

/** Letters and digits only: quotes, spaces and raised digits differ between the formats. */
const words = (text: string) =>
  fold(readableText(text))
    .match(/[\p{L}\p{N}]+/gu)
    ?.join("") ?? "";

/** ADS gives these types no abstract in BibTeX; and software and data no keywords. */
const WITHOUT_ABSTRACT = /^(?:phdthesis|mastersthesis|pressrelease|software|proposal|techreport|dataset)$/;
const WITHOUT_KEYWORDS = /^(?:software|dataset)$/;

const FILES: readonly (readonly [name: string, papers: number])[] = [
  ["bibTexTest.data", 24],
  ["bibTexTest.data_with_abs", 24],
  ["bibTexTest.data_publisher", 5],
  ["bibTexTest.data_with_abs_publisher", 5],
  ["bibTexTest.data_software", 2],
  ["bibTexTest.data_techreport_with_publisher", 1],
  ["bibTexTest.data_techreport_without_publisher", 1],
];

describe.skipIf(!existsSync(folder))("the BibTeX of NASA ADS", () => {
  it.each(FILES)("%s holds %i papers, alone and inside the answer of its service", async (name, count) => {
    const plain = await readBibtex(read(`${name}.txt`), 1000);
    const wrapped = await readBibtex(read(`${name}.json`));
    expect([plain.records, plain.papers.length, plain.rejected]).toEqual([count, count, []]);
    expect(plain.remarks.filter(({ code }) => code === "text-ignored" || code === "date-unparsed")).toEqual(
      [],
    );
    expect(
      wrapped.papers.map(({ title, byline, date, identifiers }) => ({ title, byline, date, identifiers })),
    ).toEqual(
      plain.papers.map(({ title, byline, date, identifiers }) => ({ title, byline, date, identifiers })),
    );
  });

  it("agrees with the Solr records of the same 24 papers", async () => {
    const { papers } = await readBibtex(read("bibTexTest.data_with_abs.txt"));
    const docs = solr("solrdata.data.json");
    expect(papers.map(({ identifiers }) => identifiers.bibcode)).toEqual(docs.map(({ bibcode }) => bibcode));
    docs.forEach((doc, n) => expect(comparable(papers[n]), doc.bibcode).toEqual(expected(doc)));
  });

  it("reads the one cut byline as cut, and its team as a body", async () => {
    const { papers } = await readBibtex(read("bibTexTest.data.txt"));
    const cut = papers.filter(({ byline }) => !byline.complete);
    expect(cut.map(({ identifiers }) => identifiers.bibcode)).toEqual(["2007AAS...210.2104M"]);
    expect(cut[0]?.byline.names.filter(({ group }) => group).map(({ written }) => written)).toEqual([
      "PQ Team Caltech",
      "NCSA",
    ]);
  });

  it("agrees with Solr on software and reports", async () => {
    const { papers } = await readBibtex(read("bibTexTest.data_software.txt"));
    expect(papers.map(({ identifiers }) => identifiers)).toEqual([
      { bibcode: "2017ascl.soft06009C" },
      { bibcode: "2023zndo...8083529K", doi: "10.5281/zenodo.8083529" },
    ]);
    const [report] = (await readBibtex(read("bibTexTest.data_techreport_with_publisher.txt"))).papers;
    expect(report).toMatchObject({
      date: { iso: "2025" },
      venue: { name: "STScI" },
      byline: { names: [{ written: "Brandt, Timothy" }] },
    });
  });
});

function comparable(paper: PaperDraft | undefined) {
  return {
    title: words(paper?.title ?? ""),
    names: paper?.byline.names.map(({ written }) => written),
    year: paper?.date?.iso?.slice(0, 4),
    month: paper?.date?.iso?.slice(5, 7),
    doi: paper?.identifiers.doi,
    arxiv: paper?.identifiers.arxiv,
    volume: paper?.venue?.volume,
    issue: paper?.venue?.issue,
    abstract: words(paper?.abstract ?? ""),
    keywords: paper?.keywords.map(({ text }) => text).join(", "),
  };
}

/** A Solr record in the same words, with what ADS leaves out of its BibTeX, all of it. */
function expected(doc: SolrPaper) {
  const { bibcode } = doc;
  const [year, month] = doc.pubdate.split("-");
  // ADS gives proceedings no authors, doctoral theses no DOI, and of a cut list only its rest `, . . .`.
  const names =
    bibcode === "1983aiaa.meetY....K" ? [] : (doc.author ?? []).filter((name) => name !== ", . . .");
  const doi = bibcode === "2017PhDT........14C" ? undefined : doc.doi?.[0]?.toLowerCase();
  // ADS puts volume and journal of a course into one text.
  const course = bibcode === "2018SAAS...38.....D";
  // ADS wrote January where Solr knows no month.
  const january = ["2018Spin....877001P", "2018SAAS...38.....D"].includes(bibcode);
  return {
    title: words(doc.title[0] ?? ""),
    names,
    year,
    month: january ? "01" : month === "00" ? "" : month,
    doi,
    arxiv: { "1991hep.th....8028G": "hep-th/9108028", "2020EPJC...80...96D": "1912.06970" }[bibcode],
    volume: course ? undefined : doc.volume,
    issue: doc.issue,
    abstract:
      doc.abstract?.startsWith("Not Available") || WITHOUT_ABSTRACT.test(doc.doctype)
        ? ""
        : words(doc.abstract ?? ""),
    keywords: WITHOUT_KEYWORDS.test(doc.doctype) ? "" : (doc.keyword?.join(", ") ?? ""),
  };
}
