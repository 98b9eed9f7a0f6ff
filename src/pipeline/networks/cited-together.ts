import { by, descending, inOrder } from "../../lib/order.ts";
import type { NodeKind } from "../../model/kinds.ts";
import type { NetworkWords } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import { toldOfReferences } from "./told-of-references.ts";
import { lackingReferences } from "./lacking-references.ts";
import type { Network, NetworkInput, NetworkOptions } from "./network.ts";
import type { NodeEntry } from "./tie-table.ts";
import { tieTogether } from "./tie-together.ts";

/** Something that is cited, with the papers that cite it, rising. */
export interface Cited extends NodeEntry {
  label: string;
}

/** What a network of things cited together is called, and what its nodes are. */
interface CitedTogether extends Pick<NetworkWords, "name" | "label" | "source">, Pick<Network, "lacking"> {
  kinds: NodeKind[];
  /** What is cited, by the input of networks. */
  citedIn(input: NetworkInput): Cited[];
}

/** So many nodes are drawn at most: those that most papers cite. */
const ROOM = 1000;
/** In corpora with more papers than this, a single common paper is no tie. */
const SMALL_CORPUS = 500;

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
      const { shown, notices } = mostCited(citedIn(input), many);
      const { network, notices: ofTies } = tieTogether(shown, input, {
        does: "cites both",
        least: input.papers.length > SMALL_CORPUS ? 2 : 1,
        most: Infinity,
      });
      return { network, notices: [...toldOfReferences(input.cited, input.papers), ...notices, ...ofTies] };
    },
  };
}

/** What most papers cite, as many as there is room for; what as many papers cite is shown together, where that leaves anything. */
function mostCited(all: readonly Cited[], many: string): { shown: Cited[]; notices: Notice[] } {
  const sizes = all.map(({ papers }) => papers.length).sort((a, b) => b - a);
  const fewest = sizes[1] === 1 ? 1 : 2;
  const beyond = all.length > ROOM ? sizes[ROOM]! + 1 : 1; // safe: there are more
  const isCut = beyond > (sizes[0] ?? 0); // more than there is room for are cited as often
  const least = Math.max(isCut ? beyond - 1 : beyond, fewest);
  const order = inOrder<Cited>(
    descending(by(({ papers }) => papers.length)),
    by(({ id }) => id),
  );
  const enough = all.filter(({ papers }) => papers.length >= least).sort(order);
  const shown = isCut ? enough.slice(0, ROOM) : enough;
  const count = all.length - shown.length;
  if (count === 0) return { shown, notices: [] };
  const beside = isCut ? `, or there was no room for them beside ${ROOM} that as many papers cite` : "";
  const message = `Fewer than ${least} papers cite them${beside}.`;
  const title = `Cited ${many} without a node`;
  return { shown, notices: [{ code: "cited-limited", kind: "limited", title, message, count, items: [] }] };
}
