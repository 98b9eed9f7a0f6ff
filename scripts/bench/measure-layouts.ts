import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdjacency } from "../../src/analysis/adjacency.ts";
import { connectedParts } from "../../src/analysis/connected-parts.ts";
import { layouts } from "../../src/analysis/layouts.ts";
import type { Places } from "../../src/analysis/layouts/places.ts";
import { qualityOf } from "../../src/analysis/layouts/quality.ts";
import { removeOverlap } from "../../src/analysis/layouts/remove-overlap.ts";
import { oneByOne } from "../../src/lib/in-parallel.ts";
import { madeUpAtlas } from "../made-up-atlas.ts";
import { type DrawnNetwork, drawnNetworks } from "./drawn-networks.ts";
import { rivalLayouts, type RivalLayout } from "./rival-layouts.ts";

/** What is measured of a layout on a network: means over its runs. */
export interface LayoutFigures {
  network: string;
  nodes: number;
  layout: string;
  stress: number;
  neighbourhoods: number;
  runs: number;
}

const SEEDS = [1, 2, 3, 4, 5];
/** Larger networks are laid out by chance only once. */
const ONCE_BEYOND = 3000;

/** Draws networks by our layout and beside it by others, and prints stress (less is better) and neighbourhood preservation (more is better). */
export async function measureLayouts(shared: string): Promise<LayoutFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), "visible-college-bench-"));
  try {
    const found: LayoutFigures[] = [];
    for (const network of await drawnNetworks(shared, folder)) {
      const { adjacency, label } = network;
      console.log(`\n${label}: ${adjacency.nodes} nodes, ${adjacency.ties} ties`);
      const say = (layout: string, drawings: readonly Places[]) => {
        const one = { network: label, nodes: adjacency.nodes, layout, ...meanQuality(network, drawings) };
        console.log(
          `  ${layout.padEnd(40)} stress ${one.stress.toFixed(3)}  neighbourhoods ${one.neighbourhoods.toFixed(3)}`,
        );
        found.push(one);
      };
      say("Visible College", [network.places]);
      for (const rival of rivalLayouts) {
        const drawings = drawingsOf(rival, network);
        if (drawings.length === 0) {
          console.log(
            `  ${rival.label.padEnd(40)} left out: its time grows with the square of the nodes, or it is not installed`,
          );
          continue;
        }
        say(rival.label, drawings);
        if (rival.label === "ForceAtlas2")
          say(
            "ForceAtlas2, discs pushed apart",
            drawings.map((places) => pushedApart(places, network)),
          );
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function drawingsOf({ place, byChance }: RivalLayout, { adjacency }: DrawnNetwork): Places[] {
  const seeds = byChance && adjacency.nodes <= ONCE_BEYOND ? SEEDS : SEEDS.slice(0, 1);
  return seeds.flatMap((seed) => place(adjacency, seed) ?? []);
}

function meanQuality({ adjacency }: DrawnNetwork, drawings: readonly Places[]) {
  const found = drawings.map((places) => qualityOf(adjacency, places));
  const mean = (of: "stress" | "neighbourhoods") =>
    found.reduce((sum, quality) => sum + (quality[of] ?? 0), 0) / found.length;
  return { stress: mean("stress"), neighbourhoods: mean("neighbourhoods"), runs: found.length };
}

/** The drawing with our discs in our picture's size: what a reader would see of it without one node lying on another. */
function pushedApart(places: Places, { radius, places: ours }: DrawnNetwork): Places {
  const spread = ({ x, y }: Places) => Math.sqrt([x, y].reduce((sum, axis) => sum + variance(axis), 0));
  const scale = spread(ours) / spread(places);
  const moved = { x: places.x.map((at) => scale * at), y: places.y.map((at) => scale * at) };
  const group = new Int32Array(radius.length);
  removeOverlap({ radius, group }, moved, { gap: 0, gapAcross: 0, rounds: 5000, growth: 1.005 });
  return moved;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** How long layouts take on made-up networks, in one thread. */
export async function measureLayoutSpeed(): Promise<{ nodes: number; ties: number; seconds: number }[]> {
  const runs = [];
  for (const [nodes, ties] of [
    [20_000, 200_000],
    [100_000, 1_000_000],
  ] as const) {
    const network = madeUpAtlas(nodes, ties).networks["people"]!;
    const adjacency = createAdjacency(network);
    const started = performance.now();
    await layouts[0].place({
      adjacency,
      components: connectedParts(adjacency),
      community: Int32Array.from(network.nodes.community),
      radius: Float64Array.from(network.nodes.radius),
      ids: network.nodes.id,
      when: () => null,
      older: new Map(),
      map: new Map(),
      tell: () => {},
      inParallel: oneByOne,
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(`\n${nodes} made-up nodes, ${ties} ties: laid out in ${seconds.toFixed(1)} s by one thread`);
    runs.push({ nodes, ties, seconds });
  }
  return runs;
}
