import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textsTable } from "../../src/atlas/tables/corpus/texts.ts";
import { corpusTables, networkTables } from "../../src/atlas/tables/registry.ts";
import type { Table } from "../../src/atlas/tables/table.ts";
import { flagOf } from "../../src/cli/common-options.ts";
import { formats } from "../../src/export/formats.ts";
import { defaultOptions, optionNames, optionWords } from "../../src/model/options.ts";
import { allMethods } from "../../src/pipeline/methods.ts";
import { root } from "./shared.ts";

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");

/** Every network, measure, layout and format of export, in the words of its descriptor, as a page of Markdown. */
function methodsPage(): string {
  const networks = allMethods.networks.map((network) => network.words(defaultOptions));
  return [
    "# Networks, measures, layouts, exports",
    "",
    "<!-- Written by `npm run docs` from the descriptors; a test holds it to them. -->",
    "<!-- prettier-ignore-start -->",
    "",
    "## Networks",
    "",
    table(
      ["name", "nodes", "a tie", "weight", "article"],
      networks.map(({ name, kinds, tie, formula, source }) => [
        name,
        kinds.map(({ many }) => many).join(", "),
        tie,
        formula,
        source || "–",
      ]),
    ),
    "",
    "## Measures of nodes",
    "",
    table(
      ["name", "in the explorer", "it says", "formula", "article"],
      allMethods.measures.map(({ name, label, meaning, formula, source, sampled }) => [
        name,
        label,
        meaning + (sampled ? " (large networks: from a sample)" : ""),
        formula,
        source,
      ]),
    ),
    "",
    "## Layouts",
    "",
    table(
      ["name", "it puts what where", "article"],
      allMethods.layouts.map(({ name, meaning, source }) => [name, meaning, source]),
    ),
    "",
    "## Exports",
    "",
    table(
      ["name", "read by", "extension", "choices"],
      formats.map(({ name, label, extension, options }) => [
        name,
        label,
        `.${extension}`,
        options.map((option) => `--${option.name} ${option.choices.join(" or ")}`).join(", ") || "–",
      ]),
    ),
    "",
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}

/** The options of a run, as the README lists them. */
function optionsTable(): string {
  return table(
    ["option", "meaning", "default"],
    optionNames.map((name) => {
      const usual = defaultOptions[name];
      const written =
        typeof usual === "boolean" ? (usual ? "on" : "off") : typeof usual === "object" ? "–" : String(usual);
      return [`\`${flagOf(name)}\``, optionWords[name].meaning, written];
    }),
  );
}

/** Every table of an atlas with its columns, in the words of its descriptor. */
function tablesOfAtlas(): string {
  const types = { text: "text", whole: "INT32", number: "DOUBLE", flag: "BOOLEAN" };
  const section = (file: string, { meaning, columns }: Table) => [
    `### \`${file}\``,
    "",
    `A row is ${meaning}.`,
    "",
    table(
      ["column", "type", "meaning"],
      Object.entries(columns).map(([name, { type, optional, meaning: means }]) => [
        `\`${name}\``,
        types[type] + (optional ? ", may be empty" : ""),
        means,
      ]),
    ),
    "",
  ];
  return [
    "## Tables of the corpus",
    "",
    ...corpusTables.flatMap((one) => section(`${one.name}.parquet`, one)),
    ...section("texts/000000.parquet, texts/000001.parquet, …", textsTable),
    "## Tables of each network",
    "",
    ...networkTables.flatMap((one) => section(`networks/NAME/${one.name}.parquet`, one)),
  ].join("\n");
}

/** A page with something between two marks in it. */
function withPart(path: string, name: string, part: string): { path: string; fresh: string } {
  const fresh = readFileSync(path, "utf8").replace(
    new RegExp(`(<!-- ${name}:[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}\n${part}\n\n${close}`,
  );
  return { path, fresh };
}

/** The pages that follow from descriptors: where they are, and what they must hold. */
export function generatedPages(): { path: string; fresh: string }[] {
  return [
    { path: join(root, "docs", "methods.md"), fresh: methodsPage() },
    withPart(join(root, "docs", "atlas.md"), "tables", tablesOfAtlas()),
    withPart(join(root, "README.md"), "options", optionsTable()),
  ];
}
