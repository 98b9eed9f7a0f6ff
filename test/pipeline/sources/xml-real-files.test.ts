import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { understandDate } from "../../../src/pipeline/sources/fields/dates.ts";
import { readableText } from "../../../src/pipeline/sources/fields/readable-text.ts";
import { voTableReader } from "../../../src/pipeline/sources/tables/vo-table.ts";
import { adsXmlReader } from "../../../src/pipeline/sources/xml/ads-xml.ts";
import { arxivAtomReader } from "../../../src/pipeline/sources/xml/arxiv-atom.ts";
import { dublinCoreReader } from "../../../src/pipeline/sources/xml/dublin-core.ts";
import { jatsReader } from "../../../src/pipeline/sources/xml/jats.ts";
import { bare, readReal, realExports, written } from "./tables-reading.ts";

interface SolrPaper {
  bibcode: string;
  title: string[];
  author?: string[];
  doi?: string[];
  pubdate: string;
  abstract?: string;
  num_citations?: number;
}

describe.skipIf(!existsSync(new URL("ads/", realExports)))("ADS's own outputs of the same 24 papers", () => {
  const solr = () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file that these tests are about
    const file = JSON.parse(readFileSync(new URL("ads/solrdata.data.json", realExports), "utf8")) as {
      response: { docs: SolrPaper[] };
    };
    return file.response.docs;
  };
  /** Which papers differ from what ADS's search says of them, field by field. */
  const differences = (
    papers: readonly PaperDraft[],
    field: (paper: PaperDraft) => unknown,
    expected: (paper: SolrPaper) => unknown,
  ) => {
    return solr().flatMap((truth, index) => {
      const paper = papers[index];
      return paper && JSON.stringify(field(paper)) === JSON.stringify(expected(truth)) ? [] : [truth.bibcode];
    });
  };
  const names = (paper: SolrPaper) => (paper.author ?? []).filter((name) => name !== ", . . .");
  const month = (paper: SolrPaper) => understandDate(paper.pubdate).iso;
  const abstractOf = (paper: SolrPaper) =>
    paper.abstract && !paper.abstract.startsWith("Not Available") ? bare(readableText(paper.abstract)) : null;
  const abstractBare = (paper: PaperDraft) => paper.abstract && bare(paper.abstract);

  it.each([
    ["ads/xmlTest.data_ref.txt", adsXmlReader],
    ["ads/xmlTest.data_ref_with_abs.txt", adsXmlReader],
    ["ads/xmlTest.data_dublin_core.txt", dublinCoreReader],
    ["ads/xmlTest.data_jats.txt", jatsReader],
    ["ads/voTableTest.data.txt", voTableReader],
  ] as const)("%s gives the same titles and bibcodes", async (path, reader) => {
    const { papers, records, rejected } = await readReal(reader, path);
    expect({ records, rejected }).toEqual({ records: 24, rejected: [] });
    expect(
      differences(
        papers,
        (paper) => paper.identifiers.bibcode,
        (truth) => truth.bibcode,
      ),
    ).toEqual([]);
    expect(
      differences(
        papers,
        (paper) => bare(paper.title),
        (truth) => bare(readableText(truth.title[0] ?? "")),
      ),
    ).toEqual([]);
  });

  it("the XML with abstracts gives the same bylines, dates, DOIs, abstracts and citation counts", async () => {
    const { papers } = await readReal(adsXmlReader, "ads/xmlTest.data_ref_with_abs.txt");
    expect(differences(papers, written, names)).toEqual([]);
    expect(
      differences(
        papers,
        (paper) => paper.identifiers.doi ?? null,
        (truth) => truth.doi?.[0]?.toLowerCase() ?? null,
      ),
    ).toEqual([]);
    expect(differences(papers, abstractBare, abstractOf)).toEqual([]);
    // Where the search knows only the year, this output writes January.
    const year = (iso: string | null | undefined) => iso?.slice(0, 4);
    expect(
      differences(
        papers,
        (paper) => year(paper.date?.iso),
        (truth) => year(month(truth)),
      ),
    ).toEqual([]);
    const yearOnly = solr()
      .filter((truth) => month(truth)?.length === 4)
      .map((truth) => truth.bibcode);
    expect(differences(papers, (paper) => paper.date?.iso, month)).toEqual(yearOnly);
    expect(
      differences(
        papers,
        (paper) => paper.citations?.count ?? 0,
        (truth) => truth.num_citations ?? 0,
      ),
    ).toEqual([]);
    expect(
      papers.filter((paper) => !paper.byline.complete).map((paper) => paper.identifiers.bibcode),
    ).toEqual(["2007AAS...210.2104M"]);
  });

  it("Dublin Core gives the same bylines and abstracts; its days and months are made up where ADS has none", async () => {
    const { papers } = await readReal(dublinCoreReader, "ads/xmlTest.data_dublin_core.txt");
    expect(differences(papers, written, names)).toEqual([]);
    expect(differences(papers, abstractBare, abstractOf)).toEqual([]);
    expect(
      differences(
        papers,
        (paper) => paper.date?.iso?.slice(0, 4),
        (truth) => truth.pubdate.slice(0, 4),
      ),
    ).toEqual([]);
    expect(papers.every((paper) => (paper.date?.iso?.length ?? 0) < 10)).toBe(true);
  });

  it("its JATS has no contributors in these papers, but dates as precise as the search's", async () => {
    const { papers } = await readReal(jatsReader, "ads/xmlTest.data_jats.txt");
    expect(papers.filter((paper) => paper.byline.names.length > 0)).toEqual([]);
    expect(differences(papers, abstractBare, abstractOf)).toEqual([]);
    expect(differences(papers, (paper) => paper.date?.iso, month)).toEqual([]);
    const one = await readReal(jatsReader, "ads/xmlTest.data_jats_one_record.txt");
    expect(one.papers.map(written)).toEqual([["Accomazzi, Alberto", "ADS Team"]]);
    expect(one.papers[0]?.byline.names[1]?.group).toBe(true);
  });

  it("the outputs with publishers agree with each other on five papers", async () => {
    const all = await Promise.all([
      readReal(adsXmlReader, "ads/xmlTest.data_ref_with_abs_publisher.txt"),
      readReal(dublinCoreReader, "ads/xmlTest.data_dublin_core_publisher.txt"),
      readReal(jatsReader, "ads/xmlTest.data_jats_publisher.txt"),
    ]);
    const facts = all.map(({ papers }) =>
      papers.map((paper) => [
        paper.identifiers.bibcode,
        paper.title,
        abstractBare(paper),
        paper.date?.iso?.slice(0, 7),
      ]),
    );
    expect(facts[0]).toHaveLength(5);
    expect(facts[1]).toEqual(
      facts[0]?.map(([bibcode, title, abstract]) => [bibcode, title, abstract, expect.any(String)]),
    );
    expect(facts[2]).toEqual(
      facts[0]?.map(([bibcode, title, abstract]) => [bibcode, title, abstract, expect.any(String)]),
    );
    expect(all[2].papers[1]?.byline.names[0]?.orcid).toBe("0000-0002-0523-5234");
  });
});

describe.skipIf(!existsSync(new URL("arxiv-atom/", realExports)))("answers of the arXiv API", () => {
  it("gives every entry, with its categories, and the one error as a reject", async () => {
    let entries = 0;
    let papers: PaperDraft[] = [];
    const rejected: string[] = [];
    for (const file of readdirSync(new URL("arxiv-atom/", realExports)).toSorted()) {
      const text = readFileSync(new URL(`arxiv-atom/${file}`, realExports), "utf8");
      const reading = await readReal(arxivAtomReader, `arxiv-atom/${file}`);
      expect(reading.records).toBe(text.split("<entry>").length - 1);
      expect(reading.remarks.filter(({ code }) => code === "text-ignored")).toEqual([]);
      expect(reading.papers.reduce((sum, paper) => sum + paper.byline.names.length, 0)).toBe(
        text.split("<author>").length - 1 - reading.rejected.length,
      );
      entries += reading.records;
      papers = papers.concat(reading.papers);
      rejected.push(...reading.rejected.map(({ reason }) => reason));
    }
    expect(entries).toBe(222);
    expect(rejected).toEqual(["arXiv answered with an error: incorrect id format for abc"]);
    expect(
      papers.every(
        (paper) =>
          paper.identifiers.arxiv &&
          paper.date?.iso?.length === 10 &&
          paper.abstract &&
          paper.categories.length > 0,
      ),
    ).toBe(true);
    expect(
      papers
        .flatMap((paper) => paper.categories)
        .filter(({ archive }) => archive === null)
        .map(({ code }) => code),
    ).toEqual([]);
    const old = papers.find((paper) => paper.identifiers.arxiv === "astro-ph/0601001");
    expect(old?.categories.map(({ code }) => code)).toEqual(["astro-ph"]);
  });
});
