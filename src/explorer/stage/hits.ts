import type { DrawnNodes, DrawnTies } from "../../appearance/drawn.ts";

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
/** Ties beyond this many, the weakest, cannot be touched: the pointer must not wait for them. */
const MOST_TIES = 300_000;

interface Columns {
  nodes: Pick<DrawnNodes, "x" | "y">;
  ties: Pick<DrawnTies, "a" | "b">;
  radius(node: number): number;
}

/**
 * Looks at all that is drawn, again at every question. Cost: O(nodes + ties), 1 ms for 12,000 nodes and 20,000 ties and 7 ms for
 * 45,200 and 257,537; a grid took 300 ms to make at the first question, which held up the page.
 */
export function createHits({ nodes: { x, y }, ties, radius }: Columns): Hits {
  return {
    node(atX, atY, slack, share = 1) {
      let [best, least] = [-1, Infinity];
      for (let node = 0; node < x.length; node++) {
        const [dx, dy] = [(x[node] ?? 0) - atX, (y[node] ?? 0) - atY];
        const reach = radius(node) * share + slack;
        if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
        const away = Math.hypot(dx, dy);
        if (away <= reach && away < least) [best, least] = [node, away];
      }
      return best < 0 ? null : best;
    },
    tie(atX, atY, slack) {
      const count = Math.min(MOST_TIES, ties.a.length);
      let [best, least, met] = [-1, Infinity, 0];
      for (let tie = 0; tie < count && met <= MOST_MEANT; tie++) {
        const [from, to] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
        const [x1, y1, x2, y2] = [x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0];
        if (isBeside(atX, x1, x2, slack) || isBeside(atY, y1, y2, slack)) continue;
        const away = distanceToSegment(atX, atY, x1, y1, x2, y2);
        if (away > slack) continue;
        met++;
        if (away < least) [best, least] = [tie, away];
      }
      return met === 0 || met > MOST_MEANT ? null : best;
    },
  };
}

/** Whether a coordinate is beside all that lies between two others, and a little more. */
const isBeside = (at: number, one: number, other: number, slack: number): boolean =>
  (at < one - slack && at < other - slack) || (at > one + slack && at > other + slack);

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
