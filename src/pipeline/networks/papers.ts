import { ln } from "../../lib/exact-math.ts";
import { kinds } from "../../model/kinds.ts";
import type { Notice } from "../../model/notice.ts";
import type { Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { TieTable } from "./tie-table.ts";

/**
 * Papers that share topics or people. The weight is the cosine of the two papers over all that they hold, rare things
 * counting more (TF-IDF; Salton & Buckley 1988). Owners of author pages are left out: they are on everything.
 * Categories too: they are about everything. Each paper keeps its ten nearest.
 */
export const papers: Network = {
  name: "papers",
  words: () => ({
    name: "papers",
    label: "Papers",
    kinds: [kinds.paper],
    tie: "shared topics or people",
    weight: "cosine of what the two papers share (TF-IDF over topics and people)",
    formula: "w = cosine over what both hold by TF-IDF, rare things counting more",
    source: "Salton & Buckley 1988",
    thickness: "weight",
    shares: ["topics", "people"],
  }),
  build: papersNetwork,
};

/** Each paper keeps its ties to so many nearest papers. */
const NEAREST = 10;
/** A topic or person on more than this share of a large corpus makes no two papers near. */
const TOO_COMMON = 0.03;
const SMALL_CORPUS = 500;

/** Something that papers share: a topic or a person, and how much sharing it says. */
interface Feature {
  kind: "topics" | "people";
  index: number;
  papers: number[];
  /** Inverse document frequency: rare things say more. */
  weight: number;
}

/** Every paper is a node. Cost: the sum of the squared numbers of papers that hold the same thing. */
function papersNetwork({ papers, people, topics, owners }: NetworkInput): BuiltNetwork {
  const features = featuresOf(papers.length, people, topics, new Set(owners.map((owner) => owner.person)));
  const norms = new Float64Array(papers.length);
  const holds: Feature[][] = papers.map(() => []);
  for (const feature of features) {
    for (const paper of feature.papers) {
      norms[paper] = (norms[paper] ?? 0) + feature.weight * feature.weight;
      holds[paper]?.push(feature);
    }
  }
  const ties = new TieTable(papers.map(({ id }, index) => ({ id, papers: [index] })));
  let pairs = 0;
  papers.forEach((_, paper) => {
    const near = nearest(paper, holds[paper] ?? [], norms);
    pairs += near.pairs;
    for (const { other, cosine } of near.kept) ties.row(paper, other).weight = cosine;
  });
  describe(ties, holds);
  const dropped = pairs / 2 - ties.size;
  return { graph: ties.toGraph(), notices: dropped > 0 ? [beyondNearest(dropped)] : [] };
}

function featuresOf(
  papers: number,
  people: readonly Person[],
  topics: readonly Topic[],
  owners: Set<number>,
): Feature[] {
  const most = papers > SMALL_CORPUS ? papers * TOO_COMMON : papers;
  const useful = (list: readonly number[]) => list.length > 1 && list.length <= most && list.length < papers;
  const features: Feature[] = [];
  const add = (kind: Feature["kind"], index: number, list: number[]) => {
    if (useful(list)) features.push({ kind, index, papers: list, weight: ln(papers / list.length) });
  };
  topics.forEach((topic, index) => topic.kind !== "category" && add("topics", index, topic.papers));
  people.forEach((person, index) => !owners.has(index) && add("people", index, person.papers));
  return features;
}

function nearest(paper: number, held: readonly Feature[], norms: Float64Array) {
  const dot = new Map<number, number>();
  for (const { papers, weight } of held) {
    for (const other of papers) if (other !== paper) dot.set(other, (dot.get(other) ?? 0) + weight * weight);
  }
  const near = [...dot].map(([other, product]) => ({
    other,
    cosine: product / Math.sqrt((norms[paper] ?? 0) * (norms[other] ?? 0)),
  }));
  near.sort((a, b) => b.cosine - a.cosine || a.other - b.other);
  return { pairs: near.length, kept: near.slice(0, NEAREST) };
}

/** Writes into every tie what its two papers share. */
function describe(ties: TieTable, holds: readonly Feature[][]): void {
  for (const row of ties.rows()) {
    const others = new Set(holds[row.b]);
    const shared = (holds[row.a] ?? []).filter((feature) => others.has(feature));
    const of = (kind: Feature["kind"]) =>
      shared.filter((feature) => feature.kind === kind).map(({ index }) => index);
    Object.assign(ties.row(row.a, row.b), {
      papers: [row.a, row.b],
      inferred: false,
      topics: of("topics"),
      people: of("people"),
    });
  }
}

function beyondNearest(count: number): Notice {
  return {
    code: "paper-ties-limited",
    kind: "limited",
    title: "Pairs of papers without a tie",
    message: `They share something, but neither is among the ${NEAREST} nearest papers of the other.`,
    count,
    items: [],
  };
}
