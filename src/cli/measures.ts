import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import { MOST_STEPS, MOST_STEPS_ASKED } from "../analysis/measures/sources.ts";
import { viewOf } from "../atlas/network-view.ts";
import { grouped } from "../lib/counted.ts";
import type { NetworkInFigures } from "../model/network-figures.ts";
import type { Measure } from "../analysis/measures/measure.ts";
import { figuresInWords } from "../model/network-figures-words.ts";
import { measureNetwork, type Values } from "../pipeline/measure-network.ts";
import { ALL, allMethods, measuresNamed } from "../pipeline/methods.ts";
import type { CommonOptions } from "./common-options.ts";
import { createThreadCrew, defaultWorkers } from "./crew.ts";
import { findInputs, refuseToOverwrite } from "./inputs.ts";
import { loadNetwork } from "./load-network.ts";
import { say } from "./say.ts";
import { writeOutput } from "./output.ts";

interface MeasuresOptions extends CommonOptions {
  network: string;
  top: number;
  csv?: boolean;
  output?: string;
}

/** `measures [sources…|corpus.atlas]`: every measure of the nodes of a network, and the whole in figures. */
export async function measures(paths: string[], options: MeasuresOptions): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  await refuseToOverwrite(inputs, options.output);
  const { atlas, network } = await loadNetwork(inputs, options);
  const steps = network.nodes.id.length * network.ties.a.length;
  if (steps > MOST_STEPS)
    say(
      `Paths are searched from ${steps > MOST_STEPS_ASKED ? "many nodes" : "every node"} of a large network: this takes a minute or more.`,
      options,
    );
  const crew = createThreadCrew(options.workers ?? defaultWorkers());
  try {
    const all = measuresNamed([ALL], allMethods);
    const how = atlas.recipe.options;
    const effort = { inParallel: crew.inParallel, mostSteps: MOST_STEPS_ASKED };
    const measured = measureNetwork(network, atlas, how, effort);
    const values = await measured.values(all);
    const known = all.filter(({ name }) => Object.hasOwn(values, name));
    const figures = options.csv ? null : await measured.figures(atlas);
    await writeOutput(written(atlas, network, { values, figures }, known, options), options.output);
  } finally {
    crew.dismiss();
  }
}

function written(
  atlas: Atlas,
  network: AtlasNetwork,
  { values, figures }: { values: Values; figures: NetworkInFigures | null },
  known: readonly Measure[],
  { json, csv, top }: MeasuresOptions,
): string[] {
  const { nodes } = viewOf(atlas, network);
  const rows = () =>
    nodes.map(({ index, id, label }) => ({
      id,
      label,
      ...Object.fromEntries(known.map(({ name }) => [name, values[name]?.[index] ?? null])),
    }));
  if (json) return [`${JSON.stringify({ network: network.words.name, figures, nodes: rows() })}\n`];
  if (csv)
    return [
      csvLine(["id", "label", ...known.map(({ name }) => name)]),
      ...rows().map((row) => csvLine(Object.values(row))),
    ];
  const listed = known.map(({ name, label, formula, source }) => {
    const column = values[name] ?? [];
    const first = nodes.filter(({ index }) => column[index] !== null);
    first.sort((a, b) => (column[b.index] ?? 0) - (column[a.index] ?? 0) || a.index - b.index);
    const lines = first
      .slice(0, top)
      .map((node) => `  ${asFigure(column[node.index] ?? 0).padStart(10)}  ${node.label}`);
    return [`${label}: ${formula}${source === "" ? "" : ` (${source})`}`, ...lines, ""].join("\n");
  });
  const whole = figures ? figuresInWords(network, figures) : [];
  return [[...whole, "", ...listed, ""].join("\n")];
}

const asFigure = (value: number) =>
  Number.isInteger(value) ? grouped(value) : String(Number(value.toPrecision(4)));

/** A line of comma-separated values (RFC 4180); what is not known is empty. */
function csvLine(cells: readonly (string | number | null)[]): string {
  const quoted = (cell: string | number | null) =>
    typeof cell === "string" && /[",\r\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : String(cell ?? "");
  return `${cells.map(quoted).join(",")}\r\n`;
}
