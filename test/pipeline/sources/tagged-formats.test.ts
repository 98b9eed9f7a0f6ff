import { describe, expect, it } from "vitest";
import type { PaperDraft } from "../../../src/model/paper.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfText } from "../../../src/pipeline/source.ts";
import type { Reader } from "../../../src/pipeline/sources/reader.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";
import { adsTaggedReader } from "../../../src/pipeline/sources/tagged/ads-tagged.ts";
import { endnoteTaggedReader } from "../../../src/pipeline/sources/tagged/endnote-tagged.ts";
import { medlineReader } from "../../../src/pipeline/sources/tagged/medline.ts";
import { refworksReader } from "../../../src/pipeline/sources/tagged/refworks.ts";
import { risReader } from "../../../src/pipeline/sources/tagged/ris.ts";
import { webOfScienceReader } from "../../../src/pipeline/sources/tagged/web-of-science.ts";

async function papersIn(reader: Reader, content: string): Promise<PaperDraft[]> {
  const text = await openSourceText(sourceOfText("a.txt", content), () => {});
  return (await reader.read(text, 0, defaultOptions)).papers;
}
async function onePaper(reader: Reader, content: string): Promise<PaperDraft> {
  const papers = await papersIn(reader, content);
  const [paper] = papers;
  if (!paper || papers.length > 1) throw new Error(`there are ${papers.length} papers`);
  return paper;
}
const ris = (...lines: string[]) =>
  onePaper(risReader, ["TY  - JOUR", "TI  - A title", ...lines, "ER  - "].join("\n"));
const texts = (paper: PaperDraft) => paper.keywords.map((keyword) => keyword.text);

describe("RIS: tags and spacing", () => {
  it.each([
    ["as the standard", "TY  - JOUR\nTI  - One\nAU  - Ng, A.\nER  - "],
    ["without the last blank", "TY  - JOUR\nTI  - One\nAU  - Ng, A.\nER  -"],
    ["without blanks behind", "TY  -JOUR\nTI  -One\nAU  -Ng, A.\nER  -"],
    ["one blank before", "TY - JOUR\nTI - One\nAU - Ng, A.\nER -"],
    ["none before", "TY- JOUR\nTI- One\nAU- Ng, A.\nER-"],
    ["none at all", "TY-JOUR\nTI-One\nAU-Ng, A.\nER-"],
    ["two behind", "TY  -  JOUR\nTI  -  One\nAU  -  Ng, A.\nER  -  "],
    ["tabs", "TY\t-\tJOUR\nTI\t-\tOne\nAU\t-\tNg, A.\nER\t-\t"],
    [
      "no-break spaces",
      "TY\u00a0\u00a0-\u00a0JOUR\nTI\u00a0\u00a0-\u00a0One\nAU\u00a0\u00a0-\u00a0Ng, A.\nER\u00a0\u00a0-",
    ],
    ["dashes for hyphens", "TY  – JOUR\nTI  – One\nAU  – Ng, A.\nER  –"],
    ["indented", "  TY  - JOUR\n  TI  - One\n  AU  - Ng, A.\n  ER  - "],
    ["numbered tags", "TY  - JOUR\nTI  - One\nAU1  - Ng, A.\nER  - "],
    ["blank lines inside", "TY  - JOUR\n\nTI  - One\n\n\nAU  - Ng, A.\n\nER  - "],
    ["no type", "TI  - One\nAU  - Ng, A.\nPY  - 2001\nER  - "],
    ["no end", "TY  - JOUR\nTI  - One\nAU  - Ng, A."],
    ["a byte order mark", "\ufeffTY  - JOUR\nTI  - One\nAU  - Ng, A.\nER  - "],
  ])("%s", async (_, text) => {
    for (const content of [text, `${text}\n\n${text}`]) {
      const papers = await papersIn(risReader, content);
      expect(papers).toHaveLength(content === text ? 1 : 2);
      for (const paper of papers) {
        expect(paper.title).toBe("One");
        expect(paper.byline.names).toEqual([{ written: "Ng, A.", family: "Ng", given: "A." }]);
      }
    }
  });

  it("joins wrapped lines, also those that look like tags", async () => {
    const paper = await ris(
      "AB  - On",
      "T1-weighted and",
      "   N2-fixing things,",
      "AB-negative too.",
      "",
      "A second paragraph.",
    );
    expect(paper.abstract).toBe("On T1-weighted and N2-fixing things, AB-negative too. A second paragraph.");
  });

  it("takes fields apart that were run together", async () => {
    const paper = await ris(
      "DO  - 10.1/no",
      "DO  - 10.1000/yes     LK  - https://x.org/?sid=1&id=doi:10.1000/no",
    );
    expect(paper.identifiers.doi).toBeUndefined();
    const other = await ris("DO  - 10.1000/yes     LK  - https://x.org/10.1000/no");
    expect(other.identifiers.doi).toBe("10.1000/yes");
    expect(other.links).toEqual([]);
  });
});

describe("RIS: what its fields mean", () => {
  it("finds titles, venues and pages under their many tags", async () => {
    expect((await onePaper(risReader, "TY  - JOUR\nT1  - Old\nA1  - Ng, A\nER  - ")).title).toBe("Old");
    expect((await onePaper(risReader, "TY  - BOOK\nBT  - Whole\nAU  - Ng, A\nER  - ")).title).toBe("Whole");
    expect(
      (await ris("JO  - J. Abbr.", "JF  - Journal in Full", "VL  - 3", "IS  - 2", "SP  - 10", "EP  - 12"))
        .venue,
    ).toEqual({
      name: "Journal in Full",
      volume: "3",
      issue: "2",
      pages: "10-12",
    });
    expect((await ris("T2  - J", "SP  - 307-356", "EP  - 356")).venue?.pages).toBe("307-356");
    expect((await ris("JA  - J &amp; K", "C7  - e12")).venue).toEqual({ name: "J & K", pages: "e12" });
    expect((await ris("T2  - A title")).venue).toBeNull();
  });

  it.each([
    [["PY  - 2012", "DA  - 2012/07/03"], "2012-07-03", null],
    [["PY  - 2012///Spring"], "2012", null],
    [["Y1  - 2014/05//"], "2014-05", null],
    [["PY  - 2010", "DA  - SEP 22"], "2010-09-22", null],
    [["PY  - 2021", "DA  - 2020/12/30"], "2021", "2020-12-30"],
    [["PY  - in press", "Y1  - 2020"], "2020", null],
    [["PY  - soon"], null, null],
  ])("dates %j", async (lines, iso, other) => {
    const paper = await ris(...lines);
    expect(paper.date?.iso).toBe(iso);
    expect(paper.otherDate?.iso ?? null).toBe(other);
  });

  it.each([
    [["DO  - https://doi.org/10.1000/ABC"], { doi: "10.1000/abc" }],
    [["L3  - 10.1000/abc"], { doi: "10.1000/abc" }],
    [["M3  - 10.1000/abc"], { doi: "10.1000/abc" }],
    [["N1  - Notes. doi: 10.1000/abc. More"], { doi: "10.1000/abc" }],
    [["N1  - It contradicts doi:10.1000/other, see there"], {}],
    [["UR  - http://a.org; https://dx.doi.org/10.1000/abc"], { doi: "10.1000/abc" }],
    [["DO  - 10.1000/abc10.48550/arXiv.1912.06970"], { doi: "10.1000/abc", arxiv: "1912.06970" }],
    [["UR  - https://arxiv.org/abs/2101.00001v2"], { arxiv: "2101.00001" }],
    [["JO  - arXiv:astro-ph/0601001"], { arxiv: "astro-ph/0601001" }],
    [
      ["UR  - https://ui.adsabs.harvard.edu/abs/2009A%26A...506..287L/abstract"],
      { bibcode: "2009A&A...506..287L" },
    ],
    [["L2  - https://pubmed.ncbi.nlm.nih.gov/22752652/"], { pmid: "22752652" }],
    [
      ["DB  - Scopus", "C2  - 38580657", "UR  - https://www.scopus.com/x?eid=2-s2.0-85189760133&doi=1"],
      { pmid: "38580657", scopus: "2-s2.0-85189760133" },
    ],
    [["C3  - PUBMED 38407106,EMBASE 643589775"], { pmid: "38407106" }],
    [["AN  - WOS:000282053100002"], { wos: "WOS:000282053100002" }],
    [["C2  - PMC8382607"], { pmcid: "PMC8382607" }],
    [["SN  - 1932-8494; 1932-8486"], {}],
    [["SN  - 978-3-16-148410-0 (print)"], { isbn: "9783161484100" }],
    [["DB  - x", "C2  - 38580657", "M1  - 10"], {}],
  ])("identifiers in %j", async (lines, identifiers) => {
    expect((await ris(...lines)).identifiers).toEqual(identifiers);
  });

  it("leaves the ISBN of a book away from its chapters", async () => {
    const paper = await onePaper(risReader, "TY  - CHAP\nTI  - One\nSN  - 9783161484100\nER  - ");
    expect(paper.identifiers).toEqual({});
  });

  it("reads names in every order that systems write", async () => {
    const names = [
      "Fanning E.",
      "Brownstein C D",
      "Wilson JP",
      "van der Marel, Roeland P.",
      "King, Martin Luther, Jr.",
      "Ada Lovelace",
    ];
    const { byline } = await ris(...names.map((name) => `AU  - ${name}`));
    expect(byline.names.map(({ family, given, suffix }) => [family, given, suffix])).toEqual([
      ["Fanning", "E.", undefined],
      ["Brownstein", "C D", undefined],
      ["Wilson", "JP", undefined],
      ["van der Marel", "Roeland P.", undefined],
      ["King", "Martin Luther", "Jr."],
      [undefined, undefined, undefined],
    ]);
    expect(byline.names.map((name) => name.written)).toEqual(names);
    expect(byline.complete).toBe(true);
  });

  it("parts names that share a field, keeps collaborations whole, and sees that names are missing", async () => {
    const { byline } = await ris(
      "AU  - M&uuml;ller, A.; Ng, B.",
      "AU  - Li, C. and Wu, D.",
      "AU  - LIGO Scientific Collaboration",
      "AU  - et al.",
    );
    expect(byline.names.map((name) => name.written)).toEqual([
      "Müller, A.",
      "Ng, B.",
      "Li, C.",
      "Wu, D.",
      "LIGO Scientific Collaboration",
    ]);
    expect(byline.names[4]).toEqual({ written: "LIGO Scientific Collaboration", group: true });
    expect(byline.complete).toBe(false);
    expect((await ris("AU  - Ng, B.", "AU  - , . . .")).byline).toEqual({
      names: [{ written: "Ng, B.", family: "Ng", given: "B." }],
      complete: false,
    });
  });

  it("takes editors for authors only where there are none", async () => {
    expect((await ris("A1  - Ng, A.", "A2  - Editor, E.")).byline.names).toHaveLength(1);
    expect((await ris("A2  - Editor, E.")).byline.names[0]?.family).toBe("Editor");
    expect((await ris("AU  - Ng, A.", "A1  - Ng, A.", "A1  - Li, B.")).byline.names).toHaveLength(2);
  });

  it("gives affiliations and ORCIDs to whom they belong", async () => {
    const openalex = await ris(
      "AU  - Ng, A.",
      "C1  - X, Y",
      "C1  - Inst Z",
      "AU  - Li, B.",
      "AU  - Wu, C.",
      "C1  - X, Y",
    );
    expect(openalex.byline.names.map((name) => name.affiliations)).toEqual([
      ["X, Y", "Inst Z"],
      undefined,
      ["X, Y"],
    ]);
    const embase = await ris(
      "A1  - Ng, A.B.",
      "A1  - Li, B.",
      "M1  - (Ng A.B., a@b.c; Li B.) Univ X",
      "M1  - (Li B.) Univ Y",
    );
    expect(embase.byline.names.map((name) => name.affiliations)).toEqual([["Univ X"], ["Univ X", "Univ Y"]]);
    const ovid = await ris(
      "A1  - Ng, Ada",
      "A1  - Li, Bo",
      "AI  - Li, Bo; ORCID: https://orcid.org/0000-0001-6931-023x",
      "AD  - Ng, Ada: Univ X, US",
      "AD  - Li, Bo: b@c.de",
    );
    expect(ovid.byline.names).toEqual([
      { written: "Ng, Ada", family: "Ng", given: "Ada", affiliations: ["Univ X, US"] },
      { written: "Li, Bo", family: "Li", given: "Bo", orcid: "0000-0001-6931-023X" },
    ]);
    const ads = await ris(
      "AU  - Ng, A.",
      "AU  - Li, B.",
      "AD  - AA(Univ X (UK), B; NRAO &amp; Co), AB(-)",
      "UR  - https://ui.adsabs.harvard.edu/abs/2018TDM.....5a0201F",
    );
    expect(ads.byline.names.map((name) => name.affiliations)).toEqual([
      ["Univ X (UK), B", "NRAO & Co"],
      undefined,
    ]);
    const unclear = await ris("AU  - Ng, A.", "AU  - Li, B.", "AD  - Univ X", "C1  - PMC1");
    expect(unclear.byline.names.map((name) => name.affiliations)).toEqual([undefined, undefined]);
    expect((await ris("AU  - Ng, A.", "AD  - Univ X")).byline.names[0]?.affiliations).toEqual(["Univ X"]);
  });

  it.each([
    [
      ["KW  - one", "KW  - *two", "KW  - one"],
      ["one", "two"],
    ],
    [["KW  - one; two;three"], ["one", "two", "three"]],
    [
      ["KW  - one", "two", "three &amp; four"],
      ["one", "two", "three & four"],
    ],
    [["KW  - n/a"], []],
  ])("keywords of %j", async (lines, expected) => {
    const paper = await ris(...lines);
    expect(texts(paper)).toEqual(expected);
    expect(paper.keywords.every((keyword) => keyword.scheme === "author")).toBe(true);
  });

  it("says whose the keywords are", async () => {
    expect((await ris("KW  - a", "DB  - Scopus")).keywords).toEqual([{ text: "a", scheme: "Scopus" }]);
    expect(
      (await ris("KW  - MASS", "DP  - EBSCOhost", "N1  - x; Author-Supplied Keyword: mass; y")).keywords,
    ).toEqual([
      { text: "mass", scheme: "author" },
      { text: "MASS", scheme: "EBSCO" },
    ]);
    expect((await ris("KW  - Body size", "KW  - BODY-SIZE", "AN  - WOS:1")).keywords).toEqual([
      { text: "Body size", scheme: "author" },
      { text: "BODY-SIZE", scheme: "Keywords Plus" },
    ]);
    const proCite = await onePaper(risReader, "TY  - Journal\nTI  - One\nKW  - stars: a/ stars: b\nER  -");
    expect(texts(proCite)).toEqual(["stars: a", "stars: b"]);
  });

  it("keeps counts, references and the real abstract", async () => {
    expect((await ris("N1  - Export Date: 5; Cited By: 42; x")).citations).toEqual({
      count: 42,
      source: "Scopus",
    });
    const wos = await ris(
      "N1  - Times Cited in Web of Science Core Collection:  142",
      "Total Times Cited:  162",
    );
    expect(wos.citations).toEqual({ count: 142, source: "Web of Science" });
    const psycinfo = await ris(
      "DB  - APA PsycInfo",
      "M1  - A (2016). B. https://dx.doi.org/10.1/x 1",
      "M1  - C. https://dx.doi.org/10.1000/abc 2-3",
    );
    expect(psycinfo.references.map((reference) => reference.identifiers)).toEqual([
      {},
      { doi: "10.1000/abc" },
    ]);
    const ebsco = await ris(
      "AB  - What was done.",
      "AB  - Copyright of J is the property of P and may not be copied.",
    );
    expect(ebsco.abstract).toBe("What was done.");
  });
});

describe("EndNote's and ADS's tags", () => {
  it("reads what EndNote writes", async () => {
    const paper = await onePaper(
      endnoteTaggedReader,
      "%0 Journal Article\n%A Ng, Ada\n%A Bo Li\n%T A title\n%J Journal\n%V 3\n%N 2\n%P 10-12\n%D 2001\n%8 May 3\n%K one\ntwo\n%X Text\nwrapped.\n%R doi:10.1000/abc\n%U https://a.org\n%@ 1234-5678\n",
    );
    expect(paper).toMatchObject({
      title: "A title",
      byline: { names: [{ family: "Ng", given: "Ada" }, { written: "Bo Li" }], complete: true },
      date: { iso: "2001-05-03" },
      venue: { name: "Journal", volume: "3", issue: "2", pages: "10-12" },
      abstract: "Text wrapped.",
      identifiers: { doi: "10.1000/abc" },
      links: ["https://a.org"],
    });
    expect(texts(paper)).toEqual(["one", "two"]);
  });

  it("reads Refer without types, and a book's editors", async () => {
    const papers = await papersIn(
      endnoteTaggedReader,
      "%A Ng, A.\n%T One\n%D 2001\n\n%A Li, B.\n%T Two\n%D 2002\n",
    );
    expect(papers.map((paper) => [paper.title, paper.date?.iso])).toEqual([
      ["One", "2001"],
      ["Two", "2002"],
    ]);
    const book = await onePaper(
      endnoteTaggedReader,
      "%0 Book\n%E Ng, A.\n%T One\n%@ 9783161484100\n%K a; b;\nc d; e\nf\n",
    );
    expect(book.byline.names[0]?.family).toBe("Ng");
    expect(book.identifiers.isbn).toBe("9783161484100");
    expect(texts(book)).toEqual(["a", "b", "c d", "e f"]);
  });

  it("does not believe the days that ADS makes up", async () => {
    const date = async (day: string) =>
      (
        await onePaper(
          endnoteTaggedReader,
          `%0 Thesis\n%T One\n%D 2017\n%8 ${day}\n%U https://ui.adsabs.harvard.edu/abs/2017PhDT........14C\n`,
        )
      ).date?.iso;
    expect(await date("June 01, 2017")).toBe("2017-06");
    expect(await date("January 01, 2017")).toBe("2017");
    expect(await date("April 02, 2017")).toBe("2017-04-02");
  });

  it("reads ADS's own tags", async () => {
    const paper = await onePaper(
      adsTaggedReader,
      "%R 2018TDM.....5a0201F\n%T A title\n%A Ng, Ada; Li,\nBo\n%F AA(Univ X), AB(Univ\nY)\n%J Journal\n%V 5\n%D 06/2017\n%P 10\n%L 12\n%K a, b\n%B Text\n%Y DOI: 10.1000/abc\n%Y eprintid: arXiv:1912.06970\n",
    );
    expect(paper).toMatchObject({
      byline: {
        names: [
          { given: "Ada", affiliations: ["Univ X"] },
          { given: "Bo", affiliations: ["Univ Y"] },
        ],
      },
      date: { iso: "2017-06" },
      venue: { name: "Journal", volume: "5", pages: "10-12" },
      abstract: "Text",
      identifiers: { bibcode: "2018TDM.....5a0201F", doi: "10.1000/abc", arxiv: "1912.06970" },
    });
    expect(texts(paper)).toEqual(["a", "b"]);
  });
});

describe("RefWorks", () => {
  it("reads its tags", async () => {
    const paper = await onePaper(
      refworksReader,
      "Refworks Export\n\nRT Journal Article\nSR Electronic\nID 7\nA1 Ng,Ada\nA1 Li,Bo\nT1 A title\nJF Journal\nYR 2001\nFD May 3\nVO 3\nIS 2\nSP 10\nOP 12\nK1 one\nK1 two\nAB Text\nDO 10.1000/abc\nLK https://a.org\n",
    );
    expect(paper).toMatchObject({
      title: "A title",
      byline: { names: [{ family: "Ng", given: "Ada" }, { family: "Li" }] },
      date: { iso: "2001-05-03" },
      venue: { name: "Journal", volume: "3", issue: "2", pages: "10-12" },
      abstract: "Text",
      identifiers: { doi: "10.1000/abc" },
      origin: { line: 3 },
    });
    expect(texts(paper)).toEqual(["one", "two"]);
  });
});

describe("MEDLINE", () => {
  const record = [
    "PMID- 123",
    "DP  - 2020 Feb",
    "TI  - A title that is so long that it",
    "      wraps.",
    "LID - S1 [pii]",
    "LID - 10.1000/abc [doi]",
    "FAU - Ng, Ada Jr",
    "AU  - Ng A Jr",
    "AUID- ORCID: http://orcid.org/0000000169310232",
    "AD  - Univ X,",
    "      Y.",
    "AD  - Univ Z.",
    "CN  - The Big Study Group",
    "AU  - Li B",
    "FIR - Investigator, I",
    "AD  - Elsewhere.",
    "DEP - 20191231",
    "TA  - J Abbr",
    "JT  - Journal in Full",
    "VI  - 3",
    "PG  - 10-2",
    "MH  - *Genomics/*history",
    "OTO - NOTNLM",
    "OT  - word",
    "PMC - PMC77",
  ].join("\n");

  it("reads names with what stands behind each", async () => {
    const { byline } = await onePaper(medlineReader, record);
    expect(byline).toEqual({
      names: [
        {
          written: "Ng, Ada Jr",
          family: "Ng",
          given: "Ada",
          suffix: "Jr",
          orcid: "0000-0001-6931-0232",
          affiliations: ["Univ X, Y.", "Univ Z."],
        },
        { written: "The Big Study Group", group: true },
        { written: "Li B", family: "Li", given: "B" },
      ],
      complete: true,
    });
  });

  it("reads the other fields", async () => {
    const paper = await onePaper(medlineReader, record);
    expect(paper).toMatchObject({
      title: "A title that is so long that it wraps.",
      date: { written: "2020 Feb", iso: "2020-02" },
      otherDate: { iso: "2019-12-31" },
      identifiers: { doi: "10.1000/abc", pmid: "123", pmcid: "PMC77" },
      venue: { name: "Journal in Full", volume: "3", pages: "10-2" },
      keywords: [
        { text: "Genomics/history", scheme: "MeSH" },
        { text: "word", scheme: "author" },
      ],
    });
  });

  it("takes the day PubMed took it where there is no other, and AU where FAU stand together", async () => {
    const paper = await onePaper(
      medlineReader,
      "PMID- 1\nTI  - One\nFAU - Ng, Ada\nFAU - Li, Bo\nAU  - Ng A\nAU  - Li B\nAU  - et al.\nEDAT- 2019/03/30 06:00\n",
    );
    expect(paper.date?.iso).toBe("2019-03-30");
    expect(paper.byline.names.map((name) => name.given)).toEqual(["Ada", "Bo"]);
    expect(paper.byline.complete).toBe(false);
  });
});

describe("Web of Science", () => {
  it("reads a record", async () => {
    const paper = await onePaper(
      webOfScienceReader,
      "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ng, A\n   Li, B\nAF Ng, Ada\n   Li, Bo\nCA LIGO Collaboration;\n   Virgo\nTI A title\n   wrapped\nSO JOURNAL\nDE one; two\n   more\nID PLUS ONE\nAB Text.\nC1 [Ng, Ada; Li, Bo] Univ X, Y.\n   [Li, Bo] Univ Z, W.\nOI Ng, A/0000-0001-6931-0232; Li, Bo/0000-0002-8070-5929\nCR Hu XC, 2002, Q REV, V35, DOI 10.1000/abc\n   Old T., 1901, BOOK\n   Two D, 2020, X, DOI [10.1000/one, 10.1000/two]\nTC 31\nZ9 33\nPD JUN 8\nPY 2004\nEA MAY 2003\nVL 43\nIS 22\nBP 7\nEP 9\nDI 10.1000/xyz\nUT WOS:0002\nPM 15170339\nER\n\nEF\n",
    );
    expect(paper).toMatchObject({
      title: "A title wrapped",
      byline: {
        names: [
          { written: "Ng, Ada", affiliations: ["Univ X, Y"], orcid: "0000-0001-6931-0232" },
          { written: "Li, Bo", affiliations: ["Univ X, Y", "Univ Z, W"], orcid: "0000-0002-8070-5929" },
          { written: "LIGO Collaboration", group: true },
          { written: "Virgo", group: true },
        ],
        complete: true,
      },
      date: { iso: "2004-06-08" },
      otherDate: { iso: "2003-05" },
      venue: { name: "JOURNAL", volume: "43", issue: "22", pages: "7-9" },
      identifiers: { doi: "10.1000/xyz", wos: "WOS:0002", pmid: "15170339" },
      keywords: [
        { text: "one", scheme: "author" },
        { text: "two more", scheme: "author" },
        { text: "PLUS ONE", scheme: "Keywords Plus" },
      ],
      citations: { count: 31, source: "Web of Science" },
    });
    expect(paper.references).toEqual([
      { identifiers: { doi: "10.1000/abc" }, text: "Hu XC, 2002, Q REV, V35, DOI 10.1000/abc" },
      { identifiers: {}, text: "Old T., 1901, BOOK" },
      { identifiers: { doi: "10.1000/one" }, text: "Two D, 2020, X, DOI [10.1000/one, 10.1000/two]" },
    ]);
  });
});
