import type { ViewTie } from "../../model/network-view.ts";
import { convexHull } from "../../lib/convex-hull.ts";
import { SHOWN_COMMUNITIES } from "../../appearance/colours.ts";
import type { Point } from "./camera.ts";
import { grounds } from "../../appearance/grounds.ts";
import type { Scene } from "./scene.ts";

/** Dashes are drawn one by one on a 2D canvas: above this many the paler lines of the WebGL layer must do. */
const MOST_DASHES = 3000;

export interface Projection {
  point(node: number): Point;
  radius(node: number): number;
}

/** Draws what lies under the nodes: the areas of communities, and the dashes of inferred ties. */
export function drawGround(context: CanvasRenderingContext2D, scene: Scene, to: Projection): void {
  if (scene.hulls && scene.lens.legend.swatches.some((swatch) => swatch.community !== undefined))
    drawHulls(context, scene, to);
  const inferred = scene.shown.ties.filter((tie) => tie.inferred);
  if (inferred.length <= MOST_DASHES) drawDashes(context, inferred, scene, to);
}

function drawHulls(context: CanvasRenderingContext2D, scene: Scene, to: Projection): void {
  const members = new Map<number, number[]>();
  for (const node of scene.network.nodes) {
    if (node.community === null || node.community >= SHOWN_COMMUNITIES || !scene.shown.nodes[node.index])
      continue;
    members.set(node.community, [...(members.get(node.community) ?? []), node.index]);
  }
  for (const [community, nodes] of members) {
    if (nodes.length < 3 || nodes.length > 400) continue;
    const swatch = scene.lens.legend.swatches.find((one) => one.community === community);
    const faded = scene.emphasis !== null && !nodes.some((node) => scene.emphasis?.nodes.has(node));
    drawHull(context, nodes, to, swatch?.colour ?? "#888888", faded ? 0.25 : 1);
  }
}

/** A soft area around nodes: the hull of their outlines, drawn with a broad round pen. */
function drawHull(
  context: CanvasRenderingContext2D,
  nodes: readonly number[],
  to: Projection,
  colour: string,
  share: number,
): void {
  const points = nodes.map((node) => to.point(node));
  const hull = convexHull({ x: points.map((point) => point.x), y: points.map((point) => point.y) });
  const margin = 14 + Math.max(...nodes.map((node) => to.radius(node)));
  // Stroke and fill would darken each other where they overlap: the area is drawn opaque apart, then laid on once.
  const path = new Path2D();
  hull.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
  layOn(context, 0.1 * share, (layer) => {
    layer.fillStyle = colour;
    layer.strokeStyle = colour;
    layer.lineJoin = "round";
    layer.lineWidth = margin * 2;
    layer.fill(path);
    layer.stroke(path);
  });
}

/** Draws opaquely on a canvas of its own and lays that on once, translucent. */
function layOn(
  context: CanvasRenderingContext2D,
  alpha: number,
  draw: (layer: CanvasRenderingContext2D) => void,
): void {
  const layer = new OffscreenCanvas(context.canvas.width, context.canvas.height).getContext("2d");
  if (!layer) return;
  layer.setTransform(context.getTransform());
  draw(layer as unknown as CanvasRenderingContext2D); // safe: drawing needs what both contexts share
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = alpha;
  context.drawImage(layer.canvas, 0, 0);
  context.restore();
}

function drawDashes(
  context: CanvasRenderingContext2D,
  ties: readonly ViewTie[],
  scene: Scene,
  to: Projection,
): void {
  const { tie: plain, faded, ink } = grounds[scene.theme];
  context.save();
  context.setLineDash([5, 4]);
  for (const tie of ties) {
    const lit = scene.emphasis?.ties.has(tie.index) ?? false;
    const [a, b] = [to.point(tie.a), to.point(tie.b)];
    context.strokeStyle = lit ? ink : scene.emphasis ? faded : plain;
    context.globalAlpha = lit ? 0.8 : 0.65;
    context.lineWidth = lit ? 1.5 : 1;
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  }
  context.restore();
}
