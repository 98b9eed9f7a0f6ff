#!/usr/bin/env node
import { CommanderError } from "commander";
import { Failure } from "./failure.ts";
import { interrupt } from "./interrupt.ts";
import { createProgram } from "./program.ts";
import { printable } from "./say.ts";
import { inPipelineThread, serveThread } from "./thread.ts";

async function main(): Promise<void> {
  process.on("SIGINT", interrupt);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** Says what went wrong and gives the exit code: 1 it failed, 2 it was used wrongly. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure) {
    process.stderr.write(`${printable(error.message)}\n`);
    return error.exitCode;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `This is a fault of Visible College, not of your files. Please report it with these lines:\n${words}\n`,
  );
  return 1;
}

await (inPipelineThread ? serveThread() : main());
