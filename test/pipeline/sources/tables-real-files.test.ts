import { existsSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import type { Reading } from "../../../src/pipeline/sources/reader.ts";
import { tableReader } from "../../../src/pipeline/sources/tables/table.ts";
import { readXlsx } from "../../../src/pipeline/sources/tables/xlsx.ts";
import { bare, readReal, realExports, written } from "./tables-reading.ts";

const folder = "asreview/Datasets/";

function read(file: string): Promise<Reading> {
  if (!file.endsWith(".xlsx")) return readReal(tableReader, folder + file);
  return readXlsx(readFileSync(new URL(folder + file, realExports)), 0, defaultOptions);
}

/** The last word of each family name: what every way of writing names has in common. */
const families = (paper: PaperDraft) =>
  paper.byline.names.map((name) =>
    bare(
      (name.family ?? name.written)
        .replace(/(?:,? Jr\.?)$/, "")
        .split(" ")
        .at(-1) ?? "",
    ),
  );

/** What two readings of the same papers disagree about, as `paper: field`. Papers of one title are taken in their order. */
function deviations(
  base: Reading,
  other: Reading,
  fields: Record<string, (paper: PaperDraft) => unknown>,
): string[] {
  const left = [...base.papers];
  return other.papers.flatMap((paper) => {
    const same = left.filter((known) => bare(known.title) === bare(paper.title));
    const known = same.find((candidate) => candidate.identifiers.doi === paper.identifiers.doi) ?? same[0];
    if (!known) return [`${paper.title}: not in the other file`];
    left.splice(left.indexOf(known), 1);
    return Object.entries(fields).flatMap(([name, of]) =>
      JSON.stringify(of(known)) === JSON.stringify(of(paper)) ? [] : [`${paper.title.slice(0, 30)}: ${name}`],
    );
  });
}

const common = {
  families,
  year: (paper: PaperDraft) => paper.date?.iso?.slice(0, 4),
  doi: (paper: PaperDraft) => paper.identifiers.doi,
  abstract: (paper: PaperDraft) => bare(paper.abstract ?? ""),
  volume: (paper: PaperDraft) => paper.venue?.volume,
};

describe.skipIf(!existsSync(new URL(folder, realExports)))(
  "tables of some systems, with the same papers",
  () => {
    it.each([
      ["CSV/_baseline.csv", 100],
      ["CSV/_baseline_abstrackr.csv", 10],
      ["CSV/_baseline_cinahl.csv", 10],
      ["CSV/_baseline_cochrane.csv", 3],
      ["CSV/_baseline_covidence.csv", 10],
      ["CSV/_baseline_embase.csv", 10],
      ["CSV/_baseline_excel.csv", 10],
      ["CSV/_baseline_googlescholar.csv", 10],
      ["CSV/_baseline_openalex.csv", 9],
      ["CSV/_baseline_pubmed.csv", 10],
      ["CSV/_baseline_rayyan.csv", 10],
      ["CSV/_baseline_scopus.csv", 10],
      ["CSV/_baseline_zotero.csv", 10],
      ["TSV/_baseline.tsv", 100],
      ["TSV/_baseline_refworks.tsv", 100],
      ["XLSX/_baseline.xlsx", 100],
      ["XLSX/_baseline_embase.xlsx", 10],
      ["XLSX/_baseline_eppireviewer.xlsx", 10],
    ])("%s gives %i papers and rejects nothing", async (file, count) => {
      const { records, papers, rejected, remarks } = await read(file);
      expect({ records, papers: papers.length, rejected }).toEqual({
        records: count,
        papers: count,
        rejected: [],
      });
      expect(remarks.filter(({ code }) => code === "columns-mapped")).toHaveLength(1);
      expect(remarks.filter(({ code }) => code === "date-unparsed" || code === "byline-cut")).toEqual([]);
      const withoutByline = remarks.filter(({ code }) => code === "byline-missing").length;
      expect(withoutByline).toBe(file.includes("eppireviewer") ? 10 : 0);
    });

    it("the hundred papers of Lens are the same in CSV, TSV and XLSX", async () => {
      const base = await read("CSV/_baseline.csv");
      for (const file of ["TSV/_baseline.tsv", "XLSX/_baseline.xlsx"]) {
        const other = await read(file);
        expect(
          deviations(base, other, {
            ...common,
            written,
            keywords: (paper) => paper.keywords,
            references: (paper) => paper.references,
            citations: (paper) => paper.citations,
          }),
        ).toEqual([]);
      }
    });

    it("and in RefWorks's table, in family names, years, DOIs, abstracts and volumes", async () => {
      expect(
        deviations(await read("CSV/_baseline.csv"), await read("TSV/_baseline_refworks.tsv"), common),
      ).toEqual([]);
    });

    const ten = [
      "CSV/_baseline_excel.csv",
      "CSV/_baseline_rayyan.csv",
      "CSV/_baseline_zotero.csv",
      "XLSX/_baseline_embase.xlsx",
    ];
    it.each(ten)("the ten papers of Embase are the same in %s", async (file) => {
      expect(deviations(await read("CSV/_baseline_embase.csv"), await read(file), common)).toEqual([]);
    });

    it("and in Abstrackr's, Covidence's and EPPI-Reviewer's, which keep less", async () => {
      const base = await read("CSV/_baseline_embase.csv");
      // Abstrackr keeps no year, DOI or volume; two letters of one name are lost in its file ("??ern??").
      const abstrackr = deviations(base, await read("CSV/_baseline_abstrackr.csv"), {
        families: common.families,
        title: (paper) => bare(paper.title),
      });
      expect(abstrackr).toEqual(["A new abelisaurid dinosaur fro: families"]);
      // Covidence's file holds two other papers in the place of two of them.
      const covidence = deviations(base, await read("CSV/_baseline_covidence.csv"), common);
      expect(covidence.map((line) => line.slice(0, 20))).toEqual([
        "Reappraisal of sauro",
        "Digestibility of din",
      ]);
      // EPPI-Reviewer's holds titles and years only.
      expect(deviations(base, await read("XLSX/_baseline_eppireviewer.xlsx"), { year: common.year })).toEqual(
        [],
      );
    });

    it("fields of systems are kept", async () => {
      const scopus = (await read("CSV/_baseline_scopus.csv")).papers;
      expect(scopus[0]?.byline.names[0]).toMatchObject({ family: "Wilson", given: "Lauren N." });
      expect(scopus[0]?.byline.names[0]?.affiliations).toHaveLength(2);
      expect(
        scopus.every(
          (paper) =>
            paper.identifiers.scopus && paper.citations?.source === "Scopus" && paper.references.length > 10,
        ),
      ).toBe(true);
      expect(scopus.flatMap((paper) => paper.byline.names).filter((name) => !name.affiliations)).toEqual([]);
      const openalex = (await read("CSV/_baseline_openalex.csv")).papers;
      expect(
        openalex.every(
          (paper) =>
            /^W\d+$/.test(paper.identifiers.openalex ?? "") && paper.citations?.source === "OpenAlex",
        ),
      ).toBe(true);
      expect(openalex[0]?.references).toHaveLength(39);
      expect(openalex[0]?.byline.names[0]).toMatchObject({
        written: "Alba Vicente",
        orcid: "0000-0002-0313-7104",
      });
      const embase = (await read("CSV/_baseline_embase.csv")).papers;
      expect(embase.flatMap((paper) => paper.byline.names).filter((name) => !name.affiliations)).toEqual([]);
      expect(embase[0]?.date?.iso).toBe("2024-12-01");
      const pubmed = (await read("CSV/_baseline_pubmed.csv")).papers;
      expect(pubmed[0]).toMatchObject({
        date: { iso: "2020-02" },
        venue: { volume: "63", issue: "2", pages: "103640" },
      });
      expect(written(pubmed[0])).toEqual(["Griffin DK", "Larkin DM", "O'Connor RE"]);
      const cinahl = (await read("CSV/_baseline_cinahl.csv")).papers;
      expect(cinahl.slice(0, 3).map((paper) => paper.date?.iso)).toEqual([
        "2024-04-03",
        "2024-03-06",
        "2023-06",
      ]);
    });
  },
);

describe("workbooks", () => {
  const workbook = (sheet: string, shared?: string) => {
    const text = (content: string) => new TextEncoder().encode(content);
    return zipSync({
      "xl/workbook.xml": text(
        '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": text(
        '<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
      ),
      "xl/worksheets/first.xml": text(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      ...(shared && { "xl/sharedStrings.xml": text(`<sst>${shared}</sst>`) }),
      "../../etc/evil.xml": text("x"),
    });
  };
  it("give rows with shared, rich and inline strings, numbers and gaps", async () => {
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>exported</t></is></c></row>
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>
      <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="inlineStr"><is><t>Doe, Jane; Roe, Jan</t></is></c><c r="D4"><v>2021</v></c></row>
      <row r="5"><c r="D5"><v>2022</v></c><c r="B5" t="str"><f>1+1</f><v>Doe, J.</v></c></row>
      <row r="6"><c r="A6" t="s"><v>99</v></row>
      <row r="7"><c r="A7" t="inlineStr"><is><t>Last</t></is></c><c r="B7"/><c r="D7"><v>2023</v></c></row>`;
    const shared =
      '<si><t>Title</t></si><si><t>Authors</t></si><si><t>Year</t></si><si><r><t>Rich </t></r><r><rPr/><t xml:space="preserve">title</t></r><rPh><t>x</t></rPh></si>';
    const { papers, rejected, remarks } = await readXlsx(workbook(sheet, shared), 0, defaultOptions);
    expect(papers.map((paper) => [paper.title, paper.date?.iso, paper.origin.line])).toEqual([
      ["Rich title", "2021", 4],
      ["[no title]", "2022", 5],
      ["Last", "2023", 7],
    ]);
    expect(written(papers[0])).toEqual(["Doe, Jane", "Roe, Jan"]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[6, "the row is damaged"]]);
    expect(remarks.filter(({ code }) => code === "text-ignored")).toEqual([
      { code: "text-ignored", text: "exported", line: 1 },
    ]);
  });
  it("without a table say so", async () => {
    await expect(readXlsx(workbook("<row r='1'><c><v>1</v></c></row>"), 0, defaultOptions)).rejects.toThrow(
      "no row that names columns",
    );
    await expect(readXlsx(new TextEncoder().encode("PK no zip"), 0, defaultOptions)).rejects.toThrow();
  });
});
