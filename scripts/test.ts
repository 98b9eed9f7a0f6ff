import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/**
 * The whole proof, in order: types, lint, format, build, then every test but those of a year of astro-ph. Ends with one line,
 * `N passed, N failed, N skipped`, in which each check counts as one.
 */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const checks: [string, string[]][] = [
  ["types", ["tsc", "--noEmit"]],
  ["types of the pure floors", ["tsc", "--noEmit", "-p", "src/tsconfig.pure.json"]],
  ["lint", ["oxlint", "--type-aware", "--deny-warnings", "src", "scripts", "test"]],
  ["format", ["prettier", "--check", "--log-level", "warn", "."]],
  ["build", ["tsx", "scripts/build.ts"]],
];

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command] of checks) {
  const passed = succeeds(command);
  console.log(`${passed ? "✓" : "✗"} ${name}`);
  tally[passed ? "passed" : "failed"]++;
}
const tests = runTests(process.argv.slice(2));
for (const key of ["passed", "failed", "skipped"] as const) tally[key] += tests[key];
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function succeeds([command = "", ...parameters]: string[]): boolean {
  return spawnSync(join("node_modules", ".bin", command), parameters, { stdio: "inherit" }).status === 0;
}

/** Runs vitest, and counts what it says of every test; a run that dies without a report counts as one failure. */
function runTests(filters: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), "visible-college-"));
  const report = join(folder, "report.json");
  const status = succeeds([
    "vitest",
    "run",
    "--project=!year",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = z
      .object({
        numPassedTests: z.number(),
        numFailedTests: z.number(),
        numPendingTests: z.number(),
        numTodoTests: z.number(),
        numFailedTestSuites: z.number(),
      })
      .parse(JSON.parse(readFileSync(report, "utf8")));
    const failed = numFailedTests || (status ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
