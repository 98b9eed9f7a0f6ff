import type { DrawingQuality } from "../../model/network-figures.ts";
import type { Adjacency } from "../adjacency.ts";
import { walkFrom } from "../walk.ts";
import { createGrid, columnAt, rowAt, sortIntoGrid, type Grid } from "./grid.ts";
import type { Places } from "./places.ts";

/** Up to so many nodes all are looked from; of more, as many as this at even steps. */
const EXACT_UP_TO = 5000;
const SAMPLED = 1000;

/**
 * Measures a drawing by its two figures, which disagree: what keeps neighbours together moves far things from their distance. Distances are hops,
 * inside a component. Cost: O(nodes × ties), of a sample O(1000 × ties).
 */
export function qualityOf(adjacency: Adjacency, places: Places, exactUpTo = EXACT_UP_TO): DrawingQuality {
  const { nodes, starts } = adjacency;
  const sources = nodes <= exactUpTo ? nodes : Math.min(SAMPLED, nodes);
  const stress = openStress(adjacency, places);
  const nearest = openNearest(adjacency, places);
  let [kept, tied] = [0, 0];
  for (let n = 0; n < sources; n++) {
    const source = Math.floor(((n + 0.5) * nodes) / sources);
    const degree = starts[source + 1]! - starts[source]!;
    if (degree === 0) continue;
    stress.addFrom(source);
    const common = nearest.commonOf(source);
    kept += common / (2 * degree - common);
    tied++;
  }
  return {
    stress: stress.least(),
    neighbourhoods: tied === 0 ? null : kept / tied,
    sampledNodes: sources < nodes ? sources : null,
  };
}

/** Adds up what stress is made of: with the best scale it is 1 − (Σ e/d)² / (n Σ (e/d)²), e being the distance and d the hops. */
function openStress(adjacency: Adjacency, { x, y }: Places) {
  const { nodes } = adjacency;
  const hops = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let [sum, squares, pairs] = [0, 0, 0];
  return {
    addFrom(source: number): void {
      const reached = walkFrom(adjacency, source, hops, queue);
      for (let n = 1; n < reached; n++) {
        const node = queue[n]!;
        const ratio = Math.sqrt(squaredDistance(x, y, source, node)) / hops[node]!;
        sum += ratio;
        squares += ratio * ratio;
        pairs++;
      }
      for (let n = 0; n < reached; n++) hops[queue[n]!] = -1;
    },
    least: (): number | null =>
      pairs === 0 ? null : squares === 0 ? 1 : 1 - (sum * sum) / (pairs * squares),
  };
}

/** Finds how many of a node's neighbours are among as many nodes that lie nearest to it. */
function openNearest({ nodes, starts, neighbours }: Adjacency, places: Places) {
  const { x, y } = places;
  const grid = createGrid(nodes);
  sortIntoGrid(grid, places, sideFor(places));
  return {
    commonOf(node: number): number {
      const degree = starts[node + 1]! - starts[node]!;
      const { reach, share } = nearestTo(node, degree, grid, places);
      let common = 0;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const away = squaredDistance(x, y, node, neighbours[at]!);
        if (away < reach) common++;
        else if (away === reach) common += share;
      }
      return common;
    },
  };
}

/** How far the wanted number of nearest nodes reach. */
interface Reach {
  /** The square of the distance to the last of them. */
  reach: number;
  /** Which share of the nodes at just that distance is among them: of equals none is nearer than another. */
  share: number;
}

function nearestTo(node: number, wanted: number, grid: Grid, { x, y }: Places): Reach {
  const found: number[] = [];
  const [column, row] = [columnAt(grid, x[node]!), rowAt(grid, y[node]!)];
  // What lies in the rings beyond one is at least as many sides away; so it is known which is the last as soon as there are enough.
  let last = Math.max(grid.columns, grid.rows);
  let reach = Infinity;
  for (let ring = 0; ring <= last; ring++) {
    for (const cell of cellsOf(grid, column, row, ring))
      for (let at = grid.starts[cell]!; at < grid.starts[cell + 1]!; at++) {
        const other = grid.nodes[at]!;
        if (other !== node) found.push(squaredDistance(x, y, node, other));
      }
    if (found.length < wanted || (reach < Infinity && ring < last)) continue;
    reach = Float64Array.from(found).sort()[wanted - 1]!;
    last = Math.min(last, Math.max(ring, Math.ceil(Math.sqrt(reach) / grid.side)));
  }
  const nearer = found.reduce((count, away) => count + Number(away < reach), 0);
  const equal = found.reduce((count, away) => count + Number(away === reach), 0);
  return { reach, share: (wanted - nearer) / equal };
}

/** The cells of the square ring about a cell, as far as they are on the grid. */
function cellsOf({ columns, rows }: Grid, column: number, row: number, ring: number): number[] {
  const cells: number[] = [];
  const add = (c: number, r: number) => {
    if (c >= 0 && c < columns && r >= 0 && r < rows) cells.push(r * columns + c);
  };
  if (ring === 0) add(column, row);
  else
    for (let step = -ring; step < ring; step++) {
      add(column + step, row - ring);
      add(column + ring, row + step);
      add(column - step, row + ring);
      add(column - ring, row - step);
    }
  return cells;
}

/** The side of cells of which each holds a few nodes. */
function sideFor({ x, y }: Places): number {
  const extent = (values: Float64Array) => {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return high - low;
  };
  const area = extent(x) * extent(y);
  const side = Math.sqrt((4 * area) / x.length);
  return side > 0 ? side : Math.max(extent(x), extent(y), 1) / Math.sqrt(x.length);
}

function squaredDistance(x: Float64Array, y: Float64Array, one: number, two: number): number {
  const dx = x[one]! - x[two]!;
  const dy = y[one]! - y[two]!;
  return dx * dx + dy * dy;
}
