import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adsXmlReader } from "../../../src/pipeline/sources/xml/ads-xml.ts";
import { arxivAtomReader } from "../../../src/pipeline/sources/xml/arxiv-atom.ts";
import { dublinCoreReader } from "../../../src/pipeline/sources/xml/dublin-core.ts";
import { endnoteXmlReader } from "../../../src/pipeline/sources/xml/endnote-xml.ts";
import { jatsReader } from "../../../src/pipeline/sources/xml/jats.ts";
import { pubmedXmlReader } from "../../../src/pipeline/sources/xml/pubmed-xml.ts";
import { splitRecords, type XmlPiece } from "../../../src/pipeline/sources/xml/split-records.ts";
import { readText, written } from "./tables-reading.ts";

const readers = [
  pubmedXmlReader,
  endnoteXmlReader,
  arxivAtomReader,
  jatsReader,
  adsXmlReader,
  dublinCoreReader,
];

const pubmed = (...records: string[]) =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join("\n")}\n</PubmedArticleSet>`;
const article = (title: string, more = "") =>
  `<PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>${title}</ArticleTitle>${more}</Article></MedlineCitation></PubmedArticle>`;

describe("PubMed XML", () => {
  it("keeps every field of an article", async () => {
    const text = pubmed(`<PubmedArticle><MedlineCitation>
      <PMID Version="1">31234567</PMID>
      <Article><Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2020</Year><Month>Feb</Month><Day>03</Day></PubDate></JournalIssue><Title>Journal of Made-up Results</Title></Journal>
      <ArticleTitle>Effect of H<sub>2</sub>O on <i>E. coli</i> &lt; 5 &#945;</ArticleTitle>
      <Pagination><MedlinePgn>11-9</MedlinePgn></Pagination>
      <ELocationID EIdType="doi" ValidYN="Y">10.1000/Made.Up</ELocationID>
      <Abstract><AbstractText Label="AIM">We aimed.</AbstractText><AbstractText Label="RESULTS">p &lt; 0.05 &amp; more.</AbstractText></Abstract>
      <AuthorList CompleteYN="N"><Author><LastName>van der Berg</LastName><ForeName>Anna B</ForeName><Suffix>Jr</Suffix><Identifier Source="ORCID">https://orcid.org/0000-0002-1825-009X</Identifier><AffiliationInfo><Affiliation>A &amp; B, Delft.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>C, Leiden.</Affiliation></AffiliationInfo></Author>
      <Author><CollectiveName>SHINE Study Group</CollectiveName></Author></AuthorList>
      <ArticleDate DateType="Electronic"><Year>2019</Year><Month>12</Month><Day>24</Day></ArticleDate></Article>
      <MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName><QualifierName>anatomy</QualifierName></MeshHeading></MeshHeadingList>
      <KeywordList Owner="NOTNLM"><Keyword>networks</Keyword></KeywordList></MedlineCitation>
      <PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC7654321</ArticleId></ArticleIdList>
      <ReferenceList><Reference><Citation>Doe J. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">99</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`);
    const { papers, records, rejected } = await readText(pubmedXmlReader, text);
    expect({ records, rejected }).toEqual({ records: 1, rejected: [] });
    expect(papers[0]).toMatchObject({
      title: "Effect of H₂O on E. coli < 5 α",
      date: { iso: "2020-02-03" },
      otherDate: { iso: "2019-12-24" },
      abstract: "AIM: We aimed. RESULTS: p < 0.05 & more.",
      identifiers: { doi: "10.1000/made.up", pmid: "31234567", pmcid: "PMC7654321" },
      venue: { name: "Journal of Made-up Results", volume: "12", issue: "3", pages: "11-9" },
      keywords: [
        { text: "Humans", scheme: "MeSH" },
        { text: "networks", scheme: "author" },
      ],
      references: [{ identifiers: { pmid: "99" }, text: "Doe J. 2001." }],
    });
    expect(papers[0]?.byline).toEqual({
      complete: false,
      names: [
        {
          written: "van der Berg, Anna B, Jr",
          family: "van der Berg",
          given: "Anna B",
          suffix: "Jr",
          orcid: "0000-0002-1825-009X",
          affiliations: ["A & B, Delft.", "C, Leiden."],
        },
        { written: "SHINE Study Group", group: true },
      ],
    });
  });

  it("reads dates in words and chapters of books", async () => {
    const dated =
      "<Journal><JournalIssue><PubDate><MedlineDate>2019 Nov-Dec</MedlineDate></PubDate></JournalIssue></Journal>";
    const book = `<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>The Book</BookTitle><PubDate><Year>1999</Year></PubDate><AuthorList Type="editors"><Author><LastName>Editor</LastName></Author></AuthorList></Book><ArticleTitle>The Chapter</ArticleTitle><AuthorList Type="authors"><Author><LastName>Writer</LastName><Initials>W</Initials></Author></AuthorList></BookDocument></PubmedBookArticle>`;
    const { papers } = await readText(pubmedXmlReader, pubmed(article("One", dated), book));
    expect(papers.map((paper) => paper.date?.iso)).toEqual(["2019-11", "1999"]);
    expect(papers[1]).toMatchObject({
      title: "The Chapter",
      venue: { name: "The Book" },
      identifiers: { pmid: "5" },
    });
    expect(written(papers[1])).toEqual(["Writer, W"]);
  });
});

describe("EndNote XML", () => {
  it("reads fields through their styles", async () => {
    const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
    const text = `<?xml version="1.0"?><xml><records><record><database name="x.enl">x.enl</database><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
      <contributors><authors><author>${styled("Doe, Jane")}</author><author>${styled("Made-up Collaboration,")}</author><author>${styled("others")}</author></authors></contributors>
      <titles><title>${styled("Stars &amp; ")}<style face="italic">galaxies</style></title><secondary-title>${styled("J. Made-up")}</secondary-title></titles>
      <pages>${styled("1-9")}</pages><volume>${styled("4")}</volume><number>${styled("2")}</number><keywords><keyword>${styled("dust")}</keyword></keywords>
      <dates><year>${styled("2021")}</year><pub-dates><date>${styled("Mar 5")}</date></pub-dates></dates><abstract>${styled("We look.")}</abstract>
      <electronic-resource-num>${styled("10.1000/abc")}</electronic-resource-num><urls><related-urls><url>${styled("https://arxiv.org/abs/2101.00001")}</url></related-urls></urls></record></records></xml>`;
    expect(endnoteXmlReader.recognise(text)).not.toBeNull();
    const { papers } = await readText(endnoteXmlReader, text);
    expect(papers[0]).toMatchObject({
      title: "Stars & galaxies",
      byline: { complete: false },
      date: { iso: "2021-03-05" },
      venue: { name: "J. Made-up", volume: "4", issue: "2", pages: "1-9" },
      identifiers: { doi: "10.1000/abc", arxiv: "2101.00001" },
      keywords: [{ text: "dust", scheme: "author" }],
      links: ["https://arxiv.org/abs/2101.00001"],
      abstract: "We look.",
    });
    expect(papers[0]?.byline.names).toEqual([
      { written: "Doe, Jane", family: "Doe", given: "Jane" },
      { written: "Made-up Collaboration", group: true },
    ]);
  });
});

describe("arXiv Atom", () => {
  const feed = (...entries: string[]) =>
    `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query: made up</title><id>http://arxiv.org/api/x</id>\n${entries.join("\n")}\n</feed>`;
  it("reads versions, affiliations, categories and classes", async () => {
    const { papers, remarks } = await readText(
      arxivAtomReader,
      feed(`<entry><id>http://arxiv.org/abs/astro-ph/0601001v2</id><updated>2006-03-01T00:00:00Z</updated><published>2006-01-01T00:00:00Z</published>
        <title>A title
        over lines with $\\alpha$</title><summary> See https://example.org/code. </summary>
        <author><name>Jane Doe</name><arxiv:affiliation>Made-up University</arxiv:affiliation></author><author><name>The ABC Collaboration</name></author>
        <arxiv:doi>10.1000/x</arxiv:doi><arxiv:journal_ref>J. Made-up 3 (2006) 4</arxiv:journal_ref>
        <arxiv:primary_category term="astro-ph"/><category term="astro-ph"/><category term="cs.LG"/><category term="68T05; 62H30"/><category term="no.SUCH"/></entry>`),
    );
    expect(papers[0]).toMatchObject({
      title: "A title over lines with α",
      date: { iso: "2006-01-01" },
      otherDate: { iso: "2006-03-01" },
      identifiers: { arxiv: "astro-ph/0601001", doi: "10.1000/x" },
      venue: { name: "J. Made-up 3 (2006) 4" },
      keywords: [
        { text: "68T05", scheme: "MSC" },
        { text: "62H30", scheme: "MSC" },
      ],
      links: ["https://arxiv.org/abs/astro-ph/0601001v2", "https://example.org/code"],
    });
    expect(papers[0]?.categories.map(({ code, archive }) => [code, archive])).toEqual([
      ["astro-ph", "astro-ph"],
      ["cs.LG", "cs.LG"],
      ["no.SUCH", null],
    ]);
    expect(papers[0]?.byline.names).toEqual([
      { written: "Jane Doe", affiliations: ["Made-up University"] },
      { written: "The ABC Collaboration", group: true },
    ]);
    expect(remarks).toContainEqual({ code: "category-unknown", text: "no.SUCH", line: 3 });
  });
  it("rejects what arXiv says is an error, and has no record in an empty feed", async () => {
    const error =
      "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry>";
    const reading = await readText(arxivAtomReader, feed(error));
    expect(reading.rejected).toEqual([
      { line: 3, reason: "arXiv answered with an error: incorrect id", text: error },
    ]);
    expect(await readText(arxivAtomReader, feed())).toMatchObject({
      records: 0,
      papers: [],
      rejected: [],
      remarks: [],
    });
  });
});

describe("JATS", () => {
  const jats = (meta: string, more = "") =>
    `<!DOCTYPE article PUBLIC "-//NLM//DTD" "https://example.org/x.dtd"><article xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title-group><journal-title>J. Made-up</journal-title></journal-title-group></journal-meta><article-meta>${meta}</article-meta></front><body><sec><p>Long.</p></sec></body>${more}</article>`;
  it("reads contributors with their affiliations, wherever those stand", async () => {
    const { papers } = await readText(
      jatsReader,
      jats(
        `<article-id pub-id-type="doi">10.1000/j</article-id><article-id pub-id-type="pmid">12</article-id>
        <title-group><article-title>R<sup>2</sup> of <inline-formula><alternatives><mml:math><mml:msub><mml:mi>M</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math><tex-math>$M_2$</tex-math></alternatives></inline-formula><xref ref-type="fn">*</xref></article-title><subtitle>A study</subtitle></title-group>
        <contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">http://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>Doe</surname><given-names>Jane</given-names><suffix>II</suffix></name><xref ref-type="aff" rid="a1 a2"><sup>1</sup></xref></contrib>
        <contrib contrib-type="author"><collab>The XYZ Consortium<contrib-group><contrib><name><surname>Hidden</surname></name></contrib></contrib-group></collab></contrib>
        <contrib contrib-type="editor"><name><surname>Editor</surname></name></contrib><etal/></contrib-group>
        <aff id="a1"><label>1</label>Dept of <institution>Made-up</institution>, Delft</aff><aff id="a2"><sup>2</sup>Elsewhere</aff>
        <pub-date pub-type="collection"><year>2020</year></pub-date><pub-date pub-type="epub"><day>05</day><month>11</month><year>2019</year></pub-date>
        <volume>3</volume><issue>1</issue><fpage>7</fpage><lpage>9</lpage>
        <abstract><title>Abstract</title><sec><title>Aims</title><p>We aim.</p></sec><sec><title>Results</title><p>We find.</p></sec></abstract>
        <kwd-group kwd-group-type="author"><kwd>one</kwd><kwd>two</kwd></kwd-group>`,
        `<back><ref-list><ref id="r1"><label>1</label><mixed-citation>Roe J. 2001 <pub-id pub-id-type="doi">10.1000/r</pub-id></mixed-citation></ref><ref><element-citation><name><surname>Poe</surname></name><year>1999</year></element-citation></ref></ref-list></back>`,
      ),
    );
    expect(papers[0]).toMatchObject({
      title: "R² of M₂: A study",
      date: { iso: "2019-11-05" },
      otherDate: { iso: "2020" },
      identifiers: { doi: "10.1000/j", pmid: "12" },
      abstract: "Aims: We aim. Results: We find.",
      venue: { name: "J. Made-up", volume: "3", issue: "1", pages: "7-9" },
      keywords: [
        { text: "one", scheme: "author" },
        { text: "two", scheme: "author" },
      ],
      references: [
        { identifiers: { doi: "10.1000/r" }, text: "Roe J. 2001 10.1000/r" },
        { identifiers: {}, text: "Poe 1999" },
      ],
    });
    expect(papers[0]?.byline).toEqual({
      complete: false,
      names: [
        {
          written: "Doe, Jane, II",
          family: "Doe",
          given: "Jane",
          suffix: "II",
          orcid: "0000-0002-1825-0097",
          affiliations: ["Dept of Made-up, Delft", "Elsewhere"],
        },
        { written: "The XYZ Consortium", group: true },
      ],
    });
  });
});

describe("ADS and Dublin Core", () => {
  it("gives each author of ADS their affiliation, and knows that dots mean more names", async () => {
    const text = `<records xmlns="https://ads.harvard.edu/schema/abs/1.1/references"><record><bibcode>2020MNRAS.500....1D</bibcode><title>T &lt;SUB&gt;2&lt;/SUB&gt;</title>
      <author>Doe, Jane</author><author>Roe, Jan</author><author>, . . .</author><affiliation>AA(Uni (A), Delft; Elsewhere), AB(ESO &amp;amp; more)</affiliation>
      <journal>Journal of Things, Volume 3, Issue 2, pp. 5-9</journal><pubdate>Jan 2020</pubdate><eprintid>arXiv:2001.00001</eprintid><citations>18</citations><abstract>Not Available &lt;P /&gt;</abstract></record></records>`;
    expect(adsXmlReader.recognise(text)).not.toBeNull();
    const { papers } = await readText(adsXmlReader, text);
    expect(papers[0]).toMatchObject({
      title: "T ₂",
      date: { iso: "2020-01" },
      abstract: null,
      citations: { count: 18, source: "ADS" },
      identifiers: { bibcode: "2020MNRAS.500....1D", arxiv: "2001.00001" },
      venue: { name: "Journal of Things", volume: "3", issue: "2", pages: "5-9" },
      byline: { complete: false },
    });
    expect(papers[0]?.byline.names.map((name) => name.affiliations)).toEqual([
      ["Uni (A), Delft", "Elsewhere"],
      ["ESO & more"],
    ]);
  });
  it("reads OAI records of Dublin Core, and rejects deleted ones", async () => {
    const record = (header: string, core: string) =>
      `<record><header${header}><identifier>oai:x:1</identifier></header>${core && `<metadata><oai_dc:dc xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</oai_dc:dc></metadata>`}</record>`;
    const text = `<OAI-PMH><ListRecords>${record("", "<dc:title>T</dc:title><dc:creator>Doe, Jane</dc:creator><dc:date>2020-05</dc:date><dc:subject>One, two</dc:subject><dc:subject>Three</dc:subject><dc:identifier>http://arxiv.org/abs/2001.00001</dc:identifier>")}${record(' status="deleted"', "")}</ListRecords></OAI-PMH>`;
    expect(dublinCoreReader.recognise(text)).not.toBeNull();
    const { papers, rejected } = await readText(dublinCoreReader, text);
    expect(papers[0]).toMatchObject({
      title: "T",
      date: { iso: "2020-05" },
      identifiers: { arxiv: "2001.00001" },
      keywords: [{ text: "One, two" }, { text: "Three" }],
    });
    expect(rejected.map(({ reason }) => reason)).toEqual(["the repository has deleted it"]);
  });
});

describe("XML that is not as it should be", () => {
  it("keeps whole records around broken ones, and says where those are", async () => {
    const text = pubmed(
      article("One"),
      "<PubmedArticle><MedlineCitation><Article><ArticleTitle>Two</ArticleTitel></Article></MedlineCitation></PubmedArticle>",
      article("Three"),
      "<PubmedArticle><MedlineCitation><Article>",
      article("Five"),
      "<Article>Six</Article></PubmedArticle>",
      "<PubmedArticle/>",
      article("Eight <i>cursive</b>"),
      article("Nine <i>cursive"),
      "junk between",
      article("R&D <5 &unknown; &auml; &lt;script&gt;alert(1)&lt;/script&gt;"),
    );
    for (const chunk of [1, 7, 65_536]) {
      const { papers, rejected, remarks, records } = await readText(pubmedXmlReader, text, { chunk });
      expect(papers.map((paper) => paper.title)).toEqual([
        "One",
        "Two",
        "Three",
        "Five",
        "Eight cursive",
        "Nine cursive",
        "R&D <5 &unknown; ä",
      ]);
      expect(papers.map((paper) => paper.origin.line)).toEqual([3, 4, 5, 7, 10, 11, 13]);
      expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
        [6, "the record begins, but does not end"],
        [7, "the record ends, but does not begin"],
        [9, "it has neither a title nor people nor an identifier"],
      ]);
      const unread = remarks.filter(({ code }) => code === "field-unread");
      expect(unread.map(({ line, paper, text }) => [line, paper, text])).toEqual([
        [4, 1, "the rest of the record: its tags do not match: </ArticleTitel> closes nothing"],
        [10, 4, "the rest of the record: its tags do not match: </b> closes nothing"],
      ]);
      expect(remarks.filter(({ code }) => code === "text-ignored")).toEqual([
        { code: "text-ignored", text: "junk between", line: 11 },
      ]);
      expect(records).toBe(papers.length + rejected.length);
    }
  });
  it("reads the whole records of a file that is cut off", async () => {
    const text = pubmed(article("One"), article("Two"), article("Three"));
    const cut = text.slice(0, text.indexOf("Three") + 3);
    const { papers, rejected, remarks } = await readText(pubmedXmlReader, cut);
    expect(papers.map((paper) => paper.title)).toEqual(["One", "Two", "Thr"]);
    expect(rejected).toEqual([]);
    expect(remarks.find(({ code }) => code === "field-unread")).toMatchObject({
      line: 5,
      text: "the rest of the record: the record begins, but does not end",
    });
  });
  it("expands no entity, and reads no record inside a comment or a document type", async () => {
    const text = `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;"><!ENTITY r "${article("No")}"><!ENTITY e SYSTEM "file:///etc/passwd">]>
      <PubmedArticleSet><!-- ${article("Nor this")} -->${article("x &b; &e; y")}</PubmedArticleSet>`;
    const { papers, rejected } = await readText(pubmedXmlReader, text);
    expect(papers.map((paper) => paper.title)).toEqual(["x &b; &e; y"]);
    expect(rejected).toEqual([]);
  });
  it("survives depth, NUL bytes, prototypes and old line ends", async () => {
    const deep = `${"<a>".repeat(50_000)}deep${"</a>".repeat(50_000)}`;
    const text = pubmed(
      article(`Deep ${deep}`),
      article("N\u0000L\u0001"),
      article('<i __proto__="x" constructor="y">P</i> &__proto__;'),
    ).replaceAll("\n", "\r");
    const { papers, remarks } = await readText(pubmedXmlReader, text);
    expect(papers.map((paper) => paper.title)).toEqual(["Deep deep", "N\ufffdL\ufffd", "P &__proto__;"]);
    expect(papers.map((paper) => paper.origin.line)).toEqual([3, 4, 5]);
    expect(remarks).toContainEqual({
      code: "characters-replaced",
      text: "control characters in an XML record",
      line: 4,
    });
  });
  it("splits the same pieces whatever the chunks", async () => {
    const part = fc.constantFrom(
      "<r>",
      "</r>",
      "<r/>",
      "<x:r a='>'>",
      "</x:r>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<!DOCTYPE a [",
      "]>",
      "<rr>",
      "text",
      "\r\n",
      "\r",
      "\n",
      "<",
      ">",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const text = parts.join("");
          const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
          const pieces = async (of: string[]) => {
            const all: XmlPiece[] = [];
            for await (const piece of splitRecords(of, ["r"])) all.push(piece);
            return all;
          };
          expect(await pieces(chunks)).toEqual(await pieces([text]));
        },
      ),
      { numRuns: 300 },
    );
  });
  it("never throws and always keeps the account", async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "<PubmedArticle>",
        "</PubmedArticle>",
        "<record>",
        "</record>",
        "<entry>",
        "</entry>",
        "<article>",
        "</article>",
        "<title>",
        "</title>",
        "<article-meta>",
        "&amp;",
        "&",
        "<!--",
        "<![CDATA[",
        "]]>",
        "<Article><ArticleTitle>T</ArticleTitle>",
        "\u0000",
        "<a b='",
        "<?",
        "?>",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 20 }),
        fc.constantFrom(...readers),
        async (parts, reader) => {
          const { records, papers, rejected } = await readText(reader, parts.join(""), { chunk: 16 });
          expect(records).toBe(papers.length + rejected.length);
        },
      ),
      { numRuns: 400 },
    );
  });
  it("is claimed by one reader at most", () => {
    const samples = [
      pubmed(article("x")),
      "<html><body><article><h1>x</h1></article></body></html>",
      "<rss><channel><item><title>x</title></item></channel></rss>",
      "title,authors,year",
      "TY  - JOUR",
      '{"a": 1}',
      "",
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org</id></feed>',
    ];
    expect(
      samples.map((head) => readers.filter((reader) => reader.recognise(head)).map((reader) => reader.kind)),
    ).toEqual([["pubmed-xml"], [], [], [], [], [], [], []]);
  });
});
