import type { NetworkView } from "../model/network-view.ts";
import type { Shown } from "./shown.ts";

const THINNEST = 0.8;
const THICKEST = 5;

/** How thick ties are, in pixels when all of the network is in view: by the square root of what they rest on. */
export function thicknessOf(
  { words, columns: { ties } }: NetworkView,
  shown: Pick<Shown, "ties" | "papersOf">,
): (tie: number) => number {
  const value = words.thickness === "papers" ? shown.papersOf : (tie: number) => ties.weight[tie] ?? 0;
  const largest = shown.ties.reduce((top, tie) => Math.max(top, value(tie)), 0) || 1;
  return (tie) => THINNEST + (THICKEST - THINNEST) * Math.sqrt(Math.min(1, value(tie) / largest));
}
