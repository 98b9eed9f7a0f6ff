import { launchChromium } from "../test/support/chromium.ts";
import { serve } from "../test/support/cli.ts";
import { openExplorer } from "../test/support/explorer.ts";

/**
 * Takes the pictures of the README from the built explorer: all of them, or those named.
 *
 *   npm run build && npm run screenshots
 *   npm run build && npm run screenshots -- people-light phone-dark
 */
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const pictures: [name: string, view: string, size: typeof WIDE, theme: "light" | "dark"][] = [
  ["people-light", "", WIDE, "light"],
  ["person-dark", "?node=person:ioana-ciuca", WIDE, "dark"],
  ["tie-light", "?tie=person:ioana-ciuca~person:yuan-sen-ting", WIDE, "light"],
  ["topics-light", "?network=topics", WIDE, "light"],
  ["knowledge-dark", "?network=knowledge", WIDE, "dark"],
  ["phone-light", "", PHONE, "light"],
  ["phone-dark", "?node=person:tuan-dung-nguyen", PHONE, "dark"],
];

const named = process.argv.slice(2);
const wanted = pictures.filter(([name]) => named.length === 0 || named.includes(name));

const browser = await launchChromium();
const served = await serve();
try {
  for (const [name, view, size, theme] of wanted) {
    const { page, complaints } = await openExplorer(browser, served.address + view, size, theme);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `docs/screenshots/${name}.png` });
    console.log(`${name}: ${complaints.length === 0 ? "no complaints" : complaints.join("; ")}`);
    await page.context().close();
  }
} finally {
  await served.stop();
  await browser.close();
}
