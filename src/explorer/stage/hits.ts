import { rowOf, type Lists } from "../../lib/lists.ts";
import type { Bounds, DrawnNodes, DrawnTies } from "../../appearance/drawn.ts";

/** Finds what lies under a point of the layout. Distances are in the layout's units. */
export interface Hits {
  /**
   * The place of the nearest node whose outline is within `slack` of a point; null where there is none. Radii are taken
   * `share` as large as they are.
   */
  node(x: number, y: number, slack: number, share?: number): number | null;
  /** The place of the nearest tie within `slack`; null where there is none, or so many that none can be meant. */
  tie(x: number, y: number, slack: number): number | null;
}

/** Where more ties than this run together under the pointer, none is meant. */
const MOST_MEANT = 4;
/** Ties beyond this many, the weakest, cannot be touched: their grid would take too much room. */
const MOST_TIES = 50_000;

interface Columns {
  nodes: Pick<DrawnNodes, "x" | "y">;
  ties: Pick<DrawnTies, "a" | "b">;
  radius(node: number): number;
}

/** Looks things up in grids that are made at the first question. Cost: O(1) a question where things lie evenly. */
export function createHits(bounds: Bounds, { nodes, ties, radius }: Columns): Hits {
  const [x, y] = [nodes.x, nodes.y];
  const ends = (tie: number) => {
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    return [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0] as const;
  };
  const nodeGrid = once(() =>
    createGrid(bounds, x.length, (node, touch) => {
      const r = radius(node);
      touch((x[node] ?? 0) - r, (y[node] ?? 0) - r, (x[node] ?? 0) + r, (y[node] ?? 0) + r);
    }),
  );
  const tieGrid = once(() =>
    createGrid(bounds, Math.min(MOST_TIES, ties.a.length), (tie, touch, step) => {
      const [fromX, fromY, toX, toY] = ends(tie);
      const pieces = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / step));
      for (let piece = 0; piece < pieces; piece++) {
        const [near, far] = [piece / pieces, (piece + 1) / pieces];
        const [x1, x2] = [fromX + (toX - fromX) * near, fromX + (toX - fromX) * far];
        const [y1, y2] = [fromY + (toY - fromY) * near, fromY + (toY - fromY) * far];
        touch(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
      }
    }),
  );
  return {
    node(atX, atY, slack, share = 1) {
      let [best, least] = [-1, Infinity];
      nodeGrid().visit(atX, atY, slack, (node) => {
        const away = Math.hypot((x[node] ?? 0) - atX, (y[node] ?? 0) - atY);
        if (away > radius(node) * share + slack || away > least || (away === least && node >= best)) return;
        [best, least] = [node, away];
      });
      return best < 0 ? null : best;
    },
    tie(atX, atY, slack) {
      const found = new Map<number, number>();
      tieGrid().visit(atX, atY, slack, (tie) => {
        const away = distanceToSegment(atX, atY, ...ends(tie));
        if (away <= slack) found.set(tie, away);
      });
      if (found.size > MOST_MEANT) return null;
      const [nearest] = [...found].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
      return nearest?.[0] ?? null;
    },
  };
}

/** How far a point is from the piece of a line between two points. */
export function distanceToSegment(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}

/** Tells the rectangles that a thing covers; `step` is how large a cell is. */
type Cover = (
  thing: number,
  touch: (left: number, bottom: number, right: number, top: number) => void,
  step: number,
) => void;

/** Things by the cells of a square grid that they touch. What lies outside of the bounds counts to the cells at the rim. */
function createGrid({ left, bottom, right, top }: Bounds, things: number, cover: Cover) {
  const side = Math.min(256, Math.max(1, Math.round(Math.sqrt(things))));
  const step = Math.max(right - left, top - bottom, 1e-9) / side;
  const at = (value: number, from: number) =>
    Math.min(side - 1, Math.max(0, Math.floor((value - from) / step)));
  const eachCell = (x1: number, y1: number, x2: number, y2: number, visit: (cell: number) => void) => {
    for (let row = at(y1, bottom); row <= at(y2, bottom); row++)
      for (let column = at(x1, left); column <= at(x2, left); column++) visit(row * side + column);
  };
  const everywhere = (visit: (cell: number, thing: number) => void) => {
    for (let thing = 0; thing < things; thing++)
      cover(thing, (x1, y1, x2, y2) => eachCell(x1, y1, x2, y2, (cell) => visit(cell, thing)), step);
  };
  const starts = new Uint32Array(side * side + 1);
  everywhere((cell) => starts[cell + 1]!++); // safe: a cell of the grid
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1]! += starts[cell]!; // safe: within
  const lists: Lists = { starts, values: new Uint32Array(starts[side * side] ?? 0) };
  const free = starts.slice();
  everywhere((cell, thing) => (lists.values[free[cell]!++] = thing)); // safe: counted above
  return {
    visit(x: number, y: number, reach: number, one: (thing: number) => void) {
      eachCell(x - reach, y - reach, x + reach, y + reach, (cell) => {
        for (const thing of rowOf(lists, cell)) one(thing);
      });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
