import type { NetworkView, ViewNode } from "../model/network-view.ts";
import { coloursOf, type Colours } from "./colourings.ts";
import type { Theme } from "./grounds.ts";
import type { LensChoice, PapersSeen } from "./lens-input.ts";
import { sizesOf, sizingNamed, type Sizes } from "./sizings.ts";

/** What colour, size and names of nodes show, and the legend that says so. */
export interface Lens extends Sizes {
  colour(node: ViewNode): string;
  /** Whether its colour is to be taken with care. */
  isUnsure(node: ViewNode): boolean;
  legend: Colours["legend"] & { size: string };
}

export function lensOf(seen: PapersSeen, network: NetworkView, choice: LensChoice, theme: Theme): Lens {
  const { colour, isUnsure, legend } = coloursOf(seen, network, choice.colour, theme);
  const sizes = sizesOf(seen, network, choice);
  const size = `${sizingNamed(network, choice.size).legend}${sizes.note}`;
  return { colour, isUnsure, ...sizes, legend: { ...legend, size } };
}
