import { round } from "../../../lib/exact-math.ts";
import type { GivenColumns } from "../../../model/network.ts";
import { numberIn, type GivenColumn, type Roles } from "./given-columns.ts";

/** How nodes are drawn: where, how large, and what they are larger by. */
export interface Drawn extends Pick<GivenColumns, "places"> {
  radius: Float64Array;
  sizedBy: string;
  /** How many nodes have no place, where others have one. */
  placeless: number;
}

/** The middle one of the sizes of a file is drawn with this radius. */
const MIDDLE = 5;
/** The sides of the square that a node has on the drawing, in radii, where its file gives places but no sizes. */
const ROOM = 6;
const LEAST_RADIUS = 1;
const LARGEST_RADIUS = 150;
/** Numbers beyond this are no places. */
const FARTHEST = 1e12;

/**
 * Where a file says that its nodes lie, and how large they are, in the units of a drawing: places are scaled by one factor, and sizes
 * by the same, so that the picture stays as it is. Sizes are, where GEXF gives none, by the first column of weights, as VOSviewer
 * writes them, or of sizes, or by the ties.
 */
export function drawnAs({ x, y, size, others }: Roles, degrees: readonly number[]): Drawn {
  const [xs, ys] = [numbersOf(x), numbersOf(y)];
  const placed = degrees.map((_, node) => known(xs[node]) && known(ys[node]));
  const placeless = placed.filter((one) => !one).length;
  const areFar = [...xs, ...ys].some((at) => Math.abs(at) > FARTHEST);
  const lies = placeless === 0 && !areFar && (varies(xs) || varies(ys)) ? { x: xs, y: ys } : null;
  const missing = placeless < degrees.length ? placeless : 0;
  const sizes = numbersOf(size);
  const { radius, sizedBy, unit } = radiiOf(sizes, others, degrees);
  // Where the discs of a file would hide each other, its sizes are in another unit than its places.
  const isAlike = unit !== null && lies !== null && spacing(lies) * unit > middle(radius);
  const scale = lies && (isAlike ? unit : (ROOM * middle(radius)) / spacing(lies));
  const places = lies && scale !== null ? scaled(lies, scale) : null;
  return { radius, sizedBy, placeless: missing, ...(places && { places }) };
}

/** How large nodes are drawn, and, where a file says it, what its unit is in that of the drawing. */
function radiiOf(sizes: readonly number[], others: readonly GivenColumn[], degrees: readonly number[]) {
  if (sizes.length > 0) {
    const unit = MIDDLE / Math.max(1e-9, middle(sizes));
    const radius = Float64Array.from(sizes, (value) => Math.min(LARGEST_RADIUS, rounded(unit * value)));
    return { radius, sizedBy: "size in its file", unit };
  }
  const weights = others.find(({ label, values }) => isOfSizes(label) && values.every(isNumberOrNone));
  return { ...(weights ? byWeights(weights) : byTies(degrees)), unit: null };
}

const isOfSizes = (label: string) => /^(?:(?:node)?weight|size$)/i.test(label);
const isNumberOrNone = (text: string | null) => text === null || numberIn(text) !== null;

interface Lies {
  x: readonly number[];
  y: readonly number[];
}

const numbersOf = (column: GivenColumn | undefined): number[] =>
  (column?.values ?? []).map((text) => (text === null ? NaN : (numberIn(text) ?? NaN)));
const known = (value: number | undefined) => value !== undefined && !Number.isNaN(value);
const varies = (values: readonly number[]) => values.some((value) => value !== values[0]);
const rounded = (radius: number) => Math.max(LEAST_RADIUS, round(radius, 2));

function middle(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 1;
}

/** The sides of the square that a node has, where places are spread evenly; along a line its part of that. */
function spacing({ x, y }: Lies): number {
  const [width, height] = [extent(x), extent(y)];
  return Math.max(Math.sqrt((width * height) / x.length), Math.max(width, height) / x.length);
}

function extent(values: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** Places around the middle of all, scaled. */
function scaled({ x, y }: Lies, scale: number): NonNullable<Drawn["places"]> {
  const moved = (values: readonly number[]) => {
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    const half = extent(values) / 2;
    return Float64Array.from(values, (value) => scale * (value - least - half));
  };
  return { x: moved(x), y: moved(y) };
}

function byWeights({ label, values }: GivenColumn): Pick<Drawn, "radius" | "sizedBy"> {
  const weights = values.map((text) => Math.max(0, text === null ? 0 : (numberIn(text) ?? 0)));
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  const radius = Float64Array.from(weights, (value) =>
    rounded(3 + 15 * Math.sqrt(most > 0 ? value / most : 0)),
  );
  return { radius, sizedBy: /<(.+)>/.exec(label)?.[1] ?? label };
}

function byTies(degrees: readonly number[]): Pick<Drawn, "radius" | "sizedBy"> {
  return {
    radius: Float64Array.from(degrees, (degree) => rounded(2 + 2 * Math.sqrt(degree))),
    sizedBy: "number of ties",
  };
}
