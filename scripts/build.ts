import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { build } from "vite";

/** Makes `dist/`: the explorer, the command line as one file, and the atlas of the bundled corpus beside the explorer. */
rmSync("dist", { recursive: true, force: true });
await build({ logLevel: "warn" });
await build({ logLevel: "warn", build: { ssr: true } });
chmodSync("dist/cli.js", 0o755);
execFileSync(process.execPath, ["dist/cli.js", "build", "--quiet", "-o", "dist/explorer/atlas.json"], {
  stdio: "inherit",
});
