import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonText } from "../../../src/atlas/json/write-json.ts";
import { noDecisions } from "../../../src/model/decision.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { silent } from "../../../src/pipeline/effects.ts";
import { noOlderDrawing } from "../../../src/pipeline/older-drawing.ts";
import { run } from "../../../src/pipeline/run.ts";
import { sourceOfText } from "../../../src/pipeline/source.ts";
import { papersFile } from "../../support/build.ts";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { download, expectHeading, openExplorer } from "../../support/explorer.ts";
import { withMadeUp } from "../../support/made-up-methods.ts";

const PAGE = papersFile(
  [
    ["Frogs of the pond", "Ann Lee", "Bo Chen"],
    ["Galaxies", "Ann Lee", "Bo Chen", "Cy Day"],
    ["Geese", "Bo Chen", "…"],
  ],
  true,
);

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "visible-college-"));
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

const details = (page: Page) => page.getByTestId("details");

/** The page is built without the made-up methods: all that it knows of them came with the atlas. */
describe("a network and a measure that the page has never imported", () => {
  let served: Served;
  const file = join(folder, "made-up.json");
  beforeAll(async () => {
    const sources = [sourceOfText("papers.json", PAGE)];
    const atlas = await run(sources, defaultOptions, noDecisions, noOlderDrawing, silent, withMadeUp);
    writeFileSync(file, jsonText(atlas));
    served = await serve(file);
  });
  afterAll(() => served.stop());

  it("are in header, legend, lists of choices, panel and finder", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: /^Initials/ }).click();
    await expect
      .poll(() => page.getByTestId("drawn").textContent())
      .toBe("2 of 2 initials · 1 of 1 ties drawn");
    await page.getByLabel("Size").selectOption("Letters");
    await page.getByLabel("Colour").selectOption("Letters");
    const legend = page.getByRole("complementary", { name: "Legend" });
    expect(await legend.textContent()).toContain("■ an initial, size: letters");
    expect(await legend.textContent()).toContain("A tie: people who wrote under both");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("titles in g");
    await expect.poll(() => page.getByRole("option").first().textContent()).toContain("Titles in G");
    await page.keyboard.press("Enter");
    await expectHeading(page, "Titles in G");
    expect(await details(page).textContent()).toContain("Letters: 9, rank 1");
    expect(await details(page).textContent()).toContain("It says how long its id is.");
    expect(await details(page).textContent()).toContain("2 papers");
    await details(page).getByRole("button", { name: "Titles in F", exact: true }).click();
    await expectHeading(page, "Titles in F");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("are in the GEXF of the page, the same bytes as that of the command line", async () => {
    const { page } = await openExplorer(browser, `${served.address}?network=initials`);
    await page.locator("summary[aria-label='Export']").click();
    const { bytes } = await download(page, () =>
      page
        .locator("[class*=menuRow]", { hasText: "GEXF" })
        .getByRole("button", { name: "everything" })
        .click(),
    );
    const { out } = cli(["export", "--quiet", "--network", "initials", file]);
    expect(bytes.toString("utf8")).toBe(out);
    expect(out).toContain('<attribute id="letters"');
    await page.context().close();
  });
});

describe("options and the history of the page", () => {
  let served: Served;
  beforeAll(async () => {
    const file = join(folder, "page.json");
    writeFileSync(file, PAGE);
    served = await serve(file);
  });
  afterAll(() => served.stop());

  it.each([
    ["light", 1440, 900],
    ["dark", 390, 844],
  ] as const)("are a dialog without violations in the %s theme at %i×%i", async (theme, width, height) => {
    const { page } = await openExplorer(browser, served.address, { width, height }, theme);
    await details(page).getByRole("button", { name: "Build it with other options …" }).click();
    await page.getByRole("dialog", { name: "Build it with other options" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("build the corpus again, also one that was served, and keep what was chosen", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    expect(await details(page).textContent()).toContain("counting full, inferred ties on, bylines up to 25");
    await details(page).getByRole("button", { name: "Build it with other options …" }).click();
    const dialog = page.getByRole("dialog", { name: "Build it with other options" });
    await dialog.getByLabel("Counting").selectOption("1/(n−1) for n people");
    await dialog.getByLabel("Longest byline with ties").fill("2");
    await dialog.getByLabel("Owner inferred").uncheck();
    await dialog.getByLabel("Taken on").fill("2026-01-31");
    await dialog.getByRole("button", { name: "Build again" }).click();
    await expect
      .poll(() => details(page).textContent())
      .toContain("counting fractional, inferred ties off, bylines up to 2 names");
    await details(page).getByRole("button", { name: "Bylines too long for ties" }).click();
    await page.getByRole("button", { name: "Change “Longest byline with ties”" }).click();
    expect(await dialog.getByLabel("Longest byline with ties").inputValue()).toBe("2");
    expect(await dialog.getByLabel("Taken on").inputValue()).toBe("2026-01-31");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("say that there is nothing to build from where only an atlas was opened", async () => {
    const { page } = await openExplorer(browser, served.address);
    await page.getByTestId("files").setInputFiles(join(folder, "made-up.json"));
    const initials = page.getByRole("button", { name: /^Initials/ });
    const openMenu = () => page.getByText("More", { exact: true }).click();
    await page.getByText("export the atlas to keep it").or(page.getByText("made-up.json:")).first().waitFor();
    await openMenu();
    await initials.waitFor();
    await page.keyboard.press("Escape");
    await details(page).getByRole("button", { name: "Build it with other options …" }).click();
    await page.getByRole("button", { name: "Build again" }).click();
    await page.getByText("The files of this corpus are not at hand").waitFor();
    await openMenu();
    await initials.waitFor();
    await page.context().close();
  });

  it("take back what was done to the view and do it again, step by step", async () => {
    const { page } = await openExplorer(browser, served.address);
    const address = () => new URL(page.url()).search;
    await page.getByRole("button", { name: "Topics", exact: true }).click();
    await page.getByLabel("Size").selectOption("Strength");
    expect(address()).toBe("?network=topics&size=strength");
    await page.keyboard.press("Control+z");
    await expect.poll(address).toBe("?network=topics");
    await page.keyboard.press("Control+z");
    await expect.poll(address).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(address).toBe("?network=topics");
    await page.context().close();
  });
});
