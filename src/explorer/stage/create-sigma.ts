import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { NodeMarks } from "./node-program.ts";
import { TieBands } from "./tie-program.ts";

/** What may be drawn at this moment. */
export interface Drawing {
  nodes: boolean;
  ties: boolean;
}

/** The types of ties, called as Sigma's own programs are: those would be compiled otherwise, though nothing is drawn with them. */
export const tieTypes = { broad: "line", thin: "arrow" } as const;
const NODE_TYPE = "circle";

/** Sigma's layers that nothing is drawn on: as long as they are shown, each is laid over the others in every frame. */
const IDLE_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const MOUSE = ["mousemove", "click", "rightClick", "doubleClick", "wheel", "mousedown", "mouseup"] as const;
const TOUCH = ["touchdown", "touchup", "touchmove", "tap", "doubletap"] as const;

/**
 * Sigma as we use it: it draws nodes and ties, moves the camera, and tells of the pointer. What is under the pointer is found
 * otherwise, so that its picking buffer is neither drawn in every frame nor read back at every movement.
 * `sizeRatio` gives the camera's ratio at which sizes are as they are in the layout, for each ratio.
 * @throws Error when the browser offers no WebGL.
 */
export function createSigma(
  container: HTMLElement,
  may: Drawing,
  sizeRatio: (ratio: number) => number,
): Sigma {
  const { broad, thin, node } = programs(may);
  const sigma = new Sigma(new Graph(), container, {
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
    nodeProgramClasses: { [NODE_TYPE]: node },
    nodeHoverProgramClasses: { [NODE_TYPE]: NoProgram },
    edgeProgramClasses: { [tieTypes.broad]: broad, [tieTypes.thin]: thin },
    defaultNodeType: NODE_TYPE,
    defaultEdgeType: tieTypes.broad,
  });
  for (const name of MOUSE) sigma.getMouseCaptor().removeAllListeners(name);
  for (const name of TOUCH) sigma.getTouchCaptor().removeAllListeners(name);
  const layers = sigma.getCanvases();
  for (const name of IDLE_LAYERS) layers[name]?.style.setProperty("display", "none");
  return sigma;
}

/** The programs without the buffer that Sigma picks from, drawn only when they may be. */
function programs(may: Drawing) {
  return {
    broad: class extends TieBands {
      override render(params: RenderParams): void {
        if (may.ties) super.render(params);
      }
    },
    thin: class extends EdgeLineProgram {
      constructor(...[gl, , renderer]: ConstructorParameters<typeof EdgeLineProgram>) {
        super(gl, null, renderer);
      }
      override render(params: RenderParams): void {
        if (may.ties) super.render(params);
      }
    },
    node: class extends NodeMarks {
      override render(params: RenderParams): void {
        if (may.nodes) super.render(params);
      }
    },
  };
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
