import type { Drawn } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import type { Box } from "../../appearance/place-labels.ts";
import type { Insets } from "./camera.ts";
import { SANS } from "./draw-names.ts";
import type { Projection } from "./projection.ts";
import { fontOf, type Ruler } from "./ruler.ts";

const FACE = { weight: 600, family: SANS };
const POINTS = 12;
/** Height of the strip in which labels stand, and the least room between two, in pixels. */
const STRIP = 26;
const ROOM = 8;
const SHADE = 0.55;

type Axis = Drawn["axis"];

/** Every other band of an axis is shaded, so that it can be followed from a node to its label. */
export function drawBands(context: CanvasRenderingContext2D, axis: Axis, to: Projection, theme: Theme): void {
  context.save();
  context.fillStyle = grounds[theme].faded;
  context.globalAlpha = SHADE;
  axis.forEach((band, n) => {
    const [from, end] = [to.x(band.from), to.x(band.to)];
    if (n % 2 === 0) context.fillRect(from, 0, end - from, to.size.height);
  });
  context.restore();
}

/** What bands mean, at the upper edge of the stage, wherever the camera is; where bands are narrow, not every one. */
export function drawAxisLabels(
  context: CanvasRenderingContext2D,
  axis: Axis,
  to: Projection,
  { ruler, theme, insets }: { ruler: Ruler; theme: Theme; insets: Insets },
): void {
  context.save();
  context.font = fontOf(FACE, POINTS);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = grounds[theme].halo;
  context.fillStyle = grounds[theme].ink;
  let free = insets.left;
  for (const { label, from, to: end } of axis) {
    const at = to.x((from + end) / 2);
    const half = (ruler.width(label, FACE) * POINTS) / 2;
    if (at - half < free || at + half > to.size.width - insets.right) continue;
    const y = insets.top + STRIP / 2;
    context.strokeText(label, at, y);
    context.fillText(label, at, y);
    free = at + half + ROOM;
  }
  context.restore();
}

/** The strip that names of nodes must keep off; none without an axis. */
export function behindAxis(axis: Axis, { top }: Insets, { width }: Projection["size"]): Box[] {
  return axis.length === 0 ? [] : [{ left: 0, top, right: width, bottom: top + STRIP }];
}
