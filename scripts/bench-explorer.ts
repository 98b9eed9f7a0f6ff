import { launchChromium } from "../test/support/chromium.ts";
import { serve } from "../test/support/cli.ts";
import { measureExplorer } from "../test/support/explorer-figures.ts";

/**
 * Measures what it costs to look at atlases in the built page, on its main thread:
 *
 *   npm run build && npx tsx scripts/bench-explorer.ts FILE…
 */
const browser = await launchChromium();
try {
  for (const file of process.argv.slice(2)) {
    const served = await serve(file);
    const figures = await measureExplorer(browser, served.address, ["topics", "people", "topics", "people"]);
    console.log(file, figures);
    await served.stop();
  }
} finally {
  await browser.close();
}
