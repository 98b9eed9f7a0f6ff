import { round } from "../../lib/exact-math.ts";
import { forces } from "./forces/forces.ts";
import { gapFor } from "./gap.ts";
import type { AxisBand, Layout, LayoutInput, OlderPlaces } from "./layout.ts";
import { createPlaces, type Places } from "./places.ts";

/** How much wider than high the picture is. */
const ASPECT = 1.2;
/** Room between the bands of two years, in cells. */
const BETWEEN = 0.8;

/** Nodes of one year do not stand quite in one line, so that a tie does not run under those between its ends: parts of a cell, in turn. */
const STAGGER = [-0.25, 0.25, 0];
const STAGGERED_ROWS = 0.3;

/** By year from left to right, as in a historiograph: time on one axis; on the other a node keeps its height on the map. */
export const years: Layout = {
  name: "years",
  label: "By year",
  meaning:
    "from left to right by the year of a node's papers, or their mean; years without nodes are left out; up and down in the order of the map, so that what is tied lies at about one height",
  source: "Garfield, Pudovkin & Istomin 2003",
  lacking: ({ dated }) => (dated ? null : "none of its nodes has papers with a year"),
  place: placeByYear,
  axis: (input) => bandsOf(input).map(({ label, from, to }) => ({ label, from, to })),
};

/** A year with its nodes, and where it lies; in a crowded one nodes stand in several columns. */
interface Band extends AxisBand {
  nodes: number[];
  columns: number;
  /** The side of the square that the largest of its nodes needs. */
  cell: number;
}

async function placeByYear(given: LayoutInput): Promise<Places> {
  const input = given.map.size > 0 ? given : { ...given, map: await mapFor(given) };
  const places = createPlaces(input.adjacency.nodes);
  const bands = bandsOf(input);
  const height = heightOf(bands);
  const wanted = heights(input, height);
  for (const band of bands) {
    band.nodes.sort((a, b) => wanted[a]! - wanted[b]! || a - b);
    if (band.columns === 1) stack(band, wanted, input, places);
    else fill(band, height, input, places);
  }
  return places;
}

/** Stands the nodes of a band one over the other, as near to the wanted heights as can be. */
function stack(
  { nodes, cell, from, to }: Band,
  wanted: Float64Array,
  { radius }: LayoutInput,
  places: Places,
): void {
  const gap = gapFor(radius);
  const ys = apart(
    nodes.map((node) => wanted[node]!),
    nodes.map((node) => radius[node]! + gap / 2),
  );
  nodes.forEach((node, n) => {
    places.x[node] = (from + to) / 2 + STAGGER[n % STAGGER.length]! * cell;
    places.y[node] = ys[n]!;
  });
}

/** Fills a crowded band with rows from its lower end to its upper one; in each the earliest stands first. */
function fill(
  { nodes, columns, cell, from, to }: Band,
  height: number,
  { when }: LayoutInput,
  places: Places,
): void {
  const rows = Math.ceil(nodes.length / columns);
  for (let row = 0; row < rows; row++) {
    const inRow = nodes.slice(row * columns, (row + 1) * columns);
    inRow.sort((a, b) => (when(a) ?? 0) - (when(b) ?? 0) || a - b);
    inRow.forEach((node, column) => {
      const raised = column % 2 === 0 ? 0 : STAGGERED_ROWS;
      places.x[node] = (from + to) / 2 + (column - (inRow.length - 1) / 2) * cell;
      places.y[node] = (row - (rows - 1) / 2 + raised) * (height / rows);
    });
  }
}

/** Where nodes would lie on the map, as an atlas would have it. */
async function mapFor(input: LayoutInput): Promise<OlderPlaces> {
  const { x, y } = await forces.place(input);
  const at = (node: number) => ({ x: round(x[node]!, 2), y: round(y[node]!, 2), component: 0 });
  return new Map(input.ids.map((id, node) => [id, at(node)]));
}

/** The years that have nodes, side by side; nodes without one before all others. */
function bandsOf({ adjacency, radius, when }: LayoutInput): Band[] {
  const byYear = new Map<number, number[]>();
  for (let node = 0; node < adjacency.nodes; node++) {
    const year = Math.floor(when(node) ?? -Infinity);
    const nodes = byYear.get(year);
    if (nodes) nodes.push(node);
    else byYear.set(year, [node]);
  }
  const gap = gapFor(radius);
  const found = Array.from(byYear)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, nodes]) => ({
      label: Number.isFinite(year) ? String(year) : "no year",
      nodes,
      cell: 2 * nodes.reduce((most, node) => Math.max(most, radius[node]!), 0) + gap,
    }));
  const rows = rowsFor(found);
  let right = 0;
  const bands = found.map((band): Band => {
    const columns = Math.ceil(band.nodes.length / rows);
    const from = right;
    right += (columns + BETWEEN) * band.cell;
    return { ...band, columns, from, to: right };
  });
  return bands.map((band) => ({ ...band, from: band.from - right / 2, to: band.to - right / 2 }));
}

type Unplaced = Pick<Band, "nodes" | "cell">;

/** The fewest rows with which the picture is no wider than it should be. */
function rowsFor(bands: readonly Unplaced[]): number {
  const cell = bands.reduce((most, band) => Math.max(most, band.cell), 0);
  const isWide = (rows: number) =>
    bands.reduce((sum, band) => sum + (Math.ceil(band.nodes.length / rows) + BETWEEN) * band.cell, 0) >
    ASPECT * rows * cell;
  let [low, high] = [1, bands.reduce((most, { nodes }) => Math.max(most, nodes.length), 1)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWide(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How high all bands are: as the highest needs to be, and no flatter than the picture should be. */
function heightOf(bands: readonly Band[]): number {
  const width = (bands.at(-1)?.to ?? 0) - (bands[0]?.from ?? 0);
  return bands.reduce(
    (most, { nodes, columns, cell }) => Math.max(most, Math.ceil(nodes.length / columns) * cell),
    width / ASPECT,
  );
}

/** The height that each node would like: its own on the map, stretched to the height of the picture. */
function heights({ ids, map }: LayoutInput, height: number): Float64Array {
  const known = ids.map((id) => map.get(id)?.y ?? 0);
  const low = known.reduce((least, y) => Math.min(least, y), Infinity);
  const high = known.reduce((most, y) => Math.max(most, y), -Infinity);
  return Float64Array.from(known, (y) => (high > low ? height * ((y - low) / (high - low) - 0.5) : 0));
}

/**
 * Heights as near as can be to those that are wanted, which rise, with room for each: least squares by pooling those that are too near, as in
 * isotonic regression (Barlow et al. 1972). Cost: O(n).
 */
function apart(wanted: readonly number[], half: readonly number[]): number[] {
  let passed = 0;
  const offset = half.map((own, n) => (passed += n === 0 ? 0 : half[n - 1]! + own));
  const pools: { mean: number; count: number }[] = [];
  wanted.forEach((y, n) => {
    let pool = { mean: y - offset[n]!, count: 1 };
    for (let last = pools.at(-1); last && last.mean >= pool.mean; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
  });
  const means = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return means.map((mean, n) => mean + offset[n]!);
}
