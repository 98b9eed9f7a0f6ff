#!/usr/bin/env node
import { rmSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { formatNames } from "../export/formats.ts";
import { gexfVersions } from "../export/gexf.ts";
import { networkNames } from "../model/network.ts";
import { VERSION } from "../model/version.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { wholeNumber, withCommonOptions } from "./common-options.ts";
import { exportNetwork } from "./export.ts";
import { Failure } from "./failure.ts";
import { open } from "./open.ts";
import { unfinishedFiles } from "./output.ts";
import { printable } from "./say.ts";
import { stats } from "./stats.ts";
import { inPipelineThread, serveThread } from "./thread.ts";

const SOURCES = "files with papers; - is standard input; without any, the bundled corpus";

function createProgram(): Command {
  const program = new Command("visible-college")
    .description("Turns a bibliography into a map of who works with whom on what.")
    .version(VERSION)
    .showHelpAfterError("(--help lists what there is)")
    .exitOverride();
  const command = (name: string, about: string, sources: string) =>
    withCommonOptions(program.command(name).description(about).argument("[sources...]", sources));

  command("build", "build an atlas: one file that holds everything", SOURCES)
    .option("-o, --output <file>", "where to write it (default: standard output)")
    .action(build);
  command("check", "say what was read, what was not, and why", SOURCES).action(check);
  command("stats", "give the corpus in figures", `${SOURCES}; or an atlas`).action(stats);
  command("export", "write a network for other programs", `${SOURCES}; or an atlas`)
    .addOption(new Option("--format <format>", "the format").choices(formatNames).default("gexf"))
    .addOption(new Option("--network <network>", "the network").choices(networkNames).default("people"))
    .addOption(
      new Option("--gexf-version <version>", "GEXF for readers that are older than 1.3")
        .choices(gexfVersions)
        .default("1.3"),
    )
    .option("-o, --output <file>", "where to write it (default: standard output)")
    .action(exportNetwork);
  command("open", "explore in the browser", `${SOURCES}; or an atlas`)
    .addOption(new Option("--port <n>", "the port on this machine").argParser(wholeNumber(0, 65_535)))
    .option("--no-browser", "do not open a browser window")
    .action(open);
  return program;
}

async function main(): Promise<void> {
  process.on("SIGINT", () => {
    for (const file of unfinishedFiles()) rmSync(file, { force: true });
    process.exit(130);
  });
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
