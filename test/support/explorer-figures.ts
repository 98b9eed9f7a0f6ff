import type { Browser, CDPSession, Page } from "playwright-core";

/** What it costs to look at an atlas, on the page's main thread. Times in milliseconds. */
export interface ExplorerFigures {
  /** From the start of the navigation until the first network is drawn. */
  firstPicture: number;
  /** The longest task after that, while the page is moved about in as below; 0 where none took 50. */
  longestTask: number;
  /** Megabytes of JavaScript that are held after collecting garbage. */
  heap: number;
  /** Script that runs when the pointer comes to rest on a node: the median of several. */
  hover: number;
  /** From the press on another network's name until it is drawn: the median of several. */
  networkSwitch: number;
  /** Pictures a second while the drawing is dragged. */
  framesPerSecond: number;
}

/** What is aimed at for a year of astro-ph on two cores without a graphics card, in the units of the figures. */
export const aims = { firstPicture: 3000, longestTask: 200, heap: 150, hover: 16, networkSwitch: 500 };

/** What is aimed at for 100,000 people and a million ties. */
export const aimsOfTheLargest: typeof aims = { ...aims, firstPicture: 10_000 };

declare global {
  interface Window {
    tasks: { start: number; duration: number }[];
    readyAt: number | null;
  }
}

/** Opens an address and measures. The networks named are gone to in turn. */
export async function measureExplorer(
  browser: Browser,
  address: string,
  networks: readonly string[],
): Promise<ExplorerFigures> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    bypassCSP: true,
  });
  const page = await context.newPage();
  // Functions that are sent to the page may call this helper of what compiled them, which the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watch);
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.readyAt !== null, null, { timeout: 120_000 });
    const firstPicture = await page.evaluate(() => window.readyAt ?? 0);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.waitForTimeout(1500);
    const hover = median(await hovers(page, session));
    const framesPerSecond = await drag(page);
    const networkSwitch = median(await switches(page, networks));
    await page.waitForTimeout(1000);
    const heap = await heapOf(session);
    const tasks = await page.evaluate(() => window.tasks);
    const after = tasks.filter(({ start }) => start > firstPicture).map(({ duration }) => duration);
    const longestTask = after.reduce((top, one) => Math.max(top, one), 0);
    return { firstPicture, longestTask, heap, hover, networkSwitch, framesPerSecond };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else: notes long tasks, and when the first picture is on the screen. */
function watch(): void {
  window.tasks = [];
  window.readyAt = null;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (!document.querySelector('[data-testid="stage"][data-ready]')) return requestAnimationFrame(look);
    return requestAnimationFrame(() => (window.readyAt = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Moves the pointer over the middle of the stage in steps, and gives the script that ran for each that met a node. */
async function hovers(page: Page, session: CDPSession): Promise<number[]> {
  const script = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  };
  const found: number[] = [];
  const card = page.getByTestId("hover");
  for (let step = 0; step < 80; step++) {
    const before = await script();
    await page.mouse.move(420 + (step % 20) * 31, 330 + Math.floor(step / 20) * 67 + (step % 3) * 9);
    await page.waitForTimeout(120);
    const spent = (await script()) - before;
    if ((await card.count()) > 0) found.push(spent);
  }
  if (found.length === 0) throw new Error("the pointer met no node");
  return found;
}

async function drag(page: Page): Promise<number> {
  await page.mouse.move(700, 450);
  await page.mouse.down();
  const counting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const started = performance.now();
        const count = () => {
          frames++;
          if (performance.now() - started < 2000) requestAnimationFrame(count);
          else resolve((1000 * frames) / (performance.now() - started));
        };
        requestAnimationFrame(count);
      }),
  );
  for (let step = 0; step < 40; step++) {
    await page.mouse.move(700 + (step % 20) * 8, 450 + (step % 10) * 6);
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  return counting;
}

async function switches(page: Page, networks: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const network of networks) {
    found.push(
      await page.evaluate(
        (name) =>
          new Promise<number>((resolve) => {
            const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
            const button = [
              ...document.querySelectorAll<HTMLElement>('nav[aria-label="Networks"] button'),
            ].find((one) => one.textContent?.toLowerCase() === name);
            const started = performance.now();
            button?.click();
            const look = () => {
              if (stage?.dataset["network"] !== name || stage.dataset["ready"] !== "true")
                return requestAnimationFrame(look);
              return requestAnimationFrame(() => resolve(performance.now() - started));
            };
            requestAnimationFrame(look);
          }),
        network,
      ),
    );
    await page.waitForTimeout(700);
  }
  return found;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
