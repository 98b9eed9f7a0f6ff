import type { Search } from "../analysis/main-path.ts";
import { counted } from "../lib/counted.ts";
import { traceMainPath, type TracedPath } from "../pipeline/trace-main-path.ts";
import type { CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { findInputs } from "./inputs.ts";
import { loadNetwork } from "./load-network.ts";
import { writeOutput } from "./output.ts";

interface MainPathOptions extends CommonOptions {
  network: string;
  search: Search;
}

/** `main-path [sources…|corpus.atlas]`: the way along which most of what papers cite has gone, from the oldest to the newest. */
export async function mainPath(paths: string[], options: MainPathOptions): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  const { atlas, network } = await loadNetwork(inputs, options);
  if (network.words.verb === undefined)
    throw new Failure(
      `The ties of the ${options.network} network have no direction. A main path is of citations: --network citations.`,
      2,
    );
  const found = traceMainPath(network, atlas, options.search);
  await writeOutput(
    [options.json ? `${JSON.stringify({ search: options.search, path: found })}\n` : report(found)],
    undefined,
  );
}

function report(path: TracedPath | null): string {
  if (!path) return "No paper here cites another one that is here: there is no main path.\n";
  const { steps, ways, circles } = path;
  const lines = steps.flatMap(({ papers, count }) => [
    ...(count === "" ? [] : [`        ${count} of ${ways} ways`]),
    ...papers.map(({ label, year }) => `  ${String(year ?? "    ")}  ${label}`),
  ]);
  const told =
    circles === 0
      ? ""
      : `\n${counted(circles, "circle")} of papers that cite each other ${circles === 1 ? "is one step" : "are one step each"}.\n`;
  return `${lines.join("\n")}\n${told}`;
}
