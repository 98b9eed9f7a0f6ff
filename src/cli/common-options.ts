import { InvalidArgumentError, Option, type Command } from "commander";
import { isoDay } from "../lib/dates.ts";
import {
  countings,
  DEFAULT_MAX_BYLINE,
  DEFAULT_SEED,
  options as schema,
  type Options,
} from "../pipeline/options.ts";
import { columnFields } from "../pipeline/sources/tables/column-names.ts";

/** What every command takes, as commander hands it over. */
export interface CommonOptions {
  seed?: number;
  asOf?: string;
  inferred?: boolean;
  counting?: Options["counting"];
  maxByline?: number;
  columns?: Record<string, string>;
  json?: boolean;
  quiet?: boolean;
}

/** Adds the options that say how an atlas is made, and those that say how to talk. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--seed <n>", `seed of everything random (default: ${DEFAULT_SEED})`).argParser(
        wholeNumber(0, 4294967295),
      ),
    )
    .addOption(
      new Option(
        "--as-of <date>",
        "the day on which the sources were taken, YYYY-MM-DD; dates without a year are of its year",
      ).argParser(day),
    )
    .addOption(
      new Option(
        "--inferred <on|off>",
        "whether the owner of an author page counts where a byline is cut (default: on)",
      ).argParser(onOff),
    )
    .addOption(
      new Option("--counting <way>", "what a paper adds to a tie: 1, or 1/(n−1) (default: full)").choices([
        ...countings,
      ]),
    )
    .addOption(
      new Option(
        "--max-byline <n>",
        `longer bylines give people but no ties (default: ${DEFAULT_MAX_BYLINE})`,
      ).argParser(wholeNumber(1, 1_000_000)),
    )
    .addOption(
      new Option(
        "--columns <mapping>",
        "which column of a table is what, as title=Name,authors=Who",
      ).argParser(columns),
    )
    .option("--json", "answer in JSON")
    .option("--quiet", "say nothing but errors on standard error");
}

/** The options of the pipeline among those of a command. */
export function toOptions({ seed, asOf, inferred, counting, maxByline, columns }: CommonOptions): Options {
  return schema.parse({ seed, asOf, inferred, counting, maxByline, columns });
}

/** The names of the options given that say how an atlas is made: an atlas that is there already cannot follow them. */
export function buildingOptionsGiven({
  seed,
  asOf,
  inferred,
  counting,
  maxByline,
  columns,
}: CommonOptions): string[] {
  const given = {
    "--columns": columns,
    "--seed": seed,
    "--as-of": asOf,
    "--inferred": inferred,
    "--counting": counting,
    "--max-byline": maxByline,
  };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < from || number > to) {
      throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`);
    }
    return number;
  };
}

function day(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || isoDay(Number(match[1]), Number(match[2]), Number(match[3])) === null) {
    throw new InvalidArgumentError("It must be a day that exists, as YYYY-MM-DD.");
  }
  return text;
}

function columns(text: string): Record<string, string> {
  const pairs = text.split(",").map((pair) => /^([^=]+)=(.+)$/.exec(pair));
  if (pairs.some((pair) => pair === null))
    throw new InvalidArgumentError("It must be pairs as field=column, parted by commas.");
  const unknown = pairs
    .map((pair) => pair?.[1]?.trim() ?? "")
    .find((field) => !columnFields.some((known) => known === field));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `There is no field "${unknown}". The fields are ${columnFields.join(", ")}.`,
    );
  }
  return Object.fromEntries(pairs.map((pair) => [pair?.[1]?.trim() ?? "", pair?.[2]?.trim() ?? ""]));
}

function onOff(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new InvalidArgumentError("It must be on or off.");
}
