import { describe, expect, it } from "vitest";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes, sourceOfText } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import { buildFrom } from "../../support/build.ts";
import { hostileFiles } from "../../support/hostile-files.ts";
import { networkOf } from "../../support/networks.ts";

const GOOD = sourceOfText(
  "good.bib",
  "@article{g, title={The companion that must survive}, author={Noether, Emmy}, year=1918}",
);

describe("bad input", () => {
  it("is refused soon where it is forty million zeros, as a damaged archive may hold", async () => {
    const started = performance.now();
    const zeros = new Uint8Array(40_000_000).fill(65, 0, 40);
    await expect(readSources([sourceOfBytes("zeros.dat", zeros)], defaultOptions, silent)).rejects.toThrow(
      "holds binary data",
    );
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it.each(hostileFiles())(
    "$name: what is good survives, every record is accounted for, and other files are unharmed",
    async ({ name, bytes, survive }) => {
      const { papers, accounts, notices } = await readSources(
        [sourceOfBytes(name, bytes), GOOD],
        defaultOptions,
        silent,
      );
      const titles = papers.map((paper) => paper.title);
      for (const title of [...survive, "The companion that must survive"])
        expect(
          titles.some((one) => one.includes(title)),
          `${title} among ${titles.join(" | ").slice(0, 300)}`,
        ).toBe(true);
      for (const { records, papers: own, duplicates, rejected } of accounts)
        expect(records).toBe(own + duplicates.length + rejected.length);
      for (const title of titles) expect(title).not.toMatch(/<script|onerror=|root:/);
      for (const notice of notices)
        expect(notice.items.every((item) => item.text !== "" && item.text.length < 5000)).toBe(true);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it("says where what was not read stands", async () => {
    const { accounts, notices } = await readSources(
      [
        sourceOfText(
          "a.bib",
          "@article{ok, title={A first good paper}, year=2020}\n@article{bad, title = {Never closed,\n\n@article{nothing, year = 1}\n@article{ok2, title={A second good paper}, year=2021}\n",
        ),
      ],
      defaultOptions,
      silent,
    );
    expect(accounts[0]).toMatchObject({ records: 4, papers: 3, rejected: [{ line: 4 }], unreadFields: 0 });
    const repaired = notices.find(({ code }) => code === "field-repaired");
    expect(repaired?.items).toEqual([{ text: "title: Never closed", source: 0, paper: 1, line: 2 }]);
  });

  it("gives an atlas in bounded time from a byline of 100,000 names", async () => {
    const names = Array.from({ length: 100_000 }, (_, n) => `Name${n % 977} Family${n}`);
    const atlas = await buildFrom({
      "many.jsonl": `${JSON.stringify({ title: "Too many", authors: names })}\n`,
    });
    expect(atlas.people).toHaveLength(100_000);
    expect(networkOf(atlas, "people").summary.ties).toBe(0);
    expect(atlas.notices.find((notice) => notice.code === "byline-long")?.count).toBe(1);
  });
});

describe("marks where names were lost", () => {
  const told = ({ notices }: Awaited<ReturnType<typeof buildFrom>>) =>
    notices
      .filter(({ code }) => code === "name-left-out")
      .flatMap(({ items }) => items.map(({ text }) => text));

  it("give no people, and are told", async () => {
    const csv =
      'Title,Authors,Year\nA thing of beauty,"?; Lee, Ann",2001\nAnother thing here,"??; Day, Bo",2002\n';
    const ours = JSON.stringify({
      kind: "visible-college/papers",
      version: 1,
      papers: [{ title: "Three", byline: ["?", "Cy Fox"] }],
    });
    const atlas = await buildFrom({ "a.csv": csv, "b.json": ours });
    expect(atlas.people.map(({ name }) => name).sort()).toEqual(["Ann Lee", "Bo Day", "Cy Fox"]);
    expect(told(atlas)).toEqual(["?", "??", "?"]);
  });
});
