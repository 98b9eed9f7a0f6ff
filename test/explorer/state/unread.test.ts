import { describe, expect, it } from "vitest";
import { sourceOfBytes } from "../../../src/pipeline/source.ts";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import { noticesOf, unreadReport } from "../../../src/explorer/state/unread.ts";

const RIS = "TY  - JOUR\nTI  - Tides\nAU  - Noether, Emmy\nER  - \n";
const BIB = "@article{a, title={Winds}, author={Byron, Ada}}\n@article{b, year={2020}}\n";

describe("what was not read of a source", () => {
  it("is a text with every record and its place, and nothing of another source", async () => {
    const files = [
      ["a.ris", RIS],
      ["b.bib", BIB],
    ].map(([name = "", text = ""]) => sourceOfBytes(name, new TextEncoder().encode(text)));
    const { accounts, notices } = await readSources(files, defaultOptions, silent);
    const [ris, bib] = accounts;
    if (!ris || !bib) throw new Error("both are read");
    expect(noticesOf(notices, 1).every(({ items }) => items.every(({ source }) => source === 1))).toBe(true);
    const report = unreadReport("1.0", bib, noticesOf(notices, 1));
    expect(report).toContain("2 records = 1 paper + 1 not read");
    expect(report).toContain(
      "line 2: it has neither a title nor people nor an identifier\n  @article{b, year={2020}}",
    );
    expect(unreadReport("1.0", ris, noticesOf(notices, 0))).not.toContain("not read\n");
  });
});
