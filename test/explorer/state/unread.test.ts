import { describe, expect, it } from "vitest";
import { unreadReport } from "../../../src/explorer/state/unread.ts";
import { account } from "../../../src/worker/questions/account.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";

const RIS = "TY  - JOUR\nTI  - Tides\nAU  - Noether, Emmy\nER  - \n";
const BIB = "@article{a, title={Winds}, author={Byron, Ada}}\n@article{b, year={2020}}\n";

describe("what was not read of a source", () => {
  it("is a text with every record and its place, and nothing of another source", async () => {
    const corpus = await corpusOf(await buildFrom({ "a.ris": RIS, "b.bib": BIB }));
    const [ris, bib] = corpus.facts.sources;
    if (!ris || !bib) throw new Error("both are read");
    const notices = await account(corpus, { source: 1 });
    expect(notices.every(({ items }) => items.every(({ source }) => source === 1))).toBe(true);
    const report = unreadReport("1.0", bib, notices);
    expect(report).toContain("2 records = 1 paper + 1 not read");
    expect(report).toContain(
      "line 2: it has neither a title nor people nor an identifier\n  @article{b, year={2020}}",
    );
    expect(unreadReport("1.0", ris, await account(corpus, { source: 0 }))).not.toContain("not read\n");
  });
});
