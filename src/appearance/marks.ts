import type { Shape } from "../model/kinds.ts";
import type { ViewNode, ViewTie } from "../model/network-view.ts";
import { mix } from "./colours.ts";
import { grounds } from "./grounds.ts";
import type { Drawing } from "./drawing.ts";

export interface NodeMark {
  color: string;
  size: number;
  type: Shape;
  hidden: boolean;
  zIndex: number;
  /** The rim that keeps neighbours apart, or the ring of what is chosen. */
  rim: string;
}

export interface TieMark {
  color: string;
  size: number;
  hidden: boolean;
  zIndex: number;
}

/** How a node is drawn. `smallest` and `largest` bound its radius, in the layout's units. */
export function nodeMark(node: ViewNode, drawing: Drawing, smallest: number, largest: number): NodeMark {
  const { ground, faded } = grounds[drawing.theme];
  const { emphasis } = drawing;
  const lit = !emphasis || emphasis.nodes.has(node.index);
  const primary = emphasis?.primary.has(node.index) ?? false;
  return {
    color: lit ? drawing.lens.colour(node) : mix(faded, drawing.lens.colour(node), 0.12),
    size: Math.min(largest, Math.max(smallest, drawing.lens.radius(node))),
    type: node.shape,
    hidden: !drawing.shown.nodes[node.index],
    zIndex: primary ? 3 : lit && emphasis ? 2 : 1,
    rim: primary ? grounds[drawing.theme].ink : ground,
  };
}

/**
 * How a tie is drawn. Colours are mixed with the ground instead of made translucent: Sigma does not premultiply alpha, and
 * translucent ties would vanish on a light ground. An inferred tie is paler here; the dashes are drawn above it.
 */
export function tieMark(tie: ViewTie, drawing: Drawing, thickness: (tie: ViewTie) => number): TieMark {
  const { ground, tie: plain, faded, ink } = grounds[drawing.theme];
  const { emphasis, network, lens } = drawing;
  const [a, b] = [network.nodes[tie.a], network.nodes[tie.b]];
  const inside = a && b && a.community !== null && a.community === b.community;
  const own = inside ? lens.colour(a) : plain;
  const lit = emphasis?.ties.has(tie.index) ?? false;
  const strength = tie.inferred ? 0.16 : lit ? 0.8 : emphasis ? 0.1 : inside ? 0.42 : 0.28;
  const base = emphasis && !lit ? faded : lit && !inside ? mix(plain, ink, 0.25) : own;
  return {
    color: mix(ground, base, emphasis && !lit ? 0.7 : strength),
    size: thickness(tie) * (lit ? 1.35 : 1),
    hidden: false,
    zIndex: lit ? 2 : 1,
  };
}

const THINNEST = 0.8;
const THICKEST = 5;

/** How thick ties are, in the layout's units: by the square root of what they rest on. `pixel` is a pixel in those units. */
export function tieThickness(drawing: Drawing, pixel: number): (tie: ViewTie) => number {
  const value = (tie: ViewTie) =>
    drawing.network.words.thickness === "papers"
      ? tie.papers.filter(drawing.shown.inYears).length
      : tie.weight;
  const largest = drawing.shown.ties.reduce((top, tie) => Math.max(top, value(tie)), 0) || 1;
  return (tie) => pixel * (THINNEST + (THICKEST - THINNEST) * Math.sqrt(value(tie) / largest));
}
