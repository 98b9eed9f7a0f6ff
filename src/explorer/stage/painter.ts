import type Sigma from "sigma";
import type { Drawn, Lifted } from "../../appearance/drawn.ts";
import { grounds } from "../../appearance/grounds.ts";
import { dimmed, type RadiusLimits } from "../../appearance/marks.ts";
import type { Box } from "../../appearance/place-labels.ts";
import { behindAxis, drawAxisLabels, drawBands } from "./draw-axis.ts";
import { drawGround, groundOf, type Ground } from "./draw-ground.ts";
import { drawLifted, liftedLabels } from "./draw-lifted.ts";
import { behindPanels, drawLabels } from "./draw-names.ts";
import { clean, type Layers } from "./layers.ts";
import { communityLabels, discs, nodeLabels } from "./names.ts";
import type { Projection } from "./projection.ts";
import { createRuler } from "./ruler.ts";
import type { Scene } from "./scene.ts";

/** How much of the rest a veil takes away while something is lifted. */
const VEIL = 0.82;
/** How much of names is left under the veil. */
const FAINT = 0.45;
const FADE = "opacity 0.12s";

/** Draws what Sigma does not, on canvases of our own, and only what has changed. */
export interface Painter {
  setDrawn(drawn: Drawn, limits: RadiusLimits, pixel: number): void;
  setScene(scene: Scene): void;
  setLifted(lifted: Lifted | null): void;
  /** Leaves nothing on the canvases. */
  clear(): void;
  /** To be called after each frame of Sigma's. */
  paint(to: Projection): void;
  /** Draws all of it again, as when a font has arrived. */
  redraw(): void;
  picture(): HTMLCanvasElement;
}

export function createPainter(sigma: Sigma, layers: Layers): Painter {
  const ruler = createRuler();
  let scene: Scene | null = null;
  let made: {
    drawn: Drawn;
    limits: RadiusLimits;
    pixel: number;
    ground: Ground;
    isDim: (node: number) => boolean;
  } | null = null;
  let lifted: Lifted | null = null;
  let last: Projection | null = null;
  let painted = "";
  let communityBoxes: Box[] = [];

  function paintBase(to: Projection): void {
    const [below, above] = [clean(layers.ground, to.size), clean(layers.names, to.size)];
    if (!scene || !made || !below || !above) return;
    const { drawn, limits, ground, isDim } = made;
    const { theme, insets } = scene;
    drawBands(below, drawn.axis, to, theme);
    drawGround(below, ground, to, scene);
    const communities = communityLabels(ruler, drawn.communities, to, scene);
    const labels = [...communities, ...nodeLabels(ruler, drawn, to, theme, limits)];
    const obstacles = {
      covered: [...behindPanels(insets, to.size), ...behindAxis(drawn.axis, insets, to.size)],
      nodes: discs(drawn.nodes, to, limits, isDim),
    };
    drawAxisLabels(above, drawn.axis, to, { ruler, theme, insets });
    const placed = drawLabels(above, labels, obstacles, to.size, theme);
    communityBoxes = placed.filter(({ wish }) => wish < communities.length).map(({ box }) => box);
  }

  function paintLifted(to: Projection): void {
    const context = clean(layers.lifted, to.size);
    if (!scene || !made || !context || !lifted) return;
    const { drawn, limits, pixel } = made;
    const { theme, insets } = scene;
    const look = { lifted, kinds: drawn.kinds, theme, limits, pixel };
    drawLifted(context, look, to);
    const own = ownCommunity(lifted);
    const communities = own === null ? [] : drawn.communities.filter(({ number }) => number === own);
    const labels = [...communityLabels(ruler, communities, to, scene), ...liftedLabels(ruler, look, to)];
    const nodes = [...discs(lifted.nodes, to, limits), ...(own === null ? communityBoxes : [])];
    drawLabels(context, labels, { covered: behindPanels(insets, to.size), nodes }, to.size, theme);
  }

  const painter: Painter = {
    setDrawn(drawn, limits, pixel) {
      made = { drawn, limits, pixel, ground: groundOf(drawn), isDim: dimmed(drawn) };
      painted = "";
    },
    setScene(next) {
      scene = next;
      painted = "";
      layers.veil.style.background = grounds[next.theme].ground;
      layers.veil.style.transition = next.still ? "" : FADE;
    },
    clear() {
      [scene, made, last, painted, communityBoxes] = [null, null, null, "", []];
      painter.setLifted(null);
      for (const canvas of [layers.ground, layers.names, layers.lifted])
        clean(canvas, { width: canvas.clientWidth, height: canvas.clientHeight });
    },
    setLifted(next) {
      lifted = next;
      layers.veil.style.opacity = next ? String(VEIL) : "0";
      layers.names.style.opacity = next ? String(FAINT) : "1";
      if (last) paintLifted(last);
    },
    paint(to) {
      const key = [to.closeness, to.scale, to.x(0), to.y(0), to.size.width, to.size.height].join();
      if (key === painted) return;
      painted = key;
      last = to;
      paintBase(last);
      paintLifted(last);
    },
    redraw() {
      ruler.forget();
      painted = "";
      if (!last) return;
      paintBase(last);
      paintLifted(last);
    },
    picture: () => compose(sigma, layers, scene?.theme ?? "light", lifted !== null),
  };
  return painter;
}

/** The community that is lifted as such: all of what is lifted is of it, and nothing more so than the rest. */
function ownCommunity({ nodes, primary }: Lifted): number | null {
  const [first] = nodes.community;
  const alone = first !== undefined && !primary.includes(1) && nodes.community.every((one) => one === first);
  return alone ? first : null;
}

/** All layers on one canvas, on the ground's own colour. WebGL layers are only there right after they were drawn. */
function compose(sigma: Sigma, layers: Layers, theme: Scene["theme"], veiled: boolean): HTMLCanvasElement {
  const { nodes, edges } = sigma.getCanvases();
  const picture = document.createElement("canvas");
  picture.width = nodes?.width ?? 1;
  picture.height = nodes?.height ?? 1;
  const context = picture.getContext("2d");
  if (!context) return picture;
  const cover = () => context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = grounds[theme].ground;
  cover();
  sigma.refresh();
  for (const layer of [layers.ground, edges, nodes]) if (layer) context.drawImage(layer, 0, 0);
  context.globalAlpha = veiled ? FAINT : 1;
  context.drawImage(layers.names, 0, 0);
  if (!veiled) return picture;
  context.globalAlpha = VEIL;
  cover();
  context.globalAlpha = 1;
  context.drawImage(layers.lifted, 0, 0);
  return picture;
}
