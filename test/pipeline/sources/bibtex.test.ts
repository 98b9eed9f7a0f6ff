import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexReader } from "../../../src/pipeline/sources/bibtex/bibtex-reader.ts";
import { onePaper, readBibtex } from "./bibtex-reading.ts";

const recognise = (head: string) => bibtexReader.recognise(head);

describe("recognising BibTeX", () => {
  it("says where the first entry begins", () => {
    expect(recognise("% Encoding: UTF-8\n\n@Article{key,\n  title = {A}\n}")).toBe(
      "line 3 begins an entry: @Article",
    );
    expect(recognise('@string{apj = "The Astrophysical Journal"}')).toBe("line 1 begins an entry: @string");
    expect(recognise('@inproceedings(key:1999/x,\r\nauthor="A")')).toContain("@inproceedings");
    expect(recognise("@article{,\n title = {No key}}")).not.toBeNull();
    expect(recognise('{"msg": "1", "export": "@ARTICLE{2018a,\\n title = {x}}"}')).toContain("ADS export");
  });

  it("claims nothing else", () => {
    const others = [
      "",
      "TY  - JOUR\nAU  - Smith, J.\nER  - \n",
      "@media {\n  a { color: red }\n}",
      "@font-face { font-family: x; }",
      "a@b.org (c)\n@user, look\n",
      '[{"title": "@article{x, title = {y}}"}]',
      '{"abstract": "\\n@article{x, title = {y}}"}',
      '{"export": "TY  - JOUR"}',
      "<html>\n@article{x,\n title = {y}}",
      "title,authors\nx,@article{y",
      "AstroLLaMA\nIMSep 12, 2023Code",
    ];
    for (const head of others) expect(recognise(head), head).toBeNull();
  });
});

describe("the fields of an entry", () => {
  it("reads what NASA ADS writes", async () => {
    const paper = await onePaper(`@ARTICLE{2019MNRAS.484.3921A,
       author = {{Garc{\\'\\i}a}, Jos{\\'e} and {van der Berg}, R.~M.},
        title = "{The H<SUB>2</SUB>O masers at $z\\sim2$}",
      journal = {\\mnras},
     keywords = {stars: individual (V694 Mon, MWC 560), galaxies: ISM, Astrophysics - Astrophysics of Galaxies},
         year = 2019,
        month = apr,
       volume = {484},
       number = {3},
          eid = {3921},
        pages = {3921-3940},
     abstract = "{A flat-
        spectrum source. \\textbackslash\\textbackslash}",
          doi = {10.1093/mnras/stz00110.48550/arXiv.1812.01234},
archivePrefix = {arXiv},
       eprint = {1812.01234},
 primaryClass = {astro-ph.GA},
       adsurl = {https://ui.adsabs.harvard.edu/abs/2019A%26A...484.3921A},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}`);
    expect(paper).toMatchObject({
      title: "The H₂O masers at z∼2",
      byline: {
        names: [
          { written: "García, José", family: "García", given: "José" },
          { written: "van der Berg, R. M.", family: "van der Berg", given: "R. M." },
        ],
        complete: true,
      },
      venue: {
        name: "Monthly Notices of the Royal Astronomical Society",
        volume: "484",
        issue: "3",
        pages: "3921-3940",
      },
      date: { iso: "2019-04" },
      abstract: "A flat-spectrum source.",
      categories: [{ code: "astro-ph.GA", archive: "astro-ph.GA" }],
      links: ["https://ui.adsabs.harvard.edu/abs/2019A%26A...484.3921A"],
      origin: { line: 1, index: 0 },
    });
    expect(paper.identifiers).toEqual({
      doi: "10.1093/mnras/stz001",
      arxiv: "1812.01234",
      bibcode: "2019A&A...484.3921A",
    });
    expect(paper.keywords.map(({ text }) => text)).toEqual([
      "stars: individual (V694 Mon, MWC 560)",
      "galaxies: ISM",
      "Astrophysics - Astrophysics of Galaxies",
    ]);
    expect(paper.keywords.every(({ scheme }) => scheme === "author")).toBe(true);
  });

  it.each([
    ["\\apj", "The Astrophysical Journal"],
    ["{\\aap}", "Astronomy and Astrophysics"],
    ["\\apjl ", "The Astrophysical Journal Letters"],
    ["\\prl", "Physical Review Letters"],
    ["jcap", "Journal of Cosmology and Astroparticle Physics"],
    ["\\unheardof", "unheardof"],
    ["Astronomy \\& Astrophysics", "Astronomy & Astrophysics"],
  ])("reads the journal %s", async (written, name) => {
    expect((await onePaper(`@article{k, title={A}, journal={${written}}}`)).venue?.name).toBe(name);
  });

  it("joins values with #, macros and months", async () => {
    const paper = await onePaper(`@STRING{ acm = "ACM" }
@string(press = acm # { Press})
@article(k, title = "On " # acm # { and more}, journal = press, year = "2003", month = "10~" # feb,)`);
    expect(paper).toMatchObject({
      title: "On ACM and more",
      venue: { name: "ACM Press" },
      date: { iso: "2003-02-10" },
    });
  });

  it.each([
    ["year = 2018, month = jan", "2018-01"],
    ["year = {2018}, month = {09}", "2018-09"],
    ["year = {2018}, month = {9}, day = {5}", "2018-09-05"],
    ["year = {2018}, month = {Sept.}", "2018-09"],
    ["year = 2018, month = may # {/} # jun", "2018-05"],
    ["year = 2018, month = {März}", "2018"],
    ["date = {2018-03-04/2018-03-09}", "2018-03-04"],
    ["date = {2018/2019}", "2018"],
    ["date = {2018-21}", "2018"],
    ["year = {c. 1998}", "1998"],
    ["year = {in press}", null],
    ["year = {2019-05-06}, month = may", "2019-05-06"],
  ])("understands the date %s", async (fields, iso) => {
    expect((await onePaper(`@article{k, title = {A}, ${fields}}`)).date?.iso ?? null).toBe(iso);
  });

  it("tells the arXiv ids of ADS, INSPIRE, Google Scholar, DBLP and BibLaTeX from other eprints", async () => {
    const arxivOf = async (fields: string) =>
      (await onePaper(`@article{k, title={A}, ${fields}}`)).identifiers.arxiv;
    expect(await arxivOf("archivePrefix = {arXiv}, eprint = {1812.01234v2}")).toBe("1812.01234");
    expect(await arxivOf('eprint = "hep-th/9711200"')).toBe("hep-th/9711200");
    expect(await arxivOf("eprinttype = {arxiv}, eprint = {1706.03762}")).toBe("1706.03762");
    expect(await arxivOf("journal = {arXiv preprint arXiv:2001.08361}")).toBe("2001.08361");
    expect(await arxivOf("journal = {CoRR}, volume = {abs/1706.03762}")).toBe("1706.03762");
    expect(await arxivOf("url = {https://arxiv.org/abs/2001.08361}")).toBe("2001.08361");
    expect(await arxivOf("note = {arXiv:2207.12345 [astro-ph]}")).toBe("2207.12345");
    expect(await arxivOf("archivePrefix = {ascl}, eprint = {1706.00912}")).toBeUndefined();
    expect(await arxivOf("journal = {Nature}, volume = {1234.56789}")).toBeUndefined();
  });

  it("reads what Scopus writes", async () => {
    const paper = await onePaper(`Scopus
EXPORT DATE: 14 March 2023

@ARTICLE{Smith2020123,
author={Smith, J.A. and Doe, B.},
title={On things},
journal={Journal of Things},
year={2020},
art_number={123},
note={cited By 12; All Open Access},
url={https://www.scopus.com/inward/record.uri?eid=2-s2.0-85012345678&doi=10.1000%2fabc},
abstract={[No abstract available]},
author_keywords={alpha;  beta},
keywords={Gamma rays; Stars},
references={Lee, K., (2001) Stars; Kim, B., Moons, doi:10.1000/xyz},
document_type={Article},
source={Scopus},
}`);
    expect(paper.citations).toEqual({ count: 12, source: "Scopus" });
    expect(paper.identifiers).toMatchObject({ scopus: "2-s2.0-85012345678" });
    expect(paper.abstract).toBeNull();
    expect(paper.venue?.pages).toBe("123");
    expect(paper.keywords).toEqual([
      { text: "alpha", scheme: "author" },
      { text: "beta", scheme: "author" },
      { text: "Gamma rays", scheme: "Scopus" },
      { text: "Stars", scheme: "Scopus" },
    ]);
    expect(paper.references.map(({ text }) => text)).toEqual([
      "Lee, K., (2001) Stars",
      "Kim, B., Moons, doi:10.1000/xyz",
    ]);
  });

  it("reads what Web of Science writes", async () => {
    const paper = await onePaper(`@article{ WOS:000123456700001,
Author = {Smith, John A. and
   Doe, Beth},
Title = {{A Title of
   Two Lines}},
Journal = {{ASTROPHYSICAL JOURNAL}},
Year = {{2015}},
Volume = {{800}},
Number = {{2}},
Article-Number = {{17}},
DOI = {{10.1088/0004-637X/800/2/17}},
Keywords = {{galaxies: active; X-rays}},
Keywords-Plus = {{BLACK-HOLES}},
ORCID-Numbers = {{Doe, Beth/0000-0002-1825-0097}},
Cited-References = {{Abbott B, 2016, PHYS REV LETT, V116, DOI 10.1103/PhysRevLett.116.061102.
   Lee K, 2001, NATURE, V1, P2.}},
Times-Cited = {{7}},
Unique-ID = {{WOS:000123456700001}},
}`);
    expect(paper.title).toBe("A Title of Two Lines");
    expect(paper.identifiers).toMatchObject({
      wos: "WOS:000123456700001",
      doi: "10.1088/0004-637x/800/2/17",
    });
    expect(paper.byline.names[1]).toEqual({
      written: "Doe, Beth",
      family: "Doe",
      given: "Beth",
      orcid: "0000-0002-1825-0097",
    });
    expect(paper.citations).toEqual({ count: 7, source: "Web of Science" });
    expect(paper.references[0]?.identifiers.doi).toBe("10.1103/physrevlett.116.061102");
    expect(paper.references).toHaveLength(2);
    expect(paper.keywords.at(-1)).toEqual({ text: "BLACK-HOLES", scheme: "Keywords Plus" });
  });

  it("keeps addresses, other identifiers and subtitles as BibLaTeX and Mendeley write them", async () => {
    const paper = await onePaper(`@article{k,
  title = {{Title}}, subtitle = {Sub}, journaltitle = {J}, number = 3, pages = {1--9},
  doi = {https://doi.org/10.1000/a{\\_}b}, pmid = 123, isbn = {978-3-662-57545-1}, origdate = {1999},
  url = {http://example.org/~me/a--b}, file = {:C$\\backslash$:/x.pdf:pdf}, note = {PMCID: PMC12345},
  author+an = {1:orcid="0000-0002-1825-0097"}, author = {Doe, Beth}, affiliation = {Here; There}
}`);
    expect(paper.title).toBe("Title: Sub");
    expect(paper.identifiers).toEqual({
      doi: "10.1000/a_b",
      pmid: "123",
      pmcid: "PMC12345",
      isbn: "9783662575451",
    });
    expect(paper.links).toEqual(["http://example.org/~me/a--b"]);
    expect(paper.otherDate?.iso).toBe("1999");
    expect(paper.venue).toEqual({ name: "J", issue: "3", pages: "1-9" });
    expect(paper.byline.names[0]).toMatchObject({
      orcid: "0000-0002-1825-0097",
      affiliations: ["Here", "There"],
    });
  });

  it("lets entries inherit from their crossref, wherever it stands, and keeps their order", async () => {
    const { papers, records } = await readBibtex(`
@inproceedings{a, title = {A}, crossref = {conf}}
@article{b, title = {B}}
@inproceedings{c, title = {C}, crossref = {gone}, year = 2001}
@proceedings{conf, title = {Proc. of X}, year = 1999, editor = {Ed, A.}}
@inproceedings{d, title = {D}, crossref = {CONF}, year = 2000}`);
    expect(papers.map(({ title }) => title)).toEqual(["A", "B", "C", "Proc. of X", "D"]);
    expect(records).toBe(5);
    expect(papers[0]).toMatchObject({
      venue: { name: "Proc. of X" },
      date: { iso: "1999" },
      byline: { names: [] },
    });
    expect(papers[2]?.venue).toBeNull();
    expect(papers[3]?.byline.names.map(({ written }) => written)).toEqual(["Ed, A."]);
    expect(papers[4]).toMatchObject({ venue: { name: "Proc. of X" }, date: { iso: "2000" } });
    expect(papers.map(({ origin }) => origin.line)).toEqual([2, 3, 4, 5, 6]);
  });

  it("keeps entries of one key apart, and keys and fields named like parts of objects", async () => {
    const { papers } = await readBibtex(
      "@misc{k, title={A}}@misc{k, title={B}}\n@misc{__proto__, __proto__={x}, constructor = 1, title={C}}",
    );
    expect(papers.map(({ title }) => title)).toEqual(["A", "B", "C"]);
  });
});

describe("any text", () => {
  const words = [
    "@article{",
    "@string{",
    "@comment{",
    "a,",
    "title",
    "author",
    " = ",
    "{",
    "}",
    '"',
    "\\",
    "\n",
    "\r",
    "#",
    "$",
    "%",
    " and ",
    ",",
    "é",
    "\0",
    "2001",
  ];
  const bibtexLike = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string()), {
    maxLength: 80,
  });

  it("never throws, and every record is a paper or rejected", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      bibtexLike.map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        bibtexReader.recognise(text);
        const { records, papers, rejected } = await readBibtex(text);
        expect(records).toBe(papers.length + rejected.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads the same from pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(bibtexLike, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const text = `@misc{first, title = {First}}\n${parts.join("")}`;
        expect(await readBibtex(text, size)).toEqual(await readBibtex(text));
      }),
      { numRuns: 300 },
    );
  });

  it("finds every entry that is whole, in the order of the file, whatever is broken between them", async () => {
    const broken = fc.constantFrom(
      "@article{x, title = {No end,\n year = 2000\n",
      '@book{y, title = "No\n author = {A}}\n',
      "junk { \n",
      "@misc{z, title = {No end\n}\n",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(broken), { maxLength: 12 }), async (parts) => {
        const text = parts
          .map((part, n) => part ?? `@article{k${n}, title = {Title ${n}}, year = 2001}\n`)
          .join("");
        const { papers } = await readBibtex(text);
        expect(papers.map(({ title }) => title).filter((title) => title.startsWith("Title"))).toEqual(
          parts.flatMap((part, n) => (part === null ? [`Title ${n}`] : [])),
        );
      }),
    );
  });
});
