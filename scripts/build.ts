import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { build, createLogger, type InlineConfig } from "vite";
import { createLicenceRecord } from "./vite/licence-record.ts";

/**
 * Makes `dist/`: the explorer, the command line with the parts that it loads when they are needed, the licences of what is in them, and the atlas of the bundled
 * corpus beside the explorer. A warning fails the build: one that is let stand hides the next.
 */
rmSync("dist", { recursive: true, force: true });
const logger = createLogger("warn");
const licences = createLicenceRecord();
/** A slow machine is no fault of the sources. */
const rolldownOptions = { checks: { bundlerTimings: false } };
const common: InlineConfig = {
  logLevel: "warn",
  customLogger: logger,
  plugins: [licences.plugin],
  worker: { plugins: () => [licences.plugin], rolldownOptions },
};
await build({ ...common, build: { rolldownOptions } });
await build({ ...common, build: { rolldownOptions, ssr: true } });
if (logger.hasWarned) throw new Error("The build has warnings: see above.");
writeFileSync("dist/THIRD-PARTY-LICENCES.txt", licences.text());
chmodSync("dist/cli.js", 0o755);
execFileSync(process.execPath, ["dist/cli.js", "build", "--quiet", "-o", "dist/explorer/corpus.atlas"], {
  stdio: "inherit",
});
