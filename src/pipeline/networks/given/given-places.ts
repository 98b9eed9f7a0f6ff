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
/** Numbers beyond this are no places. */
const FARTHEST = 1e12;

/**
 * Where a file says that its nodes lie, and how large they are, in the units of a drawing: all is scaled by one factor, so that the
 * picture stays as it is. Sizes are, where it gives none, by its first column of weights, as VOSviewer writes them, or by the ties.
 */
export function drawnAs({ x, y, size, others }: Roles, degrees: readonly number[]): Drawn {
  const [xs, ys] = [numbersOf(x), numbersOf(y)];
  const placed = degrees.map((_, node) => known(xs[node]) && known(ys[node]));
  const placeless = placed.filter((one) => !one).length;
  const areFar = [...xs, ...ys].some((at) => Math.abs(at) > FARTHEST);
  const lies = placeless === 0 && !areFar && (varies(xs) || varies(ys)) ? { x: xs, y: ys } : null;
  const missing = placeless < degrees.length ? placeless : 0;
  const sizes = numbersOf(size);
  if (sizes.length > 0) {
    const scale = MIDDLE / Math.max(1e-9, middle(sizes));
    const radius = Float64Array.from(sizes, (value) => rounded(scale * value));
    const places = lies && scaled(lies, scale);
    return { radius, sizedBy: "size in its file", placeless: missing, ...(places && { places }) };
  }
  const weights = others.find(({ label }) => /^(?:node)?weight/i.test(label));
  const { radius, sizedBy } = weights ? byWeights(weights) : byTies(degrees);
  const places = lies && scaled(lies, (ROOM * middle(radius)) / spacing(lies));
  return { radius, sizedBy, placeless: missing, ...(places && { places }) };
}

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
