import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { serve, type Served } from "../../support/cli.ts";
import { download, openExplorer } from "../../support/explorer.ts";

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

/** Where the nodes of the network on the page lie, by their ids, as its export says. */
async function placesIn(page: Page): Promise<Map<string, [x: number, y: number]>> {
  const row = page.locator("[class*=menuRow]", { hasText: /GEXF/ });
  const button = row.getByRole("button", { name: "everything" });
  if (!(await button.isVisible())) await page.locator("summary[aria-label='Export']").click();
  const text = (await download(page, () => button.click())).bytes.toString();
  return new Map(
    Array.from(
      text.matchAll(/<node id="([^"]+)"[\s\S]*?<viz:position x="([^"]+)" y="([^"]+)"/g),
      ([, id = "", x, y]) => [id, [Number(x), Number(y)]],
    ),
  );
}

describe("the layout of a network on the page", () => {
  it("is chosen in the panel, kept in the address and in what is exported, and the map comes back as it was", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?network=papers`);
    const map = await placesIn(page);
    expect(map.size).toBe(29);
    await page.getByLabel("Layout").selectOption("By year");
    await page.getByText(/Places: from left to right by the year/).waitFor();
    await page.waitForURL(/layout=years/);
    expect(await page.getByLabel("Areas of communities").count()).toBe(0);
    const byYear = await placesIn(page);
    expect([...byYear.keys()].sort()).toEqual([...map.keys()].sort());
    expect(byYear).not.toEqual(map);
    // Seven bands, of the years 2020 to 2026; within one nodes stand nearly over each other.
    const across = [...byYear.values()].map(([x]) => x).sort((one, other) => one - other);
    const wide = ((across.at(-1) ?? 0) - (across[0] ?? 0)) / 12;
    expect(across.filter((x, n) => n === 0 || x - (across[n - 1] ?? 0) > wide).length).toBe(7);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.reload();
    await page.getByText(/Places: from left to right by the year/).waitFor();
    expect(await placesIn(page)).toEqual(byYear);
    await page.getByLabel("Layout").selectOption("Circle");
    await page.getByText(/Places: on one circle/).waitFor();
    const away = [...(await placesIn(page)).values()].map(([x, y]) => Math.round(Math.hypot(x, y)));
    expect(new Set(away).size).toBe(1);
    await page.getByLabel("Layout").selectOption("Forces");
    await page.waitForURL((url) => !url.searchParams.has("layout"));
    expect(await placesIn(page)).toEqual(map);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("that is not known is the map, and Back leads there again", async () => {
    const { page, complaints } = await openExplorer(
      browser,
      `${served.address}?network=papers&layout=spiral`,
    );
    expect(await page.getByLabel("Layout").inputValue()).toBe("forces");
    await page.getByLabel("Layout").selectOption("By year");
    await page.waitForURL(/layout=years/);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get("layout") !== "years");
    expect(await page.getByLabel("Layout").inputValue()).toBe("forces");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
