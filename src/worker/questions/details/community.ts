import { kinds } from "../../../model/kinds.ts";
import { otherRuns } from "../../../model/sureness-words.ts";
import { isAllOf, type NetworkView } from "../../../model/network-view.ts";
import type { Corpus } from "../../corpus.ts";
import { communityFacts } from "../../evidence/community-facts.ts";
import { newestFirst } from "../../evidence/evidence.ts";
import { byYear, type ByYear } from "./by-year.ts";
import { firstRows, type Rows } from "./rows.ts";

/** A community: its name and why, its members, papers and years, its neighbours, and how stable it is. */
export interface CommunityDetails {
  kind: "community";
  network: string;
  number: number;
  name: string;
  size: number;
  /** Whether the topics of its name are more of others than of it. */
  mixed: boolean;
  /** How many communities the network has. */
  among: number;
  stability: number;
  runs: number;
  /** Whether all its members are people, or papers. */
  allPeople: boolean;
  allPapers: boolean;
  papers: number[];
  newest: number[];
  years: ByYear | null;
  /** Its most telling topics with their scores, the papers of the community on them, and how many there are in all. */
  terms: { id: string; label: string; score: number; here: number[]; all: number }[];
  members: Rows<{ id: string; label: string; kind: string; strength: number; papers: readonly number[] }>;
  neighbours: Rows<{ number: number; name: string; ties: number; papers: number[] }>;
  /** The members that other runs most often have elsewhere, and where. */
  unsure: Rows<{ id: string; label: string; kind: string; share: number; number: number; name: string }>;
}

export function communityDetails(
  corpus: Corpus,
  network: NetworkView,
  number: number,
): CommunityDetails | null {
  const community = network.communities[number];
  if (!community) return null;
  const { members, papers, neighbours } = communityFacts(network, number);
  const inside = new Set(papers);
  const [people, near] = [firstRows(members), firstRows(neighbours)];
  const unsure = firstRows(
    members
      .flatMap(({ node }) => (node.elsewhere ? [{ node, ...node.elsewhere }] : []))
      .sort((a, b) => b.share - a.share || a.node.index - b.node.index),
  );
  const { name, size, stability, mixed = false } = community;
  return {
    kind: "community",
    network: network.name,
    number,
    name,
    size,
    mixed,
    among: network.communities.filter((one) => one.size > 1 || one.number === number).length,
    stability,
    runs: otherRuns(network.summary),
    allPeople: isAllOf(network, kinds.person),
    allPapers: isAllOf(network, kinds.paper),
    papers,
    newest: newestFirst(corpus, papers),
    years: byYear(corpus, papers),
    terms: community.terms.flatMap(({ topic, score }) => {
      const found = corpus.topics[topic];
      if (!found) return [];
      const here = found.papers.filter((paper) => inside.has(paper));
      return [{ id: found.id, label: found.label, score, here, all: found.papers.length }];
    }),
    members: {
      ...people,
      rows: people.rows.map(({ node, strength }) => {
        const { id, label, kind, papers: own } = node;
        return { id, label, kind, strength, papers: own };
      }),
    },
    neighbours: {
      ...near,
      rows: near.rows.map((one) => ({ ...one, name: network.communities[one.number]?.name ?? "" })),
    },
    unsure: {
      ...unsure,
      rows: unsure.rows.map(({ node: { id, label, kind }, share, community: to }) => {
        return { id, label, kind, share, number: to, name: network.communities[to]?.name ?? "" };
      }),
    },
  };
}
