import type { Drawn, DrawnCommunity } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import { areDashed } from "../../appearance/vertices/ties.ts";
import type { Projection } from "./projection.ts";

/** How opaque one contour is; they lie over each other. */
const AREA = { light: 0.085, dark: 0.1 };

/** What lies under the ties, made once for a drawing: paths in the layout's units. */
export interface Ground {
  areas: { colour: string; contours: Path2D[] }[];
  /** Null where there are none, or too many. */
  dashes: Path2D | null;
}

export function groundOf({ communities, nodes, ties }: Drawn): Ground {
  const areas = communities.map((one) => ({ colour: one.colour, contours: one.contours.map(smoothPath) }));
  if (!areDashed(ties)) return { areas, dashes: null };
  const dashes = new Path2D();
  ties.inferred.forEach((one, tie) => {
    if (!one) return;
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    dashes.moveTo(nodes.x[a] ?? 0, nodes.y[a] ?? 0);
    dashes.lineTo(nodes.x[b] ?? 0, nodes.y[b] ?? 0);
  });
  return { areas, dashes };
}

/** Closed curves through the middles of the sides of rings: corners become bends. Rings are set apart by NaN. */
function smoothPath(contour: DrawnCommunity["contours"][number]): Path2D {
  const path = new Path2D();
  let start = 0;
  for (let at = 0; at <= contour.length; at += 2) {
    if (at < contour.length && !Number.isNaN(contour[at])) continue;
    smoothRing(path, contour.subarray(start, at));
    start = at + 2;
  }
  return path;
}

function smoothRing(path: Path2D, ring: Float32Array): void {
  const corners = ring.length / 2;
  if (corners < 3) return;
  const x = (n: number) => ring[(n % corners) * 2] ?? 0;
  const y = (n: number) => ring[(n % corners) * 2 + 1] ?? 0;
  path.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let n = 1; n <= corners; n++)
    path.quadraticCurveTo(x(n), y(n), (x(n) + x(n + 1)) / 2, (y(n) + y(n + 1)) / 2);
  path.closePath();
}

export function drawGround(
  context: CanvasRenderingContext2D,
  ground: Ground,
  to: Projection,
  { theme, hulls }: { theme: Theme; hulls: boolean },
): void {
  context.save();
  to.applyTo(context);
  if (hulls) {
    context.globalAlpha = AREA[theme];
    for (const { colour, contours } of ground.areas) {
      context.fillStyle = colour;
      for (const contour of contours) context.fill(contour, "evenodd");
    }
  }
  if (ground.dashes) {
    context.globalAlpha = 0.6;
    context.strokeStyle = grounds[theme].tie;
    context.lineWidth = 1 / to.scale;
    context.setLineDash([5 / to.scale, 4 / to.scale]);
    context.stroke(ground.dashes);
  }
  context.restore();
}
