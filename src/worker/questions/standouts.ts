import { z } from "zod";
import { rowOf } from "../../lib/lists.ts";
import type { Community } from "../../model/community.ts";
import type { NetworkView } from "../../model/network-view.ts";
import type { Corpus } from "../corpus.ts";

export const askedStandouts = z.object({ network: z.string() });

/** Communities smaller than this stand out by chance, and among fewer of them there is nothing to compare. */
const SMALLEST = 5;
const FEWEST = 4;

/** A community that stands out, and by what: a year, or a share between 0 and 1. */
export interface Standout {
  number: number;
  name: string;
  value: number;
}

/** What is surprising in a network: null where there is nothing to compare. */
export interface Standouts {
  /** The community whose papers are the latest, with their mean year. */
  newest: Standout | null;
  /** The communities that the other runs found again best, and worst. */
  surest: Standout | null;
  leastSure: Standout | null;
  /** The tie between two communities with the most weight. */
  bridge: { key: string; labels: [string, string]; communities: [string, string]; papers: number[] } | null;
}

export async function standouts(
  corpus: Corpus,
  { network: name }: z.infer<typeof askedStandouts>,
): Promise<Standouts> {
  const network = await corpus.network(name);
  const large = network.communities.filter(({ size }) => size >= SMALLEST);
  const bySureness = extremes(large, ({ stability }) => stability);
  const years = meanYears(corpus, network);
  return {
    newest: extremes(large, ({ number }) => years[number] ?? null)?.highest ?? null,
    surest: bySureness?.highest ?? null,
    leastSure: bySureness?.lowest ?? null,
    bridge: strongestBridge(network),
  };
}

/** The communities with the lowest and the highest value; null where too few have one, or all have the same. */
function extremes(communities: readonly Community[], valueOf: (one: Community) => number | null) {
  const known = communities.flatMap((one): Standout[] => {
    const value = valueOf(one);
    return value === null ? [] : [{ number: one.number, name: one.name, value }];
  });
  known.sort((a, b) => a.value - b.value || a.number - b.number);
  if (known.length < FEWEST) return null;
  const [lowest, highest] = [known[0], known.at(-1)];
  return lowest && highest && lowest.value < highest.value ? { lowest, highest } : null;
}

/** The mean year of the papers of each community, a paper counting once for each of its nodes there. */
function meanYears({ years }: Corpus, network: NetworkView): (number | null)[] {
  const [sums, counts] = [
    new Float64Array(network.communities.length),
    new Float64Array(network.communities.length),
  ];
  for (const { community, papers } of network.nodes) {
    if (community === null) continue;
    for (const paper of papers) {
      const year = years[paper] ?? null;
      if (year === null) continue;
      sums[community] = (sums[community] ?? 0) + year;
      counts[community] = (counts[community] ?? 0) + 1;
    }
  }
  return Array.from(sums, (sum, number) => (counts[number] ? sum / counts[number] : null));
}

function strongestBridge(network: NetworkView): Standouts["bridge"] {
  const { nodes, ties } = network.columns;
  let best = -1;
  for (let tie = 0; tie < ties.a.length; tie++) {
    const [from = -1, to = -1] = [ties.a[tie], ties.b[tie]].map((end) => nodes.community[end ?? -1]);
    if (from < 0 || to < 0 || from === to) continue;
    if (best < 0 || (ties.weight[tie] ?? 0) > (ties.weight[best] ?? 0)) best = tie;
  }
  const tie = network.tie(best);
  const [a, b] = [network.node(tie?.a ?? -1), network.node(tie?.b ?? -1)];
  if (!tie || !a || !b) return null;
  const named = (community: number | null) => network.communities[community ?? -1]?.name ?? "";
  return {
    key: tie.key,
    labels: [a.label, b.label],
    communities: [named(a.community), named(b.community)],
    papers: [...rowOf(ties.papers, best)],
  };
}
