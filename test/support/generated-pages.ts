import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** The pages that follow from descriptors: where they are, and what they must hold. */
export function generatedPages(): { path: string; fresh: string }[] {
  const readme = join(root, "README.md");
  const fresh = readFileSync(readme, "utf8").replace(
    /(<!-- options:[^>]*-->\n)[\s\S]*?(<!-- \/options -->)/,
    (_, open: string, close: string) => `${open}\n${optionsTable()}\n\n${close}`,
  );
  return [
    { path: join(root, "docs", "methods.md"), fresh: methodsPage() },
    { path: readme, fresh },
  ];
}
