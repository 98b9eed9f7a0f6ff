import { gapFor } from "./gap.ts";
import type { AxisBand, Layout, LayoutInput } from "./layout.ts";
import { createPlaces, type Places } from "./places.ts";

/** How much wider than high the picture is. */
const ASPECT = 1.2;
/** Room between the bands of two years, in cells. */
const BETWEEN = 0.8;

/** By year from left to right, as in a historiograph: time on one axis; on the other a node keeps its height on the map. */
export const years: Layout = {
  name: "years",
  label: "By year",
  meaning:
    "from left to right by the year of a node's papers, or their mean; up and down in the order of the map, so that what is tied lies at about one height",
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

function placeByYear(input: LayoutInput): Places {
  const { adjacency, radius, when } = input;
  const places = createPlaces(adjacency.nodes);
  const bands = bandsOf(input);
  const height = heightOf(bands);
  const wanted = heights(input, height);
  const gap = gapFor(radius);
  for (const { nodes, columns, cell, from, to } of bands) {
    const middle = (from + to) / 2;
    nodes.sort((a, b) => wanted[a]! - wanted[b]! || a - b);
    if (columns === 1) {
      const ys = apart(
        nodes.map((node) => wanted[node]!),
        nodes.map((node) => radius[node]! + gap / 2),
      );
      nodes.forEach((node, n) => {
        places.x[node] = middle;
        places.y[node] = ys[n]!;
      });
      continue;
    }
    const rows = Math.ceil(nodes.length / columns);
    for (let row = 0; row < rows; row++) {
      const inRow = nodes.slice(row * columns, (row + 1) * columns);
      inRow.sort((a, b) => (when(a) ?? 0) - (when(b) ?? 0) || a - b);
      inRow.forEach((node, column) => {
        places.x[node] = middle + (column - (inRow.length - 1) / 2) * cell;
        places.y[node] = (row - (rows - 1) / 2) * (height / rows);
      });
    }
  }
  return places;
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

/** The height that each node would like: its own on the map, stretched to the height of the picture; without a map, by its community. */
function heights({ ids, map, community }: LayoutInput, height: number): Float64Array {
  const known = ids.map((id) => map.get(id)?.y);
  const placed = known.filter((y) => y !== undefined);
  const low = placed.reduce((least, y) => Math.min(least, y), Infinity);
  const high = placed.reduce((most, y) => Math.max(most, y), -Infinity);
  const communities = community.reduce((most, own) => Math.max(most, own), 0) + 1;
  return Float64Array.from(known, (y, node) => {
    if (y === undefined) return height * (0.5 - (community[node]! + 0.5) / communities);
    return high > low ? height * ((y - low) / (high - low) - 0.5) : 0;
  });
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
