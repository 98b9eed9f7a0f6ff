import { defineConfig } from "vitest/config";

/** On two cores vitest would leave one idle: these two projects take 330 s with both, and 500 s with one. */
const sideBySide = { maxWorkers: "100%", sequence: { groupOrder: 0 } };

/**
 * Four projects: `unit` runs in plain Node on the sources and needs no build; `cli` runs the built command line;
 * `browser` drives the built page in a real Chromium; `year` holds a year of astro-ph to what is said of it, which takes
 * minutes and is no part of `npm test`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/cli/**", "test/explorer/browser/**", "test/year/**"],
          testTimeout: 120_000,
          // Modules are loaded once in each thread, not once for each file: that takes a third of the time.
          isolate: false,
          ...sideBySide,
        },
      },
      {
        test: {
          name: "cli",
          include: ["test/cli/**/*.test.ts"],
          testTimeout: 120_000,
          ...sideBySide,
        },
      },
      {
        test: {
          name: "year",
          include: ["test/year/**/*.test.ts"],
          testTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/explorer/browser/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // Machines are noisy: what must become true may take its time.
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
});
