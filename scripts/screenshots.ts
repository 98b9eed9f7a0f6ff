import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { networks } from "../src/pipeline/networks/networks.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { serve } from "../test/support/cli.ts";
import { openExplorer } from "../test/support/explorer.ts";

/**
 * Takes the pictures of the README from the built explorer: all of them, or those named. With `--file`, those of another atlas: each of
 * its networks in both themes, wide and on a phone, under names such as `topics-dark` and `people-light-phone`.
 *
 *   npm run build && npm run screenshots
 *   npm run build && npm run screenshots -- people-light phone-dark
 *   npm run build && npm run screenshots -- --file year.atlas --to docs/screenshots/year topics-dark
 */
const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string" }, to: { type: "string", default: "docs/screenshots" } },
});
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
type Picture = [name: string, view: string, size: typeof WIDE, theme: "light" | "dark"];

const ofTheReadme: Picture[] = [
  ["people-light", "", WIDE, "light"],
  ["person-dark", "?node=person:ioana-ciuca", WIDE, "dark"],
  ["tie-light", "?tie=person:ioana-ciuca~person:yuan-sen-ting", WIDE, "light"],
  ["topics-light", "?network=topics", WIDE, "light"],
  ["knowledge-dark", "?network=knowledge", WIDE, "dark"],
  ["by-year-light", "?network=papers&layout=years", WIDE, "light"],
  ["phone-light", "", PHONE, "light"],
  ["phone-dark", "?node=person:tuan-dung-nguyen", PHONE, "dark"],
];
const ofNetworks = networks.flatMap(({ name }) =>
  (["light", "dark"] as const).flatMap((theme): Picture[] => [
    [`${name}-${theme}`, `?network=${name}`, WIDE, theme],
    [`${name}-${theme}-phone`, `?network=${name}`, PHONE, theme],
  ]),
);
const pictures = values.file === undefined ? ofTheReadme : ofNetworks;
const wanted = pictures.filter(([name]) => named.length === 0 || named.includes(name));

mkdirSync(values.to, { recursive: true });
const browser = await launchChromium();
const served = await serve(...(values.file === undefined ? [] : [values.file]));
try {
  for (const [name, view, size, theme] of wanted) {
    const { page, complaints } = await openExplorer(browser, served.address + view, size, theme);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(values.to, `${name}.png`) });
    console.log(`${name}: ${complaints.length === 0 ? "no complaints" : complaints.join("; ")}`);
    await page.context().close();
  }
} finally {
  await served.stop();
  await browser.close();
}
