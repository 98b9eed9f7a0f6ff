import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import { MOST_STEPS, MOST_STEPS_ASKED } from "../analysis/measures/sources.ts";
import { viewOf } from "../atlas/network-view.ts";
import { grouped } from "../lib/counted.ts";
import type { DrawingQuality, NetworkInFigures } from "../model/network-figures.ts";
import type { Measure } from "../analysis/measures/measure.ts";
import { figuresInWords } from "../model/network-figures-words.ts";
import { measureNetwork, type Values } from "../pipeline/measure-network.ts";
import { ALL, allMethods, measuresNamed } from "../pipeline/methods.ts";
import { createThreadCrew, defaultWorkers } from "./crew.ts";
import { findInputs, refuseToOverwrite } from "./inputs.ts";
import { loadNetwork, type NetworkChoice } from "./load-network.ts";
import { say } from "./say.ts";
import { writeOutput } from "./output.ts";

interface MeasuresOptions extends NetworkChoice {
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
    // Columns of a table are always the same; what is not known here is empty in them.
    const told = options.csv ? all : all.filter(({ name }) => Object.hasOwn(values, name));
    const figures = options.csv ? null : await measured.figures(atlas);
    const drawing = options.csv ? null : measured.drawing();
    const found = { values, figures, drawing };
    await writeOutput(written(atlas, network, found, told, options), options.output);
  } finally {
    crew.dismiss();
  }
}

function written(
  atlas: Atlas,
  network: AtlasNetwork,
  {
    values,
    figures,
    drawing,
  }: { values: Values; figures: NetworkInFigures | null; drawing: DrawingQuality | null },
  told: readonly Measure[],
  { json, csv, top }: MeasuresOptions,
): string[] {
  const { nodes } = viewOf(atlas, network);
  const rows = () =>
    nodes.map(({ index, id, label }) => ({
      id,
      label,
      ...Object.fromEntries(told.map(({ name }) => [name, values[name]?.[index] ?? null])),
    }));
  if (json) return [`${JSON.stringify({ network: network.words.name, figures, drawing, nodes: rows() })}\n`];
  if (csv)
    return [
      csvLine(["id", "label", ...told.map(({ name }) => name)]),
      ...rows().map((row) => csvLine(Object.values(row))),
    ];
  const listed = told.map(({ name, label, formula, source }) => {
    const column = values[name] ?? [];
    const first = nodes.filter(({ index }) => column[index] !== null);
    first.sort((a, b) => (column[b.index] ?? 0) - (column[a.index] ?? 0) || a.index - b.index);
    const lines = first
      .slice(0, top)
      .map((node) => `  ${asFigure(column[node.index] ?? 0).padStart(10)}  ${visible(node.label)}`);
    return [`${label}: ${formula}${source === "" ? "" : ` (${source})`}`, ...lines, ""].join("\n");
  });
  const whole = figures && drawing ? figuresInWords(network, figures, drawing) : [];
  return [[...whole, "", ...listed, ""].join("\n")];
}

const asFigure = (value: number) =>
  Number.isInteger(value) ? grouped(value) : String(Number(value.toPrecision(4)));

/** A name without what would command a terminal: control characters, and marks that turn the direction of writing. */
const visible = (label: string) => label.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");

/**
 * A line of comma-separated values (RFC 4180); what is not known is empty. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as spreadsheets themselves have it.
 */
function csvLine(cells: readonly (string | number | null)[]): string {
  const quoted = (cell: string | number | null) => {
    if (typeof cell !== "string") return String(cell ?? "");
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${cells.map(quoted).join(",")}\r\n`;
}
