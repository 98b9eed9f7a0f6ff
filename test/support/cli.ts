import { spawn, spawnSync, type SpawnOptionsWithoutStdio } from "node:child_process";
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
  const { code, bytes, err } = cliBytes(parameters, input);
  return { code, out: bytes.toString("utf8"), err };
}

/** As `cli`, where it is bytes that are answered. */
export function cliBytes(parameters: string[], input?: string | Buffer) {
  const result = spawnSync(process.execPath, [builtCli(), ...parameters], { input, maxBuffer: 1 << 29 });
  return { code: result.status, bytes: result.stdout, err: result.stderr.toString("utf8") };
}

function builtCli(): string {
  if (!existsSync(cliFile)) throw new Error("dist/cli.js is missing: run npm run build first");
  return cliFile;
}

export interface Served {
  address: string;
  stop(): Promise<void>;
}

/** Serves the explorer on a free port, as `open` does. */
export function serve(...sources: string[]): Promise<Served> {
  return served([builtCli(), "open", "--no-browser", "--quiet", "--port", "0", ...sources]);
}

/** Serves the page from its sources, as `npm run dev` does. */
export function serveSources(...sources: string[]): Promise<Served> {
  return served(["--import", "tsx", join(root, "scripts", "dev.ts"), ...sources]);
}

/** Starts a program that says its address on standard output and serves there until it is interrupted. */
export function served(
  parameters: string[],
  command = process.execPath,
  options: SpawnOptionsWithoutStdio = {},
): Promise<Served> {
  const child = spawn(command, parameters, { cwd: root, ...options });
  child.stdin.end();
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let [out, err] = ["", ""];
    const stop = async () => {
      // As Ctrl+C does: to all of its group, where it has one of its own.
      process.kill(options.detached ? -Number(child.pid) : Number(child.pid), "SIGINT");
      await ended;
    };
    child.stderr.on("data", (data: Buffer) => (err += String(data)));
    child.stdout.on("data", (data: Buffer) => {
      const address = /^http:\S+(?=\r?\n)/m.exec((out += String(data)))?.[0];
      if (address !== undefined) resolve({ address, stop });
    });
    child.on("exit", (code) => reject(new Error(`${parameters.join(" ")} ended with ${code}: ${err}`)));
  });
}
