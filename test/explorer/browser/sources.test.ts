import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { serveSources, type Served } from "../../support/cli.ts";
import { openExplorer } from "../../support/explorer.ts";

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSources();
});
afterAll(async () => {
  await served.stop();
  await browser.close();
});

it("draws the page from its sources with its styles, and builds from a file in the worker", async () => {
  const { page, complaints } = await openExplorer(browser, served.address);
  expect(await page.getByTestId("drawn").textContent()).toBe("45 of 45 people · 86 of 86 ties drawn");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(250, 248, 244)",
  );
  const buffer = Buffer.from("TY  - JOUR\nTI  - On the winds of stars\nAU  - Byron, Ada\nER  - \n");
  await page.getByTestId("files").setInputFiles({ name: "a.ris", mimeType: "text/plain", buffer });
  await page.getByText(/a\.ris: 1 paper and 1 person/).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
