import { expect } from "vitest";
import type { Browser, Page } from "playwright-core";

export interface OpenPage {
  page: Page;
  /** What the page wrote to the console as an error or a warning, and what it threw. */
  complaints: string[];
}

/** Opens the explorer and waits until the network is drawn. */
export async function openExplorer(
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
  colorScheme: "light" | "dark" = "light",
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    const driver = /GPU stall|GL Driver Message/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !driver) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.waitForSelector('[data-testid="stage"][data-ready]', { timeout: 60_000 });
  return { page, complaints };
}

/** The heading of the details panel. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('[data-testid="details"] header h2').first().textContent()) ?? "";
}

export async function expectHeading(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => heading(page)).toMatch(text);
}

/** Clicks a button and gives the text of the file that it downloads. */
export async function download(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [started] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await started.createReadStream()) chunks.push(chunk as Buffer); // safe: a stream without an encoding
  return { name: started.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Presses the first button of that name. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

/** Saves the atlas that the page has. */
export async function savedAtlas(page: Page): Promise<Buffer> {
  await page.locator('summary[aria-label="Export"]').click();
  const { bytes } = await download(page, () =>
    page.getByRole("button", { name: "save", exact: true }).click(),
  );
  return bytes;
}
