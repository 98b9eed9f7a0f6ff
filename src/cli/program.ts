import { Command, Option } from "commander";
import { searches } from "../analysis/main-path.ts";
import type { Format } from "../export/format.ts";
import { formats as allFormats } from "../export/formats.ts";
import { listed } from "../model/decision-file.ts";
import { defaultOptions } from "../model/options.ts";
import { VERSION } from "../model/version.ts";
import { allMethods, type Methods } from "../pipeline/methods.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { wholeNumber, withCommonOptions, withDecisions } from "./common-options.ts";
import { communities } from "./communities.ts";
import { decisions } from "./decisions.ts";
import { exportNetwork, type ExportOptions } from "./export.ts";
import { mainPath } from "./main-path.ts";
import { measures } from "./measures.ts";
import { methods } from "./methods.ts";
import { open } from "./open.ts";
import { resolve } from "./resolve.ts";
import { scoreNames, scoreTopics } from "./score.ts";
import { stats } from "./stats.ts";

const SOURCES = "files with papers; - is standard input; without any, the bundled corpus";

const WITHOUT_OWNER = [
  "--without-owner",
  "leave the owner of an author page out, who is tied to everybody",
] as const;

/** The commands, with help on every network, measure, layout and format that there is. */
export function createProgram(known: Methods = allMethods, formats: readonly Format[] = allFormats): Command {
  const program = new Command("visible-college")
    .description("Turns a bibliography into a map of who works with whom on what.")
    .version(VERSION)
    .showHelpAfterError("(--help lists what there is)")
    .exitOverride();
  const command = (name: string, about: string, sources: string) =>
    withCommonOptions(program.command(name).description(about).argument("[sources...]", sources), known);

  command("build", "build an atlas: one file that holds everything", SOURCES)
    .option(
      "-o, --output <file>",
      "where to write it: as JSON where the name ends in .json (default: standard output)",
    )
    .action(build);
  command("check", "say what was read, what was not, and why", SOURCES).action(check);
  command("stats", "give the corpus in figures", `${SOURCES}; or an atlas`).action(stats);
  command(
    "communities",
    "tell how sure the communities of a network are: over runs, beside chance, at other resolutions",
    `${SOURCES}; or an atlas`,
  )
    .option("--network <network>", "the network", "people")
    .option(...WITHOUT_OWNER)
    .action(communities);
  command(
    "measures",
    "measure the nodes of a network, and the whole: every measure that there is",
    `${SOURCES}; or an atlas`,
  )
    .option("--network <network>", "the network", "people")
    .option(...WITHOUT_OWNER)
    .addOption(
      new Option("--top <n>", "how many nodes are listed for each measure")
        .argParser(wholeNumber(1, 1_000_000))
        .default(5),
    )
    .addOption(
      new Option("--csv", "all nodes with all measures, as comma-separated values").conflicts("json"),
    )
    .option("-o, --output <file>", "where to write it (default: standard output)")
    .action(measures);
  command(
    "main-path",
    "trace the way along which most citations went, from the oldest paper to the newest",
    `${SOURCES}; or an atlas`,
  )
    .option("--network <network>", "the network", "citations")
    .addOption(
      new Option(
        "--search <search>",
        "the largest sum, the largest next step each time, or through the largest step",
      )
        .choices([...searches])
        .default(searches[0]),
    )
    .action(mainPath);
  command(
    "methods",
    "say how an atlas was made, as text for the methods section of an article",
    `${SOURCES}; or an atlas`,
  ).action(methods);
  addExport(
    command("export", "write a network for other programs", `${SOURCES}; or an atlas`),
    known,
    formats,
  );
  command("open", "explore in the browser", `${SOURCES}; or an atlas`)
    .addOption(new Option("--port <n>", "the port on this machine").argParser(wholeNumber(0, 65_535)))
    .option("--no-browser", "do not open a browser window")
    .action(open);
  addDecisionsCommand(program);
  addMentionCommands(program);
  return program.addHelpText("after", methodsInWords(known));
}

/** The command on what users said of the data. */
function addDecisionsCommand(program: Command): void {
  program
    .command("decisions")
    .description(
      "several files of decisions as one, each decision once and in order; or as a VOSviewer thesaurus",
    )
    .argument("[files...]", "files of decisions, atlases, or lists of two columns as people=names.csv")
    .option("-o, --output <file>", "where to write it (default: standard output)")
    .addOption(
      new Option("--thesaurus <names>", "write a thesaurus of these names instead").choices(
        Object.keys(listed),
      ),
    )
    .option("--quiet", "say nothing but errors on standard error")
    .action(decisions);
}

const MENTIONS =
  "a file with one JSON object a line: mention, name, and what is known of affiliation, coauthors, title, year, venue, orcid, paper";

/** The commands on mentions that come without papers. */
function addMentionCommands(program: Command): void {
  const resolving = program
    .command("resolve")
    .description("tell who is who among names: a line with mention and person for each")
    .argument("<mentions>", MENTIONS);
  withDecisions(resolving)
    .option("-o, --output <file>", "where to write it (default: standard output)")
    .option("--quiet", "say nothing but errors on standard error")
    .action(resolve);
  const score = program.command("score").description("measure the methods against labelled data");
  score
    .command("names")
    .description("how well people are told apart, beside simple ways (B3 and pairs: precision, recall, F)")
    .argument("<mentions>", `${MENTIONS}; and person, who it truly is`)
    .option("--json", "answer in JSON")
    .option("--quiet", "say nothing but errors on standard error")
    .action(scoreNames);
  score
    .command("topics")
    .description(
      "how well keyphrases are found (F1 of the first 5, 10 and 15, by exact match of stemmed words)",
    )
    .argument("<documents>", "a file with one JSON object a line: id, title, text, keyphrases")
    .option("--json", "answer in JSON")
    .option("--quiet", "say nothing but errors on standard error")
    .action(scoreTopics);
}

function addExport(command: Command, methods: Methods, formats: readonly Format[]): void {
  const names = methods.networks.map(({ name }) => name);
  const choices = formats.flatMap(({ options }) =>
    options.map(({ name, meaning, choices }) => ({
      name,
      option: new Option(`--${name} <choice>`, meaning).choices([...choices]).default(choices[0]),
    })),
  );
  command
    .addOption(
      new Option("--format <format>", "the format")
        .choices(formats.map(({ name }) => name))
        .default(formats[0]?.name),
    )
    .option("--network <network>", `the network: ${names.join(", ")}`, names[0])
    .option(...WITHOUT_OWNER)
    .option("-o, --output <file>", "where to write it (default: standard output)");
  for (const { option } of choices) command.addOption(option);
  command
    .action((paths: string[], options: ExportOptions & Record<string, unknown>) => {
      const chosen = choices.map(({ name, option }) => [name, String(options[option.attributeName()])]);
      return exportNetwork(paths, options, Object.fromEntries(chosen));
    })
    .addHelpText("after", methodsInWords(methods));
}

/** Networks, measures and layouts as a list, one a line. */
function methodsInWords({ networks, measures, layouts }: Methods): string {
  const list = (title: string, rows: readonly (readonly [string, string])[]) => [
    "",
    `${title}:`,
    ...rows.map(([name, meaning]) => `  ${name.padEnd(14)}${meaning}`),
  ];
  return [
    ...list(
      "Networks",
      networks.map((network) => {
        const { name, tie } = network.words(defaultOptions);
        return [name, `a tie: ${tie}${network.standard ? "" : " (--networks)"}`];
      }),
    ),
    ...list(
      "Measures of nodes",
      measures.map(({ name, meaning }) => [name, meaning]),
    ),
    ...list(
      "Layouts",
      layouts.map(({ name, meaning }) => [name, meaning]),
    ),
  ].join("\n");
}
