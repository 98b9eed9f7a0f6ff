import { launchChromium } from "../../test/support/chromium.ts";
import { serve } from "../../test/support/cli.ts";
import { measureExplorer, type ExplorerFigures } from "../../test/support/explorer-figures.ts";

const UNITS = {
  firstPicture: "ms",
  longestTask: "ms",
  heap: "MB",
  hover: "ms",
  networkSwitch: "ms",
  framesPerSecond: "a second",
} as const satisfies Record<keyof ExplorerFigures, string>;

/** Opens an atlas in the built page several times, and prints the median of what that costs its main thread. */
export async function measurePage(
  name: string,
  path: string,
  aims: Partial<ExplorerFigures>,
  times = 3,
): Promise<ExplorerFigures> {
  const browser = await launchChromium();
  const runs: ExplorerFigures[] = [];
  try {
    for (let time = 0; time < times; time++) {
      const served = await serve(path);
      runs.push(await measureExplorer(browser, served.address, ["topics", "people", "topics", "people"]));
      await served.stop();
    }
  } finally {
    await browser.close();
  }
  const middle = (figure: keyof ExplorerFigures) =>
    runs.map((run) => run[figure]).toSorted((a, b) => a - b)[runs.length >> 1] ?? NaN;
  const names = Object.keys(UNITS) as (keyof ExplorerFigures)[]; // safe: these are their names
  const figures = Object.fromEntries(names.map((one) => [one, middle(one)])) as unknown as ExplorerFigures; // safe: all of them
  console.log(`\n${name} in the page, the median of ${times}:`);
  for (const one of names) {
    const aim = aims[one] === undefined ? "" : `, aimed at ${aims[one]}`;
    console.log(`  ${one.padEnd(16)} ${figures[one].toFixed(1).padStart(8)} ${UNITS[one]}${aim}`);
  }
  return figures;
}
