import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { adsReader } from "../../../src/pipeline/sources/json/ads.ts";
import { listingReader } from "../../../src/pipeline/sources/json/listing.ts";
import { openAlexReader } from "../../../src/pipeline/sources/json/openalex.ts";
import { semanticScholarReader } from "../../../src/pipeline/sources/json/semantic-scholar.ts";
import { sharedNames, sharedPath } from "../../support/shared.ts";
import { claimedBy, readBytes } from "./json-reading.ts";

const bytesOf = (path: string) =>
  path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
/** The raw file, as its writer shaped it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the shape
function parsed<T>(bytes: Uint8Array): T {
  const value: T = JSON.parse(new TextDecoder().decode(bytes));
  return value;
}
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** One name holds a character reference, which is made readable. */
const writtenAs = (raw: string): unknown =>
  raw.includes("&amp;") ? expect.stringMatching(/Sampaio$/) : plain(raw).replace(/, OFM$/, "");

interface RawWork {
  id: string;
  title: string | null;
  authorships: {
    raw_author_name: string;
    author: { orcid: string | null };
    institutions: { display_name: string }[];
    raw_affiliation_strings: string[];
  }[];
  referenced_works: string[];
  abstract_inverted_index: Record<string, number[]> | null;
  cited_by_count: number;
  is_authors_truncated?: boolean;
}

describe.skipIf(!existsSync(sharedPath("openalex")))("OpenAlex's pages", () => {
  it.each(["works-page-10", "works-page-40", "works-page-70"])(
    "%s: every work, byline, ORCID, institution and reference",
    async (name) => {
      const bytes = bytesOf(sharedPath("openalex", `${name}.json.gz`));
      const works = parsed<{ results: RawWork[] }>(bytes).results;
      expect(claimedBy(bytes.toString())).toEqual(["openalex"]);
      const reading = await readBytes(
        openAlexReader,
        readFileSync(sharedPath("openalex", `${name}.json.gz`)),
      );
      expect(reading.records).toBe(200);
      expect(reading.papers.map(({ identifiers }) => identifiers.openalex)).toEqual(
        works.map(({ id }) => id.split("/").at(-1)),
      );
      expect(reading.rejected).toEqual([]);
      expect(reading.papers.map(({ title }) => title === "[no title]")).toEqual(
        works.map(({ title }) => title === null),
      );
      for (const [n, work] of works.entries()) {
        const paper = reading.papers[n];
        expect(paper?.byline.names.map(({ written }) => written)).toEqual(
          work.authorships.map(({ raw_author_name: raw }) => writtenAs(raw)),
        );
        expect(paper?.byline.complete).toBe(work.is_authors_truncated !== true);
        expect(paper?.byline.names.map(({ orcid }) => orcid ?? null)).toEqual(
          work.authorships.map(({ author }) => author.orcid?.split("/").at(-1) ?? null),
        );
        expect(
          paper?.references.map(({ identifiers }) => `https://openalex.org/${identifiers.openalex}`),
        ).toEqual(work.referenced_works);
        expect(paper?.citations).toEqual({ count: work.cited_by_count, source: "OpenAlex" });
        expect(paper?.abstract === null).toBe(work.abstract_inverted_index === null);
        for (const [place, { institutions, raw_affiliation_strings: raw }] of work.authorships.entries()) {
          const written = paper?.byline.names[place]?.affiliations ?? [];
          for (const { display_name: institution } of institutions)
            expect(written.join("\n").toLowerCase()).toContain(institution.toLowerCase());
          expect(written.length).toBeGreaterThanOrEqual(
            new Set(raw.map(plain).filter((text) => /\p{L}/u.test(text))).size,
          );
        }
      }
    },
  );

  it("counts what the three pages hold together", async () => {
    const readings = await Promise.all(
      [10, 40, 70].map((page) =>
        readBytes(openAlexReader, readFileSync(sharedPath("openalex", `works-page-${page}.json.gz`))),
      ),
    );
    const papers = readings.flatMap((reading) => reading.papers);
    expect(papers).toHaveLength(600);
    expect(papers.filter(({ byline }) => !byline.complete)).toHaveLength(1);
    expect(papers.filter(({ abstract }) => abstract !== null)).toHaveLength(502);
  });
});

describe.skipIf(!existsSync(sharedPath("exports", "ads")))("NASA ADS's answers", () => {
  interface Doc {
    bibcode?: string;
    title?: string[];
    author?: string[];
    year?: string;
  }
  const files = sharedNames("exports", "ads").filter((name) => /^solrdata\..*json$/.test(name));

  it.each(files)("%s: every document that has a title, people or an identifier", async (name) => {
    const bytes = bytesOf(sharedPath("exports", "ads", name));
    const docs = parsed<{ response?: { docs: Doc[] } }>(bytes).response?.docs ?? [];
    expect(claimedBy(bytes.toString())).toEqual(["ads"]);
    const { papers, rejected, records } = await readBytes(adsReader, bytes);
    const titled = docs.filter(({ title, author, bibcode }) => title ?? author ?? bibcode);
    expect(papers.map(({ identifiers }) => identifiers.bibcode)).toEqual(
      titled.map(({ bibcode }) => bibcode),
    );
    expect(papers.map(({ date }) => date?.iso?.slice(0, 4))).toEqual(titled.map(({ year }) => year));
    expect(papers.map(({ byline }) => byline.names.length)).toEqual(
      titled.map(({ author = [] }) => author.filter((name) => /\p{L}/u.test(name)).length), // `, . . .` ends a cut one
    );
    expect(records).toBe(Math.max(docs.length, 1)); // the answer without documents is one reject
    expect(rejected.length).toBe(records - papers.length);
  });

  it("gives the 24 papers their months, affiliations and identifiers", async () => {
    const { papers } = await readBytes(
      adsReader,
      bytesOf(sharedPath("exports", "ads", "solrdata.data.json")),
    );
    expect(papers).toHaveLength(24);
    expect(papers.filter(({ date }) => date?.iso?.length === 7)).toHaveLength(20);
    expect(papers.at(-1)?.identifiers).toEqual({
      doi: "10.1140/epjc/s10052-020-7683-6",
      arxiv: "1912.06970",
      bibcode: "2020EPJC...80...96D",
    });
    expect(papers.filter(({ abstract }) => abstract === null)).toHaveLength(8);
    expect(
      papers.flatMap(({ byline }) => byline.names).filter(({ affiliations }) => affiliations?.includes("-")),
    ).toEqual([]);
  });

  it("does not claim ADS's other outputs, which hold texts in JSON", () => {
    const others = sharedNames("exports", "ads").filter(
      (name) => name.endsWith(".json") && !name.startsWith("solrdata"),
    );
    expect(others.length).toBeGreaterThan(30);
    for (const name of others)
      expect(claimedBy(bytesOf(sharedPath("exports", "ads", name)).toString())).toEqual([]);
  });

  it("reads the inputs of ADS's networks", async () => {
    const folder = (name: string) => sharedPath("exports", "ads-networks", "test_input", name);
    const people = await readBytes(adsReader, bytesOf(folder("author_network_second_parameter.json")));
    expect(people.papers).toHaveLength(175);
    expect(
      people.papers.every(({ byline }) => byline.names.some(({ family }) => family === "Accomazzi")),
    ).toBe(true);
    const papers = await readBytes(adsReader, bytesOf(folder("paper_network_before_groups_func_large.json")));
    const docs = parsed<{
      response: { docs: { reference?: string[] }[] };
    }>(bytesOf(folder("paper_network_before_groups_func_large.json"))).response.docs;
    expect(papers.papers).toHaveLength(1000);
    expect(papers.papers.map(({ references }) => references.length)).toEqual(
      docs.map(({ reference = [] }) => reference.length),
    );
    expect(papers.papers.filter(({ byline }) => byline.complete)).toHaveLength(1);
    expect((await readBytes(adsReader, bytesOf(folder("author_network_input.json")))).records).toBe(0);
    for (const name of [
      "kurtz_query.json",
      "tf_idf_input.json",
      "author_network_before_groups_func_small.json",
    ]) {
      expect(claimedBy(bytesOf(folder(name)).toString())).toEqual([]);
    }
  });
});

describe.skipIf(!existsSync(sharedPath("exports", "semanticscholar")))("Semantic Scholar's answers", () => {
  it("reads a paper, its 14 references and its 1,000 citing papers", async () => {
    const bytes = bytesOf(sharedPath("exports", "semanticscholar", "Paper.json"));
    const raw = parsed<{ citations: { title: string; authors: unknown[] }[] }>(bytes);
    expect(claimedBy(bytes.toString())).toEqual(["semantic-scholar"]);
    const { papers, records } = await readBytes(semanticScholarReader, bytes);
    expect(records).toBe(1001);
    expect(papers[0]).toMatchObject({
      title: "Computing Machinery and Intelligence",
      date: { iso: "1950-10-01" },
      venue: { name: "Mind", volume: "LIX", pages: "433-460" },
    });
    expect(papers[0]?.references).toHaveLength(14);
    expect(papers.slice(1).map(({ byline }) => byline.names.length)).toEqual(
      raw.citations.map(({ authors }) => authors.length),
    );
    expect(
      papers
        .slice(1)
        .every(({ references }) => references[0]?.identifiers.doi === "10.1093/mind/lix.236.433"),
    ).toBe(true);
  });

  it("reads an author's 60 papers", async () => {
    const bytes = bytesOf(sharedPath("exports", "semanticscholar", "Author.json"));
    expect(claimedBy(bytes.toString())).toEqual(["semantic-scholar"]);
    const { papers, records } = await readBytes(semanticScholarReader, bytes);
    expect([papers.length, records]).toEqual([60, 60]);
  });
});

describe.skipIf(!existsSync(sharedPath("astroph")))("a year of astro-ph", () => {
  it("gives every line as a paper, with every name", async () => {
    const path = sharedPath("astroph", "astroph-2025-2026.jsonl.gz");
    const lines = bytesOf(path)
      .toString()
      .trim()
      .split("\n")
      .map((line) => parsed<{ id: string; authors: string[] }>(new TextEncoder().encode(line)));
    const { papers, rejected } = await readBytes(listingReader, readFileSync(path));
    expect(rejected).toEqual([]);
    expect(papers.map(({ identifiers }) => identifiers.arxiv)).toEqual(lines.map(({ id }) => id));
    expect(papers.map(({ byline }) => byline.names.length)).toEqual(
      lines.map(({ authors }) => authors.filter((name) => /\p{L}/u.test(name)).length), // some are a colon
    );
    expect(papers.map(({ origin }) => origin.line)).toEqual(lines.map((_, n) => n + 1));
    expect(papers).toHaveLength(11_434);
    expect(papers.every(({ byline, date, abstract }) => byline.complete && date?.iso && abstract)).toBe(true);
  });
});
