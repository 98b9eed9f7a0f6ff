import { InvalidArgumentError, Option, type Command } from "commander";
import { isoDay } from "../lib/dates.ts";
import { bundledVocabularies } from "../model/bundled-vocabularies.ts";
import { keeps } from "../model/given-network.ts";
import {
  communitiesBy,
  LEAST_RESOLUTION,
  MOST_RESOLUTION,
  normalisations,
  countings,
  keywordsAsTopics,
  DEFAULT_MAX_BYLINE,
  DEFAULT_SEED,
  optionNames,
  options as schema,
  optionWords,
  type GivenOptions,
  type OptionName,
  type Options,
} from "../model/options.ts";
import { ALL } from "../pipeline/methods.ts";
import type { Methods } from "../pipeline/methods.ts";
import { columnFields } from "../pipeline/sources/tables/column-names.ts";
import { MOST_WORKERS } from "./crew.ts";

/** What every command takes, as commander hands it over. */
export interface CommonOptions extends GivenOptions {
  json?: boolean;
  quiet?: boolean;
  /** Files of decisions. */
  decisions?: string[];
  /** Vocabularies: files, or names of bundled ones. */
  vocabulary?: string[];
  /** An older atlas, in whose places nodes are held. */
  places?: string;
  /** How many threads work. The atlas does not depend on it, so it is no option of the pipeline. */
  workers?: number;
}

/** How an option of the pipeline is written on the command line. */
interface Flag {
  value: string;
  /** What it is when it is not given. */
  fallback?: string;
  choices?: readonly string[];
  parse?: (text: string) => unknown;
}

const flags = ({ layouts, networks, measures }: Methods): Record<OptionName, Flag> => ({
  seed: { value: "<n>", fallback: String(DEFAULT_SEED), parse: wholeNumber(0, 4294967295) },
  asOf: { value: "<YYYY-MM-DD>", parse: day },
  inferred: { value: "<on|off>", fallback: "on", parse: onOff },
  counting: { value: "<way>", fallback: "full", choices: countings },
  normalisation: { value: "<way>", fallback: "none", choices: normalisations },
  maxByline: { value: "<n>", fallback: String(DEFAULT_MAX_BYLINE), parse: wholeNumber(1, 1_000_000) },
  keywords: { value: "<which>", fallback: "given", choices: keywordsAsTopics },
  communities: { value: "<method>", fallback: "leiden", choices: communitiesBy },
  resolution: { value: "<number>", fallback: "1", parse: numberBetween(LEAST_RESOLUTION, MOST_RESOLUTION) },
  networks: {
    value: "<names>",
    parse: furtherNames("network", networks, ({ standard }) => !standard),
  },
  measures: { value: "<names>", parse: furtherNames("measure", measures, ({ further }) => further === true) },
  layout: {
    value: "<name>",
    fallback: layouts[0]?.name ?? "",
    choices: layouts.map(({ name }) => name),
  },
  keep: { value: "<what>", fallback: "both", choices: keeps },
  columns: { value: "<mapping>", parse: columns },
});

/** What is said of an option on the command line alone. */
const MORE: Partial<Record<OptionName, string>> = {
  columns: ", as title=Name,authors=Who",
  networks: ", parted by commas",
  measures: ", parted by commas",
};

/** The flag that sets an option: `--max-byline`. */
export function flagOf(name: OptionName | "decisions" | "vocabulary" | "places"): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Adds the options that say how an atlas is made, and those that say how to talk. */
export function withCommonOptions(command: Command, methods: Methods): Command {
  const known = flags(methods);
  for (const name of optionNames) {
    const { value, fallback, choices, parse } = known[name];
    const meaning = optionWords[name].meaning + (MORE[name] ?? "");
    const note = fallback === undefined ? "" : ` (default: ${fallback})`;
    const option = new Option(`${flagOf(name)} ${value}`, meaning + note);
    if (choices) option.choices([...choices]);
    if (parse) option.argParser(parse);
    command.addOption(option);
  }
  return withDecisions(command)
    .addOption(new Option("--vocabulary <file>", VOCABULARY).argParser<string[] | undefined>(gathered))
    .addOption(new Option("--places <atlas>", PLACES).argParser<string | undefined>(once))
    .addOption(
      new Option(
        "--workers <n>",
        `how many threads work; the atlas is the same with any number (default: as many as there are cores, at most ${MOST_WORKERS})`,
      ).argParser(wholeNumber(1, 64)),
    )
    .option("--json", "answer in JSON")
    .option("--quiet", "say nothing but errors on standard error");
}

/** Adds the option that takes files of decisions; it may be given several times. */
export function withDecisions(command: Command): Command {
  const option = new Option(
    "--decisions <file>",
    "what was decided about people, topics, organisations, venues and papers: a file of decisions, an atlas that was built with some, or a list of two columns (CSV, VOSviewer thesaurus) as people=names.csv; may be given again",
  );
  return command.addOption(option.argParser<string[] | undefined>(gathered));
}

/** What is given at most once. */
function once(text: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError("It is given once.");
  return text;
}

const PLACES =
  "an atlas that was built before: nodes that it has stay about where they lie there, so that the map holds still when papers are added, and two periods can be compared";

const VOCABULARY = `what papers can be about: ${Object.entries(bundledVocabularies)
  .map(([name, { label }]) => `${name} (${label})`)
  .join(", ")}, or a file (SKOS, JSON, CSV), which may as well stand among the sources; may be given again`;

const gathered = (file: string, before: string[] | undefined) => [...(before ?? []), file];

/** The options of the pipeline among those of a command. */
export function toOptions(given: CommonOptions): Options {
  return schema.parse(given);
}

/** The names of the options given that say how an atlas is made: an atlas that is there already cannot follow them. */
export function buildingOptionsGiven(given: CommonOptions): string[] {
  const names = [...optionNames, "decisions", "vocabulary", "places"] as const;
  return names.flatMap((name) => (given[name] === undefined ? [] : [flagOf(name)]));
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

function numberBetween(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || number < from || number > to)
      throw new InvalidArgumentError(`It must be a number from ${from} to ${to}.`);
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

/** Names of networks, or of measures, that are not in every atlas, parted by commas; `all` are all of them. */
function furtherNames<T extends { name: string }>(
  what: string,
  known: readonly T[],
  isFurther: (one: T) => boolean,
): (text: string) => string[] {
  const further = known.filter(isFurther).map(({ name }) => name);
  return (text) => {
    const names = text.split(",").map((name) => name.trim());
    const unknown = names.find((name) => name !== ALL && known.every((one) => one.name !== name));
    if (unknown !== undefined)
      throw new InvalidArgumentError(
        `There is no ${what} "${unknown}". There is: ${ALL}, ${further.join(", ")}.`,
      );
    return names.filter((name) => name === ALL || further.includes(name));
  };
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
