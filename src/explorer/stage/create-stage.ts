import type { ViewNode } from "../../model/network-view.ts";
import { createNodeBorderProgram } from "@sigma/node-border";
import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { nodeMark, tieMark, tieThickness } from "../../appearance/marks.ts";
import { inView, placeFor } from "./camera.ts";
import { drawGround, type Projection } from "./draw-ground.ts";
import { drawNames } from "./draw-names.ts";
import type { Scene, Touches } from "./scene.ts";

/** Above so many ties, thin lines are drawn: broad ones are several times slower without a good graphics card. */
const MANY_TIES = 4000;
const SMALLEST_PIXELS = 2.2;
const LARGEST_PIXELS = 90;
const FLIGHT = 450;
/** A chosen node is not brought nearer than this share of the whole. */
const CLOSEST = 0.5;
const MARGIN = 1.1;

/** A drawing of networks in a DOM element. It is told what to show and reports what was touched. */
export interface Stage {
  show(scene: Scene): void;
  /** Brings nodes into the part of the stage that no panel covers; all of them when none is named. */
  focus(nodes: readonly number[]): void;
  zoom(factor: number): void;
  pan(x: number, y: number): void;
  /** The drawing as it is, with the ground, at the screen's own resolution. */
  picture(): HTMLCanvasElement;
  /** Where a node is on the stage, in pixels. */
  whereIs(node: number): { x: number; y: number };
  destroy(): void;
}

/** @throws Error when the browser offers no WebGL. */
export function createStage(container: HTMLElement, touches: Touches): Stage {
  const graph = new Graph({ type: "undirected" });
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: true,
    zIndex: true,
    itemSizesReference: "positions",
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    stagePadding: 0,
    minEdgeThickness: 0.7,
    doubleClickTimeout: 260,
    nodeProgramClasses: {
      disc: disc(0.06),
      ring: ring(),
      square: NodeSquareProgram,
    },
    edgeProgramClasses: { line: EdgeRectangleProgram, thin: EdgeLineProgram },
    defaultEdgeType: "line",
  });
  const ground = sigma.createCanvas("ground", { beforeLayer: "edges", style: { pointerEvents: "none" } });
  const names = sigma.createCanvas("names", { afterLayer: "hoverNodes", style: { pointerEvents: "none" } });
  sigma.resize(true);

  let scene: Scene | null = null;
  const projection: Projection = {
    point(index) {
      const node = scene?.network.nodes[index];
      return node ? sigma.graphToViewport({ x: node.x, y: node.y }) : { x: 0, y: 0 };
    },
    radius(index) {
      const data = scene ? sigma.getNodeDisplayData(String(index)) : undefined;
      return data ? sigma.scaleSize(data.size) : 0;
    },
  };

  sigma.on("afterRender", () => {
    if (!scene) return;
    const size = sigma.getDimensions();
    const [below, above] = [clean(ground, size), clean(names, size)];
    if (below) drawGround(below, scene, projection);
    if (above) drawNames(above, scene, projection, sigma.getCamera().ratio, size);
  });
  listen(
    sigma,
    touches,
    () => scene,
    (nodes) => stage.focus(nodes),
  );

  // Names are drawn on a canvas, which does not redraw itself when a font arrives.
  const redraw = () => sigma.refresh({ skipIndexation: true });
  document.fonts.addEventListener("loadingdone", redraw);

  const stage: Stage = {
    show(next) {
      const before = scene;
      scene = next;
      const other = before?.network !== next.network;
      if (other || before?.shown !== next.shown) rebuild(graph, sigma, next);
      else restyle(graph, sigma, next);
      if (other) {
        delete container.dataset["ready"];
        stage.focus([]);
      }
    },
    focus(nodes) {
      if (!scene) return;
      const { network, insets, still } = scene;
      const wanted =
        nodes.length === 0 ? overview(scene) : nodes.flatMap((index) => network.nodes[index] ?? []);
      if (wanted.length === 0) return;
      const first = container.dataset["ready"] !== "true";
      container.dataset["ready"] = "true";
      if (!first && nodes.length > 0 && inView(sigma, wanted, insets)) return;
      const place = placeFor(sigma, wanted, insets, nodes.length === 0 ? 1 : CLOSEST);
      const state = { ...place, ratio: place.ratio * MARGIN, angle: 0 };
      if (still || first) sigma.getCamera().setState(state);
      else void sigma.getCamera().animate(state, { duration: FLIGHT });
    },
    zoom: (factor) =>
      void sigma
        .getCamera()
        .animate(
          { ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio / factor) },
          { duration: scene?.still ? 1 : 180 },
        ),
    pan(x, y) {
      const camera = sigma.getCamera();
      void camera.animate(
        { x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio },
        { duration: scene?.still ? 1 : 120 },
      );
    },
    picture: () => compose(sigma, scene),
    whereIs: (node) => projection.point(node),
    destroy() {
      document.fonts.removeEventListener("loadingdone", redraw);
      sigma.kill();
    },
  };
  return stage;
}

/** The nodes that a first look must show: the largest component where it is most of what is drawn, else all of them. */
function overview({ network, shown }: Scene): ViewNode[] {
  const drawn = network.nodes.filter((node) => shown.nodes[node.index]);
  const largest = drawn.filter((node) => node.component === 0);
  return drawn.length > 500 && largest.length > drawn.length / 2 ? largest : drawn;
}

function disc(rim: number) {
  return createNodeBorderProgram({
    borders: [
      { size: { value: rim, mode: "relative" }, color: { attribute: "rim" } },
      { size: { fill: true }, color: { attribute: "color" } },
    ],
  });
}

function ring() {
  return createNodeBorderProgram({
    borders: [
      { size: { value: 0.06, mode: "relative" }, color: { attribute: "rim" } },
      { size: { value: 0.42, mode: "relative" }, color: { attribute: "color" } },
      { size: { fill: true }, color: { attribute: "rim" } },
    ],
  });
}

/** Puts the nodes and ties of a scene into the graph that Sigma draws, named by their indexes. */
function rebuild(graph: Graph, sigma: Sigma, scene: Scene): void {
  const { network, shown } = scene;
  const box = boundsOf(network.nodes);
  graph.clear();
  sigma.setCustomBBox(box);
  const [smallest, largest] = [SMALLEST_PIXELS, LARGEST_PIXELS].map(
    (pixels) => pixels * unitsPerPixel(sigma, box),
  ) as [number, number]; // safe: two in, two out
  for (const node of network.nodes) {
    if (shown.nodes[node.index])
      graph.addNode(String(node.index), {
        x: node.x,
        y: node.y,
        ...nodeMark(node, scene, smallest, largest),
      });
  }
  const many = shown.ties.length > MANY_TIES;
  const thickness = tieThickness(scene, unitsPerPixel(sigma, box));
  for (const tie of shown.ties) {
    const mark = { ...tieMark(tie, scene, thickness), type: many ? "thin" : "line" };
    graph.addUndirectedEdgeWithKey(String(tie.index), String(tie.a), String(tie.b), mark);
  }
  sigma.setSetting("enableEdgeEvents", !many);
  sigma.refresh();
}

function restyle(graph: Graph, sigma: Sigma, scene: Scene): void {
  const box = boundsOf(scene.network.nodes);
  const [smallest, largest] = [SMALLEST_PIXELS, LARGEST_PIXELS].map(
    (pixels) => pixels * unitsPerPixel(sigma, box),
  ) as [number, number]; // safe: two in, two out
  const thickness = tieThickness(scene, unitsPerPixel(sigma, box));
  graph.updateEachNodeAttributes((key, attributes) => {
    const node = scene.network.nodes[Number(key)];
    return node ? { ...attributes, ...nodeMark(node, scene, smallest, largest) } : attributes;
  });
  graph.updateEachEdgeAttributes((key, attributes) => {
    const tie = scene.network.ties[Number(key)];
    return tie ? { ...attributes, ...tieMark(tie, scene, thickness) } : attributes;
  });
  sigma.refresh();
}

interface Bounds {
  x: [number, number];
  y: [number, number];
}

function boundsOf(nodes: readonly { x: number; y: number; radius: number }[]): Bounds {
  const bounds: Bounds = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const { x, y, radius } of nodes) {
    bounds.x = [Math.min(bounds.x[0], x - radius), Math.max(bounds.x[1], x + radius)];
    bounds.y = [Math.min(bounds.y[0], y - radius), Math.max(bounds.y[1], y + radius)];
  }
  return nodes.length === 0 ? { x: [0, 1], y: [0, 1] } : bounds;
}

/** The layout's units in a pixel of the stage when all of it is in view. */
function unitsPerPixel(sigma: Sigma, box: Bounds): number {
  const { width, height } = sigma.getDimensions();
  return Math.max((box.x[1] - box.x[0]) / Math.max(1, width), (box.y[1] - box.y[0]) / Math.max(1, height));
}

/** An empty canvas of the stage's size, at the screen's own resolution. */
function clean(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
): CanvasRenderingContext2D | null {
  const density = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const context = canvas.getContext("2d");
  context?.setTransform(density, 0, 0, density, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

function listen(
  sigma: Sigma,
  touches: Touches,
  scene: () => Scene | null,
  centre: (nodes: number[]) => void,
): void {
  const idOf = (key: string) => scene()?.network.nodes[Number(key)]?.id ?? null;
  sigma.on("clickNode", ({ node, event }) => {
    const id = idOf(node);
    const original = event.original;
    if (id !== null) touches.node(id, "shiftKey" in original && original.shiftKey);
  });
  sigma.on("clickEdge", ({ edge }) => {
    const tie = scene()?.network.ties[Number(edge)];
    if (tie) touches.tie(tie.key);
  });
  sigma.on("clickStage", () => touches.ground());
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    centre([Number(event.node), ...sigma.getGraph().neighbors(event.node).map(Number)]);
  });
  sigma.on("enterNode", ({ node, event }) => touches.hover(idOf(node), { x: event.x, y: event.y }));
  sigma.on("leaveNode", () => touches.hover(null, null));
}

/** All layers on one canvas, on the ground's own colour. WebGL layers are only there right after they were drawn. */
function compose(sigma: Sigma, scene: Scene | null): HTMLCanvasElement {
  const layers = sigma.getCanvases();
  const picture = document.createElement("canvas");
  picture.width = layers["nodes"]?.width ?? 1;
  picture.height = layers["nodes"]?.height ?? 1;
  const context = picture.getContext("2d");
  if (!context) return picture;
  context.fillStyle = scene?.theme === "dark" ? "#14171b" : "#faf8f4";
  context.fillRect(0, 0, picture.width, picture.height);
  sigma.refresh({ skipIndexation: true });
  for (const name of ["ground", "edges", "nodes", "names"]) {
    const layer = layers[name];
    if (layer) context.drawImage(layer, 0, 0);
  }
  return picture;
}
