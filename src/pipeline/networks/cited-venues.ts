import type { NodeKind } from "../../model/kinds.ts";
import { byName } from "./by-name.ts";
import { citedTogether } from "./cited-together.ts";
import { lackingWords } from "./lacking-references.ts";
import type { Network } from "./network.ts";

const venue: NodeKind = {
  name: "cited-venue",
  one: "cited venue",
  many: "venues",
  shape: "ring",
  papers: "cite it",
};

/** Journals and series that papers cite together, as reference lists write them. */
export const citedVenues: Network = citedTogether({
  name: "cited-venues",
  label: "Cited venues",
  source: "McCain 1991",
  kinds: [venue],
  lacking: lackingWords,
  citedIn: ({ cited }) => byName(cited.works, venue, (work) => work.venue),
});
