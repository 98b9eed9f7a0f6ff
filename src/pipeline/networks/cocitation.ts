import { kinds, type NodeKind } from "../../model/kinds.ts";
import { citedTogether } from "./cited-together.ts";
import type { Network } from "./network.ts";

const reference: NodeKind = {
  name: "reference",
  one: "cited work",
  many: "works",
  shape: "square",
  papers: "cite it",
};

/** Works that papers cite together, papers of the corpus among them. */
export const cocitation: Network = citedTogether({
  name: "cocitation",
  label: "Co-citation",
  source: "Small 1973",
  kinds: [reference, kinds.paper],
  citedIn: ({ cited }) => cited.works.map(({ id, label, papers }) => ({ id, label, papers })),
});
