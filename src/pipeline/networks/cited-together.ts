import type { NodeKind } from "../../model/kinds.ts";
import type { NetworkWords } from "../../model/network.ts";
import { toldOfReferences } from "./told-of-references.ts";
import { lackingReferences } from "./lacking-references.ts";
import type { Network, NetworkInput, NetworkOptions } from "./network.ts";
import { fewestTogether, mostNamed, type Named } from "./most-named.ts";
import { tieTogether } from "./tie-together.ts";

/** What a network of things cited together is called, and what its nodes are. */
interface CitedTogether extends Pick<NetworkWords, "name" | "label" | "source">, Pick<Network, "lacking"> {
  kinds: NodeKind[];
  /** What is cited, by the input of networks. */
  citedIn(input: NetworkInput): Named[];
}

/**
 * Things that papers cite together: co-citation (Small 1973; of authors White & Griffith 1981, of journals McCain 1991). A paper adds
 * 1 to each pair that it cites, or, counted fractionally, 1/(n−1) where it cites n (Perianes-Rodriguez, Waltman & van Eck 2016).
 */
export function citedTogether({
  name,
  label,
  source,
  kinds,
  lacking = lackingReferences,
  citedIn,
}: CitedTogether): Network {
  const [{ many } = { many: "things" }] = kinds;
  return {
    name,
    standard: false,
    counts: true,
    reads: ["references"],
    lacking,
    words: ({ counting }: NetworkOptions) => ({
      name,
      label,
      kinds,
      tie: "cited by the same papers",
      weight: counting === "full" ? "papers that cite both" : "papers that cite both, each 1/(n−1)",
      formula:
        counting === "full"
          ? "w = number of papers that cite both"
          : "w = Σ 1/(n−1) over papers that cite both, which cite n of those shown",
      source: counting === "full" ? source : `${source}; Perianes-Rodriguez, Waltman & van Eck 2016`,
      thickness: "papers",
      shares: [],
    }),
    build(input) {
      const { shown, notices } = mostNamed(citedIn(input), { what: `Cited ${many}`, does: "cite" });
      const { network, notices: ofTies } = tieTogether(shown, input, {
        does: "cites both",
        least: fewestTogether(input.papers),
        most: Infinity,
      });
      return { network, notices: [...toldOfReferences(input.cited, input.papers), ...notices, ...ofTies] };
    },
  };
}
