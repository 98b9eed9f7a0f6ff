import type { Bounds } from "../../appearance/drawn.ts";
import type { Theme } from "../../appearance/grounds.ts";
import type { AskedDrawing } from "../../worker/questions/draw-choice.ts";
import type { View } from "./view.ts";

/** What the worker is asked to draw for a view. */
export function drawingOf(view: View, theme: Theme, region: Bounds | null): AskedDrawing {
  const {
    network,
    size,
    colour,
    years,
    inferred,
    basis,
    minPapers,
    maxNodes,
    maxTies,
    backbone,
    smallComponents,
    hidden,
  } = view;
  const limits = { minPapers, maxNodes, maxTies, backbone, smallComponents, hidden };
  return { network, size, colour, theme, years, inferred, basis, ...limits, region };
}
