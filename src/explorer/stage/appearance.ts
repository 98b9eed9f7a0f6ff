import type { ViewNode, ViewTie } from "../../atlas/network-view.ts";
import { mix } from "../../lib/colours.ts";
import { grounds, type Scene } from "./scene.ts";

export interface NodeAppearance {
  color: string;
  size: number;
  type: "person" | "paper" | "topic";
  hidden: boolean;
  zIndex: number;
  /** The rim that keeps neighbours apart, or the ring of what is chosen. */
  rim: string;
}

export interface TieAppearance {
  color: string;
  size: number;
  hidden: boolean;
  zIndex: number;
}

/** How a node looks in a scene. `smallest` and `largest` bound its radius, in the layout's units. */
export function nodeAppearance(
  node: ViewNode,
  scene: Scene,
  smallest: number,
  largest: number,
): NodeAppearance {
  const { ground, faded } = grounds[scene.theme];
  const { emphasis } = scene;
  const lit = !emphasis || emphasis.nodes.has(node.index);
  const primary = emphasis?.primary.has(node.index) ?? false;
  return {
    color: lit ? scene.look.colour(node) : mix(faded, scene.look.colour(node), 0.12),
    size: Math.min(largest, Math.max(smallest, scene.look.radius(node))),
    type: node.kind,
    hidden: !scene.shown.nodes[node.index],
    zIndex: primary ? 3 : lit && emphasis ? 2 : 1,
    rim: primary ? grounds[scene.theme].ink : ground,
  };
}

/**
 * How a tie looks. Colours are mixed with the ground instead of made translucent: Sigma does not premultiply alpha, and
 * translucent ties would vanish on a light ground. An inferred tie is paler here; the dashes are drawn above it.
 */
export function tieAppearance(
  tie: ViewTie,
  scene: Scene,
  thickness: (tie: ViewTie) => number,
): TieAppearance {
  const { ground, tie: plain, faded, ink } = grounds[scene.theme];
  const { emphasis, network, look } = scene;
  const [a, b] = [network.nodes[tie.a], network.nodes[tie.b]];
  const inside = a && b && a.community !== null && a.community === b.community;
  const own = inside ? look.colour(a) : plain;
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
export function tieThickness(scene: Scene, pixel: number): (tie: ViewTie) => number {
  const value = (tie: ViewTie) =>
    scene.network.name === "people" ? tie.papers.filter(scene.shown.inYears).length : tie.weight;
  const largest = scene.shown.ties.reduce((top, tie) => Math.max(top, value(tie)), 0) || 1;
  return (tie) => pixel * (THINNEST + (THICKEST - THINNEST) * Math.sqrt(value(tie) / largest));
}
