import { gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes, sourceOfText, type Source } from "../../../src/pipeline/source.ts";
import { readPapers } from "../../../src/pipeline/sources/papers-format.ts";
import { UnreadableSource } from "../../../src/model/unreadable-source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import { lineBatches } from "../../../src/pipeline/sources/fields/line-batches.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";
import { papersFile } from "../../support/build.ts";

const PAGE = "1papers\n\nIMSep 12, 2023\nÜber Things\n\nAmy Lee, Ioana Ciucă\n\nWe look for 😀 things.\n";

/** A source that comes in pieces of these sizes, the rest in one. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): Source {
  return {
    name: "pieces",
    size: null,
    async *open() {
      let at = 0;
      for (const size of sizes) {
        yield bytes.subarray(at, at + size);
        at += size;
      }
      yield bytes.subarray(at);
    },
  };
}

const nothing = () => undefined;
const readAll = (...sources: Source[]) => readSources(sources, defaultOptions, silent);

describe("a source as text", () => {
  it("is the same in whatever pieces it comes, packed or not, as UTF-8 or UTF-16", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PAGE, "utf16le")]);
    const turned = Buffer.from(utf16).swap16();
    const forms = [
      Buffer.from(PAGE),
      Buffer.from(`\uFEFF${PAGE}`),
      utf16,
      turned,
      gzipSync(PAGE),
      gzipSync(utf16),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...forms),
        fc.array(fc.nat(9), { maxLength: 30 }),
        async (bytes, sizes) => {
          const text = await openSourceText(inPieces(bytes, sizes), nothing);
          expect(text.head).toBe(PAGE);
          expect(await text.whole()).toBe(PAGE);
          expect(text.facts()).toMatchObject({
            bytes: bytes.length,
            sha256: createHash("sha256").update(bytes).digest("hex"),
          });
        },
      ),
    );
  });

  it("gives its lines with their numbers, whatever ends them and wherever the pieces are cut", async () => {
    const line = fc.constantFrom("", "a", "bc", "d é");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 20 }),
        async (lines, end, sizes) => {
          const text = await openSourceText(
            inPieces(Buffer.from(lines.map((one) => one + end).join("")), sizes),
            nothing,
          );
          const found: [string, number][] = [];
          for await (const { lines: rows, first } of lineBatches(text.chunks()))
            for (const [n, row] of rows.entries()) found.push([row, first + n]);
          const wanted = lines.map((one, n): [string, number] => [one, n + 1]);
          const trimmed = (rows: [string, number][]) => rows.filter(([row]) => row !== "");
          expect(trimmed(found)).toEqual(trimmed(wanted));
        },
      ),
    );
  });

  it("shows a head of at most 65,536 characters without using it up", async () => {
    const long = "x".repeat(200_000);
    const text = await openSourceText(sourceOfText("long", long), nothing);
    expect(text.head).toHaveLength(65_536);
    expect(await text.whole()).toBe(long);
  });

  it("passes on the failure of a packed source, and does not wait for ever", async () => {
    const failing: Source = {
      name: "pipe.gz",
      size: null,
      async *open() {
        yield gzipSync(PAGE.repeat(50)).subarray(0, 40);
        throw new Error("the pipe broke");
      },
    };
    await expect(readAll(failing)).rejects.toThrow();
  });

  it("tells of a packed file that ends too early", async () => {
    const packed = gzipSync(PAGE.repeat(50));
    await expect(readAll(sourceOfBytes("cut.gz", packed.subarray(0, packed.length - 12)))).rejects.toThrow();
  });
});

describe("reading sources", () => {
  it("accounts for every record, and gives notices that point to papers of the whole run", async () => {
    const broken = `${PAGE.replace("Über Things", "On Other Matters")}\nSRSep 13, 2023\n\nIMSep 14, 2023\nTwice\n\nAmy Lee et al.\n\nWe do.\n`;
    const { papers, accounts, notices } = await readAll(
      sourceOfText("a.txt", PAGE),
      sourceOfText("b.txt", broken),
    );
    expect(papers.map((paper) => [paper.id, paper.origin.source])).toEqual([
      ["paper:uber-things-lee-2023", 0],
      ["paper:on-other-matters-lee-2023", 1],
      ["paper:twice-lee-2023", 1],
    ]);
    expect(
      accounts.map(({ name, kind, records, papers: kept, rejected }) => [
        name,
        kind,
        records,
        kept,
        rejected.length,
      ]),
    ).toEqual([
      ["a.txt", "author-page", 1, 1, 0],
      ["b.txt", "author-page", 3, 2, 1],
    ]);
    expect(notices.find((notice) => notice.code === "byline-cut")?.items).toEqual([
      { text: '"Amy Lee et al."', source: 1, paper: 2, line: 12 },
    ]);
    expect(notices.find((notice) => notice.code === "record-unparsed")).toMatchObject({
      count: 1,
      kind: "dropped",
      items: [{ source: 1, line: 10 }],
    });
    for (const notice of notices) expect(notice.count).toBe(notice.items.length);
  });

  it("leaves a file out that cannot be read, and says so; if none can, it is an error that names each", async () => {
    const { papers, accounts, notices } = await readAll(
      sourceOfText("a.txt", PAGE),
      sourceOfText("b.bin", "nothing at all"),
    );
    expect([papers.length, accounts.length]).toEqual([1, 2]);
    expect(notices[0]).toMatchObject({ code: "source-unread", count: 1, items: [{ source: 1 }] });
    const failing = readAll(
      sourceOfText("empty.txt", ""),
      sourceOfText("page.html", "<!doctype html><p>"),
      sourceOfText("x.json", '{"kind":"visible-college/papers"'),
    );
    await expect(failing).rejects.toThrow(UnreadableSource);
    await expect(failing).rejects.toThrow(
      /empty\.txt is empty[^]*page\.html is a web page[^]*x\.json looks like papers in Visible College's own format, but cannot be read/,
    );
  });
});

describe("papers in our own format", () => {
  it("reads what it needs only a title for, and rejects the rest one by one", () => {
    const file = {
      kind: "visible-college/papers",
      version: 1,
      papers: [
        { title: "A" },
        { title: "" },
        7,
        { title: "B", byline: ["Amy Lee"], topics: [{ label: "x", kind: "phrase", type: null }] },
      ],
    };
    const reading = readPapers(JSON.stringify(file), 3);
    expect([reading.records, reading.papers.length, reading.rejected.length]).toEqual([4, 2, 2]);
    expect(reading.papers.map((paper) => [paper.title, paper.origin, paper.byline.names.length])).toEqual([
      ["A", { source: 3, line: null, index: 0 }, 0],
      ["B", { source: 3, line: null, index: 3 }, 1],
    ]);
    expect(reading.papers[1]?.givenTopics).toEqual([{ label: "x", kind: "phrase", type: null }]);
    expect(reading.rejected.map((reject) => reject.text)).toEqual(['{"title":""}', "7"]);
  });

  it("knows a page's cut bylines, and refuses other versions", () => {
    const reading = readPapers(papersFile([["A", "Amy Lee", "…"]], true), 0);
    expect(reading.page).not.toBeNull();
    expect(reading.remarks.map((remark) => remark.code)).toContain("byline-cut");
    expect(() => readPapers('{"kind":"visible-college/papers","version":2,"papers":[]}', 0)).toThrow(
      /not a papers file of version 1/,
    );
  });
});
