import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../support/chromium.ts";
import { serve, type Served } from "../../support/cli.ts";
import { root } from "../../support/shared.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

describe("without WebGL", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(["--disable-3d-apis"]);
  });
  afterAll(() => browser.close());

  it("says why nothing is drawn, and everything else works", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${served.address}?node=person:ioana-ciuca`);
    await page.getByText("This browser cannot draw the network").waitFor();
    await expect.poll(() => page.getByTestId("details").textContent()).toContain("Works with 5 people");
    await page.keyboard.press("/");
    await page.keyboard.type("fabbro");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("details").textContent()).toContain("Sébastien Fabbro");
  });
});

describe("when the atlas cannot be had", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it("says so and waits for a file", async () => {
    const page = await browser.newPage();
    await page.route("**/corpus.atlas", (route) => route.fulfill({ status: 500 }));
    await page.goto(served.address);
    await page.getByText(/The atlas could not be loaded: the server answered 500/).waitFor();
  });

  it("opens a file by its button", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route("**/corpus.atlas", (route) => route.fulfill({ status: 500 }));
    await page.goto(served.address);
    const button = page.getByRole("button", { name: "Open", exact: true });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    const buffer = Buffer.from("TY  - JOUR\nTI  - On the winds of stars\nAU  - Byron, Ada\nER  - \n");
    await chooser.setFiles({ name: "a.ris", mimeType: "text/plain", buffer });
    await page.waitForSelector("[data-ready]");
    expect(await page.getByTestId("drawn").textContent()).toContain("1 of 1 people");
  });

  it("lets a user say what the columns of a table hold, though there is no corpus yet", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route("**/corpus.atlas", (route) => route.fulfill({ status: 500 }));
    await page.goto(served.address);
    await page.getByText(/The atlas could not be loaded/).waitFor();
    const buffer = Buffer.from("Benennung,Wer,Wann\nOn the winds of stars,Ada Byron,2020\n");
    await page.getByTestId("files").setInputFiles({ name: "ours.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Say what its columns hold" }).click();
    await page.getByRole("button", { name: "Read again with these columns" }).click();
    await page.waitForSelector("[data-ready]");
    expect(await page.getByTestId("drawn").textContent()).toContain("1 of 1 people");
  });

  it("catches a crash with a way back that keeps the data", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const proto: { toFixed(digits?: number): string } = Number.prototype;
      const { toFixed } = proto;
      proto.toFixed = function (digits) {
        if ((globalThis as { breakNow?: boolean }).breakNow) throw new Error("broken on purpose");
        return toFixed.call(this, digits);
      };
    });
    await page.goto(served.address);
    await page.waitForSelector("[data-ready]");
    await page.evaluate(() => ((globalThis as { breakNow?: boolean }).breakNow = true));
    await page.getByRole("button", { name: "Papers" }).first().click();
    await page.getByText("Something broke").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("broken on purpose");
    await page.evaluate(() => ((globalThis as { breakNow?: boolean }).breakNow = false));
    await page.getByRole("button", { name: "Go back to the first view" }).click();
    await expect.poll(() => page.getByTestId("summary").first().textContent()).toContain("29 papers");
  });

  it("tells what the worker could not answer, and goes on with the same corpus", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message: { question?: string }, ...rest: never[]) {
        const broken = (globalThis as { breakNow?: boolean }).breakNow && message.question === "draw";
        const sent = broken ? { ...message, question: "broken on purpose" } : message;
        postMessage.call(this, sent, ...rest);
      };
    });
    await page.goto(served.address);
    await page.waitForSelector("[data-ready]");
    await page.evaluate(() => ((globalThis as { breakNow?: boolean }).breakNow = true));
    await page.getByRole("button", { name: "Papers" }).first().click();
    await page.getByText("Something broke").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain('no question "broken on purpose"');
    await page.evaluate(() => ((globalThis as { breakNow?: boolean }).breakNow = false));
    await page.getByRole("button", { name: "Go back to the first view" }).click();
    await expect.poll(() => page.getByTestId("summary").first().textContent()).toContain("29 papers");
    await page.waitForSelector("[data-ready]");
  });

  it("asks nothing of any other host", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(served.address);
    await page.waitForSelector("[data-ready]");
    expect([...hosts].filter((host) => host !== "")).toEqual([new URL(served.address).host]);
  });
});

describe("where nothing may be stored", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it("draws, and changes its theme all the same", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    });
    await page.goto(served.address);
    await page.waitForSelector("[data-ready]");
    await page.getByRole("button", { name: "Dark theme" }).click();
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  });
});

describe("the budget", () => {
  it("keeps the page, and the worker that opens the atlas, under 200 kB of gzipped JavaScript each", () => {
    const folder = join(root, "dist", "explorer");
    expect(existsSync(folder)).toBe(true);
    const html = readFileSync(join(folder, "index.html"), "utf8");
    const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(first.length).toBeGreaterThan(0);
    const size = first.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
    expect(size).toBeLessThan(200_000);
    expect(size).toBeGreaterThan(50_000);
    const workers = readdirSync(join(folder, "assets")).filter((name) => name.startsWith("atlas-worker-"));
    expect(workers).toHaveLength(1);
    for (const name of workers)
      expect(gzipSync(readFileSync(join(folder, "assets", name))).length).toBeLessThan(200_000);
  });
});
