import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { madeUpAtlas } from "../../../scripts/made-up-atlas.ts";
import { writeAtlas } from "../../../src/atlas/write-atlas.ts";
import { launchChromium } from "../../support/chromium.ts";
import { serve, type Served } from "../../support/cli.ts";
import { expectWithin } from "../../support/expect-within.ts";
import { aimsOfTheLargest, measureExplorer } from "../../support/explorer-figures.ts";

let folder: string;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "visible-college-figures-"));
  const file = join(folder, "large.atlas");
  writeFileSync(file, Buffer.concat(await writeAtlas(madeUpAtlas(100_000, 1_000_000))));
  browser = await launchChromium();
  served = await serve(file);
}, 300_000);
afterAll(async () => {
  await served.stop();
  await browser.close();
  rmSync(folder, { recursive: true });
});

it("an atlas of 100,000 people and 1,000,000 ties opens, and is walked about in without the page being held up", async () => {
  const figures = await measureExplorer(browser, served.address, ["topics", "people", "topics", "people"]);
  expectWithin(figures, aimsOfTheLargest);
}, 300_000);
