import { boundsAround, freeSize, placeFor, type Point } from "./camera.ts";
import { createSigma } from "./create-sigma.ts";
import { createPainter } from "./painter.ts";
import { createPlaces } from "./places.ts";
import { boxOf, frameOf } from "./frame.ts";
import { createLayers } from "./layers.ts";
import { listen } from "./listen.ts";
import { noMarks, type Scales } from "./mark-program.ts";
import { watchMotion } from "./motion.ts";
import { inView, projectionOf } from "./projection.ts";
import { regionFor } from "./region.ts";
import { DIM, radiusLimits } from "../../appearance/marks.ts";
import { areBands } from "../../appearance/vertices/ties.ts";
import type { Bounds, Drawn } from "../../appearance/drawn.ts";
import type { Scene, Stage, Touches } from "./scene.ts";

const FLIGHT = 450;
const MARGIN = 1.08;
/** By how many pixels something may be missed. */
const SLACK = { mouse: 3, finger: 12 };
/** A chosen node is not brought nearer than to this share of the overview; in large networks, nearer. */
const CLOSEST = { few: 0.5, many: 0.08, nodes: 40 };

const NOTHING = new Float32Array();

/** @throws Error when the browser offers no WebGL. */
export function createStage(container: HTMLElement, touches: Touches): Stage {
  const marks = { nodes: noMarks(), bands: noMarks(), lines: noMarks() };
  /** The camera's ratio when all is in view that a first look must show. */
  let overview = 1;
  let scales: Scales = { frame: [0, 0, 1], radii: [0, 1, 1], pixel: 1 };
  const sigma = createSigma(
    container,
    marks,
    () => scales,
    (ratio) => Math.sqrt(ratio * overview),
  );
  const painter = createPainter(sigma, createLayers(sigma));
  const places = createPlaces();
  const camera = sigma.getCamera();
  let scene: Scene | null = null;
  let region: Bounds | null = null;
  let hovered: number | null = null;
  /** What was brought into view last. */
  let wanted: readonly Point[] | null = null;

  const projection = () => projectionOf(sigma, overview);
  const measure = () => {
    if (scene) overview = placeFor(sigma, scene.drawn.bounds.overview, scene.insets, 0).ratio;
  };
  sigma.on("resize", measure);
  const motion = watchMotion(sigma, [marks.bands, marks.lines], {
    rested() {
      if (!scene) return;
      const next = regionFor(scene.drawn, projection(), region);
      if (next === region) return;
      region = next;
      touches.region(next);
    },
  });
  sigma.on("afterRender", () => {
    if (scene) painter.paint(projection());
  });
  // Names are drawn on a canvas, which does not redraw itself when a font arrives.
  const redraw = () => painter.redraw();
  document.fonts.addEventListener("loadingdone", redraw);
  const deafen = listen(sigma, {
    at(point) {
      const slack = matchMedia("(pointer: coarse)").matches ? SLACK.finger : SLACK.mouse;
      return places.at(sigma.viewportToGraph(point), projection(), slack);
    },
    click(hit, withShift) {
      if (hit === null) touches.ground();
      else if (hit.kind === "tie") touches.tie(hit.a, hit.b);
      else touches.node(hit.id, withShift);
    },
    doubleClick: (place) => stage.focus(places.around(place)),
    move(hit, point) {
      container.style.cursor = hit ? "pointer" : "";
      const place = hit?.kind === "node" ? hit.place : null;
      if (place === hovered) return;
      hovered = place;
      touches.hover(scene && point && place !== null ? { of: scene.drawn, place, at: point } : null);
    },
  });

  const drop = () => {
    for (const one of [marks.nodes, marks.bands, marks.lines]) one.vertices = NOTHING;
  };

  function build(next: Scene): void {
    const { drawn, insets } = next;
    const first = drawn.bounds.overview;
    const free = freeSize(sigma.getDimensions(), insets);
    const pixel = Math.max((first.right - first.left) / free.width, (first.top - first.bottom) / free.height);
    const limits = radiusLimits(drawn.nodes.id.length, first, pixel);
    motion.setMany(drawn.ties.a.length);
    // Sigma must know its frame before the camera can be placed in it; nothing is drawn with that.
    scene = null;
    drop();
    sigma.setCustomBBox(boxOf(drawn.bounds.all));
    sigma.refresh();
    scene = next;
    const radii = [limits.smallest, limits.largest, DIM.largest * limits.smallest] as const;
    scales = { frame: frameOf(drawn.bounds.all), radii, pixel };
    (areBands(drawn.ties) ? marks.bands : marks.lines).vertices = drawn.vertices.ties;
    marks.nodes.vertices = drawn.vertices.nodes;
    measure();
    places.set(drawn, limits);
    painter.setDrawn(drawn, limits, pixel);
  }

  const stage: Stage = {
    show(next) {
      const before = scene;
      scene = next;
      const other = !before || isOther(before.drawn, next.drawn);
      painter.setScene(next);
      if (before?.drawn !== next.drawn) build(next);
      else measure();
      if (other) {
        region = null;
        delete container.dataset["ready"];
        container.dataset["network"] = next.drawn.network;
        stage.focus(null);
      } else if (before.insets.bottom !== next.insets.bottom && wanted) stage.focus(wanted);
      sigma.scheduleRender();
    },
    clear() {
      [scene, region, hovered, wanted] = [null, null, null, null];
      drop();
      places.clear();
      painter.clear();
      delete container.dataset["ready"];
      delete container.dataset["network"];
      sigma.scheduleRender();
    },
    lift(lifted) {
      places.setLifted(lifted);
      painter.setLifted(lifted);
    },
    focus(points) {
      if (!scene) return;
      const { drawn, insets, still } = scene;
      const first = container.dataset["ready"] !== "true";
      container.dataset["ready"] = "true";
      const chosen = points && points.length > 0 ? points : null;
      wanted = chosen;
      if (!first && chosen && inView(projection(), chosen, insets)) return;
      const overview = placeFor(sigma, drawn.bounds.overview, insets, 0);
      const place = chosen
        ? placeFor(sigma, boundsAround(chosen), insets, overview.ratio * closest(drawn))
        : overview;
      const state = { ...place, ratio: place.ratio * MARGIN, angle: 0 };
      if (still || first) motion.jump(state);
      else void camera.animate(state, { duration: FLIGHT });
    },
    zoom: (factor) =>
      void camera.animate(
        { ratio: camera.getBoundedRatio(camera.ratio / factor) },
        { duration: scene?.still ? 1 : 180 },
      ),
    pan: (x, y) =>
      void camera.animate(
        { x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio },
        { duration: scene?.still ? 1 : 120 },
      ),
    picture: () => painter.picture(),
    whereIs(id) {
      const point = places.whereIs(id);
      return point && sigma.graphToViewport(point);
    },
    destroy() {
      document.fonts.removeEventListener("loadingdone", redraw);
      deafen();
      motion.stop();
      sigma.kill();
    },
  };
  return stage;
}

/** Whether a drawing is of another network, or of another corpus, so that the camera must look at all of it first. */
function isOther(before: Drawn, after: Drawn): boolean {
  const [a, b] = [before.bounds.all, after.bounds.all];
  return (
    before.network !== after.network ||
    a.left !== b.left ||
    a.right !== b.right ||
    a.bottom !== b.bottom ||
    a.top !== b.top
  );
}

function closest({ nodes }: Drawn): number {
  return Math.min(
    CLOSEST.few,
    Math.max(CLOSEST.many, Math.sqrt(CLOSEST.nodes / Math.max(1, nodes.id.length))),
  );
}
