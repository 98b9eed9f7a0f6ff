import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { download, expectHeading, openExplorer, press, savedAtlas } from "../../support/explorer.ts";
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

const drawn = (page: Page) => page.getByTestId("drawn").textContent();

/** Papers of which some mean a language model, some its acronym. */
const TWO_IN_ONE = `
@article{a, title={Large language models and dust}, author={Lee, Ann}, year=2019, doi={10.1234/a},
  abstract={Large language models (LLMs) are bright. We ask LLMs about light curves.}}
@article{b, title={Rates of LLMs}, author={Dow, Cy and Lee, Ann}, year=2020, doi={10.1234/b},
  abstract={The rates of large language models (LLMs) in clusters of planets.}}
@article{c, title={Dust around large language models}, author={Ray, Bo}, year=2021, doi={10.1234/c},
  abstract={A large language model in dusty galaxies.}}
`;

describe("decisions on the page", () => {
  it("join two, show it, are undone and done again, and hold after a reload", async () => {
    const address = `${served.address}?node=person:ioana-ciuca&with=person:sebastien-fabbro`;
    const { page, complaints } = await openExplorer(browser, address);
    await expectHeading(page, "Ioana Ciucă and Sébastien Fabbro");
    await press(page, /^What would change/);
    await expect.poll(() => page.getByTestId("effect").textContent()).toContain("People 45 → 44");
    await press(page, /^Join/);
    await expect.poll(() => drawn(page)).toContain("44 of 44 people");
    await expectHeading(page, "Ioana Ciucă");
    expect(await page.getByTestId("details").textContent()).toContain("Joined: a decision says so.");
    await press(page, "← The corpus");
    await press(page, "Undo decision");
    await expect.poll(() => drawn(page)).toContain("45 of 45 people");
    await press(page, "Redo decision");
    await expect.poll(() => drawn(page)).toContain("44 of 44 people");
    await page.reload();
    await expect.poll(() => drawn(page)).toContain("44 of 44 people");
    await press(page, "1 decision …");
    await page.getByRole("button", { name: /^Take out/ }).click();
    await expect.poll(() => drawn(page)).toContain("45 of 45 people");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("join many at once, which one undo takes back, and are seen in another tab of the same files", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const papers = join(mkdtempSync(join(tmpdir(), "decisions-")), "papers.csv");
    const rows = [
      "On comets,2020,Яков Зельдович; Ian Elm",
      "Pancake theory,2021,Yakov Zeldovich; Ada Fir",
      "Tidal locking,2020,Виталий Гинзбург; Jon Oak",
      "Helium lines,2021,Vitaly Ginzburg; Lea Gum",
    ];
    writeFileSync(papers, ["title,year,authors", ...rows].join("\n"));
    await page.locator('input[type="file"]').first().setInputFiles(papers);
    await expect.poll(() => drawn(page)).toContain("of 8 people");
    await press(page, /^Review who is who/);
    await page.getByText("Join many at once").click();
    await page.getByLabel("Likely one, at least").selectOption({ label: "20 in 100" });
    const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, "Join 2 pairs");
    await expect.poll(() => drawn(page)).toContain("of 6 people");
    await page.getByText("Nothing is in doubt here.").waitFor();
    const other = await page.context().newPage();
    await other.goto(served.address);
    await other.locator('input[type="file"]').first().setInputFiles(papers);
    await expect.poll(() => drawn(other)).toContain("of 6 people");
    await page.bringToFront();
    await page.getByRole("dialog").getByRole("button", { name: "Undo decision" }).click();
    await expect.poll(() => drawn(page)).toContain("of 8 people");
    await expect.poll(() => drawn(other)).toContain("of 8 people");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("split somebody, and give the same bytes with the command line", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?node=person:yuan-sen-ting`);
    await press(page, "Two people? Split …");
    const picks = page.getByTestId("splitting").getByRole("checkbox");
    await picks.nth(1).check();
    await picks.nth(2).check();
    await expect.poll(() => page.getByTestId("effect").textContent()).toContain("People 45 → 46");
    await press(page, "Split off 2 of 18 papers");
    await expect.poll(() => drawn(page)).toContain("46 of 46 people");
    await expectHeading(page, "Yuan-Sen Ting");
    await press(page, "Rename …");
    await page.getByLabel("Call it").fill("Yuan-Sen Ting the elder");
    await press(page, /^Rename$/);
    await expectHeading(page, "Yuan-Sen Ting the elder");
    await press(page, "← The corpus");
    await press(page, "2 decisions …");
    const file = await download(page, () => press(page, "Save 2 decisions as a file"));
    expect(file.name).toBe("decisions.json");
    await page.keyboard.press("Escape");
    const folder = mkdtempSync(join(tmpdir(), "decisions-"));
    const [made, atlas] = [join(folder, "decisions.json"), join(folder, "ours.atlas")];
    writeFileSync(made, file.bytes);
    const built = cli([
      "build",
      join(root, "data", "author-page.papers.json"),
      "--decisions",
      made,
      "-o",
      atlas,
    ]);
    expect(built.err).toContain("Decisions followed: 2");
    expect((await savedAtlas(page)).equals(readFileSync(atlas))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("split a topic by how it is written and by paper, and give the same bytes with the command line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "decisions-"));
    const [papers, made, atlas] = ["x.bib", "decisions.json", "ours.atlas"].map((name) =>
      join(folder, name),
    ) as [string, string, string]; // safe: there are three
    writeFileSync(papers, TWO_IN_ONE);
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByTestId("files").setInputFiles(papers);
    await expect.poll(() => page.getByRole("heading", { name: "x.bib" }).count()).toBe(1);
    await page.keyboard.press("/");
    await page.keyboard.type("large language models");
    await page.getByRole("option", { name: /topic/i }).first().click();
    await press(page, "Two topics? Split …");
    const splitting = page.getByTestId("splitting");
    await splitting.getByRole("checkbox", { name: /^“LLMs?”/ }).check();
    await expect
      .poll(() => page.getByTestId("effect").textContent())
      .toMatch(/\d+ papers? on the other topic, \d+ on this one, \d+ on both/);
    const { violations } = await new AxeBuilder({ page }).include("[data-testid=splitting]").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabel("Call the other one").fill("The acronym");
    await press(page, "Split off");
    await expect.poll(() => page.getByTestId("splitting").count()).toBe(0);
    await press(page, "The acronym");
    await expectHeading(page, "The acronym");
    await press(page, "← The corpus");
    await press(page, "2 decisions …");
    const file = await download(page, () => press(page, "Save 2 decisions as a file"));
    await page.keyboard.press("Escape");
    writeFileSync(made, file.bytes);
    const built = cli(["build", papers, "--decisions", made, "-o", atlas]);
    expect(built.err).toContain("Decisions followed: 2");
    expect((await savedAtlas(page)).equals(readFileSync(atlas))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("are made on topics and papers, and brought in from a file", async () => {
    const { page, complaints } = await openExplorer(browser, `${served.address}?network=papers`);
    await page.getByRole("combobox", { name: /Find/ }).fill("deep learning in astrophysics");
    await page.getByRole("listbox").getByRole("option").first().click();
    await press(page, "Leave out");
    await expect.poll(() => drawn(page)).toContain("28 of 28 papers");
    await press(page, /decision …|Decisions …/);
    const text = JSON.stringify({
      kind: "visible-college-decisions",
      version: 1,
      decisions: [{ about: "topic", decide: "noise", of: ["LLaMA-2"] }, { about: "other" }],
    });
    const files = page.getByLabel("Add those of a file …");
    await files.setInputFiles({
      name: "theirs.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await page.getByText("1 of its decisions are not understood").waitFor();
    await expect.poll(() => page.getByTestId("decision").count()).toBe(2);
    await files.setInputFiles({
      name: "thesaurus.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("label\treplace by\nneural networks\tneural nets\n"),
    });
    await page.getByRole("button", { name: "topics", exact: true }).click();
    await expect.poll(() => page.getByTestId("decision").count()).toBe(3);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the review", () => {
  it("lists what is in doubt, the most consequential first, shows what would change, and takes what was decided off the list", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    const entry = (title: string, ...names: string[]) =>
      ["TY  - JOUR", `TI  - ${title}`, ...names.map((name) => `AU  - ${name}`), "ER  - ", ""].join("\n");
    const text = [
      entry("Meteors in spring", "Wang, Ke", "Elm, Ian", "Fir, Jon"),
      entry("Meteors in autumn", "Wang, K.", "Elm, Ian", "Fir, Jon"),
      entry("Dust in winter", "Wang, Kai", "Gum, Lea"),
      entry("Masers of the west", "Li, Wei", "Ray, Bob", "Hay, Gus"),
      entry("Masers of the east", "Li, W.", "Ray, Bob"),
      entry("Quasars of the west", "Li, Wen", "Ray, Bob", "Hay, Gus"),
    ].join("\n");
    await page
      .getByTestId("files")
      .setInputFiles({ name: "a.ris", mimeType: "text/plain", buffer: Buffer.from(text) });
    await expect.poll(() => page.getByRole("heading", { name: "a.ris" }).count()).toBe(1);
    await press(page, "Review who is who …");
    const lines = page.getByTestId("review-line");
    await lines.first().waitFor();
    const before = await lines.count();
    const first = (await lines.first().textContent()) ?? "";
    expect(first).toMatch(/\d+ in 100 that they are one/);
    await page
      .getByRole("button", { name: /^Show both: / })
      .first()
      .click();
    await expectHeading(page, / and /);
    await press(page, "← The corpus");
    await press(page, "Review who is who …");
    await lines
      .first()
      .getByRole("button", { name: /^What would change/ })
      .click();
    await expect.poll(() => page.getByTestId("effect").textContent()).toMatch(/People \d+/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await lines
      .first()
      .getByRole("button", { name: /^(Join|Right, one person):/ })
      .click();
    await expect.poll(() => lines.count()).toBeLessThan(before);
    await expect
      .poll(async () => (await lines.count()) === 0 || (await lines.first().textContent()) !== first)
      .toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
