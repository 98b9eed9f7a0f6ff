import { counted, grouped } from "../lib/counted.ts";
import type { NetworkSummary, NetworkWords } from "./network.ts";
import { communitiesWords, type CommunitiesBy } from "./options.ts";
import type { BesideChance, Sweep } from "./sureness.ts";

/** A network with fewer nodes than this is too small for chance to be ruled out, often enough. */
const FEW_NODES = 100;

export const isSmall = ({ nodes }: Pick<NetworkSummary, "nodes">): boolean => nodes < FEW_NODES;

/** What is said of such a network beside chance. */
export const SMALL =
  "In a network of this size chance makes groups too: that none can be shown does not mean that there are none.";

/** How many runs the communities were compared with. */
export const otherRuns = (summary: Pick<NetworkSummary, "runs" | "consensus" | "kept">): number =>
  summary.consensus || areGiven(summary) ? summary.runs : Math.max(0, summary.runs - 1);

/** Whether communities are those that came with the network. */
export const areGiven = ({ kept = [] }: Pick<NetworkSummary, "kept">): boolean =>
  kept.includes("communities");

/** What the communities are of several runs: `Leiden, consensus of 20 runs, resolution 1`. */
export function keptInWords(
  summary: Pick<NetworkSummary, "consensus" | "runs" | "resolution" | "kept">,
  communities: CommunitiesBy,
): string {
  if (areGiven(summary)) return "as its file gives them";
  const { consensus, runs, resolution = 1 } = summary;
  const kept = consensus === undefined ? "best" : consensus ? "consensus" : "most agreeing";
  return `${communitiesWords[communities]}, ${kept} of ${runs} runs, resolution ${resolution}`;
}

/** How the communities were kept of several runs, and how far these agree, in sentences. */
export function runsInWords(summary: NetworkSummary): string[] {
  const { modularity, agreement, variation, runs, consensus, flipping, ties } = summary;
  if (areGiven(summary) && modularity === null)
    return ["They are those of its file. It has no ties, so that nothing can be found again."];
  if (modularity === null || agreement === null) return ["Without ties there are no communities."];
  const kept =
    consensus === undefined
      ? "the best run"
      : consensus
        ? "what they have in common"
        : "the one that agrees best with the others";
  return [
    areGiven(summary)
      ? `They are those of its file: modularity ${modularity.toFixed(3)}. ${counted(runs, "run")} of our own from different starts say how well they are found again.`
      : `${counted(runs, "run")} from different starts; kept is ${kept}: modularity ${modularity.toFixed(3)}.`,
    `The ${consensus || areGiven(summary) ? "" : "other "}runs agree with it to ${agreement.toFixed(2)} (adjusted Rand index, 1 is the same${variation === undefined || variation === null ? "" : `; variation of information ${variation.toFixed(2)}, 0 is the same`}).`,
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
