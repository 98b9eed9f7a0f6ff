import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { parse as parseGexf } from "graphology-gexf";
import Graph from "graphology";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grounds } from "../../../src/appearance/grounds.ts";
import { communityColours } from "../../../src/appearance/colours.ts";
import { launchChromium } from "../../support/chromium.ts";
import { cli, cliBytes, serve, type Served } from "../../support/cli.ts";
import { download, expectHeading, openExplorer, press } from "../../support/explorer.ts";
import { countPixels, pictureOfStage } from "../../support/pixels.ts";
import { madeUpListing } from "../../support/made-up-listing.ts";
import { root, sharedIsThere, sharedPath } from "../../support/shared.ts";

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launchChromium();
  served = await serve();
});
afterAll(async () => {
  await served.stop();
  await browser.close();
});

/** The ink of names, and the colours of the ten communities of the bundled corpus. */
const inUse = [grounds.light.ink, ...communityColours.light.slice(0, 10)];

/** Of each colour there is at least what a small node or a few names take. */
function expectDrawing(pixels: readonly number[]): void {
  expect(Math.min(...pixels), `pixels of ${inUse.join(", ")}: ${pixels.join(", ")}`).toBeGreaterThan(500);
}

const details = (page: Page) => page.getByTestId("details");
const drawn = (page: Page) => page.getByTestId("drawn").textContent();

describe("the first view", () => {
  it("shows the bundled corpus, drawn and counted, without a word of complaint", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    expect(await page.getByTestId("summary").first().textContent()).toBe("29 papers · 45 people · 2020–2026");
    expect(await drawn(page)).toBe("45 of 45 people · 86 of 86 ties drawn");
    expect(await page.getByRole("button", { name: "21 bylines cut short" }).first().isVisible()).toBe(true);
    await page.getByRole("button", { name: "21 bylines cut short" }).first().click();
    expect(await page.getByRole("dialog").textContent()).toContain("at least one name is missing on each");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("draws every community in its colour, and names in ink", async () => {
    const { page } = await openExplorer(browser, served.address);
    expectDrawing(await countPixels(page, await pictureOfStage(page), inUse));
    await page.getByTestId("stage").evaluate((stage) => stage.replaceChildren());
    expect(await countPixels(page, await pictureOfStage(page), inUse)).toEqual(inUse.map(() => 0));
    await page.context().close();
  });
});

describe("walking", () => {
  it("goes from a person over a paper and a topic to a tie, and back", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.keyboard.press("/");
    await page.keyboard.type("ciuca");
    await expect.poll(() => page.getByRole("option").first().textContent()).toContain("Ioana Ciucă");
    await page.keyboard.press("Enter");
    await expectHeading(page, "Ioana Ciucă");
    expect(page.url()).toContain("node=person:ioana-ciuca");
    expect(await details(page).textContent()).toContain("without accents");

    await details(page)
      .getByRole("button", { name: /^Galactic ChitChat: Using/ })
      .first()
      .click();
    await expectHeading(page, /^Galactic ChitChat/);
    expect(page.url()).toContain("network=papers");
    await details(page).getByRole("button", { name: "GPT-4", exact: true }).first().click();
    await expectHeading(page, "GPT-4");
    await details(page)
      .getByRole("button", { name: /^Open the tie: GPT-4 and / })
      .first()
      .click();
    await expectHeading(page, /GPT-4 and | and GPT-4/);
    expect(await details(page).textContent()).toContain("Weight");
    expect(page.url()).toContain("tie=topic:");

    for (const wanted of ["GPT-4", /^Galactic ChitChat/, "Ioana Ciucă", "The circle of Yuan-Sen Ting"]) {
      await page.goBack();
      await expectHeading(page, wanted);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("opens the papers behind a number", async () => {
    const { page } = await openExplorer(browser, `${served.address}?node=person:tuan-dung-nguyen`);
    await details(page).getByText("4 papers", { exact: true }).first().click();
    await expect.poll(() => details(page).locator("details[open] li").count()).toBe(4);
    await page.context().close();
  });

  it("chooses by clicking the drawing, and lets go on the ground", async () => {
    const { page } = await openExplorer(browser, served.address);
    const box = await page.getByTestId("stage").boundingBox();
    const hit = await findNode(page, box ?? { x: 0, y: 0, width: 0, height: 0 });
    await page.mouse.click(hit.x, hit.y);
    await expect.poll(() => page.url()).toContain("node=person:");
    await page.waitForTimeout(500); // two clicks in quick succession would be a double click
    await page.mouse.click(300, 80);
    await expect.poll(() => page.url()).not.toContain("node=");
    await page.context().close();
  });

  it("shows what is between two people", async () => {
    const { page } = await openExplorer(
      browser,
      `${served.address}?node=person:jack-miller&with=person:rui-pan`,
    );
    await expectHeading(page, "Jack Miller and Rui Pan");
    expect(await details(page).textContent()).toMatch(/Shortest ways: \d steps/);
    await page.context().close();
  });

  it("opens every community and the corpus", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?community=2`);
    await expect.poll(() => details(page).textContent()).toContain("Why this name");
    await page.keyboard.press("Escape");
    await expectHeading(page, "The circle of Yuan-Sen Ting");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Looks for a node by hovering over a grid until the card of a node shows. */
async function findNode(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
): Promise<{ x: number; y: number }> {
  for (let y = box.y + 120; y < box.y + box.height - 120; y += 22) {
    for (let x = box.x + 300; x < box.x + box.width - 400; x += 22) {
      await page.mouse.move(x, y);
      if ((await page.locator('[class*="hover"] strong').count()) > 0) return { x, y };
    }
  }
  throw new Error("no node could be hovered");
}

describe("filters and views", () => {
  it("filters by years, and says what is hidden", async () => {
    const { page } = await openExplorer(browser, served.address);
    const from = page.getByRole("slider", { name: "From year" });
    await from.focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("years=2025-2026");
    expect(await drawn(page)).toMatch(/^\d+ of 45 people/);
    await expect.poll(() => drawn(page)).not.toMatch(/^45 of 45/);
    await page.getByTestId("drawn").click();
    expect(await page.getByRole("dialog").textContent()).toContain("have no paper in the years chosen");
    await page.context().close();
  });

  it("switches inferred ties off", async () => {
    const { page } = await openExplorer(browser, served.address);
    await page.getByRole("switch", { name: /Inferred ties/ }).click();
    await expect.poll(() => drawn(page)).toBe("45 of 45 people · 61 of 86 ties drawn");
    expect(page.url()).toContain("inferred=off");
    await page.context().close();
  });

  it("draws the kinds that one wants, which the address holds, and colours by them", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?network=topics&colour=kind`);
    await page.getByRole("switch", { name: /^Named things, \d+$/ }).waitFor();
    expect(await page.getByLabel("Legend").textContent()).toContain("Named things");
    const all = (await drawn(page)) ?? "";
    await page.getByRole("switch", { name: /^Phrases, \d+$/ }).click();
    await expect.poll(() => page.url()).toContain("hide=phrase");
    await expect.poll(() => drawn(page)).not.toBe(all);
    await page.reload();
    await page.waitForSelector('[data-testid="stage"][data-ready]');
    const fewer = await drawn(page);
    const phrases = page.getByRole("switch", { name: /^Phrases, \d+$/ });
    expect(await phrases.isChecked()).toBe(false);
    await page.getByTestId("drawn").click();
    expect(await page.getByRole("dialog").textContent()).toContain("are of a kind that is switched off");
    await press(page, "Draw everything");
    await expect.poll(() => drawn(page)).toBe(all);
    expect(fewer).not.toBe(all);
    expect(await phrases.isChecked()).toBe(true);
    expect(page.url()).not.toContain("hide");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("comes back from a shared address as it was", async () => {
    const address = `${served.address}?network=topics&node=topic:gpt-4&size=betweenness&colour=mean-year&years=2023-2025&unknown=1`;
    const { page, complaints } = await openExplorer(browser, address);
    await expectHeading(page, "GPT-4");
    const before = await drawn(page);
    await page.reload();
    await page.waitForSelector('[data-testid="stage"][data-ready]');
    await expectHeading(page, "GPT-4");
    expect(await drawn(page)).toBe(before);
    expect(await page.getByRole("combobox", { name: "Size" }).inputValue()).toBe("betweenness");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps what is chosen when the network changes, where it can", async () => {
    const { page } = await openExplorer(browser, `${served.address}?node=person:ioana-ciuca`);
    await page.getByRole("button", { name: "Knowledge" }).click();
    await expectHeading(page, "Ioana Ciucă");
    expect(page.url()).toContain("network=knowledge");
    await page.context().close();
  });
});

describe("the keyboard alone", () => {
  it("finds, chooses, changes the network, opens and closes", async () => {
    const { page } = await openExplorer(browser, served.address);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("astroconf");
    await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expectHeading(page, /Astroconformer/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("1");
    await expect.poll(() => page.url()).not.toContain("network=");
    await page.keyboard.press("?");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    for (const key of ["+", "-", "ArrowLeft", "ArrowUp", "0"]) await page.keyboard.press(key);
    await page.context().close();
  });

  it("reaches every control by Tab and never acts on letters in a field", async () => {
    const { page } = await openExplorer(browser, served.address);
    const reached = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(
          () =>
            document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        ),
      );
    }
    for (const name of ["People", "Find a person, paper or topic", "Export", "Dark theme", "Keys", "Zoom in"])
      expect([...reached].join("|")).toContain(name);
    await page.getByRole("combobox", { name: /Find/ }).fill("");
    await page.keyboard.type("2?");
    expect(page.url()).not.toContain("network=");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });
});

const give = (page: Page, name: string, content: string | Buffer) =>
  page.getByTestId("files").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

describe("building in the page", () => {
  it.each([
    [
      "a small file in one worker",
      "author-page.papers.json",
      () => readFileSync(join(root, "data", "author-page.papers.json")),
    ],
    ["a larger one with a crew", "listing.jsonl", () => Buffer.from(madeUpListing(300, 90))],
  ])("gives, of %s, the same bytes as the command line", async (_, name, read) => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const data = read();
    await give(page, name, data);
    await page.getByText(/Nothing left this browser/).waitFor({ timeout: 60_000 });
    await page.locator("summary[aria-label='Export']").click();
    const { bytes } = await download(page, () =>
      page.locator("[class*=menuRow]", { hasText: "Atlas" }).getByRole("button").click(),
    );
    const folder = mkdtempSync(join(tmpdir(), "visible-college-built-"));
    writeFileSync(join(folder, name), data);
    expect(bytes.equals(cliBytes(["build", join(folder, name)]).bytes)).toBe(true);
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Looks at a page in the light theme and in the dark one, which follow the system. */
async function inBothThemes(page: Page, look: () => Promise<void>): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await look();
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
}

describe("accessibility", () => {
  const views = [
    "",
    "?node=person:yuan-sen-ting",
    "?network=topics&node=topic:gpt-4",
    "?network=papers&node=paper:deep-learning-in-astrophysics",
    "?community=1",
    "?network=knowledge",
  ];
  it.each(views)("has no violations at %s in either theme", async (view) => {
    const { page } = await openExplorer(browser, served.address + view, { width: 1440, height: 900 });
    await inBothThemes(page, () => expectNoViolations(page));
    await page.context().close();
  });

  it.each([
    [390, 844],
    [1024, 768],
  ])("has no violations at %i×%i, and nothing scrolls sideways", async (width, height) => {
    const { page } = await openExplorer(browser, `${served.address}?node=person:ioana-ciuca`, {
      width,
      height,
    });
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });
});

describe("the account of a file", () => {
  it.each([
    [1440, 900],
    [390, 844],
  ] as const)("has no violations at %i×%i in either theme, and fits", async (width, height) => {
    const { page } = await openExplorer(browser, served.address, { width, height });
    const fits = () =>
      inBothThemes(page, async () => {
        await expectNoViolations(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
      });
    await give(page, "ours.csv", "Benennung,Wer,Wann\nOn the winds of stars,Ada Byron,2020\n");
    await page.getByRole("button", { name: "Say what its columns hold" }).click();
    await page.getByRole("dialog", { name: "ours.csv" }).waitFor();
    await fits();
    await page.getByRole("button", { name: "Read again with these columns" }).click();
    await page
      .getByText(/1 paper and 1 person/)
      .first()
      .waitFor();
    await give(page, "b.bib", `@article{b, year={2020}}\n@article{a, title={${"On winds ".repeat(40)}}}\n`);
    await page
      .getByText(/1 record not read/)
      .first()
      .waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "b.bib", exact: true }).click();
    await page.getByRole("dialog", { name: "b.bib" }).waitFor();
    await fits();
    await page.context().close();
  });
});

describe("exporting", () => {
  const press = (page: Page, row: RegExp, button: string) => async () => {
    if (
      !(await page
        .locator("summary[aria-label='Export']")
        .evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open))
    ) {
      await page.locator("summary[aria-label='Export']").click();
    }
    await page.locator("[class*=menuRow]", { hasText: row }).getByRole("button", { name: button }).click();
  };

  it("gives GEXF of everything, the same bytes as the command line", async () => {
    const { page } = await openExplorer(browser, served.address);
    const { name, bytes } = await download(page, press(page, /GEXF/, "everything"));
    expect(name).toBe("people.gexf");
    expect(bytes.toString("utf8") === cli(["export"]).out).toBe(true);
    await page.context().close();
  });

  it("gives GEXF of what is shown, which graphology reads", async () => {
    const { page } = await openExplorer(browser, `${served.address}?inferred=off`);
    const { bytes } = await download(page, press(page, /GEXF/, "what is shown"));
    const graph = parseGexf(Graph, bytes.toString("utf8"));
    expect([graph.order, graph.size]).toEqual([45, 61]);
    expect(graph.getNodeAttribute("person:ioana-ciuca", "label")).toBe("Ioana Ciucă");
    await page.context().close();
  });

  it("gives a picture and the atlas", async () => {
    const { page } = await openExplorer(browser, served.address);
    const picture = await download(page, press(page, /Picture/, "as on the screen"));
    expect(picture.name).toBe("people.png");
    expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
    const drawing = await page.getByTestId("stage").boundingBox();
    expectDrawing(await countPixels(page, picture.bytes, inUse, drawing?.height)); // the legend is below it
    const atlas = await download(page, press(page, /Atlas/, "save"));
    expect(atlas.bytes.toString("utf8") === cli(["build"]).out).toBe(true);
    await page.context().close();
  });
});

describe("files", () => {
  it.skipIf(!sharedIsThere)(
    "takes the page dropped on it, finds its topics, and marks them (skipped without ../shared)",
    async () => {
      const { page, complaints } = await openExplorer(browser, served.address);
      const text = readFileSync(sharedPath("seed", "author-page.txt"), "utf8");
      const transfer = await page.evaluateHandle((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], "author-page.txt"));
        return data;
      }, text);
      await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
      expect(await page.getByText("Nothing leaves this browser.").count()).toBe(1);
      await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
      await page.getByText(/author-page\.txt: 29 papers and 45 people/).waitFor({ timeout: 60_000 });
      expect(await page.getByTestId("summary").first().textContent()).toBe(
        "29 papers · 45 people · 2020–2026",
      );
      await page.locator("summary[aria-label='Export']").click();
      const { bytes } = await download(page, () =>
        page.locator("[class*=menuRow]", { hasText: "Atlas" }).getByRole("button").click(),
      );
      expect(bytes.toString("utf8") === cli(["build", sharedPath("seed", "author-page.txt")]).out).toBe(true);
      await page.keyboard.press("/");
      await page.keyboard.type("Galactic ChitChat: Using");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => details(page).locator("mark").count()).toBeGreaterThan(3);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("refuses an unknown file in one sentence and keeps what is on the screen", async () => {
    const { page } = await openExplorer(browser, served.address);
    await give(page, "letter.txt", "Dear Sir or Madam");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /letter\.txt is text that begins with "Dear Sir or Madam".*What can be read/,
    );
    expect(await page.getByTestId("summary").first().textContent()).toContain("29 papers");
    await page.context().close();
  });

  it("takes several files at once, one of them wrong: joins, accounts, and says what was left out", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const ris =
      "TY  - JOUR\nTI  - On the winds of stars\nAU  - Byron, Ada\nAU  - Somerville, Mary\nPY  - 2020\nER  - \n";
    const bib =
      "@article{a, title={On the winds of stars}, author={Byron, Ada and Somerville, Mary}, year=2020, doi={10.1234/x}}\n@article{b, year={2020}}\n";
    await page.getByTestId("files").setInputFiles([
      { name: "a.ris", mimeType: "text/plain", buffer: Buffer.from(ris) },
      { name: "b.bib", mimeType: "text/plain", buffer: Buffer.from(bib) },
      { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear Sir or Madam") },
    ]);
    await page.getByText(/3 files: 1 paper and 2 people\. 1 duplicate joined\. 1 record not read/).waitFor();
    expect(
      await page.getByText(/letter\.txt is text that begins with "Dear Sir or Madam"/).count(),
    ).toBeGreaterThan(0);
    const accounts = await page.getByTestId("account").allTextContents();
    expect(accounts).toHaveLength(3);
    expect(accounts[1]).toContain("2 records = 0 papers + 1 duplicate + 1 not read");
    await page.getByRole("button", { name: "b.bib", exact: true }).click();
    const account = page.getByRole("dialog", { name: "b.bib" });
    expect(await account.getByTestId("account-sum").textContent()).toBe(
      "2 records = 0 papers + 1 duplicate + 1 not read.",
    );
    expect(await account.textContent()).toContain("line 2: it has neither a title nor people");
    expect(await account.locator("pre").textContent()).toContain("@article{b, year={2020}}");
    const saved = page.waitForEvent("download");
    await account.getByRole("button", { name: "Save what was not read" }).click();
    expect(readFileSync(await (await saved).path(), "utf8")).toContain("@article{b, year={2020}}");
    await account.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("winds");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expectHeading(page, "On the winds of stars");
    expect(await details(page).textContent()).toContain("b.bib, line 1: same title");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("reads a table that it does not know by the columns that a user chooses", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await give(
      page,
      "ours.csv",
      "Benennung,Wer,Wann\nOn the winds of stars,Ada Byron,2020\nOn tides,Mary Somerville,2021\n",
    );
    await page.getByRole("button", { name: "Say what its columns hold" }).click();
    const account = page.getByRole("dialog", { name: "ours.csv" });
    expect(await account.textContent()).toContain("On the winds of stars");
    expect(await account.textContent()).not.toContain("--columns");
    const chosen = (column: string) => account.getByLabel(`Read ${column} as`).inputValue();
    expect(await Promise.all(["Benennung", "Wer", "Wann"].map(chosen))).toEqual(["title", "authors", "year"]);
    await account.getByLabel("Read Wann as").selectOption("");
    await account.getByLabel("Read Wann as").selectOption("year");
    await account.getByRole("button", { name: "Read again with these columns" }).click();
    await page
      .getByText(/2 papers and 2 people/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("takes a folder dropped on it", async () => {
    const { page } = await openExplorer(browser, served.address);
    const folder = mkdtempSync(join(tmpdir(), "visible-college-drop-"));
    mkdirSync(join(folder, "papers", "deeper"), { recursive: true });
    writeFileSync(
      join(folder, "papers", "a.ris"),
      "TY  - JOUR\nTI  - First in a folder\nAU  - Byron, Ada\nER  - \n",
    );
    writeFileSync(
      join(folder, "papers", "deeper", "b.ris"),
      "TY  - JOUR\nTI  - Second in a folder\nAU  - Byron, Ada\nER  - \n",
    );
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [join(folder, "papers")], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
    }
    await page.getByText(/2 files: 2 papers and 1 person/).waitFor();
    expect(await page.getByTestId("account").first().textContent()).toContain("papers/a.ris");
    rmSync(folder, { recursive: true });
    await page.context().close();
  });

  it("shows progress for each file and can be cancelled, keeping what was there", async () => {
    const { page } = await openExplorer(browser, served.address);
    const many = Array.from({ length: 3000 }, (_, n) => {
      const names = Array.from(
        { length: 12 },
        (__, k) => `Name${(n * 7 + k * 31) % 4000} Family${(n * 3 + k) % 900}`,
      );
      return JSON.stringify({
        title: `Paper ${n} about galaxies and stars`,
        authors: names,
        first_seen: "2024-01-01",
        summary: "We study galaxies. ".repeat(40),
      });
    }).join("\n");
    await give(page, "many.jsonl", many);
    await page.getByRole("progressbar").waitFor();
    await expect.poll(() => page.getByRole("status").first().textContent()).toMatch(/many\.jsonl/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => page.getByRole("progressbar").count()).toBe(0);
    expect(await page.getByTestId("summary").first().textContent()).toContain("29 papers");
    await page.context().close();
  });

  it("says which records were not read", async () => {
    const { page } = await openExplorer(browser, served.address);
    const broken = JSON.stringify({
      kind: "visible-college/papers",
      version: 1,
      papers: [{ title: "Good", byline: ["A B"] }, { byline: ["C D"] }],
    });
    await give(page, "mixed.json", broken);
    await page.getByText(/mixed\.json: 1 paper/).waitFor();
    await page.getByRole("button", { name: "1 record not read" }).first().click();
    expect(await page.getByRole("dialog").textContent()).toMatch(/title/);
    await page.context().close();
  });

  it("draws one paper by one person, names that are not Latin, and text that looks like HTML as text", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const papers = [
      { title: "<img src=x onerror=alert(1)> & more", byline: ["王小明", "محمد علي", "N".repeat(200)] },
      { title: "Alone", byline: ["Emmy Noether"] },
    ];
    await give(page, "odd.json", JSON.stringify({ kind: "visible-college/papers", version: 1, papers }));
    await page.getByText(/odd\.json: 2 papers and 4 people/).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("img src");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expectHeading(page, "<img src=x onerror=alert(1)> & more");
    expect(await page.locator("img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
