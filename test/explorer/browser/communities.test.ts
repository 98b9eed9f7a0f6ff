import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { download, expectHeading, openExplorer, press } from "../../support/explorer.ts";

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launchChromium();
  served = await serve();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

const folder = mkdtempSync(join(tmpdir(), "communities-"));
const counted = (page: Page) =>
  page
    .getByRole("heading", { name: /^\d+ communities$/ })
    .textContent()
    .then((text) => parseInt(text ?? ""));

/** What the command line writes of the bundled corpus at this resolution, without building it with it: nothing moves. */
function exported(network: string, resolution: string): string {
  const atlas = join(folder, "bundled.atlas");
  expect(cli(["build", "-o", atlas]).code).toBe(0);
  return cli(["export", atlas, "--network", network, "--resolution", resolution]).out;
}

describe("communities on the page", () => {
  it("become more and smaller with the slider; addresses and exports follow; Back takes it back", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?network=topics`);
    const before = await counted(page);
    const slider = page.getByRole("slider", { name: "Resolution of communities" });
    await slider.focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).searchParams.get("resolution")).toBe("3");
    await expect.poll(() => counted(page)).toBeGreaterThan(before);
    const after = await counted(page);
    await page.getByText(/resolution 3\./).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.locator("summary[aria-label='Export']").click();
    const row = page.locator("[class*=menuRow]", { hasText: /GEXF/ });
    const { bytes } = await download(page, () => row.getByRole("button", { name: "everything" }).click());
    expect(bytes.toString("utf8") === exported("topics", "3")).toBe(true);
    await page.reload();
    await expect.poll(() => counted(page)).toBe(after);
    await press(page, /^Back to 1$/);
    await expect.poll(() => counted(page)).toBe(before);
    expect(new URL(page.url()).searchParams.get("resolution")).toBeNull();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("of a resolution stay with the network that they were found for", async () => {
    const { page } = await openExplorer(browser, `${served.address}?network=topics&resolution=5`);
    const topics = await counted(page);
    const parameter = () => new URL(page.url()).searchParams.get("resolution");
    const network = (name: string) =>
      page.getByRole("navigation", { name: "Networks" }).getByRole("button", { name, exact: true });
    await network("People").click();
    await expect.poll(parameter).toBeNull();
    await expect.poll(() => counted(page)).toBe(10);
    // The slider is let go of, and the network left before communities are found.
    await page.getByRole("slider", { name: "Resolution of communities" }).press("ArrowRight");
    await network("Papers").click();
    await page.waitForTimeout(600);
    expect(parameter()).toBeNull();
    await page.goto(`${served.address}?network=topics&resolution=5&node=person:tuan-dung-nguyen`);
    await expectHeading(page, "Tuan Dung Nguyen");
    const door = page.getByTestId("details").getByRole("button", { name: /^2 / });
    const name = (await door.textContent())?.replace(/^2 /, "") ?? "";
    await door.click();
    await expectHeading(page, name);
    expect(parameter()).toBeNull();
    await page.goto(`${served.address}?network=nosuch&resolution=5`);
    await expect.poll(() => counted(page)).toBe(10);
    expect(topics).toBeGreaterThan(10);
    await page.context().close();
  });

  it("are found anew without the owner of the page, as exports of the command line have them", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByRole("switch", { name: "Yuan-Sen Ting, whose page it is" }).click();
    await page.getByText(/^Without: 42 ties of 86, \d+ components instead of 1/).waitFor();
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("44 of 44 people");
    expect(new URL(page.url()).searchParams.get("owner")).toBe("off");
    await page.locator("summary[aria-label='Export']").click();
    const row = page.locator("[class*=menuRow]", { hasText: /GEXF/ });
    const { bytes } = await download(page, () => row.getByRole("button", { name: "everything" }).click());
    const atlas = join(folder, "owned.atlas");
    expect(cli(["build", "-o", atlas]).code).toBe(0);
    expect(bytes.toString("utf8") === cli(["export", atlas, "--without-owner"]).out).toBe(true);
    await page.goBack();
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("45 of 45 people");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("hold communities within them", async () => {
    const { page } = await openExplorer(browser, `${served.address}?network=topics&community=1`);
    await page.getByText("Communities within it").click();
    const list = page.getByTestId("details").locator("details", { hasText: "Communities within it" });
    await expect.poll(() => list.getByRole("listitem").count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it("say where they hardly change, and whether chance would make them", async () => {
    const { page } = await openExplorer(browser, served.address);
    await expect.poll(() => page.getByTestId("chance").textContent()).toContain("99 networks by chance");
    await page.getByText("Where communities hardly change").click();
    await page.getByRole("button", { name: "2 to 7" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("resolution")).toBe("3");
    await expect.poll(() => counted(page)).toBeGreaterThan(10);
    await page.context().close();
  });

  it("stand out of a backbone, of which the panel says what survives and exports hold no more", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByRole("combobox", { name: /^Ties/ }).selectOption({ label: "Weight" });
    await page.getByText(/^Backbone \(weight, 2\): 15 of 86 ties/).waitFor();
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("15 of 86 ties");
    expect(new URL(page.url()).searchParams.get("backbone")).toBe("weight-2");
    await page.getByLabel("Weight at least").fill("3");
    await expect.poll(() => new URL(page.url()).searchParams.get("backbone")).toBe("weight-3");
    await page.goBack();
    await page.goto(`${served.address}?backbone=disparity-0.05`);
    await page.getByText(/^Backbone \(disparity filter, 0\.05\)/).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("are told with everything else as text for an article, which can be copied", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?resolution=3`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(page, /^Methods, for your article/);
    const text = page.getByTestId("methods");
    await expect.poll(() => text.textContent()).toContain("at resolution 3");
    await expect.poll(() => text.textContent()).toContain("Topics network");
    await page.getByRole("switch", { name: /All networks/ }).click();
    await expect.poll(() => text.textContent()).not.toContain("Topics network");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, /^Copy$/);
    await page.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^The corpus holds 29 papers/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("open further measures and the network in figures", async () => {
    const { page } = await openExplorer(browser, `${served.address}?node=person:ioana-ciuca`);
    await expectHeading(page, "Ioana Ciucă");
    await page.getByText("Further measures").click();
    await page.getByText(/^Constraint: 0\.\d+, rank \d+/).waitFor();
    await page.goto(served.address);
    await press(page, /^Measure it$/);
    await page.getByText(/Degree assortativity -0\.359/).waitFor();
    await page.context().close();
  });

  it("say where else a person may belong, which is drawn hollow and told in the legend", async () => {
    const { page } = await openExplorer(browser, `${served.address}?node=person:tuan-dung-nguyen`);
    await expectHeading(page, "Tuan Dung Nguyen");
    await page.getByText(/% of the other runs it is in another one/).waitFor();
    await page
      .getByRole("complementary", { name: "Legend" })
      .getByText(/hollow: in a third/)
      .waitFor();
    await page.getByTestId("details").getByRole("button", { name: /^1 / }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("community")).toBe("1");
    await page.context().close();
  });
});
