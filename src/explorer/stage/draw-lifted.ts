import type { Drawn, DrawnNodes, Lifted } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import { mix, toCss } from "../../appearance/colours.ts";
import { HOLLOW, radiusOf, tieWidth, type RadiusLimits } from "../../appearance/marks.ts";
import type { Shape } from "../../model/kinds.ts";
import { nodeLabel, type Label } from "./draw-names.ts";
import type { Projection } from "./projection.ts";
import type { Ruler } from "./ruler.ts";

/** So many names are tried beside those of what it is about. */
const MOST_NAMES = 90;
/** Up to so many ties are bold; more of them would hide what they tie. */
const FEW_TIES = 400;
/** However near the camera is, no tie is broader than so many pixels: beams would hide what they tie. */
const BROADEST = 4;

/** All that decides how something lifted looks. */
export interface LiftedLook {
  lifted: Lifted;
  kinds: Drawn["kinds"];
  theme: Theme;
  limits: RadiusLimits;
  /** A pixel of the overview in the layout's units. */
  pixel: number;
}

/** Draws what is lifted: ties, then nodes, the ones that it is about with a ring of ink. */
export function drawLifted(context: CanvasRenderingContext2D, look: LiftedLook, to: Projection): void {
  drawTies(context, look, to);
  const { lifted, kinds, theme } = look;
  const { ground, ink } = grounds[theme];
  const { nodes, primary } = lifted;
  for (let place = nodes.id.length - 1; place >= 0; place--) {
    const [x, y] = [to.x(nodes.x[place] ?? 0), to.y(nodes.y[place] ?? 0)];
    const radius = radiusOf(nodes, place, look.limits) * to.swell;
    if (x < -radius || y < -radius || x > to.size.width + radius || y > to.size.height + radius) continue;
    const shape = kinds[nodes.kind[place] ?? 0]?.shape ?? "disc";
    const colour = toCss(nodes.colour[place] ?? 0);
    if (primary[place]) drawMark(context, shape, x, y, radius + 4.5, ink);
    drawMark(context, shape, x, y, radius + (primary[place] ? 2.5 : 1), ground);
    drawMark(context, shape, x, y, Math.max(1.2, radius), colour);
    if (nodes.unsure[place])
      drawMark(context, shape, x, y, radius * (1 - HOLLOW.rim), mix(ground, colour, HOLLOW.colour));
    if (shape === "ring") drawMark(context, shape, x, y, radius * 0.5, ground);
  }
}

/** A filled disc, or a square of the same area. */
function drawMark(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  if (shape === "square")
    context.rect(x - radius * 0.886, y - radius * 0.886, radius * 1.772, radius * 1.772);
  else context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

function drawTies(
  context: CanvasRenderingContext2D,
  { lifted, theme, pixel }: LiftedLook,
  to: Projection,
): void {
  const { nodes, ties } = lifted;
  const { ink, tie: grey } = grounds[theme];
  const few = ties.a.length <= FEW_TIES;
  const widthOf = tieWidth(ties);
  context.save();
  for (let tie = ties.a.length - 1; tie >= 0; tie--) {
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    const inside = nodes.community[a] === nodes.community[b] && (nodes.community[a] ?? -1) >= 0;
    context.setLineDash(ties.inferred[tie] ? [5, 4] : []);
    context.strokeStyle = ties.inferred[tie] ? ink : inside ? toCss(nodes.colour[a] ?? 0) : few ? ink : grey;
    context.globalAlpha = few ? (inside ? 0.75 : 0.45) : 0.22;
    const wide = widthOf(tie) * pixel * to.swell * (few ? 1.2 : 0.8);
    context.lineWidth = Math.min(BROADEST, Math.max(few ? 1.2 : 0.7, wide));
    context.beginPath();
    context.moveTo(to.x(nodes.x[a] ?? 0), to.y(nodes.y[a] ?? 0));
    context.lineTo(to.x(nodes.x[b] ?? 0), to.y(nodes.y[b] ?? 0));
    context.stroke();
  }
  context.restore();
}

/** The names of what is lifted: those that it is about always, then the most important ones. */
export function liftedLabels(ruler: Ruler, look: LiftedLook, to: Projection): Label[] {
  const { lifted, kinds, theme, limits } = look;
  const { nodes, primary } = lifted;
  const label = (place: number, main: boolean): Label => {
    const [x, y] = [to.x(nodes.x[place] ?? 0), to.y(nodes.y[place] ?? 0)];
    const radius = radiusOf(nodes, place, limits) * to.swell + (main ? 4 : 0);
    const type = main ? { points: 14, weight: 650 } : { points: 11.5, weight: 500 };
    return {
      ...nodeLabel(ruler, { nodes, kinds, place }, { x, y, radius }, theme, type),
      always: main,
      insists: main,
    };
  };
  const places = byImportance(nodes);
  const about = places.filter((place) => primary[place]);
  const others = places.filter((place) => !primary[place]).slice(0, MOST_NAMES);
  return [...about.map((place) => label(place, true)), ...others.map((place) => label(place, false))];
}

function byImportance({ importance }: DrawnNodes): number[] {
  return Array.from(importance.keys()).sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b);
}
