import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { cli, serve, type Served } from "../../support/cli.ts";
import { expectHeading, openExplorer, press, savedAtlas } from "../../support/explorer.ts";

const reference = (n: number) => `LEE A, 200${n}, NATURE, V${n}, P${n}`;
const paper = (n: number, cites: readonly number[]) => `@article{p${n},
  title={Tides of the ${["north", "south", "east", "west"][n]} sea}, author={Lee, Ann and Ray, Bo${n}}, year={201${n}},
  doi={10.1234/${n}}, cited-references={${cites.map(reference).join("\n")}}}`;
const BIB = [paper(0, [1, 2, 3]), paper(1, [1, 2]), paper(2, [2, 3, 4]), paper(3, [])].join("\n");
const IDS = ["north", "south"].map((side) => `paper:tides-of-the-${side}-sea-lee`);
const folder = mkdtempSync(join(tmpdir(), "networks-"));
const [papers, atlas] = [join(folder, "tides.bib"), join(folder, "ours.atlas")];
writeFileSync(papers, BIB);

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

describe("networks that are not in every atlas", () => {
  it("are built when one chooses them, with the bytes that the command line gives", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByTestId("files").setInputFiles(papers);
    await expect.poll(() => page.getByRole("heading", { name: "tides.bib" }).count()).toBe(1);
    const more = page.getByRole("navigation", { name: "Networks" }).locator("summary");
    await more.click();
    await page.getByRole("button", { name: /^Coupling/ }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, /^Coupling/);
    await expect.poll(() => more.textContent()).toBe("Coupling");
    expect(await more.getAttribute("aria-current")).toBe("page");
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("4 of 4 papers");
    await more.click();
    await press(page, /^Co-citation/);
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("3 of 3 nodes");
    expect(new URL(page.url()).searchParams.get("network")).toBe("cocitation");
    await page.getByRole("combobox", { name: /Find/ }).fill("tides of the north");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expectHeading(page, "Tides of the north sea");
    const built = cli(["build", papers, "--networks", "cocitation,coupling", "-o", atlas]);
    expect(built.code).toBe(0);
    expect((await savedAtlas(page)).equals(readFileSync(atlas))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("show how an organisation is written, and part it", async () => {
    const file = join(folder, "places.ris");
    const record = (title: string, place: string) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - Lee, Ann\nAD  - ${place}\nER  - \n`;
    writeFileSync(
      file,
      [
        record("Tides", "Univ. of Oslo, Oslo, Norway"),
        record("Masers", "University of Oslo, Oslo, Norway"),
        record("Dust", "University of Oslo, Oslo, Norway"),
      ].join("\n"),
    );
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByTestId("files").setInputFiles(file);
    await expect.poll(() => page.getByRole("heading", { name: "places.ris" }).count()).toBe(1);
    await page.getByRole("navigation", { name: "Networks" }).locator("summary").click();
    await press(page, /^Organisations/);
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("1 of 1 organisations");
    await page.getByTestId("details").getByRole("button", { name: "University of Oslo" }).first().click();
    await expectHeading(page, "University of Oslo");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, "Another one: Univ. of Oslo");
    await expect.poll(() => page.getByTestId("drawn").textContent()).toContain("2 of 2 organisations");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("say why they cannot be built, and are built for an address that asks for them", async () => {
    const { page, complaints } = await openExplorer(browser, served.address);
    await page.getByText("More", { exact: true }).click();
    const choice = page.getByRole("button", { name: /^Coupling/ });
    await choice.waitFor();
    expect(await choice.isDisabled()).toBe(true);
    expect(await choice.textContent()).toContain("no paper comes with its references");
    await page.context().close();
    const other = await serve(papers);
    const asked = await openExplorer(browser, `${other.address}?network=coupling&tie=${IDS[0]}~${IDS[1]}`);
    await asked.page.getByText("Coupling", { exact: true }).waitFor();
    const details = asked.page.getByTestId("details");
    await expect
      .poll(() => details.textContent())
      .toMatch(/What they share.*LEE A 2002, NATURE, 2, 2.*LEE A 2001, NATURE, 1, 1/);
    expect([...complaints, ...asked.complaints]).toEqual([]);
    await asked.page.context().close();
    await other.stop();
  });
});
