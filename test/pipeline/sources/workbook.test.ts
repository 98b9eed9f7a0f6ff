import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes, sourceOfText } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";

const GOOD = sourceOfText("good.ris", "TY  - JOUR\nTI  - The companion that must survive\nER  - \n");

const row = (...texts: string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
const sheet = (...rows: string[]) => `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
const PAPERS = sheet(row("Title", "Year"), row("On the winds of stars", "2020"));

/** A workbook whose first sheet is where its relations say. */
const workbook = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="r7"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="r7" Target="worksheets/papers.xml"/></Relationships>',
        ...parts,
      }).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
    { level: 9 },
  );

const read = (bytes: Uint8Array) =>
  readSources([sourceOfBytes("a.xlsx", bytes), GOOD], defaultOptions, silent);

/** A part that unpacks to a thousand times its size. */
const LARGE = new Uint8Array(120_000_000).fill(32);

describe("a workbook", () => {
  it("is no text: nothing of it is said to be replaced or guessed", async () => {
    const bytes = workbook({ "xl/worksheets/papers.xml": PAPERS });
    const { papers, accounts } = await read(bytes);
    expect(papers[0]?.title).toBe("On the winds of stars");
    expect(accounts[0]).toMatchObject({ kind: "xlsx", encoding: "", repairs: {}, bytes: bytes.length });
    expect(accounts[0]?.sha256).toMatch(/^[\da-f]{64}$/);
  });

  it.each(["xl/worksheets/papers.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])(
    "whose %s unpacks to far more than its size is told as a bomb, and leaves other files alone",
    async (part) => {
      const bytes = workbook({ "xl/worksheets/papers.xml": PAPERS, [part]: LARGE });
      const { papers, notices } = await read(bytes);
      expect(papers.map(({ title }) => title)).toEqual(["The companion that must survive"]);
      expect(notices.find(({ code }) => code === "source-unread")?.items.map(({ text }) => text)).toEqual([
        "a.xlsx cannot be read: it unpacks to so much more than its size that it is taken for a zip bomb.",
      ]);
    },
  );

  it("is unpacked no further than its first sheet", async () => {
    const { papers } = await read(
      workbook({
        "xl/worksheets/papers.xml": PAPERS,
        "xl/worksheets/other.xml": LARGE,
        "xl/media/picture.png": LARGE,
      }),
    );
    expect(papers[0]?.title).toBe("On the winds of stars");
  });

  it("is read where its relations are lost, from the sheet with the usual name", async () => {
    const { papers } = await read(
      workbook({ "xl/_rels/workbook.xml.rels": "", "xl/worksheets/sheet1.xml": PAPERS }),
    );
    expect(papers[0]?.title).toBe("On the winds of stars");
  });

  it("is read piece by piece, whatever letters its pieces are cut through", async () => {
    const title = (n: number) => `Über die Winde der Sterne, Teil ${n}: ${"äöü漢".repeat(300)}`;
    const rows = Array.from({ length: 1200 }, (_, n) => row(title(n), "2020"));
    const { accounts } = await read(
      workbook({ "xl/worksheets/papers.xml": sheet(row("Title", "Year"), ...rows) }),
    );
    expect(accounts[0]).toMatchObject({ records: 1200, rejected: [], repairs: {} });
  });
});
