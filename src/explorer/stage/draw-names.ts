import { readableOn, toCss } from "../../appearance/colours.ts";
import type { Drawn, DrawnNodes } from "../../appearance/drawn.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";
import { placeLabels, type Box, type Placed, type Wish } from "../../appearance/place-labels.ts";
import { kinds } from "../../model/kinds.ts";
import type { Insets, Size } from "./camera.ts";
import { fontOf, type Face, type Ruler } from "./ruler.ts";

export const SANS = '"Inter Variable", system-ui, sans-serif';
export const SERIF = '"Source Serif 4 Variable", Georgia, serif';
const LONGEST = 42;
const LINE = 1.22;
/** A name may be written so small, in pixels, that it fits into its node. */
const SMALLEST = 11.5;

/** A name that wants a place, and how it is written. */
export interface Label extends Wish {
  lines: string[];
  font: string;
  /** Of its letters, in pixels. */
  points: number;
  colour: string;
  /** The colour that it has on its node. */
  onNode: string;
}

/** Writes names where there is a place for them, the first first, and tells where they stand. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  obstacles: { covered: readonly Box[]; nodes: readonly Box[] },
  size: Size,
  theme: Theme,
): Placed[] {
  const placed = placeLabels(labels, size.width, size.height, obstacles);
  context.save();
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.strokeStyle = grounds[theme].halo;
  // The last first: should one lie over another after all, then the more important one.
  for (const { wish, box, inside } of placed.toReversed()) {
    const label = labels[wish];
    if (!label) continue;
    context.font = label.font;
    context.lineWidth = Math.max(3.5, label.points / 4);
    context.fillStyle = inside ? label.onNode : label.colour;
    const x = (box.left + box.right) / 2;
    label.lines.forEach((line, row) => {
      const y = (box.top + box.bottom) / 2 + (row - (label.lines.length - 1) / 2) * label.points * LINE;
      if (!inside) context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
  context.restore();
  return placed;
}

/** What panels and buttons cover, for names to keep off. */
export function behindPanels(insets: Insets, { width, height }: Size): Box[] {
  const { left, top, right, bottom, buttons } = insets;
  const far = 600;
  const above = buttons.corner === "top" ? top : height - bottom - buttons.height;
  return [
    { left: -far, top: -far, right: left, bottom: height + far },
    { left: width - right, top: -far, right: width + far, bottom: height + far },
    { left: -far, top: -far, right: width + far, bottom: top },
    { left: -far, top: height - bottom, right: width + far, bottom: height + far },
    { left: width - right - buttons.width, top: above, right: width, bottom: above + buttons.height },
  ];
}

/** The name of a node beside it: titles in the serif type, all else in that of the interface. */
export function nodeLabel(
  ruler: Ruler,
  { nodes, kinds: ofNodes, place }: { nodes: DrawnNodes; kinds: Drawn["kinds"]; place: number },
  at: { x: number; y: number; radius: number },
  theme: Theme,
  { points, weight }: { points: number; weight: number },
): Label {
  const name = nodes.label[place] ?? "";
  const text = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  const kind = ofNodes[nodes.kind[place] ?? 0];
  const isPaper = kind?.name === kinds.paper.name;
  const solid = kind?.shape !== "ring" && !nodes.unsure[place]; // those are drawn hollow
  const written = (size: number) => measured(ruler, [text], { weight, family: isPaper ? SERIF : SANS }, size);
  const full = written(points);
  const fitting = (points * 1.8 * at.radius) / full.width;
  return {
    ...at,
    ...(solid && fitting < points && fitting >= SMALLEST ? written(fitting) : full),
    solid,
    always: false,
    centred: false,
    insists: false,
    colour: grounds[theme].ink,
    onNode: readableOn(toCss(nodes.colour[place] ?? 0)),
  };
}

/** How much room lines of text take; a halo and a little air are part of it. */
export function measured(ruler: Ruler, lines: string[], face: Face, wanted: number) {
  // In halves of a pixel: each size of a font that a browser has not drawn yet costs it milliseconds.
  const points = Math.floor(wanted * 2) / 2;
  const width = lines.reduce((most, line) => Math.max(most, ruler.width(line, face)), 0) * points;
  return { lines, font: fontOf(face, points), points, width, height: points * (0.1 + LINE * lines.length) };
}
