import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { download, expectHeading, openExplorer } from "../../support/explorer.ts";

const folder = mkdtempSync(join(tmpdir(), "given-"));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Two circles of four, joined by one tie; each node says its country, an address and how many books it has. */
const MAP = `id\tlabel\tx\ty\tcluster\tweight<Books>\tcountry\turl\n${Array.from({ length: 8 }, (_, n) => `${n}\tPerson ${n}\t${n < 4 ? n % 2 : 3 + (n % 2)}\t${Math.floor(n / 2) % 2}\t${n < 4 ? 1 : 2}\t${n + 1}\t${n < 4 ? "Norway" : "Peru"}\thttps://example.org/${n}`).join("\n")}\n`;
const circle = (from: number) =>
  [0, 1, 2, 3].map((n) => `${from + n}\t${from + ((n + 1) % 4)}\t2\n${from + n}\t${from + ((n + 2) % 4)}\n`);
const NETWORK = [...circle(0), ...circle(4), "3\t4\t5\n"].join("");

let browser: Browser;
let served: Served;
const atlas = join(folder, "map.atlas");
beforeAll(async () => {
  browser = await launchChromium();
  const built = cli(["build", file("map.txt", MAP), file("network.txt", NETWORK), "-o", atlas]);
  expect(built.err).toContain("map: 8 nodes, 13 ties in 2 communities; it has no papers.");
  served = await serve(atlas);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

describe("a network without papers on the page", () => {
  it("is drawn whole, says what it is, and is accessible", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    expect(await page.getByTestId("summary").first().textContent()).toBe("8 nodes · 13 ties");
    await page.getByText("8 of 8 nodes · 13 of 13 ties drawn").waitFor();
    await page
      .getByText(/It came as a file without papers: .* Kept as they were: places and communities\./)
      .waitFor();
    await page.getByText("Size: Books").waitFor();
    expect(await page.getByText("Review who is who").count()).toBe(0);
    expect(await page.getByLabel("Papers, at least").count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("can be coloured by what its file says, and a node opens that, with its addresses", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?node=node:person-0`);
    await expectHeading(page, "Person 0");
    await page.getByText("country: Norway").waitFor();
    expect(await page.getByRole("link", { name: "https://example.org/0" }).getAttribute("rel")).toBe(
      "noreferrer",
    );
    await page.getByLabel("Colour").selectOption("given_country");
    await page.getByText("Colour: country").waitFor();
    await page.getByText("Peru", { exact: true }).waitFor();
    expect(page.url()).toContain("colour=given_country");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("asks for nothing that there are no papers for, and shows other communities when asked to, and its own again", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?resolution=10`);
    await expect.poll(() => page.getByRole("heading", { name: /^\d+ communities$/ }).textContent()).not.toBe("2 communities"); // prettier-ignore
    expect(await page.getByRole("button", { name: "Cancel" }).count()).toBe(0);
    await page.getByRole("button", { name: "Back to those of its file" }).click();
    await page.getByRole("heading", { name: "2 communities", exact: true }).waitFor();
    await page.getByText("as in its file", { exact: true }).waitFor();
    await page.locator("summary", { hasText: "More" }).first().click();
    await page.getByText("Not here: there are no papers.").first().waitFor();
    expect(await page.getByText("Built when you choose it").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("opens its ties by their weight, and two nodes with what they share", async () => {
    const { page, complaints } = await openExplorer(
      browser,
      `${served.address}?tie=node:person-3~node:person-4`,
    );
    await expectHeading(page, "Person 3 and Person 4");
    await page.getByText("Its network came as a file without papers").waitFor();
    await page.goto(`${served.address}?node=node:person-0&with=node:person-7`);
    await expectHeading(page, "Person 0 and Person 7");
    await page.getByText(/Shortest ways: 3 steps/).waitFor();
    expect(await page.getByText("No paper together").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("leaves as the command line writes it", async () => {
    const { page } = await openExplorer(browser, served.address);
    await page.locator("summary[aria-label='Export']").click();
    const row = page.locator("[class*=menuRow]", { hasText: /GEXF/ });
    const { bytes } = await download(page, () => row.getByRole("button", { name: "everything" }).click());
    const text = bytes.toString();
    expect(text).toContain('title="country"');
    expect(text).toBe(cli(["export", atlas, "--format", "gexf"]).out);
    await page.context().close();
  });

  it("has the places of its file until another layout is chosen, and gets them back", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const layout = page.getByLabel("Layout");
    expect(await layout.locator("option:checked").textContent()).toBe("As in its file");
    await page.getByText("Not by year: none of its nodes has papers with a year.").waitFor();
    await layout.selectOption("Circle");
    await page.getByText(/Places: on one circle/).waitFor();
    await layout.selectOption("Forces");
    await page.getByText(/Places: ties pull together/).waitFor();
    await layout.selectOption("As in its file");
    await page.waitForURL((url) => !url.searchParams.has("layout"));
    await page.locator("summary[aria-label='Export']").click();
    const row = page.locator("[class*=menuRow]", { hasText: /GEXF/ });
    const { bytes } = await download(page, () => row.getByRole("button", { name: "everything" }).click());
    expect(bytes.toString()).toBe(cli(["export", atlas, "--format", "gexf"]).out);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
