import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { madeUpAtlas } from "../../../scripts/made-up-atlas.ts";
import { writeAtlas } from "../../../src/atlas/write-atlas.ts";
import { launchChromium } from "../../support/chromium.ts";
import { serve, type Served } from "../../support/cli.ts";
import { expectHeading, openExplorer } from "../../support/explorer.ts";

/** 600 people, the last 60 of whom are components of their own. */
function atlasWithLoners() {
  const atlas = madeUpAtlas(600, 1500);
  atlas.networks["people"]?.nodes.component.set(
    Array.from({ length: 60 }, (_, n) => n + 1),
    540,
  );
  return atlas;
}

let folder: string;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "visible-college-small-"));
  const file = join(folder, "loners.atlas");
  writeFileSync(file, Buffer.concat(await writeAtlas(atlasWithLoners())));
  browser = await launchChromium();
  served = await serve(file);
}, 60_000);
afterAll(async () => {
  await served.stop();
  await browser.close();
  rmSync(folder, { recursive: true });
});

const drawn = (page: Page) => page.getByTestId("drawn").textContent();

it("small components are folded away, which is told, and drawn when they are asked for", async () => {
  const { page, complaints } = await openExplorer(browser, served.address);
  expect(await drawn(page)).toContain("540 of 600 people");
  await page.getByTestId("drawn").click();
  await page.getByText("60 people are in 60 small components, folded away.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByLabel("60 small components").click();
  await expect.poll(() => drawn(page)).toContain("600 of 600 people");
  expect(page.url()).toContain("small=on");
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await expect.poll(() => drawn(page)).toContain("600 of 600 people");
  await page.goBack();
  await expect.poll(() => drawn(page)).toContain("540 of 600 people");
  expect(complaints).toEqual([]);
});

it("whoever is in one is found and stands out nevertheless", async () => {
  const { page, complaints } = await openExplorer(browser, served.address);
  await page.keyboard.press("/");
  await page.keyboard.type("Person 590");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await expectHeading(page, "Person 590");
  expect(await drawn(page)).toContain("540 of 600 people");
  expect(complaints).toEqual([]);
});
