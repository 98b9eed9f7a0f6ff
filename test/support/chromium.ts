import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwright, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const ARGUMENTS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--no-first-run",
];

/** A Chromium or Chrome on the PATH, or null. */
function onPath(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a real browser: one that is on the machine, else the one inside `@sparticuz/chromium`.
 * @throws Error with one sentence that says what to install when neither starts.
 */
export async function launchChromium(extra: string[] = []): Promise<Browser> {
  const found = process.env["VISIBLE_COLLEGE_BUNDLED_CHROMIUM"] ? null : onPath();
  const args = [...ARGUMENTS, ...extra, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  try {
    return await playwright.launch({ executablePath: found ?? (await bundled()), args, headless: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(
      `No browser could be started for the tests: install Chromium (on Debian: apt-get install chromium). ${why}`,
      { cause: error },
    );
  }
}

async function bundled(): Promise<string> {
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
