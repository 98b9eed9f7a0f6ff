import { counted, grouped } from "../lib/counted.ts";
import type { NetworkSummary, NetworkWords } from "./network.ts";
import type { BesideChance, Sweep } from "./sureness.ts";

/** A network with fewer nodes than this is too small for chance to be ruled out, often enough. */
const FEW_NODES = 100;

export const isSmall = ({ nodes }: Pick<NetworkSummary, "nodes">): boolean => nodes < FEW_NODES;

/** What is said of such a network beside chance. */
export const SMALL =
  "In a network of this size chance makes groups too: that none can be shown does not mean that there are none.";

/** How many runs the communities were compared with. */
export const otherRuns = ({ runs, consensus }: Pick<NetworkSummary, "runs" | "consensus">): number =>
  consensus ? runs : Math.max(0, runs - 1);

/** What the communities are of several runs: `consensus of 20 runs`. */
export function keptInWords({ consensus }: Pick<NetworkSummary, "consensus">): string {
  if (consensus === undefined) return "best";
  return consensus ? "consensus" : "most agreeing";
}

/** How the communities were kept of several runs, and how far these agree, in sentences. */
export function runsInWords({
  modularity,
  agreement,
  variation,
  runs,
  consensus,
  flipping,
  ties,
}: NetworkSummary): string[] {
  if (modularity === null || agreement === null) return ["Without ties there are no communities."];
  const kept =
    consensus === undefined
      ? "the best run"
      : consensus
        ? "what they have in common"
        : "the one that agrees best with the others";
  return [
    `${counted(runs, "run")} from different starts; kept is ${kept}: modularity ${modularity.toFixed(3)}.`,
    `The ${consensus ? "" : "other "}runs agree with it to ${agreement.toFixed(2)} (adjusted Rand index, 1 is the same${variation === undefined || variation === null ? "" : `; variation of information ${variation.toFixed(2)}, 0 is the same`}).`,
    ...(flipping === undefined
      ? []
      : [
          `${flipping === 0 ? (ties === 1 ? "Not one" : "None") : grouped(flipping)} of the ${counted(ties, "tied pair")} ${flipping > 1 ? "are" : "is"} together in some runs and apart in others.`,
        ]),
  ];
}

/** What chance has to say, in sentences: what was dealt, how modular both are, and what follows. */
export function chanceInWords(
  { dealt, networks, observed, mean, highest, asModular, p }: BesideChance,
  { kinds: [kind] }: Pick<NetworkWords, "kinds">,
): string {
  const who = kind?.many ?? "nodes";
  const made =
    dealt === "papers"
      ? `the same ${who} were dealt to the same papers anew, each to as many`
      : `ties were dealt anew, as many to each node`;
  const beside = `Beside ${networks} networks by chance, in which ${made}: modularity ${observed.toFixed(3)} by one run at resolution 1; by chance ${mean.toFixed(3)}, at most ${highest.toFixed(3)}.`;
  const found = `${asModular === 0 ? "None of them is" : `${asModular} of them ${asModular === 1 ? "is" : "are"}`} as modular (p = ${Number(p.toPrecision(2))})`;
  return `${beside} ${found}: ${p <= 0.05 ? "there is more structure than chance would make" : "chance would make as much structure"}.`;
}

/** The plateaus, in a sentence. */
export function plateausInWords({ plateaus, runs }: Sweep): string {
  const among = `${counted(runs, "run")} at each resolution`;
  if (plateaus.length === 0)
    return `No plateau: wherever there is more to tell than components, communities change from one resolution to the next (${among}).`;
  const listed = plateaus.map(({ from, to, fewest, most }) => {
    const count = fewest === most ? String(fewest) : `${fewest} to ${most}`;
    return `${count} ${fewest === 1 && most === 1 ? "community" : "communities"} from ${from} to ${to}`;
  });
  return `Plateaus, where communities hardly change: ${listed.join("; ")} (${among}).`;
}
