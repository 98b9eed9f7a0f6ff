import type { View } from "./view.ts";

/** What each part of a view is called in a history of what was done. */
const WORDS: Record<keyof View, string> = {
  network: "network",
  selection: "choice",
  years: "years",
  size: "size",
  colour: "colour",
  inferred: "inferred ties",
  basis: "what papers share",
  resolution: "resolution of communities",
  owner: "owner of the page",
  layout: "layout",
  hulls: "areas",
  minPapers: "fewest papers",
  maxNodes: "most nodes",
  maxTies: "most ties",
  backbone: "backbone",
  smallComponents: "small components",
  hidden: "kinds",
};

/** What a change of a view is about, in words: `network, choice`. */
export function changeInWords(change: Partial<View>): string {
  return Object.entries(WORDS)
    .flatMap(([part, words]) => (part in change ? [words] : []))
    .join(", ");
}
