import Graph from "graphology";
import Sigma from "sigma";
import { markProgram, type Marks, type Scales } from "./mark-program.ts";
import { nodeMarks } from "./node-marks.ts";
import { tieBands, tieLines } from "./tie-marks.ts";

/** What Sigma draws: ties under nodes. */
export interface StageMarks {
  bands: Marks;
  lines: Marks;
  nodes: Marks;
}

/** Types of nodes and ties, called as Sigma's own programs are: those would be compiled otherwise, though nothing is drawn with them. */
const TYPES = { nodes: "circle", bands: "line", lines: "arrow" } as const;

/** Sigma's layers that nothing is drawn on: as long as they are shown, each is laid over the others in every frame. */
const IDLE_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const MOUSE = ["mousemove", "click", "rightClick", "doubleClick", "wheel", "mousedown", "mouseup"] as const;
const TOUCH = ["touchdown", "touchup", "touchmove", "tap", "doubletap"] as const;

/**
 * Sigma as we use it: it draws marks, moves the camera, and tells of the pointer. Its graph holds nothing but one hidden node,
 * without which it would draw nothing. What is under the pointer is found otherwise, so that its picking buffer is neither
 * drawn in every frame nor read back at every movement.
 * `sizeRatio` gives the camera's ratio at which sizes are as they are in the layout, for each ratio.
 * @throws Error when the browser offers no WebGL.
 */
export function createSigma(
  container: HTMLElement,
  { nodes, bands, lines }: StageMarks,
  scales: () => Scales,
  sizeRatio: (ratio: number) => number,
): Sigma {
  const graph = new Graph();
  graph.addNode("hidden", { x: 0, y: 0, hidden: true });
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: sizeRatio,
    minCameraRatio: 0.005,
    maxCameraRatio: 6,
    stagePadding: 0,
    minEdgeThickness: 0.7,
    doubleClickTimeout: 260,
    nodeProgramClasses: { [TYPES.nodes]: markProgram(nodeMarks, nodes, scales) },
    nodeHoverProgramClasses: { [TYPES.nodes]: NoProgram },
    edgeProgramClasses: {
      [TYPES.bands]: markProgram(tieBands, bands, scales),
      [TYPES.lines]: markProgram(tieLines, lines, scales),
    },
  });
  for (const name of MOUSE) sigma.getMouseCaptor().removeAllListeners(name);
  for (const name of TOUCH) sigma.getTouchCaptor().removeAllListeners(name);
  const layers = sigma.getCanvases();
  for (const name of IDLE_LAYERS) layers[name]?.style.setProperty("display", "none");
  return sigma;
}

/** Draws nothing: what is hovered is drawn on a canvas of our own. */
class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
