import { toCss } from "../../appearance/colours.ts";
import Graph from "graphology";
import type { Drawn } from "../../appearance/drawn.ts";
import { mix } from "../../appearance/colours.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import {
  DIM,
  dimmed,
  premultiplied,
  radiusOf,
  tieInk,
  tieWidth,
  type RadiusLimits,
} from "../../appearance/marks.ts";
import { shapes } from "../../model/kinds.ts";
import { tieTypes } from "./create-sigma.ts";
import { areDashed } from "./draw-ground.ts";

/** Above so many ties they are lines of one pixel: broader ones are several times slower without a graphics card. */
export const MANY_TIES = 30_000;

/**
 * A drawing as the graph that Sigma draws: keys are places. The least important come first, so that others lie over them.
 * `pixel` is a pixel of the overview in the layout's units.
 */
export function toGraph(drawn: Drawn, theme: Theme, limits: RadiusLimits, pixel: number): Graph {
  const graph = new Graph({ type: "undirected", multi: true, allowSelfLoops: true });
  const { nodes, ties, kinds } = drawn;
  const rim = grounds[theme].ground;
  const isDim = dimmed(drawn);
  const shapeOf = kinds.map(({ shape }) => shapes.indexOf(shape));
  for (let place = nodes.id.length - 1; place >= 0; place--) {
    const dim = isDim(place);
    const colour = toCss(nodes.colour[place] ?? 0);
    graph.addNode(String(place), {
      x: nodes.x[place] ?? 0,
      y: nodes.y[place] ?? 0,
      size: Math.min(radiusOf(nodes, place, limits), dim ? DIM.largest * limits.smallest : Infinity),
      color: dim ? mix(rim, colour, DIM.colour) : colour,
      shape: shapeOf[nodes.kind[place] ?? 0] ?? 0,
      rim,
    });
  }
  const inkOf = tieInk(drawn, theme);
  const type = ties.a.length > MANY_TIES ? tieTypes.thin : tieTypes.broad;
  const [dashed, widthOf] = [areDashed(ties), tieWidth(ties)];
  for (let tie = ties.a.length - 1; tie >= 0; tie--) {
    if (dashed && ties.inferred[tie]) continue;
    graph.addUndirectedEdgeWithKey(String(tie), String(ties.a[tie] ?? 0), String(ties.b[tie] ?? 0), {
      size: widthOf(tie) * pixel,
      color: premultiplied(inkOf(tie)),
      type,
    });
  }
  return graph;
}
