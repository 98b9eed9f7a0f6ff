import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

export const cliFile = join(root, "dist", "cli.js");

export interface Answer {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line to its end. */
export function cli(parameters: string[], input?: string | Buffer): Answer {
  if (!existsSync(cliFile)) throw new Error("dist/cli.js is missing: run npm run build first");
  const result = spawnSync(process.execPath, [cliFile, ...parameters], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

export interface Served {
  address: string;
  stop(): Promise<void>;
}

/** Serves the explorer on a free port, as `open` does. */
export function serve(...sources: string[]): Promise<Served> {
  const child = spawn(
    process.execPath,
    [cliFile, "open", "--no-browser", "--quiet", "--port", "0", ...sources],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += String(data)));
    child.on("exit", (code) => reject(new Error(`open ended with ${code}: ${err}`)));
    child.stdout.once("data", (data: Buffer) =>
      resolve({
        address: String(data).trim(),
        async stop() {
          child.kill("SIGINT");
          await ended;
        },
      }),
    );
  });
}
