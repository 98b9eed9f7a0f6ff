import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfText } from "../../../src/pipeline/source.ts";
import type { Reader, Reading } from "../../../src/pipeline/sources/reader.ts";
import { openSourceText } from "../../../src/pipeline/sources/source-text.ts";
import { adsTaggedReader } from "../../../src/pipeline/sources/tagged/ads-tagged.ts";
import { endnoteTaggedReader } from "../../../src/pipeline/sources/tagged/endnote-tagged.ts";
import { lineBatches } from "../../../src/pipeline/sources/fields/line-batches.ts";
import { medlineReader } from "../../../src/pipeline/sources/tagged/medline.ts";
import { refworksReader } from "../../../src/pipeline/sources/tagged/refworks.ts";
import { risReader } from "../../../src/pipeline/sources/tagged/ris.ts";
import { webOfScienceReader } from "../../../src/pipeline/sources/tagged/web-of-science.ts";

const readers: Reader[] = [
  risReader,
  medlineReader,
  endnoteTaggedReader,
  adsTaggedReader,
  refworksReader,
  webOfScienceReader,
];

async function readAs(reader: Reader, content: string): Promise<Reading> {
  return reader.read(await openSourceText(sourceOfText("a.txt", content), () => {}), 0, defaultOptions);
}
const ignoredIn = (reading: Reading) => reading.remarks.filter((remark) => remark.code === "text-ignored");

/** Two records of each format, whole and well-formed. */
const samples: [Reader, string][] = [
  [risReader, "TY  - JOUR\nTI  - One\nAU  - Ng, A.\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n"],
  [medlineReader, "PMID- 1\nTI  - One\nFAU - Ng, Ada\nAU  - Ng A\n\nPMID- 2\nTI  - Two\n"],
  [endnoteTaggedReader, "%0 Journal Article\n%T One\n%A Ng, A.\n\n%0 Book\n%T Two\n"],
  [adsTaggedReader, "%R 2018TDM.....5a0201F\n%T One\n%A Ng, A.\n\n%R 2018Wthr...73Q..35.\n%T Two\n"],
  [refworksReader, "RT Journal\nT1 One\nA1 Ng, A.\nYR 2001\n\nRT Journal\nT1 Two\n"],
  [webOfScienceReader, "FN Clarivate\nVR 1.0\nPT J\nTI One\nAU Ng, A\nER\n\nPT J\nTI Two\nER\n\nEF\n"],
];

describe("recognition", () => {
  it.each(samples)("knows each format, and only that: %#", (reader, sample) => {
    const found = readers.filter((each) => each.recognise(sample) !== null);
    expect(found.map((each) => each.kind)).toEqual([reader.kind]);
    expect(reader.recognise(sample)).not.toMatch(/\.$/);
  });

  it.each([
    ["BibTeX", "@article{a,\n  title = {One},\n  author = {Ng, A.},\n  year = 2001\n}\n"],
    ["BibTeX with comments", "% A file\n% T by Ng\n@article{a, title = {One}}\n"],
    ["a table", "Title,Authors,Year\nOne,Ng A.,2001\n"],
    ["JSON around RIS", JSON.stringify({ export: "TY  - JOUR\nTI  - One\nER  - \n" })],
    ["XML", '<?xml version="1.0"?>\n<records><record><title>TY  - JOUR</title></record></records>'],
    ["an author page", "IMSep 12, 2023Code\nA title\nAda Ng, Bo Li\n\nAn abstract - of one line.\n"],
    ["prose", "AN - as in: an article.\nTO - the reader.\nIS - it RIS?\n"],
    ["LaTeX", "%A comment\n%T is another\n\\documentclass{article}\n"],
    ["nothing", ""],
  ])("leaves %s to others", (_, text) => {
    expect(readers.filter((reader) => reader.recognise(text) !== null).map((reader) => reader.kind)).toEqual(
      [],
    );
  });

  it("is not misled by where lines end", () => {
    for (const [reader, sample] of samples) {
      expect(reader.recognise(sample.replaceAll("\n", "\r"))).not.toBeNull();
      expect(reader.recognise(sample.replaceAll("\n", "\r\n"))).not.toBeNull();
    }
  });
});

describe.each(samples)("every format: %#", (reader, sample) => {
  const titles = (reading: Reading) => reading.papers.map((paper) => paper.title);

  it.each(["\n", "\r\n", "\r"])("reads lines that end in %j", async (end) => {
    const reading = await readAs(reader, sample.replaceAll("\n", end));
    expect(titles(reading)).toEqual(["One", "Two"]);
    expect(reading.papers[0]?.byline.names[0]?.family).toBe("Ng");
    expect(ignoredIn(reading)).toEqual([]);
  });

  it("reads mixed ends, NUL bytes and a missing end", async () => {
    let n = 0;
    const mixed = sample.trimEnd().replace(/\n/g, () => ["\n", "\r\n", "\r"][n++ % 3] ?? "\n");
    const reading = await readAs(reader, mixed.replace("One", "O\0ne"));
    expect(titles(reading)).toEqual([expect.stringMatching(/^O.ne$/s), "Two"]); // the decoder shows what is no text
  });

  it("keeps the papers that a cut file still holds", async () => {
    const reading = await readAs(reader, sample.slice(0, sample.indexOf("Two") + 2));
    expect(titles(reading)).toEqual(["One", "Tw"]);
  });

  it("keeps a record that has people and no title, and says so", async () => {
    const reading = await readAs(reader, sample.replace(/^.*One\n/m, ""));
    expect(titles(reading)).toEqual(["[no title]", "Two"]);
    expect(reading.papers[0]?.byline.names[0]?.family).toBe("Ng");
    expect(reading.rejected).toEqual([]);
    const told = reading.remarks.filter(({ code }) => code === "title-missing");
    expect(told).toMatchObject([{ paper: 0, line: reader === webOfScienceReader ? 3 : 1 }]);
  });

  it("rejects a record that says neither what nor who it is, with its line and text", async () => {
    const bare = sample
      .replace(/^.*One\n/m, "")
      .replace(/^.*Ng.*\n/gm, "")
      .replace("PMID- 1\n", "PMID- x\nVI  - 5\n")
      .replace("%R 2018TDM.....5a0201F\n", "%R none\n%V 5\n");
    const reading = await readAs(reader, bare);
    expect(titles(reading)).toEqual(["Two"]);
    if (reader === medlineReader) return; // a record begins with its number, and there is none
    expect(reading.rejected).toMatchObject([
      {
        reason: "it has neither a title nor people nor an identifier",
        line: reader === webOfScienceReader ? 3 : 1,
      },
    ]);
    expect(reading.records).toBe(2);
  });

  it("takes markup and odd words as text", async () => {
    const evil = '<script>alert("x")</script><b>Safe</b> &amp; sound __proto__';
    const reading = await readAs(reader, sample.replace("One", evil));
    expect(titles(reading)[0]).toBe("Safe & sound __proto__");
    expect(reading.papers).toHaveLength(2);
  });

  it("reads any text without an exception, and accounts for every record", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ...sample.split("\n"),
        "",
        "   go on",
        "__proto__  - x",
        "%A",
        "AU  - ",
        "C1  - [",
        "AD  - AA(",
      ),
      fc
        .tuple(fc.constantFrom(...sample.split("\n").map((text) => text.slice(0, 6))), fc.string())
        .map((parts) => parts.join("")),
    );
    const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        reader.recognise(content);
        const reading = await readAs(reader, content);
        expect(reading.records).toBe(reading.papers.length + reading.rejected.length);
        for (const paper of reading.papers) expect(paper.title.trim()).not.toBe("");
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same papers wherever the bytes are cut", async () => {
    const whole = await readAs(reader, sample);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(sample.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), sample.length];
        const bytes = places
          .slice(1)
          .map((place, n) => new TextEncoder().encode(sample.slice(places[n], place)));
        const source = {
          name: "a",
          size: null,
          async *open() {
            yield* bytes;
          },
        };
        const reading = await reader.read(await openSourceText(source, () => {}), 0, defaultOptions);
        expect(reading).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it("survives endless lines, fields and bylines", async () => {
    const long = "x ".repeat(400_000);
    const title = sample.split("\n").find((line) => line.includes("One")) ?? "";
    const name = sample.split("\n").find((line) => line.includes("Ng")) ?? "";
    const texts = [
      sample.replace("One", long),
      sample.replace("One", `One\n   ${long}`),
      sample.replace("One", " ".repeat(800_000)),
      sample.replace("One", "<".repeat(200_000)),
      sample.replace("Ng", `${"N".repeat(200_000)} g`),
      sample.replace("Ng", `${"- ".repeat(200_000)}Ng`),
      sample.replace(title, `${title}\n${`${name}\n`.repeat(20_000)}`),
      sample.replace(title, `${title}\n${"no tag at all\n".repeat(60_000)}`),
      `${"\n".repeat(60_000)}${sample}`,
      `${"- \n".repeat(200_000)}${sample}`,
    ];
    for (const text of texts) {
      const reading = await readAs(reader, text);
      expect(reading.records).toBe(2);
      expect(titles(reading).at(-1)).toBe("Two");
      expect(ignoredIn(reading).length).toBeLessThan(10);
    }
  }, 60_000);
});

describe("lines", () => {
  async function linesOf(...chunks: string[]): Promise<[number, string][]> {
    async function* each() {
      yield* chunks;
    }
    const lines: [number, string][] = [];
    for await (const batch of lineBatches(each()))
      batch.lines.forEach((text, n) => lines.push([batch.first + n, text]));
    return lines;
  }

  it("are the same wherever the text was cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom("a", "\r", "\n") })), async (chunks) => {
        const expected = chunks.join("").split(/\r\n|\n|\r/);
        if (expected.at(-1) === "") expected.pop();
        expect(await linesOf(...chunks)).toEqual(expected.map((text, n) => [n + 1, text]));
      }),
    );
  });

  it("refuse to be endless", async () => {
    const chunk = "x".repeat(8_000_000);
    await expect(linesOf("a\n", ...Array<string>(9).fill(chunk))).rejects.toThrow(
      "line 2 is longer than 64 million characters",
    );
  });
});

describe("between records", () => {
  const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`;

  it("says once, and where, what was left out", async () => {
    const reading = await readAs(
      risReader,
      `Provider: X\n\n1.\n${record("One")}\n2.\n${record("Two")}The end\n`,
    );
    expect(reading.papers).toHaveLength(2);
    expect(ignoredIn(reading)).toEqual([
      { code: "text-ignored", line: 1, text: "Provider: X\n1." },
      { code: "text-ignored", line: 8, text: "2." },
      { code: "text-ignored", line: 12, text: "The end" },
    ]);
  });

  it("does not add the number of the next record to a record without an end", async () => {
    const reading = await readAs(risReader, `TY  - JOUR\nTI  - One\nAB  - Text.\n\n2.\n${record("Two")}`);
    expect(reading.papers.map((paper) => paper.abstract)).toEqual(["Text.", null]);
    expect(ignoredIn(reading)).toEqual([{ code: "text-ignored", line: 5, text: "2." }]);
  });

  it("sees new records where neither a start nor an end announces them", async () => {
    const reading = await readAs(
      risReader,
      "AU  - Ng, A.\nTI  - One\nPY  - 2001\n\nAU  - Li, B.\nTI  - Two\nPY  - 2002\n\nTI  - Three\n",
    );
    expect(reading.papers.map((paper) => paper.title)).toEqual(["One", "Two", "Three"]);
    const medline = await readAs(medlineReader, "OWN - NLM\nTI  - One\n\nOWN - NLM\nTI  - Two\n");
    expect(medline.papers.map((paper) => paper.title)).toEqual(["One", "Two"]);
  });
});
