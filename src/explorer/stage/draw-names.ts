import type { ViewNode } from "../../model/network-view.ts";
import { mix, readableOn } from "../../appearance/colours.ts";
import { SHOWN_COMMUNITIES } from "../../appearance/colours.ts";
import type { Projection } from "./draw-ground.ts";
import { placeLabels, type Box, type Wish } from "../../appearance/place-labels.ts";
import { grounds } from "../../appearance/grounds.ts";
import type { Scene } from "./scene.ts";

const SANS = '"Inter Variable", system-ui, sans-serif';
const SERIF = '"Source Serif 4 Variable", Georgia, serif';
/** Labels keep off other nodes while so many are in view; beyond that there is no room to be choosy. */
const MOST_AVOIDED = 600;
/** So many labels are tried at most in a frame. */
const MOST_TRIED = 350;
const LONGEST = 42;
/** So many of the most important nodes are named even where the name covers another node. */
const INSISTENT = 6;

interface Label extends Wish {
  text: string;
  font: string;
  colour: string;
  /** The colour that it has on its node. */
  onNode: string;
}

/** Draws the names: communities where there is an overview, then what is chosen, then the most important nodes that fit. */
export function drawNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  to: Projection,
  zoom: number,
  size: { width: number; height: number },
): void {
  const labels = [
    ...chosenLabels(context, scene, to),
    ...communityLabels(context, scene, to, zoom),
    ...nodeLabels(context, scene, to, size),
  ];
  const obstacles = { covered: behindPanels(scene.insets, size), nodes: discs(scene, to, size) };
  context.save();
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = grounds[scene.theme].halo;
  context.lineWidth = 3.5;
  for (const { wish, box, inside } of placeLabels(labels, size.width, size.height, obstacles)) {
    const label = labels[wish];
    if (!label) continue;
    const y = (box.top + box.bottom) / 2;
    context.font = label.font;
    if (!inside) context.strokeText(label.text, box.left, y);
    context.fillStyle = inside ? label.onNode : label.colour;
    context.fillText(label.text, box.left, y);
  }
  context.restore();
}

function behindPanels(
  { left, top, right, bottom }: Scene["insets"],
  { width, height }: { width: number; height: number },
): Box[] {
  const far = 600;
  return [
    { left: -far, top: -far, right: left, bottom: height + far },
    { left: width - right, top: -far, right: width + far, bottom: height + far },
    { left: -far, top: -far, right: width + far, bottom: top },
    { left: -far, top: height - bottom, right: width + far, bottom: height + far },
  ];
}

/** The squares inside the nodes in view: a name that touches one would be hard to read. */
function discs({ network, shown }: Scene, to: Projection, size: { width: number; height: number }): Box[] {
  const boxes: Box[] = [];
  for (const { index } of network.nodes) {
    if (!shown.nodes[index]) continue;
    const { x, y } = to.point(index);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const half = to.radius(index) * 0.8;
    boxes.push({ left: x - half, top: y - half, right: x + half, bottom: y + half });
    if (boxes.length > MOST_AVOIDED) return [];
  }
  return boxes;
}

function chosenLabels(context: CanvasRenderingContext2D, scene: Scene, to: Projection): Label[] {
  const primary = [...(scene.emphasis?.primary ?? [])].flatMap((index) => scene.network.nodes[index] ?? []);
  return primary.map((node) => ({ ...nodeLabel(context, node, scene, to, 14, 650), always: true }));
}

function nodeLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  to: Projection,
  size: { width: number; height: number },
): Label[] {
  const { emphasis, lens, network, shown } = scene;
  const seen = network.nodes.filter((node) => {
    if (!shown.nodes[node.index] || emphasis?.primary.has(node.index)) return false;
    if (emphasis && !emphasis.nodes.has(node.index)) return false;
    const { x, y } = to.point(node.index);
    return x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  });
  const ranked = seen
    .sort((a, b) => lens.importance(b) - lens.importance(a) || a.index - b.index)
    .slice(0, MOST_TRIED);
  return ranked.map((node, rank) => ({
    ...nodeLabel(context, node, scene, to, 11 + 2.5 * Math.sqrt(lens.importance(node)), 500),
    insists: rank < INSISTENT && node.kind !== "paper",
  }));
}

function nodeLabel(
  context: CanvasRenderingContext2D,
  node: ViewNode,
  scene: Scene,
  to: Projection,
  points: number,
  weight: number,
): Label {
  const { x, y } = to.point(node.index);
  const text = node.label.length > LONGEST ? `${node.label.slice(0, LONGEST - 1).trimEnd()}…` : node.label;
  const font = `${weight} ${points.toFixed(1)}px ${node.kind === "paper" ? SERIF : SANS}`;
  return {
    x,
    y,
    radius: to.radius(node.index),
    ...measured(context, text, font, points),
    always: false,
    centred: false,
    insists: false,
    colour: grounds[scene.theme].ink,
    onNode: readableOn(scene.lens.colour(node)),
  };
}

function communityLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  to: Projection,
  zoom: number,
): Label[] {
  const { network, shown, lens, theme, emphasis } = scene;
  if (zoom < 0.55 || emphasis || !lens.legend.swatches.some((swatch) => swatch.community !== undefined))
    return [];
  return network.communities.slice(0, SHOWN_COMMUNITIES).flatMap(({ number, name, size }) => {
    const members = network.nodes.filter((node) => node.community === number && shown.nodes[node.index]);
    if (members.length < 3) return [];
    const points = members.map((node) => to.point(node.index));
    const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
    const top = points.reduce((least, point) => Math.min(least, point.y), Infinity);
    const middle = points.reduce((sum, point) => sum + point.y, 0) / points.length;
    const crowded = members.length > 60;
    const height = size > 60 ? 15 : 13;
    const text = `${number + 1} ${name.length > 46 ? `${name.slice(0, 45).trimEnd()}…` : name}`;
    const colour = mix(lens.legend.swatches[number]?.colour ?? grounds[theme].ink, grounds[theme].ink, 0.25);
    const y = crowded ? middle : top - 24;
    return [
      {
        x,
        y,
        radius: 0,
        ...measured(context, text, `600 ${height}px ${SERIF}`, height),
        always: false,
        centred: true,
        insists: true,
        colour,
        onNode: colour,
      },
    ];
  });
}

function measured(context: CanvasRenderingContext2D, text: string, font: string, points: number) {
  context.font = font;
  return { text, font, width: context.measureText(text).width, height: points * 1.3 };
}
