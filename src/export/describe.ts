import { counted } from "../lib/counted.ts";
import { isGiven } from "../model/network.ts";
import { keptInWords } from "../model/sureness-words.ts";
import type { ExportRequest } from "./request.ts";

/** Who made a file, from what, by which method, as text for its header. */
export function describeExport({ atlas, view, nodes, ties, part }: ExportRequest): {
  creator: string;
  description: string;
  date: string;
} {
  const { recipe } = atlas;
  const inferred = ties.filter((tie) => tie.inferred).length;
  const description = [
    `The ${view.name} network${isGiven(view.words) ? "" : ` of ${counted(atlas.papers.length, "paper")}`}: ${counted(nodes.length, "node")}, ${counted(ties.length, "tie")}${inferred > 0 ? ` (${inferred} inferred)` : ""}`,
    ...(view.summary.without ? [`without ${view.summary.without.join(", ")}`] : []),
    ...(part === null ? [] : [part]),
    `weight: ${view.words.weight}`,
    `communities: ${keptInWords(view.summary, recipe.options.communities)}, seed ${recipe.options.seed}`,
    `sources: ${recipe.sources.map(sourceInWords).join(", ")}`,
  ].join("; ");
  return {
    creator: `Visible College ${recipe.version}`,
    description: `${description}.`,
    date: fullDate(recipe.date),
  };
}

/** A source with the beginning of its hash; one that was not read to its end has none. */
function sourceInWords({ name, sha256 }: ExportRequest["atlas"]["recipe"]["sources"][number]): string {
  return `${name} (${sha256 === "" ? "not read" : `SHA-256 ${sha256.slice(0, 16)}…`})`;
}

/** A year or month as its first day; empty stays empty. */
function fullDate(date: string): string {
  return date === "" ? "" : `${date}-01-01`.slice(0, 10);
}
