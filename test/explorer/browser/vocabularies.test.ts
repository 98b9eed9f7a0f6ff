import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { expectHeading, openExplorer, press, savedAtlas } from "../../support/explorer.ts";
import { root } from "../../support/shared.ts";

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serve();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function find(page: Page, words: string) {
  await page.getByRole("combobox", { name: /Find/ }).fill(words);
  await page.getByRole("listbox").getByRole("option").first().click();
}

describe("vocabularies on the page", () => {
  it("are chosen, give concepts with what is above them, and the bytes of the command line", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?network=topics`);
    await press(page, "Build it with other options");
    await page.getByLabel("Vocabulary").selectOption({ label: "Unified Astronomy Thesaurus" });
    const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, "Build again");
    await page.getByText("Nothing left this browser").waitFor({ timeout: 60_000 });
    await find(page, "convolutional neural networks");
    await expectHeading(page, "Convolutional neural networks");
    const details = page.getByTestId("details");
    await expect.poll(() => details.textContent()).toContain("Topic, concept (UAT)");
    await details.getByRole("button", { name: "Neural networks", exact: true }).first().click();
    await expectHeading(page, "Neural networks");
    await expect.poll(() => details.textContent()).toMatch(/Narrower.*Convolutional neural networks/);
    const atlas = join(mkdtempSync(join(tmpdir(), "vocabulary-")), "ours.atlas");
    cli(["build", join(root, "data", "author-page.papers.json"), "--vocabulary", "uat", "-o", atlas]);
    expect((await savedAtlas(page)).equals(readFileSync(atlas))).toBe(true);
    await press(page, "← The corpus");
    await press(page, "Build it with other options");
    await page.getByLabel("Vocabulary").selectOption({ label: "none" });
    await press(page, "Build again");
    await page.getByText(/author-page.papers.json: /).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("of one's own are opened beside the papers that are there, and keywords are told as what a paper is on", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const papers = join(mkdtempSync(join(tmpdir(), "vocabulary-")), "papers.csv");
    writeFileSync(
      papers,
      "Title,Authors,Year,Abstract,Author Keywords\n" +
        'Corals of the north,"Lee, A.; Day, B.",2001,A coral reef grows.,cold water; growth rate\n' +
        'Corals of the south,"Lee, A.; Fox, C.",2002,Nothing is said.,Cold Water\n',
    );
    const open = (name: string, text: string | Buffer) =>
      page.getByTestId("files").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await open("papers.csv", readFileSync(papers));
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("3 of 3 people");
    await open("sea.csv", "concept,broader\ncoral reef,reefs\nCorals,reefs\nreefs,\n");
    await page.getByText(/2 files: /).waitFor({ timeout: 60_000 });
    await find(page, "corals");
    await expectHeading(page, "Corals");
    const details = () => page.getByTestId("details").textContent();
    await expect.poll(details).toContain("Topic, concept (sea)");
    await find(page, "cold water");
    await expectHeading(page, "cold water");
    await expect.poll(details).toContain("Topic, concept (author keyword)");
    await expect.poll(details).toMatch(/cold water \(keyword, author\)/i);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
