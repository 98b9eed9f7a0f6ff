import * as fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { columnMapping } from "../../../src/pipeline/sources/tables/column-mapping.ts";
import { tableReader } from "../../../src/pipeline/sources/tables/table.ts";
import { readRows, type TableRow } from "../../../src/pipeline/sources/tables/table-rows.ts";
import { voTableReader } from "../../../src/pipeline/sources/tables/vo-table.ts";
import { readText, written } from "./tables-reading.ts";

const { unparse } = papaparse;

const remarked = async (text: string) =>
  (await readText(tableReader, text)).remarks.filter(({ code }) => code === "text-ignored");
const csv = (headers: string, ...rows: string[]) => [headers, ...rows].join("\n");

describe("recognising a table", () => {
  it.each([
    ["title,authors,year\nx,y,2020", "line 1"],
    ['"Title";"Author";"Jahr"\n', "line 1"],
    ["About the data: exported on 1 May\n\nRank\tPublication ID\tTitle\tAuthors\tPubYear\n", "line 3"],
    ["PT\tAU\tAF\tTI\tSO\tPY\tUT\n", "line 1"],
  ])("%j", (head, line) => expect(tableReader.recognise(head)).toContain(`${line} is a table's header`));
  it.each([
    "",
    "title\nOne",
    "TY  - JOUR\nTI  - A title, authors, year\n",
    "PT J\nAU Doe\nTI Title\n",
    "@article{a, title={b}, author={c}, year=2020}",
    '{"title": "a", "authors": [], "year": 1}',
    "<records><title>a</title></records>",
    "Once, a title, authors, and a year met.",
    "name,age\nx,3",
    '[{"title":"x"},\n"title","year"]',
    "PMID- 1\nTI  - x\n",
    "params = {'fl': 'author,title,year,doi'}",

    "%0 Journal Article\n%T x\n",
  ])("%j is none", (head) => expect(tableReader.recognise(head)).toBeNull());
});

describe("columns", () => {
  it("are known by name, once each, and as the user says", () => {
    expect(
      columnMapping(["Document Title", "Authors", "Publication Year", "Source", "Source title"]),
    ).toEqual({
      title: "Document Title",
      authors: "Authors",
      year: "Publication Year",
      journal: "Source title",
      printedSource: "Source",
    });
    expect(
      columnMapping(["titulo", "Title", "authors"], { title: "Titulo", nothing: "x", year: "none" }),
    ).toEqual({ title: "titulo", authors: "authors" });
    expect(columnMapping(["__proto__", "constructor", "title", "title"])).toEqual({ title: "title" });
  });
  it("are told, with those not used, and can be chosen", async () => {
    const text = 'kop,title,authors\nReal title,Not it,"Doe, Jane"\n';
    const { papers, remarks } = await readText(tableReader, text, { columns: { title: "kop" } });
    expect(papers[0]?.title).toBe("Real title");
    expect(remarks[0]).toEqual({
      code: "columns-mapped",
      line: 1,
      text: 'title from "kop", authors; not used: "title"',
    });
  });
  it("of a table that has no known title can be chosen too; without, the sentence says so", async () => {
    const text = "kop;wie\nEen;Doe, J.\n";
    await expect(readText(tableReader, text)).rejects.toThrow("a title and for authors");
    const { papers } = await readText(tableReader, text, { columns: { title: "kop", authors: "wie" } });
    expect(papers.map((paper) => [paper.title, ...written(paper)])).toEqual([["Een", "Doe, J."]]);
  });
});

describe("the tables of systems", () => {
  it("Scopus: full names, affiliations, keywords, references, counts", async () => {
    const headers =
      '"Authors","Author full names","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","Cited by","DOI","Affiliations","Authors with affiliations","Author Keywords","Index Keywords","References","EID"';
    const row =
      '"Doe J.; Roe J.-P.","Doe, Jane (57190394669); Roe, Jean-Pierre (57204169426)","A ""quoted"" title",2021,"J. Made-up",3,1,e12,,,"7","10.1000/S","Uni A, Delft, Netherlands; Uni B, Leiden, Netherlands","Doe J., Uni A, Delft, Netherlands, Uni B, Leiden, Netherlands; Roe J.-P., Uni B, Leiden, Netherlands","models, biological; dust","Stars","Poe A., Title, J, 1, (2001); Moe B., Other, DOI 10.1000/r, (2002)","2-s2.0-85000000001"';
    const { papers } = await readText(tableReader, csv(headers, row));
    expect(papers[0]).toMatchObject({
      title: 'A "quoted" title',
      date: { iso: "2021" },
      identifiers: { doi: "10.1000/s", scopus: "2-s2.0-85000000001" },
      venue: { name: "J. Made-up", volume: "3", issue: "1", pages: "e12" },
      keywords: [
        { text: "models, biological", scheme: "author" },
        { text: "dust", scheme: "author" },
        { text: "Stars", scheme: "Scopus" },
      ],
      citations: { count: 7, source: "Scopus" },
      references: [
        { identifiers: {}, text: "Poe A., Title, J, 1, (2001)" },
        { identifiers: { doi: "10.1000/r" } },
      ],
    });
    expect(papers[0]?.byline.names).toEqual([
      {
        written: "Doe, Jane",
        family: "Doe",
        given: "Jane",
        affiliations: ["Uni A, Delft, Netherlands", "Uni B, Leiden, Netherlands"],
      },
      {
        written: "Roe, Jean-Pierre",
        family: "Roe",
        given: "Jean-Pierre",
        affiliations: ["Uni B, Leiden, Netherlands"],
      },
    ]);
  });
  it("Web of Science, tab-delimited: quotes are characters", async () => {
    const headers = "PT\tAU\tAF\tTI\tSO\tDE\tID\tAB\tC1\tOI\tCR\tTC\tPD\tPY\tVL\tBP\tEP\tDI\tUT\tPM";
    const row =
      'J\tDoe, J; Roe, JP\tDoe, Jane; Roe, Jean-Pierre\t"Stars" and "dust\tMADE-UP J\tone; two\tTHREE\tText.\t[Doe, Jane; Roe, Jean-Pierre] Uni A, Delft; [Doe, Jane] Uni B, Leiden.\tDoe, Jane/0000-0002-1825-0097\tPoe A, 2001, J, V1, DOI 10.1000/r\t5\tMAR 5\t2020\t12\t1\t9\t10.1000/w\tWOS:000123456700001\t123';
    const { papers } = await readText(tableReader, csv(headers, row));
    expect(papers[0]).toMatchObject({
      title: '"Stars" and "dust',
      date: { iso: "2020-03-05" },
      identifiers: { doi: "10.1000/w", wos: "WOS:000123456700001", pmid: "123" },
      venue: { name: "MADE-UP J", volume: "12", pages: "1-9" },
      keywords: [
        { text: "one", scheme: "author" },
        { text: "two", scheme: "author" },
        { text: "THREE", scheme: "Keywords Plus" },
      ],
      citations: { count: 5, source: "Web of Science" },
      references: [{ identifiers: { doi: "10.1000/r" } }],
    });
    expect(papers[0]?.byline.names).toEqual([
      {
        written: "Doe, Jane",
        family: "Doe",
        given: "Jane",
        affiliations: ["Uni A, Delft", "Uni B, Leiden"],
        orcid: "0000-0002-1825-0097",
      },
      { written: "Roe, Jean-Pierre", family: "Roe", given: "Jean-Pierre", affiliations: ["Uni A, Delft"] },
    ]);
  });
  it("Dimensions: a preamble, raw affiliations, reference lists in brackets", async () => {
    const text = csv(
      '"About the data: Exported on May 1, 2024. Criteria: ""x""."',
      "Rank,Publication ID,DOI,PMID,Title,Abstract,Source title/Anthology title,PubYear,Publication Date,Volume,Issue,Pagination,Authors,Authors (Raw Affiliation),Times cited,Cited references",
      '1,pub.1,10.1000/d,,T,A.,Anthology,2020,2020-05-01,1,2,3-4,"Doe, Jane; Roe, Jan","Doe, Jane (Uni (A); Lab); Roe, Jan (Uni B)",9,"[Poe, A, , J, 2001, 1, , 2, 10.1000/r, pub.2, 3];[Moe, B, , K, 2002]"',
    );
    const { papers, remarks } = await readText(tableReader, text);
    expect(remarks[0]).toMatchObject({ code: "text-ignored", line: 1 });
    expect(papers[0]).toMatchObject({
      date: { iso: "2020-05-01" },
      venue: { name: "Anthology", pages: "3-4" },
      citations: { count: 9, source: "Dimensions" },
      references: [{ identifiers: { doi: "10.1000/r" } }, { text: "Moe, B, , K, 2002" }],
      origin: { line: 3 },
    });
    expect(papers[0]?.byline.names.map((name) => name.affiliations)).toEqual([["Uni (A)", "Lab"], ["Uni B"]]);
  });
  it("plain tables: years with months, categories, identifiers in addresses, days that spreadsheets count", async () => {
    const { papers } = await readText(
      tableReader,
      csv(
        "id,title,author,year,month,day,categories,url",
        "2101.00001v2,One,Jane Doe and Jan Roe,2021,3,,astro-ph.GA cs.LG,https://example.org/a https://example.org/b",
        ",Two,,2020,Nov,5,made up,https://doi.org/10.1000/two",
      ),
    );
    expect(
      papers.map((paper) => [
        paper.date?.iso,
        paper.identifiers,
        paper.categories.length,
        paper.links.length,
      ]),
    ).toEqual([
      ["2021-03", { arxiv: "2101.00001" }, 2, 2],
      ["2020-11-05", { doi: "10.1000/two" }, 0, 1],
    ]);
    expect(papers[1]?.keywords).toEqual([{ text: "made up", scheme: "category" }]);
    const dated = await readText(tableReader, csv("title,date", "A,44927", "B,10000.5", "C,60"));
    expect(dated.papers.map((paper) => paper.date?.iso)).toEqual(["2023-01-01", "1927-05-18", null]);
  });
});

describe("bylines in one cell", () => {
  it.each([
    ["Yang, Z. and Xu, J.", ["Yang|Z.", "Xu|J."], true],
    ["Wilson L.N., Xu J., et al.", ["Wilson|L.N.", "Xu|J."], false],
    ["Jane Doe, John Roe and Kim Lee", ["Jane Doe", "John Roe", "Kim Lee"], true],
    ["Doe, J., Roe, K.-P.", ["Doe|J.", "Roe|K.-P."], true],
    ["Smith, John, Doe, Jane", ["Smith|John", "Doe|Jane"], true],
    ["van der Berg, Jan Willem", ["van der Berg|Jan Willem"], true],
    ["Griffin DK, O'Connor RE", ["Griffin|DK", "O'Connor|RE"], true],
    ["PM Barrett, KJ Willis, ...", ["PM Barrett", "KJ Willis"], false],
    ["1. Smith J; 2. Doe K", ["Smith|J", "Doe|K"], true],
    ["Doe, Jane|Roe, Jan", ["Doe|Jane", "Roe|Jan"], true],
    ["Doe, Jane // Roe, Jan", ["Doe|Jane", "Roe|Jan"], true],
    ["Doe, Jane; Roe, Jan; and 1,700 more", ["Doe|Jane", "Roe|Jan"], false],
    ["Made-up Collaboration; Doe J.", ["Made-up Collaboration", "Doe|J."], true],
    ["van den Hoven,null; Smits,Maarten", ["van den Hoven", "Smits|Maarten"], true],
    ["Doe, Jane; ; ", ["Doe|Jane"], true],
    ["[No author name available]", [], true],
  ])("%s", async (cell, names, complete) => {
    const { papers } = await readText(tableReader, csv("title,authors", `T,"${cell}"`));
    expect(
      papers[0]?.byline.names.map(({ written, family, given }) => (family ? `${family}|${given}` : written)),
    ).toEqual(names);
    expect(papers[0]?.byline.complete).toBe(complete);
  });
});

describe("tables that are not as they should be", () => {
  it("an unclosed quote costs one row, not the rest of the file", async () => {
    const text = csv(
      "title,authors,year",
      "One,A B,2001",
      '"Two, with commas,C D,2002',
      "Three,E F,2003",
      '"Four","G H",2004',
      '"Five,I J,2005',
      '"Six","K\nL",2006',
    );
    for (const chunk of [1, 5, 65_536]) {
      const { papers, rejected, remarks } = await readText(tableReader, text, { chunk });
      expect(papers.map((paper) => [paper.title, paper.origin.line])).toEqual([
        ["One", 2],
        ["Two, with commas", 3],
        ["Three", 4],
        ["Four", 5],
        ["Five", 6],
        ["Six", 7],
      ]);
      expect(papers[1]?.date?.iso).toBe("2002");
      expect(rejected).toEqual([]);
      const told = remarks.filter(({ code }) => code.startsWith("field-"));
      expect(told.map(({ code, line, text }) => [code, line, text])).toEqual([
        [
          "field-unread",
          3,
          'the rest of the row: a quotation mark is opened and not closed: "Two, with commas,C D,2002',
        ],
        ["field-repaired", 3, "title: Two, with commas"],
        ["field-repaired", 6, "quotation marks: those that close nothing were read as characters"],
      ]);
    }
  });
  it("quotes within quotes are characters where the row is sound otherwise", async () => {
    const { papers, rejected } = await readText(
      tableReader,
      csv(
        "title,authors,year",
        '"The "big" one",A B,2001',
        '"Multi',
        'line "stray" text",A B,2002',
        "Next,C D,2003",
      ),
    );
    expect(papers.map((paper) => [paper.title, paper.date?.iso])).toEqual([
      ['The "big" one', "2001"],
      ['Multi line "stray" text', "2002"],
      ["Next", "2003"],
    ]);
    expect(rejected).toEqual([]);
  });
  it("ragged rows are padded, aligned, or headings", async () => {
    const text = csv(
      "no,title,authors,year",
      "1,Short,A B",
      "2,Long,A B,2001,,",
      "3,Split,title,A B,2001",
      "a heading",
      "no,title,authors,year",
      ",,,",
      "",
      "4,,A B,2001",
      "5,Good,A B,2003\n",
    );
    const { papers, rejected, records, remarks } = await readText(tableReader, text);
    expect(papers.map((paper) => [paper.title, ...written(paper), paper.date?.iso])).toEqual([
      ["Short", "A B", undefined],
      ["Long", "A B", "2001"],
      ["Split,title", "A B", "2001"],
      ["[no title]", "A B", "2001"],
      ["Good", "A B", "2003"],
    ]);
    expect(rejected).toEqual([]);
    expect(
      remarks.filter(({ code }) => code === "text-ignored").map(({ text, line }) => [line, text]),
    ).toEqual([
      [5, "a heading"],
      [6, "no | title | authors | year"],
    ]);
    expect(records).toBe(5);
  });
  const SCOPUS = '"Authors","Title","Year","Volume","Cited by","DOI","Link","EID"';
  it.each([
    [
      "behind the last",
      '"Doe J.","One",2001,3,5,"10.1000/a","https://x.org","2-s2.0-850000001","of my own"',
      "field-unread",
      "1 cell more than the header has: of my own",
    ],
    [
      "before the first, as R writes row names",
      '"17","Doe J.","One",2001,3,5,"10.1000/a","https://x.org","2-s2.0-850000001"',
      "field-unread",
      "1 cell more than the header has: 17",
    ],
    [
      "in the title, whose comma has no quotes",
      '"Doe J.",One, two,2001,3,5,"10.1000/a","https://x.org","2-s2.0-850000001"',
      "field-repaired",
      "Title: One, two",
    ],
    [
      "two in the title",
      '"Doe J.",One, two, three,2001,3,5,"10.1000/a","https://x.org","2-s2.0-850000001"',
      "field-repaired",
      "Title: One, two, three",
    ],
  ])("a row with a cell too many is kept, wherever that stands: %s", async (_, row, code, text) => {
    const { papers, rejected, remarks } = await readText(tableReader, csv(SCOPUS, row));
    expect(rejected).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      date: { iso: "2001" },
      identifiers: { doi: "10.1000/a", scopus: "2-s2.0-850000001" },
      citations: { count: 5 },
    });
    expect(written(papers[0])).toEqual(["Doe J."]);
    expect(papers[0]?.title).toMatch(/^One/);
    const told = remarks.filter((remark) => remark.code.startsWith("field-"));
    expect(told).toEqual([{ code, text, paper: 0, line: 2 }]);
  });
  it("names that run together are parted where one ends and the next begins", async () => {
    const { papers } = await readText(
      tableReader,
      csv(
        "Item Title,Publication Title,Item DOI,Authors,Publication Year",
        '"One","A Journal","10.1000/a","Ann B. DoeLuis García-MolinaXu (Lucy) WeiJohn McDonaldR. RoeC. O\'BrienAndrea De LuciaÉva Ősz",2021',
      ),
    );
    expect(written(papers[0])).toEqual([
      "Ann B. Doe",
      "Luis García-Molina",
      "Xu (Lucy) Wei",
      "John McDonald",
      "R. Roe",
      "C. O'Brien",
      "Andrea De Lucia",
      "Éva Ősz",
    ]);
    expect(papers[0]).toMatchObject({
      title: "One",
      venue: { name: "A Journal" },
      identifiers: { doi: "10.1000/a" },
    });
  });
  it("a file that ends inside a row says so", async () => {
    const { papers, remarks } = await readText(tableReader, "title,authors,year\nOne,A B,2001\nTwo,C");
    expect(papers.map((paper) => paper.title)).toEqual(["One", "Two"]);
    expect(remarks.find(({ code }) => code === "file-cut")).toEqual({
      code: "file-cut",
      line: 3,
      text: "the file ends inside a row: 2 of 3 cells",
    });
    const quoted = await readText(tableReader, 'title,authors,year\nOne,A B,2001\n"Two, the s');
    expect(quoted.papers.map((paper) => paper.title)).toEqual(["One", "Two"]);
    expect(quoted.remarks.find(({ code }) => code === "field-unread")?.line).toBe(3);
  });
  it("formulas are text, and what spreadsheets keep as text is that text", async () => {
    const text = csv(
      "title,year,doi,volume",
      '"=HYPERLINK(""http://x"",""y"")",="2001",,',
      "=1+1,2002,,",
      '@SUM(A1),="2003",="10.1000/x",="01"',
    );
    const { papers } = await readText(tableReader, text);
    expect(papers.map((paper) => [paper.title, paper.date?.iso])).toEqual([
      ['=HYPERLINK("http://x","y")', "2001"],
      ["=1+1", "2002"],
      ["@SUM(A1)", "2003"],
    ]);
    expect(papers[2]).toMatchObject({ identifiers: { doi: "10.1000/x" } });
  });
  it("line ends of all kinds, control characters and scripts in titles", async () => {
    const { papers, remarks } = await readText(
      tableReader,
      'title,year\r\n"A\r\nB",2001\rC\u0001,2002\n<script>alert(1)</script>D <b>E</b>,2003',
    );
    expect(papers.map((paper) => [paper.title, paper.origin.line])).toEqual([
      ["A B", 2],
      ["C\ufffd", 4],
      ["D E", 5],
    ]);
    expect(remarks).toContainEqual({
      code: "characters-replaced",
      text: "control characters in a row",
      line: 4,
    });
  });
  it("says what stands before the header", async () => {
    expect(await remarked("SEARCH QUERY,stars\n----\n\nTitle,Author Names\nx,y\n")).toEqual([
      { code: "text-ignored", text: "SEARCH QUERY stars", line: 1 },
      { code: "text-ignored", text: "----", line: 2 },
    ]);
  });
  it("a quote that never closes in a long file is found out after some lines", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `Paper ${n},A B,2001`);
    const { papers, rejected } = await readText(
      tableReader,
      csv("title,authors,year", '"Open,and,odd,cells', ...rows),
    );
    expect([papers.length, rejected.length]).toEqual([5001, 0]);
  });
  it("never throws for a bad row, and always keeps the account", async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        '""',
        ",",
        "\n",
        "\r\n",
        "\r",
        '",',
        ',"',
        '="',
        "A title",
        "2001",
        "Doe, J.",
        ";",
        "\u0000",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        async (parts, chunk) => {
          const text = `title,authors,year\n${parts.join("")}`;
          const whole = await readText(tableReader, text);
          expect(whole.records).toBe(whole.papers.length + whole.rejected.length);
          expect(await readText(tableReader, text, { chunk })).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("reads every table that papaparse writes as it was", async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', 'a "b" c', "a,b", "a\nb", "a\r\nb", "=1", '="x"', "", "\t;", "'"),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 30 }),
        async (rows, delimiter, newline, size) => {
          const text = unparse(rows, { delimiter, newline, quotes: true }) + newline;
          const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
            text.slice(n * size, (n + 1) * size),
          );
          const read: TableRow[] = [];
          for await (const row of readRows(chunks, { delimiter, quotes: true }, rows[0]?.length ?? 0))
            read.push(row);
          expect(read.map((row) => (row.kind === "row" ? row.cells : row.text))).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("VOTables", () => {
  it("are read when their columns hold papers", async () => {
    const text =
      '<VOTABLE><RESOURCE><TABLE><FIELD ID="bibcode" datatype="char"/><FIELD ID="title"/><FIELD ID="creator"/><FIELD ID="date"/><FIELD ID="source"/><DATA><TABLEDATA>\n<TR><TD>2020MNRAS.500....1D</TD><TD>T</TD><TD>Doe, Jane; Roe, Jan</TD><TD>2020-01-1</TD><TD>Made-up, vol. 3</TD></TR>\n<TR><TD>x</TD></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>';
    expect(voTableReader.recognise(text)).not.toBeNull();
    expect(voTableReader.recognise('<VOTABLE><FIELD ID="ra"/><FIELD ID="dec"/></VOTABLE>')).toBeNull();
    const { papers, rejected } = await readText(voTableReader, text);
    expect(papers[0]).toMatchObject({
      title: "T",
      identifiers: { bibcode: "2020MNRAS.500....1D" },
      venue: { name: "Made-up", volume: "3" },
    });
    expect(written(papers[0])).toEqual(["Doe, Jane", "Roe, Jan"]);
    expect(rejected).toMatchObject([{ line: 3 }]);
  });
});
