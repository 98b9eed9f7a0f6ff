import { describe, expect, it } from "vitest";
import { adsReader } from "../../../src/pipeline/sources/json/ads.ts";
import { arxivSnapshotReader } from "../../../src/pipeline/sources/json/arxiv-snapshot.ts";
import { crossrefReader } from "../../../src/pipeline/sources/json/crossref.ts";
import { cslReader } from "../../../src/pipeline/sources/json/csl.ts";
import { dataciteReader } from "../../../src/pipeline/sources/json/datacite.ts";
import { inspireReader } from "../../../src/pipeline/sources/json/inspire.ts";
import { listingReader } from "../../../src/pipeline/sources/json/listing.ts";
import { openAlexReader } from "../../../src/pipeline/sources/json/openalex.ts";
import { semanticScholarReader } from "../../../src/pipeline/sources/json/semantic-scholar.ts";
import { claimedBy, readJson } from "./json-reading.ts";

describe("OpenAlex", () => {
  const work = {
    id: "https://openalex.org/W2001",
    doi: "https://doi.org/10.1234/ABC",
    display_name: "Fish of the <i>deep</i> sea",
    title: null,
    publication_date: "2019-04-01",
    ids: {
      openalex: "https://openalex.org/W2001",
      pmid: "https://pubmed.ncbi.nlm.nih.gov/123",
      pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/456",
    },
    is_authors_truncated: true,
    authorships: [
      {
        author: { display_name: "Ana Díaz", orcid: "https://orcid.org/0000-0002-1825-009x" },
        raw_author_name: "A. Díaz",
        raw_affiliation_strings: ["Sea Institute , Vigo", "Sea Institute , Vigo"],
        institutions: [{ display_name: "sea institute" }, { display_name: "University of Vigo" }],
      },
      { author: { display_name: "Bo Li", orcid: null }, institutions: [{ display_name: "MIT" }] },
    ],
    abstract_inverted_index: { sea: [1, 4], The: [0], is: [2], deep: [3] },
    primary_location: {
      source: { display_name: "Deep Sea" },
      landing_page_url: "https://doi.org/10.1234/abc",
    },
    locations: [{ landing_page_url: "http://arxiv.org/abs/1904.00001v2", pdf_url: null, source: null }],
    biblio: { volume: 12, issue: "3", first_page: "1", last_page: "9" },
    referenced_works: ["https://openalex.org/W1", "https://openalex.org/W2000"],
    cited_by_count: 7,
    keywords: [{ display_name: "Fish", score: 0.5 }, { keyword: "Deep sea" }],
    concepts: [
      { display_name: "Biology", score: 0.4 },
      { display_name: "Art", score: 0 },
    ],
    topics: [{ display_name: "Marine Ecology" }],
    mesh: [{ descriptor_name: "Fishes", qualifier_name: "genetics" }],
  };

  it("keeps everything that the model has a place for", async () => {
    const { papers } = await readJson(openAlexReader, { meta: { count: 1 }, results: [work] });
    expect(papers[0]).toMatchObject({
      title: "Fish of the deep sea",
      byline: {
        complete: false,
        names: [
          {
            written: "A. Díaz",
            orcid: "0000-0002-1825-009X",
            affiliations: ["Sea Institute , Vigo", "University of Vigo"],
          },
          { written: "Bo Li", affiliations: ["MIT"] },
        ],
      },
      date: { iso: "2019-04-01" },
      abstract: "The sea is deep sea",
      identifiers: {
        openalex: "W2001",
        doi: "10.1234/abc",
        pmid: "123",
        pmcid: "PMC456",
        arxiv: "1904.00001",
      },
      venue: { name: "Deep Sea", volume: "12", issue: "3", pages: "1-9" },
      references: [{ identifiers: { openalex: "W1" } }, { identifiers: { openalex: "W2000" } }],
      citations: { count: 7, source: "OpenAlex" },
      links: ["http://arxiv.org/abs/1904.00001v2"],
    });
    expect(papers[0]?.keywords).toEqual([
      { text: "Fish", scheme: "OpenAlex keyword" },
      { text: "Deep sea", scheme: "OpenAlex keyword" },
      { text: "Marine Ecology", scheme: "OpenAlex topic" },
      { text: "Biology", scheme: "OpenAlex concept" },
      { text: "Fishes/genetics", scheme: "MeSH" },
    ]);
  });

  it.each([
    ["a page", { meta: {}, results: [work] }],
    ["a list", [work]],
    ["a list of pages", [{ meta: {}, results: [work] }]],
    ["one work, indented", JSON.stringify(work, null, 2)],
    ["JSON lines", `${JSON.stringify(work)}\n${JSON.stringify(work)}`],
    ["an empty page", { meta: { count: 0, db_response_time_ms: 3 }, results: [] }],
  ])("is recognised: %s", async (name, value) => {
    expect(claimedBy(value)).toEqual(["openalex"]);
    expect((await readJson(openAlexReader, value)).papers).toHaveLength(
      name === "JSON lines" ? 2 : name === "an empty page" ? 0 : 1,
    );
  });

  it("keeps a work without a title for its people and identifiers, and says so", async () => {
    const reading = await readJson(openAlexReader, [{ ...work, display_name: null }]);
    expect(reading.rejected).toEqual([]);
    expect(reading.papers).toMatchObject([{ title: "[no title]" }]);
    expect(reading.remarks).toContainEqual(expect.objectContaining({ code: "title-missing", paper: 0 }));
  });
});

describe("Semantic Scholar", () => {
  const paper = {
    paperId: "a".repeat(40),
    externalIds: {
      DOI: "10.1/X".replace("10.1", "10.1234"),
      ArXiv: "2001.00001",
      PubMed: "55",
      PubMedCentral: "66",
      CorpusId: 7,
    },
    title: "A paper",
    abstract: "What it says.",
    authors: [
      { authorId: "1", name: "Ana M. Díaz", affiliations: ["Vigo"] },
      { authorId: null, name: "Bo Li" },
    ],
    year: 2020,
    publicationDate: null,
    venue: "Proc. X",
    journal: { name: "Journal of X", pages: " 1 - 9", volume: "LIX" },
    citationCount: 3,
    s2FieldsOfStudy: [
      { category: "Physics", source: "external" },
      { category: "Physics", source: "s2-fos-model" },
    ],
    references: [{ paperId: null, title: "Older", authors: [{ name: "C. Old" }], year: 1990 }],
    citations: [{ paperId: "b".repeat(40), title: "Newer", authors: [{ name: "D. New" }] }],
  };

  it("keeps everything; citing papers are papers that cite it", async () => {
    const { papers } = await readJson(semanticScholarReader, paper);
    expect(papers[0]).toMatchObject({
      byline: {
        names: [{ written: "Ana M. Díaz", affiliations: ["Vigo"] }, { written: "Bo Li" }],
        complete: true,
      },
      date: { iso: "2020" },
      identifiers: {
        semanticScholar: "a".repeat(40),
        doi: "10.1234/x",
        arxiv: "2001.00001",
        pmid: "55",
        pmcid: "PMC66",
      },
      venue: { name: "Journal of X", volume: "LIX", pages: "1-9" },
      keywords: [{ text: "Physics", scheme: "Semantic Scholar" }],
      references: [{ identifiers: {}, text: "C. Old. Older. 1990" }],
      citations: { count: 3, source: "Semantic Scholar" },
    });
    expect(papers[1]).toMatchObject({
      title: "Newer",
      references: [{ identifiers: { doi: "10.1234/x" }, text: "A paper" }],
    });
    expect(papers).toHaveLength(2);
  });

  const alone = { ...paper, citations: undefined };
  it.each([
    ["a search", { total: 1, offset: 0, data: [alone] }, 1],
    ["citations", { offset: 0, data: [{ contexts: [], citingPaper: alone }, { citedPaper: alone }] }, 2],
    ["a batch with an unknown paper", [alone, null], 1],
    ["an author", { authorId: "1", name: "A", papers: [alone, alone] }, 2],
    [
      "authors",
      {
        data: [
          { authorId: "1", papers: [alone] },
          { authorId: "2", papers: [alone] },
        ],
      },
      2,
    ],
    ["recommendations", { recommendedPapers: [alone] }, 1],
    [
      "a dataset",
      '{"corpusid":1,"externalids":{"DOI":"10.1234/y"},"title":"One","authors":[{"name":"A. B"}]}\n{"corpusid":2,"title":"Two","authors":[]}',
      2,
    ],
    ["an empty search", { total: 0, offset: 0, data: [] }, 0],
  ])("is recognised: %s", async (_, value, count) => {
    expect(claimedBy(value)).toEqual(["semantic-scholar"]);
    const reading = await readJson(semanticScholarReader, value);
    expect(reading.papers).toHaveLength(count);
    expect(reading.rejected).toEqual([]);
    const told = reading.remarks.filter(({ code }) => code === "text-ignored").map(({ text }) => text);
    expect(told).toEqual(Array.isArray(value) ? ["null, which is no record"] : []);
  });
});

describe("Crossref", () => {
  const work = {
    DOI: "10.1234/ABC",
    title: ["The <i>deep</i> sea"],
    subtitle: ["A survey"],
    author: [
      {
        given: "Ana",
        family: "Díaz",
        suffix: "Jr.",
        ORCID: "http://orcid.org/0000-0002-1825-0097",
        affiliation: [{ name: "Vigo" }],
        sequence: "first",
      },
      { name: "The Deep Collaboration", affiliation: [] },
      { given: "Jan", family: "van der Berg", affiliation: [] },
      { family: "Plato" },
      { family: "et al." },
    ],
    issued: { "date-parts": [[2021, 5]] },
    "published-print": { "date-parts": [[2021, 7, 1]] },
    "container-title": ["Journal &amp; Sea"],
    volume: "5",
    page: "1-9",
    abstract: "<jats:title>Abstract</jats:title><jats:p>Fish &lt; birds.</jats:p>",
    reference: [
      { key: "1", DOI: "10.5555/Y" },
      { key: "2", unstructured: "Old, C. 1990" },
      { key: "3", author: "New", year: "2000", "journal-title": "J" },
    ],
    "is-referenced-by-count": 4,
    relation: {
      "has-preprint": [
        { "id-type": "doi", id: "10.48550/arXiv.2001.00001" },
        { "id-type": "doi", id: "10.1101/2020.01" },
      ],
    },
    subject: ["Ecology"],
    ISBN: ["http://id.crossref.org/isbn/9781402894626"],
  };

  it("keeps everything", async () => {
    const { papers } = await readJson(crossrefReader, {
      status: "ok",
      "message-type": "work-list",
      message: { items: [work], facets: {} },
    });
    expect(papers[0]).toMatchObject({
      title: "The deep sea: A survey",
      byline: {
        complete: false,
        names: [
          {
            written: "Ana Díaz Jr.",
            family: "Díaz",
            given: "Ana",
            suffix: "Jr.",
            orcid: "0000-0002-1825-0097",
            affiliations: ["Vigo"],
          },
          { written: "The Deep Collaboration", group: true },
          { written: "Jan van der Berg", family: "van der Berg" },
          { written: "Plato", family: "Plato" },
        ],
      },
      date: { iso: "2021-05" },
      otherDate: { iso: "2021-07-01" },
      venue: { name: "Journal & Sea", volume: "5", pages: "1-9" },
      identifiers: { doi: "10.1234/abc", arxiv: "2001.00001", isbn: "9781402894626" },
      links: ["https://doi.org/10.48550/arXiv.2001.00001", "https://doi.org/10.1101/2020.01"],
      references: [
        { identifiers: { doi: "10.5555/y" }, text: null },
        { text: "Old, C. 1990" },
        { text: "New, 2000, J" },
      ],
      keywords: [{ text: "Ecology", scheme: "Crossref" }],
      citations: { count: 4, source: "Crossref" },
    });
    expect(papers[0]?.abstract).toContain("Fish < birds.");
    expect(papers[0]?.byline.names).toHaveLength(4);
  });

  it.each([
    ["one work", { status: "ok", "message-type": "work", "message-version": "1.0.0", message: work }],
    ["a list of works", [work]],
    ["JSON lines", `${JSON.stringify(work)}\n`],
    ["a dump", { items: [work] }],
  ])("is recognised: %s", async (_, value) => {
    expect(claimedBy(value)).toEqual(["crossref"]);
    expect((await readJson(crossrefReader, value)).papers).toHaveLength(1);
  });

  it("takes a date without parts as none", async () => {
    const reading = await readJson(crossrefReader, [
      { ...work, issued: { "date-parts": [[null]] }, "published-print": undefined },
    ]);
    expect(reading.papers[0]?.date).toBeNull();
  });
});

describe("CSL-JSON", () => {
  const item = {
    id: "x",
    type: "article-journal",
    title: "On things",
    author: [
      { family: "Gogh", given: "Vincent", "non-dropping-particle": "van", suffix: "Jr" },
      { literal: "World Health Organization" },
      { literal: "others" },
    ],
    issued: { raw: "2021-03-04" },
    "container-title": "Things",
    page: "1–9",
    DOI: "https://doi.org/10.1234/T",
    keyword: "one; two, three",
    note: "PMID: 99\narXiv:2101.00001 [cs]",
    URL: "https://example.org/t",
  };

  it("keeps everything", async () => {
    expect(claimedBy([item])).toEqual(["csl-json"]);
    const { papers } = await readJson(cslReader, [
      item,
      { ...item, issued: { "date-parts": [["2020", "2", ""]] } },
    ]);
    expect(papers[0]).toMatchObject({
      byline: {
        complete: false,
        names: [
          { written: "Vincent van Gogh Jr", family: "Gogh", given: "Vincent", particle: "van", suffix: "Jr" },
          { written: "World Health Organization", group: true },
        ],
      },
      date: { iso: "2021-03-04" },
      venue: { name: "Things", pages: "1–9" },
      identifiers: { doi: "10.1234/t", pmid: "99", arxiv: "2101.00001" },
      keywords: ["one", "two", "three"].map((text) => ({ text, scheme: "author" })),
      links: ["https://example.org/t"],
    });
    expect(papers[1]?.date?.iso).toBe("2020-02");
  });
});

describe("NASA ADS", () => {
  const doc = {
    bibcode: "2020ApJ...900....1D",
    title: ["Stars &amp; <SUB>x</SUB>"],
    author: ["Díaz, Ana", "Li, B.", "Deep Survey Collaboration", "., C. Old"],
    aff: ["Vigo; Sea Institute &amp; Co <ORCID>0000-0001-5336-6899</ORCID>", "-", "-", "-"],
    orcid_pub: ["-", "0000-0002-1825-0097", "-", "-"],
    orcid_user: ["0000-0003-0000-0001", "-", "-", "-"],
    pubdate: "2020-07-00",
    date: "2020-07-01T00:00:00Z",
    doi: ["10.48550/arXiv.2001.00001", "10.1234/Z"],
    identifier: ["arXiv:2001.00001", "2020arXiv200100001D"],
    pub: "The Astrophysical Journal",
    volume: "900",
    issue: "2",
    page: ["12"],
    keyword: ["Stars", "1583"],
    keyword_schema: ["-", "UAT"],
    abstract: "Not Available <P />",
    citation_count: 5,
    reference: ["2019ApJ...880....1X", "odd"],
    arxiv_class: ["astro-ph.SR"],
  };

  it("keeps everything", async () => {
    const { papers } = await readJson(adsReader, {
      responseHeader: { status: 0 },
      response: { numFound: 1, docs: [doc] },
    });
    expect(papers[0]).toMatchObject({
      title: "Stars & x",
      abstract: null,
      byline: {
        complete: true,
        names: [
          {
            family: "Díaz",
            given: "Ana",
            orcid: "0000-0003-0000-0001",
            affiliations: ["Vigo", "Sea Institute & Co"],
          },
          { written: "Li, B.", orcid: "0000-0002-1825-0097" },
          { written: "Deep Survey Collaboration", group: true },
          { written: "C. Old" },
        ],
      },
      date: { written: "2020-07-00", iso: "2020-07" },
      identifiers: { bibcode: "2020ApJ...900....1D", doi: "10.1234/z", arxiv: "2001.00001" },
      venue: { name: "The Astrophysical Journal", volume: "900", issue: "2", pages: "12" },
      keywords: [
        { text: "Stars", scheme: "author" },
        { text: "1583", scheme: "UAT" },
      ],
      categories: [{ code: "astro-ph.SR", archive: "astro-ph.SR" }],
      references: [
        { identifiers: { bibcode: "2019ApJ...880....1X" }, text: null },
        { identifiers: {}, text: "odd" },
      ],
      citations: { count: 5, source: "NASA ADS" },
    });
    expect(papers[0]?.byline.names[1]?.affiliations).toBeUndefined();
  });

  it("takes a first author alone as a cut byline", async () => {
    const { papers } = await readJson(adsReader, [
      { bibcode: doc.bibcode, title: ["One"], first_author: "Li, B." },
      { bibcode: doc.bibcode, title: ["Two"], first_author: "Li, B.", author_count: 1 },
      { bibcode: doc.bibcode, title: ["Three"], author_norm: ["Li, B", "Díaz, A"] },
    ]);
    expect(papers.map(({ byline }) => [byline.names.length, byline.complete])).toEqual([
      [1, false],
      [1, true],
      [2, true],
    ]);
  });

  it("tells why a search failed", async () => {
    const answer = { responseHeader: { status: 400 }, error: { msg: "no field x" } };
    expect(claimedBy(answer)).toEqual(["ads"]);
    const reading = await readJson(adsReader, answer);
    expect(reading.rejected.map(({ reason }) => reason)).toEqual([
      "it is an answer without papers, as a search that failed gives: no field x",
    ]);
  });
});

describe("INSPIRE", () => {
  const metadata = {
    control_number: 1234,
    titles: [{ title: "Quarks" }],
    authors: [
      {
        full_name: "Díaz, Ana",
        ids: [
          { schema: "INSPIRE BAI", value: "A.Diaz.1" },
          { schema: "ORCID", value: "0000-0002-1825-0097" },
        ],
        affiliations: [{ value: "Vigo" }],
      },
      { full_name: "Boss, The", inspire_roles: ["supervisor"] },
    ],
    author_count: 3,
    collaborations: [{ value: "ATLAS" }],
    abstracts: [{ value: "On $\\alpha$." }],
    arxiv_eprints: [{ value: "2001.00001", categories: ["hep-ex"] }],
    dois: [{ value: "10.1234/Q" }],
    external_system_identifiers: [{ schema: "ADS", value: "2020PhRvD.101a0001D" }],
    preprint_date: "2020-01-01",
    imprints: [{ date: "2020-06-15" }],
    publication_info: [
      { journal_title: "Phys.Rev.D", journal_volume: "101", journal_issue: "1", artid: "010001", year: 2020 },
    ],
    keywords: [{ value: "quark", schema: "INSPIRE" }, { value: "own" }],
    references: [
      {
        record: { $ref: "https://inspirehep.net/api/literature/77" },
        reference: { dois: ["10.5555/A"], authors: [{ full_name: "Old, C." }], title: { title: "Before" } },
      },
    ],
    citation_count: 2,
  };

  it("keeps everything", async () => {
    const page = {
      hits: { hits: [{ id: "1234", metadata }], total: 1 },
      links: { self: "https://inspirehep.net/api/literature/?q=x" },
    };
    expect(claimedBy(page)).toEqual(["inspire"]);
    expect(claimedBy({ id: "1234", metadata })).toEqual(["inspire"]);
    const { papers } = await readJson(inspireReader, page);
    expect(papers[0]).toMatchObject({
      byline: {
        complete: false,
        names: [
          { family: "Díaz", orcid: "0000-0002-1825-0097", affiliations: ["Vigo"] },
          { written: "ATLAS", group: true },
        ],
      },
      abstract: "On α.",
      date: { iso: "2020-06-15" },
      otherDate: { iso: "2020-01-01" },
      identifiers: { inspire: "1234", doi: "10.1234/q", arxiv: "2001.00001", bibcode: "2020PhRvD.101a0001D" },
      venue: { name: "Phys.Rev.D", volume: "101", issue: "1", pages: "010001" },
      categories: [{ code: "hep-ex", archive: "hep-ex" }],
      keywords: [
        { text: "quark", scheme: "INSPIRE" },
        { text: "own", scheme: "author" },
      ],
      references: [{ identifiers: { inspire: "77", doi: "10.5555/a" }, text: "Old, C., Before" }],
      citations: { count: 2, source: "INSPIRE" },
    });
    expect(papers[0]?.byline.names).toHaveLength(2);
  });
});

describe("DataCite", () => {
  const attributes = {
    doi: "10.5281/ZENODO.1",
    titles: [{ title: "Data of the sea" }, { title: "Other", titleType: "AlternativeTitle" }],
    creators: [
      {
        name: "Díaz, Ana",
        givenName: "Ana",
        familyName: "Díaz",
        nameType: "Personal",
        affiliation: ["Vigo"],
        nameIdentifiers: [
          { nameIdentifier: "https://orcid.org/0000-0002-1825-0097", nameIdentifierScheme: "ORCID" },
        ],
      },
      { name: "Sea Institute", nameType: "Organizational" },
    ],
    publicationYear: 2020,
    dates: [{ date: "2020-03-04", dateType: "Issued" }],
    publisher: { name: "Zenodo" },
    subjects: [{ subject: "sea" }, { subject: "Fish", subjectScheme: "LCSH" }],
    descriptions: [
      { description: "Other", descriptionType: "Other" },
      { description: "<p>All of it.</p>", descriptionType: "Abstract" },
    ],
    relatedIdentifiers: [
      { relationType: "Cites", relatedIdentifierType: "DOI", relatedIdentifier: "10.5555/A" },
      { relationType: "IsVersionOf", relatedIdentifierType: "arXiv", relatedIdentifier: "arXiv:2001.00001" },
    ],
    citationCount: 0,
    url: "https://zenodo.org/record/1",
  };

  it.each([
    ["a page", { data: [{ id: "10.5281/zenodo.1", type: "dois", attributes }], meta: { total: 1 } }],
    ["one work", { data: { id: "10.5281/zenodo.1", type: "dois", attributes } }],
    ["a list of attributes", [attributes]],
  ])("keeps everything of %s", async (_, value) => {
    expect(claimedBy(value)).toEqual(["datacite"]);
    const { papers } = await readJson(dataciteReader, value);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      title: "Data of the sea",
      byline: {
        names: [
          { written: "Ana Díaz", family: "Díaz", orcid: "0000-0002-1825-0097", affiliations: ["Vigo"] },
          { written: "Sea Institute", group: true },
        ],
      },
      date: { iso: "2020-03-04" },
      abstract: "All of it.",
      identifiers: { doi: "10.5281/zenodo.1", arxiv: "2001.00001" },
      venue: { name: "Zenodo" },
      keywords: [
        { text: "sea", scheme: "author" },
        { text: "Fish", scheme: "LCSH" },
      ],
      references: [{ identifiers: { doi: "10.5555/a" }, text: null }],
      citations: { count: 0, source: "DataCite" },
      links: ["https://zenodo.org/record/1"],
    });
  });
});

describe("arXiv's snapshot and listings", () => {
  const record = {
    id: "0704.0001",
    submitter: "A. Díaz",
    authors: "A. D\\'iaz, B. van Li Jr",
    title: "Calculation of\n  things",
    categories: "hep-ph astro-ph.GA",
    abstract: "  A long\n  line.\n",
    doi: "10.1103/X",
    "journal-ref": "Phys.Rev.D76:013009,2007",
    versions: [
      { version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" },
      { version: "v2", created: "Tue, 24 Jul 2007 20:10:27 GMT" },
    ],
    update_date: "2008-11-26",
    authors_parsed: [
      ["D\\'iaz", "A.", ""],
      ["van Li", "B.", "Jr"],
      ["The LIGO Collaboration", "", ""],
    ],
  };

  it("reads the snapshot's lines", async () => {
    const lines = `${JSON.stringify(record)}\n${JSON.stringify({ ...record, id: "astro-ph/0601001", versions: [], authors_parsed: [] })}\n`;
    expect(claimedBy(lines)).toEqual(["arxiv-snapshot"]);
    const { papers } = await readJson(arxivSnapshotReader, lines);
    expect(papers[0]).toMatchObject({
      title: "Calculation of things",
      abstract: "A long line.",
      byline: {
        names: [
          { written: "A. Díaz", family: "Díaz" },
          { family: "van Li", given: "B.", suffix: "Jr" },
          { written: "The LIGO Collaboration", group: true },
        ],
      },
      date: { iso: "2007-04-02" },
      otherDate: { iso: "2007-07-24" },
      identifiers: { arxiv: "0704.0001", doi: "10.1103/x" },
      venue: { name: "Phys.Rev.D76:013009,2007" },
      categories: [{ archive: "hep-ph" }, { archive: "astro-ph.GA" }],
    });
    expect(papers[1]).toMatchObject({
      date: { iso: "2008-11-26" },
      otherDate: null,
      identifiers: { arxiv: "astro-ph/0601001" },
      origin: { line: 2, index: 1 },
    });
    expect(papers[1]?.byline.names.map(({ written }) => written)).toEqual(["A. Díaz", "B. van Li Jr"]);
  });

  it("reads listings", async () => {
    const line = {
      id: "2504.11526v2",
      first_seen: "2025-04-17",
      title: "What",
      authors: ["Nina A", "et al."],
      categories: ["astro-ph.GA", "85A05", "no.SUCH"],
      summary: "We\ndo.",
    };
    expect(claimedBy(JSON.stringify(line))).toEqual(["arxiv-listing"]);
    const reading = await readJson(listingReader, JSON.stringify(line));
    expect(reading.papers[0]).toMatchObject({
      byline: { names: [{ written: "Nina A" }], complete: false },
      date: { iso: "2025-04-17" },
      identifiers: { arxiv: "2504.11526" },
      abstract: "We do.",
      categories: [{ archive: "astro-ph.GA" }, { code: "no.SUCH", archive: null }],
      keywords: [{ text: "85A05", scheme: "MSC" }],
    });
    expect(reading.remarks.map(({ code }) => code)).toContain("category-unknown");
  });
});
