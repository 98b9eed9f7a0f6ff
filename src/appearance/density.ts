import type { Bounds, DrawnNodes } from "./drawn.ts";

/** The longer side of the grid on which densities are added up. */
const CELLS = 180;
/** How far a node reaches: by how far apart nodes are, and as a share of the drawing at least and at most. */
const REACH = { spacing: 1.3, least: 0.018, most: 0.1 };

/** A grid over a drawing on which the densities of some of its nodes are added up. */
export interface DensityGrid {
  columns: number;
  rows: number;
  /** How dense nodes lie, at each corner of the grid. */
  densityOf(own: readonly number[]): Float32Array;
  /** The corner that is nearest to a node. */
  cellOf(node: number): number;
  /** Coordinates of the grid, x and y in turn, in the layout's units. */
  toLayout(coordinates: readonly number[]): Float32Array<ArrayBuffer>;
}

/**
 * Kernel densities after Silverman, "Density Estimation for Statistics and Data Analysis", 1986, with a quartic kernel that
 * begins at the outline of each node, so that a large node is as dense all over as a small one is at its middle.
 * Cost: nodes × cells in reach.
 */
export function createDensityGrid(
  bounds: Bounds,
  { x, y, radius }: Pick<DrawnNodes, "x" | "y" | "radius">,
): DensityGrid {
  const extent = Math.max(bounds.right - bounds.left, bounds.top - bounds.bottom, 1e-9);
  const area = Math.max((bounds.right - bounds.left) * (bounds.top - bounds.bottom), 1e-9);
  const spacing = Math.sqrt(area / Math.max(1, x.length));
  const reach = Math.min(REACH.most * extent, Math.max(REACH.least * extent, REACH.spacing * spacing));
  const step = (extent + 4 * reach) / CELLS;
  const [left, bottom] = [bounds.left - 2 * reach, bounds.bottom - 2 * reach];
  const columns = Math.ceil((bounds.right - left + 2 * reach) / step) + 1;
  const rows = Math.ceil((bounds.top - bottom + 2 * reach) / step) + 1;
  const column = (at: number) => Math.min(columns - 1, Math.max(0, at));
  const row = (at: number) => Math.min(rows - 1, Math.max(0, at));
  return {
    columns,
    rows,
    densityOf(own) {
      const values = new Float32Array(columns * rows);
      for (const node of own) {
        const [cx, cy] = [((x[node] ?? 0) - left) / step, ((y[node] ?? 0) - bottom) / step];
        const [inner, outer] = [(radius[node] ?? 0) / step, ((radius[node] ?? 0) + reach) / step];
        for (let r = row(Math.ceil(cy - outer)); r <= row(Math.floor(cy + outer)); r++)
          for (let c = column(Math.ceil(cx - outer)); c <= column(Math.floor(cx + outer)); c++) {
            const away = Math.max(0, Math.sqrt((c - cx) ** 2 + (r - cy) ** 2) - inner) / (outer - inner);
            if (away < 1) values[r * columns + c]! += (1 - away * away) ** 2; // safe: within the grid
          }
      }
      return values;
    },
    cellOf: (node) =>
      row(Math.round(((y[node] ?? 0) - bottom) / step)) * columns +
      column(Math.round(((x[node] ?? 0) - left) / step)),
    toLayout: (coordinates) =>
      Float32Array.from(coordinates, (at, n) => at * step + (n % 2 === 0 ? left : bottom)),
  };
}
