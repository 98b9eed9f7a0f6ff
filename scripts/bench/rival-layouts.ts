import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { z } from "zod";
import type { Adjacency } from "../../src/analysis/adjacency.ts";
import type { Places } from "../../src/analysis/layouts/places.ts";
import { createRandom } from "../../src/lib/random.ts";

/** A layout that ours is measured beside; it answers null where it cannot do so large a network or is not installed. */
export interface RivalLayout {
  label: string;
  /** Whether it starts from chance, so that its figures are means over several seeds. */
  byChance: boolean;
  place(adjacency: Adjacency, seed: number): Places | null;
}

/** Beyond so many nodes what takes time or room by the square of the nodes is left out. */
const MOST_BY_SQUARE = 1000;

const script = join(import.meta.dirname, "networkx-layouts.py");
const isInstalled = spawnSync("python3", ["-c", "import networkx, scipy"]).status === 0;
if (!isInstalled) console.log("python3 with networkx and scipy is not installed: its layouts are left out.");

export const rivalLayouts: readonly RivalLayout[] = [
  { label: "random", byChance: true, place: byChance },
  { label: "Fruchterman–Reingold", byChance: true, place: networkx("fruchterman-reingold") },
  { label: "Kamada–Kawai", byChance: false, place: networkx("kamada-kawai") },
  { label: "ForceAtlas2", byChance: true, place: gephis({}) },
  { label: "ForceAtlas2 LinLog", byChance: true, place: gephis({ linLogMode: true }) },
];

function byChance({ nodes }: Adjacency, seed: number): Places {
  const random = createRandom(seed);
  const some = () => Float64Array.from({ length: nodes }, () => 100 * random());
  return { x: some(), y: some() };
}

/** ForceAtlas2 as graphology has it, with the settings that it infers, and as many rounds as settle it. */
function gephis(settings: { linLogMode?: boolean }): RivalLayout["place"] {
  return (adjacency, seed) => {
    const graph = new UndirectedGraph();
    const { x, y } = byChance(adjacency, seed);
    for (let node = 0; node < adjacency.nodes; node++) graph.addNode(node, { x: x[node], y: y[node] });
    for (const [from, to, weight] of tiesOf(adjacency)) graph.addEdge(from, to, { weight });
    const large = adjacency.nodes > MOST_BY_SQUARE;
    const placed = forceAtlas2(graph, {
      iterations: large ? 300 : 600,
      settings: { ...forceAtlas2.inferSettings(graph), ...settings, ...(large && { barnesHutTheta: 1.2 }) },
    });
    const at = Array.from({ length: adjacency.nodes }, (_, node) => placed[node]!);
    return { x: Float64Array.from(at, (one) => one["x"]), y: Float64Array.from(at, (one) => one["y"]) };
  };
}

function networkx(layout: string): RivalLayout["place"] {
  return (adjacency, seed) => {
    if (!isInstalled || adjacency.nodes > MOST_BY_SQUARE) return null;
    const input = { nodes: adjacency.nodes, ties: tiesOf(adjacency).map(([a, b]) => [a, b]), layout, seed };
    const { status, stdout, stderr } = spawnSync("python3", [script], {
      input: JSON.stringify(input),
      maxBuffer: 2 ** 30,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`networkx failed: ${stderr}`);
    const at = z.array(z.tuple([z.number(), z.number()])).parse(JSON.parse(stdout));
    return { x: Float64Array.from(at, ([x]) => x), y: Float64Array.from(at, ([, y]) => y) };
  };
}

function tiesOf({ nodes, starts, neighbours, weights }: Adjacency): [number, number, number][] {
  const ties: [number, number, number][] = [];
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      if (neighbours[at]! > node) ties.push([node, neighbours[at]!, weights[at]!]);
  return ties;
}
