import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zipSync, gzipSync, strToU8 } from "fflate";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes, sourceOfText } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import { readFiles, realFiles } from "../../support/real-files.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

const RIS = "TY  - JOUR\nTI  - On the winds of stars\nAU  - Byron, Ada\nPY  - 2020\nER  - \n";
const BIB =
  "@article{x, title={On the winds of stars}, author={Byron, Ada}, year={2020}}\n@article{y, title={Another paper about planets}, author={Somerville, Mary}, year=2019}\n";

const read = (...sources: Parameters<typeof readSources>[0]) => readSources(sources, defaultOptions, silent);

describe.skipIf(!sharedIsThere)("real files (skipped without ../shared)", () => {
  it("add up, every one: records = papers + duplicates + not read", async () => {
    const files = [...realFiles("exports"), ...realFiles("openalex")];
    expect(files.length).toBeGreaterThan(180);
    let readable = 0;
    for (const file of files) {
      const result = await readFiles(file);
      for (const { records, papers, duplicates, rejected } of result?.accounts ?? []) {
        readable++;
        expect(records, file).toBe(papers + duplicates.length + rejected.length);
      }
      expect(result?.accounts.reduce((sum, account) => sum + account.papers, 0) ?? 0, file).toBe(
        result?.papers.length ?? 0,
      );
    }
    expect(readable).toBeGreaterThan(140);
  });

  it("of ADS's 24 papers in fourteen formats give each paper once", async () => {
    const names = [
      "solrdata.data.json",
      "bibTexTest.data.txt",
      "bibTexTest.data_with_abs.txt",
      "fieldedTest.data_ads.txt",
      "fieldedTest.data_endnote.txt",
      "fieldedTest.data_medlars.txt",
      "fieldedTest.data_procite.txt",
      "fieldedTest.data_refman.txt",
      "fieldedTest.data_refworks.txt",
      "voTableTest.data.txt",
      "xmlTest.data_dublin_core.txt",
      "xmlTest.data_jats.txt",
      "xmlTest.data_ref.txt",
      "xmlTest.data_ref_with_abs.txt",
    ];
    const result = await readFiles(...names.map((name) => sharedPath("exports", "ads", name)));
    expect(result?.accounts.map((account) => account.records)).toEqual(names.map(() => 24));
    expect(result?.papers).toHaveLength(24);
    expect(result?.papers.every((paper) => paper.joined.length === 13)).toBe(true);
    expect(result?.notices.find((notice) => notice.code === "paper-possible")).toBeUndefined();
  });

  it("of the same hundred papers in six files give a hundred", async () => {
    const folder = (kind: string, name: string) => sharedPath("exports", "asreview", "Datasets", kind, name);
    const files = [
      folder("RIS", "_baseline.ris"),
      folder("RIS", "_baseline_citavi.ris"),
      folder("CSV", "_baseline.csv"),
      folder("TSV", "_baseline.tsv"),
      folder("TSV", "_baseline_refworks.tsv"),
      folder("XLSX", "_baseline.xlsx"),
    ];
    const result = await readFiles(...files);
    expect(result?.papers).toHaveLength(100);
    expect(result?.papers.every((paper) => paper.joined.length === 5)).toBe(true);
  });

  it("unwrap ADS's JSON answers", async () => {
    const [plain, wrapped] = await Promise.all([
      readFiles(sharedPath("exports", "ads", "fieldedTest.data_refworks.txt")),
      readFiles(sharedPath("exports", "ads", "fieldedTest.data_refworks.json")),
    ]);
    expect(wrapped?.papers.map((paper) => paper.title)).toEqual(plain?.papers.map((paper) => paper.title));
  });
});

describe("several files", () => {
  it("join what is one paper, and tell each file's part", async () => {
    const { papers, accounts, notices } = await read(sourceOfText("a.ris", RIS), sourceOfText("b.bib", BIB));
    expect(papers.map((paper) => paper.title)).toEqual([
      "On the winds of stars",
      "Another paper about planets",
    ]);
    expect(
      accounts.map(({ kind, records, papers: own, duplicates }) => [kind, records, own, duplicates.length]),
    ).toEqual([
      ["ris", 1, 1, 0],
      ["bibtex", 2, 1, 1],
    ]);
    expect(accounts[1]?.duplicates[0]).toMatchObject({ line: 1, paper: 0 });
    expect(notices.find((notice) => notice.code === "paper-joined")?.count).toBe(1);
    expect(accounts[0]?.missing).toMatchObject({ abstract: 1, venue: 1 });
  });

  it("come out of archives: gzip, zip, gzip in zip; paths that climb are only names", async () => {
    const zip = zipSync({
      "../../etc/a.ris": strToU8(RIS),
      "deep/b.bib.gz": gzipSync(strToU8(BIB)),
      "__MACOSX/x": strToU8("x"),
      "empty/": new Uint8Array(),
    });
    const { papers, accounts } = await read(
      sourceOfBytes("all.zip", zip),
      sourceOfBytes("again.ris.gz", gzipSync(strToU8(RIS))),
    );
    expect(accounts.map((account) => account.name)).toEqual([
      "all.zip/etc/a.ris",
      "all.zip/deep/b.bib.gz",
      "again.ris.gz",
    ]);
    expect(papers).toHaveLength(2);
  });

  it("survive one that cannot be read, a damaged archive, and a bomb", async () => {
    const bomb = zipSync({ "bomb.ris": new Uint8Array(120_000_000) }, { level: 9 });
    const cut = gzipSync(strToU8(RIS.repeat(500))).slice(0, 40);
    const { papers, accounts, notices } = await read(
      sourceOfText("a.ris", RIS),
      sourceOfBytes("bomb.zip", bomb),
      sourceOfBytes("cut.gz", cut),
      sourceOfBytes("x.pdf", strToU8("%PDF-1.7")),
    );
    expect(papers).toHaveLength(1);
    expect(accounts.map((account) => account.kind)).toEqual(["ris", "unknown", "unknown", "unknown"]);
    const words =
      notices.find((notice) => notice.code === "source-unread")?.items.map((item) => item.text) ?? [];
    expect(words).toHaveLength(3);
    expect(words[0]).toContain("zip bomb");
    expect(words[1]).toMatch(/cut\.gz cannot be read: it is packed with gzip, and damaged or cut short/);
    expect(words[2]).toContain("is a PDF");
  });
});

describe("a record that is refused", () => {
  const LONG = "word ".repeat(1000).trim();
  const refused: [string, string][] = [
    ["a.jsonl", `{"title":"On the winds of stars","authors":["Ada Byron"]}\n{"nothing":"${LONG}"}\n`],
    ["b.jsonl", `{"title":"On the winds of stars","authors":["Ada Byron"]}\n{"nothing":"${LONG}",,}\n`],
    ["c.json", `{"kind":"visible-college/papers","version":1,"papers":[{"nothing":"${LONG}"}]}`],
    ["d.bib", `${BIB}@article{none, note={${LONG}}}\n`],
    ["e.ris", `${RIS}TY  - JOUR\nN1  - ${LONG}\nER  - \n`],
    ["f.csv", `title,authors,note\nOn the winds of stars,Ada,\n,,${LONG}\n`],
  ];
  it.each(refused)(
    "is in the account of %s with its whole text, and in the notices with its beginning",
    async (...file) => {
      const { accounts, notices } = await read(sourceOfText(...file), sourceOfText("z.ris", RIS));
      expect(accounts[0]?.rejected[0]?.text).toContain(LONG);
      const text = notices.find(({ code }) => code === "record-unparsed")?.items[0]?.text ?? "";
      expect(text).toContain("word word");
      expect(text.length).toBeLessThan(2200);
    },
  );

  it("says that it is cut where it is longer than any record", async () => {
    const longer = "x".repeat(50_000);
    const { accounts } = await read(sourceOfText("e.ris", `${RIS}TY  - JOUR\nN1  - ${longer}\nER  - \n`));
    expect(accounts[0]?.rejected[0]?.text).toMatch(
      /^TY  - JOUR\nN1  - x{19000}x*… \(longer than 20,000 characters\)$/,
    );
  });
});

describe("encodings", () => {
  const TEXT = RIS.replace("Byron, Ada", "Müller, José").replace("winds", "öde Wälder");
  const encodings: [string, (text: string) => Uint8Array][] = [
    ["utf-8", (text) => strToU8(text)],
    ["utf-8 with a mark", (text) => strToU8(`\ufeff${text}`)],
    ["utf-16le", (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
    ["utf-16le without a mark", (text) => new Uint8Array(Buffer.from(text, "utf16le"))],
    ["utf-16be", (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16())],
    ["windows-1252", (text) => new Uint8Array(Buffer.from(text, "latin1"))],
    [
      "macintosh",
      (text) =>
        Uint8Array.from(
          [...text].map((sign) => ({ ü: 0x9f, é: 0x8e, ö: 0x9a, ä: 0x8a })[sign] ?? sign.charCodeAt(0)),
        ),
    ],
  ];
  it.each(encodings)("%s is read", async (name, encode) => {
    const { papers, accounts } = await read(sourceOfBytes("a.ris", encode(TEXT)));
    expect(papers[0]?.title).toBe("On the öde Wälder of stars");
    expect(papers[0]?.byline.names[0]?.written).toBe("Müller, José");
    expect(accounts[0]?.encoding.startsWith(name.split(" ")[0] ?? "")).toBe(true);
  });

  it("bytes that are no text are counted, and the rest survives", async () => {
    const bytes = strToU8(TEXT.replace("stars", "sta\u0000rs"));
    const at = bytes.indexOf(0);
    const { papers, accounts } = await read(sourceOfBytes("a.ris", bytes));
    expect(at).toBeGreaterThan(0);
    expect(papers[0]?.title).toContain("sta\ufffdrs");
    expect(accounts[0]?.repairs).toMatchObject({ "characters-replaced": 1 });
  });
});

describe("anything at all", () => {
  const part = fc.oneof(
    fc.constantFrom(
      RIS,
      BIB,
      "@article{",
      "TY  - ",
      "ER  - \n",
      "PMID- 1\nTI  - A\n",
      "\u0000",
      "\r",
      "}",
      "{",
      "[",
      '{"title":"A","authors":["B"]}\n',
      "title,authors\nA,B\n",
      "<PubmedArticle>",
      "%0 Journal Article\n%T A\n",
      "IMSep 12, 2023\nA title\n\nA B\n\nAbstract.\n\n",
    ),
    fc.string({ unit: "binary" }),
  );
  it("adds up, whatever is thrown together, in one file or in several", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(part, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        async (files) => {
          const sources = files.map((parts, index) => sourceOfText(`f${index}`, parts.join("")));
          const result = await read(...sources).catch((error: unknown) => {
            expect(error).toMatchObject({ name: "UnreadableSource" });
            return null;
          });
          for (const { records, papers, duplicates, rejected } of result?.accounts ?? [])
            expect(records).toBe(papers + duplicates.length + rejected.length);
          expect(result?.accounts.reduce((sum, account) => sum + account.papers, 0) ?? 0).toBe(
            result?.papers.length ?? 0,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("says of a file that is none of text that it holds binary data", async () => {
  const noise = Uint8Array.from({ length: 600 }, (_, n) => (n * 7) % 32);
  await expect(read(sourceOfBytes("picture.dat", noise))).rejects.toThrow(
    /^picture\.dat holds binary data\./,
  );
});

describe("a table with columns of its own", () => {
  const TABLE = "Naam;Auteurs;Jaar\nOver sterren en planeten;Müller, José;2020\n";

  it("is shown with what its columns may hold, and is read when that is said", async () => {
    const refused = await read(sourceOfText("a.csv", TABLE)).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/columns are not known by name \("Naam, Auteurs, Jaar"\)\.$/),
      accounts: [
        {
          columns: [
            { header: "Naam", field: "title" },
            { header: "Auteurs", field: "authors" },
            { header: "Jaar", field: "year" },
          ],
        },
      ],
    });
    const columns = { title: "Naam", authors: "Auteurs", year: "Jaar" };
    const { papers } = await readSources(
      [sourceOfText("a.csv", TABLE)],
      { ...defaultOptions, columns },
      silent,
    );
    expect(papers[0]).toMatchObject({ title: "Over sterren en planeten", date: { iso: "2020" } });
  });
});
