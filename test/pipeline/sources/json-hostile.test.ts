import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonReaders, readJson, claimedBy } from "./json-reading.ts";
import { listingReader } from "../../../src/pipeline/sources/json/listing.ts";
import { openAlexReader } from "../../../src/pipeline/sources/json/openalex.ts";
import { crossrefReader } from "../../../src/pipeline/sources/json/crossref.ts";

const FIELDS = [
  "title",
  "display_name",
  "titles",
  "authors",
  "author",
  "authorships",
  "creators",
  "DOI",
  "doi",
  "id",
  "bibcode",
  "aff",
  "year",
  "keyword",
  "metadata",
  "attributes",
  "message",
  "citations",
  "references",
  "reference",
  "issued",
  "versions",
  "authors_parsed",
  "abstract_inverted_index",
  "biblio",
  "__proto__",
];

describe.each(jsonReaders.map((reader) => [reader.kind, reader] as const))("%s", (_, reader) => {
  it("accounts for every record and never throws, whatever the fields hold", async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>("A title", [["Family", "Given"]], [{ name: "A. Name" }], [{ title: "T" }]),
    );
    const record = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue({ maxDepth: 1 }))), async (records) => {
        const reading = await readJson(reader, records);
        expect(reading.records).toBe(reading.papers.length + reading.rejected.length);
        expect(reading.rejected.every(({ reason }) => reason.length > 5)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("neither claims nor chokes on arbitrary text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (text) => {
        expect(reader.recognise(text)).toBeNull();
        const reading = await readJson(reader, text);
        expect(reading.records).toBe(reading.papers.length + reading.rejected.length);
        expect(reading.papers).toEqual([]);
      }),
    );
  });
});

describe("files made to do harm", () => {
  it("leaves prototypes alone", async () => {
    const text =
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"A paper","authors":["A. Name"]}]';
    const reading = await readJson(listingReader, text);
    expect(reading.papers.map(({ title }) => title)).toEqual(["A paper"]);
    expect("polluted" in {}).toBe(false);
    const index =
      '{"authorships":[],"title":"T","id":"https://openalex.org/W12345","abstract_inverted_index":{"__proto__":[1],"a":[0]}}';
    expect((await readJson(openAlexReader, index)).papers[0]?.abstract).toBe("a __proto__");
  });

  it("does not give memory to an abstract's far places", async () => {
    const work = {
      id: "https://openalex.org/W12345",
      title: "T",
      abstract_inverted_index: { far: [4_000_000_000], near: [0], "-": [-5] },
    };
    expect((await readJson(openAlexReader, work)).papers[0]?.abstract).toBe("- near far");
  });

  it("keeps what is before and behind a record that is cut, wrong or no record", async () => {
    const good = (n: number) => JSON.stringify({ title: `Paper ${n}`, authors: ["A. Name"] });
    const text = `${good(1)}\r\n{"title": {"odd": 5}, "authors": ["A. Byron", 7, "M. Somerville"]}\r\n{"title": "cut\r\n${good(4)}\r\nnonsense\r\n${good(6)}\r\n{"title":"No list","authors":"x"}`;
    const reading = await readJson(listingReader, text);
    expect(reading.papers.map(({ title, origin }) => [title, origin.line])).toEqual([
      ["Paper 1", 1],
      ["[no title]", 2],
      ["Paper 4", 4],
      ["Paper 6", 6],
      ["No list", 7],
    ]);
    expect(reading.papers[1]?.byline.names.map(({ written }) => written)).toEqual([
      "A. Byron",
      "M. Somerville",
    ]);
    expect(reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, "it is not valid JSON"]]);
    const unread = reading.remarks.filter(({ code }) => code === "field-unread");
    expect(unread.map(({ line, text }) => [line, text])).toEqual([
      [2, 'title: {"odd":5}'],
      [2, "authors.1: 7 (expected string, received number)"],
    ]);
  });

  it("keeps a paper whose lesser field does not fit, and says so", async () => {
    const reading = await readJson(crossrefReader, [
      { DOI: "10.1234/x", title: ["A paper"], volume: { odd: true }, author: [] },
    ]);
    expect(reading.papers[0]?.title).toBe("A paper");
    expect(reading.remarks.map(({ text }) => text)).toContain('volume: {"odd":true}');
  });

  it("says when the file ends early", async () => {
    const text = `{"meta":{},"results":[${JSON.stringify({ id: "https://openalex.org/W12345", title: "One" })},{"id":"https://openalex.org/W12346","title":"Tw`;
    const reading = await readJson(openAlexReader, text);
    expect(reading.papers.map(({ title }) => title)).toEqual(["One"]);
    expect(reading.rejected.map(({ reason }) => reason)).toEqual(["the file ends inside it"]);
    expect(
      reading.remarks.some(
        ({ code, text }) => code === "file-cut" && text.startsWith("the file ends before"),
      ),
    ).toBe(true);
  });

  it("reads 10 MB on one line, and a byline of 100,000 names", async () => {
    const records = Array.from({ length: 20_000 }, (_, n) => ({
      title: `Paper ${n}`,
      authors: ["A. Name"],
      summary: "word ".repeat(100),
    }));
    expect((await readJson(listingReader, records)).papers).toHaveLength(20_000);
    const long = await readJson(listingReader, [
      { title: "All", authors: Array.from({ length: 100_000 }, (_, n) => `A. Name${n}`) },
    ]);
    expect(long.papers[0]?.byline.names).toHaveLength(100_000);
  });

  it("makes text of scripts in titles", async () => {
    const reading = await readJson(listingReader, [
      { title: "On <script>alert(1)</script> <b>stars</b>", authors: ["<i>A. Name</i>"] },
    ]);
    expect(reading.papers[0]?.title).toBe("On stars");
    expect(reading.papers[0]?.byline.names[0]?.written).toBe("A. Name");
  });
});

describe("other kinds of JSON", () => {
  it.each([
    ["a package", { name: "x", version: "1.0.0", dependencies: {} }],
    [
      "our papers",
      { kind: "visible-college/papers", version: 1, papers: [{ title: "T", byline: ["A. Name"] }] },
    ],
    ["a graph", { nodes: [{ id: 1, title: "x" }], links: [] }],
    ["bylines without papers", [["Kurtz, M", "Accomazzi, A"]]],
    ["an export inside a text", { msg: "Retrieved 2 abstracts", export: "@ARTICLE{x}" }],
    [
      "an Elasticsearch answer of something else",
      { hits: { hits: [{ _id: "1", metadata: { title: "A record of Zenodo", creators: [] } }] } },
    ],
    ["data of something else", { data: [{ id: 1, title: "x", name: "y" }], meta: {} }],
    ["a list of numbers", [1, 2, 3]],
    ["an empty list", []],
  ])("does not claim %s", (_, value) => {
    expect(claimedBy(value)).toEqual([]);
  });
});
