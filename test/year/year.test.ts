import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { inMemory } from "../../src/lib/random-access.ts";
import { launchChromium } from "../support/chromium.ts";
import { cli, serve } from "../support/cli.ts";
import { countsAsWeDo } from "../support/duckdb-counts.ts";
import { expectWithin } from "../support/expect-within.ts";
import { aims, measureExplorer } from "../support/explorer-figures.ts";
import { sharedIsThere, sharedPath } from "../support/shared.ts";

/**
 * A year of astro-ph, 11,434 papers, built by the command line as a user would: too long for every day.
 *
 *   npm run build && npx vitest run --project year
 */
describe.skipIf(!sharedIsThere)("a year of astro-ph (skipped without ../shared)", () => {
  let folder = "";
  let file = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "visible-college-year-"));
    file = join(folder, "year.atlas");
    buildYear(file, "--workers", "2");
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is 25 MB at most", () => {
    expect(statSync(file).size).toBeLessThan(25e6);
  });

  it.each([1, 4])(
    "is the same bytes with %i workers",
    (workers) => {
      const other = join(folder, `year-${workers}.atlas`);
      buildYear(other, "--workers", String(workers));
      expect(readFileSync(other).equals(readFileSync(file))).toBe(true);
    },
    600_000,
  );

  describe("DuckDB", () =>
    countsAsWeDo(async () => (await openAtlas(inMemory(new Uint8Array(readFileSync(file))))).whole()));

  it("opens, and is walked about in without the page being held up", async () => {
    const [browser, served] = await Promise.all([launchChromium(), serve(file)]);
    try {
      const figures = await measureExplorer(browser, served.address, [
        "topics",
        "people",
        "topics",
        "people",
      ]);
      expectWithin(figures, aims);
    } finally {
      await served.stop();
      await browser.close();
    }
  }, 300_000);
});

function buildYear(file: string, ...options: string[]): void {
  const papers = sharedPath("astroph", "astroph-2025-2026.jsonl.gz");
  expect(cli(["build", papers, "-o", file, "--quiet", ...options])).toMatchObject({ code: 0, err: "" });
}
