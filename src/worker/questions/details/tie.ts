import { kinds } from "../../../model/kinds.ts";
import { isAllOf, type NetworkView, type ViewNode, type ViewTie } from "../../../model/network-view.ts";
import type { Corpus } from "../../corpus.ts";
import { newestFirst, topicsOfPapers, type Share } from "../../evidence/evidence.ts";
import { firstRows, type Rows } from "./rows.ts";

/** A tie: its two ends, the papers that make it, what they are about, its years and its weight. */
export interface TieDetails {
  kind: "tie";
  key: string;
  ends: { id: string; label: string; kind: string }[];
  inferred: boolean;
  weight: number;
  /** The formula of the weight with its article. */
  formula: string;
  /** Whether the weight can only be too large: some bylines behind it are cut. */
  upperBound: boolean;
  /** Whether its ends are papers: then these two are shown. */
  betweenPapers: boolean;
  /** Which end does what to the other, where the tie has a direction: `A cites B`. */
  says: string[];
  newest: number[];
  /** Those of its papers that one end is on by inference only. */
  inferredPapers: number[];
  years: readonly [number, number] | null;
  topics: Rows<Share>;
  /** Where its network says so: what the two papers share; null elsewhere. What is nowhere in the corpus has no id. */
  shares: SharedThing[] | null;
}

type SharedThing = { key: string; id: string | null; label: string };

export async function tieDetails(
  corpus: Corpus,
  network: NetworkView,
  key: string,
): Promise<TieDetails | null> {
  const tie = network.byKey(key);
  if (!tie) return null;
  const ends = [tie.a, tie.b].flatMap((end) => network.node(end) ?? []);
  const hidden = new Set(
    ends
      .filter(({ kind }) => kind === kinds.person.name)
      .flatMap(({ entity }) => corpus.people[entity]?.inferredPapers ?? []),
  );
  const years = (isAllOf(network, kinds.paper) ? ends.map(({ entity }) => entity) : tie.papers)
    .flatMap((paper) => corpus.years[paper] ?? [])
    .sort((a, b) => a - b);
  const { formula, source, shares, verb } = network.words;
  const betweenPapers = isAllOf(network, kinds.paper);
  const papers = await corpus.file.papers();
  const cut = tie.papers.some((paper) => papers[paper]?.byline.complete === false);
  const first = years[0];
  return {
    kind: "tie",
    key,
    ends: ends.map(({ id, label, kind }) => ({ id, label, kind })),
    inferred: tie.inferred,
    weight: tie.weight,
    formula: [formula === "" ? network.words.weight : formula, source && `(${source})`]
      .filter(Boolean)
      .join(" "),
    upperBound: (hidden.size > 0 || cut) && corpus.facts.recipe.options.counting === "fractional",
    betweenPapers,
    says: verb === undefined ? [] : [...sayings(ends, tie.papers, verb), ...waysOf(network, tie, ends, verb)],
    newest: newestFirst(corpus, betweenPapers ? ends.map(({ entity }) => entity) : tie.papers),
    inferredPapers: tie.papers.filter((paper) => hidden.has(paper)),
    years: first === undefined ? null : [first, years.at(-1) ?? first],
    topics: firstRows(topicsOfPapers(corpus, tie.papers)),
    shares: shares.length === 0 ? null : await sharedBy(corpus, network, tie),
  };
}

function sayings(ends: readonly ViewNode[], papers: readonly number[], verb: string): string[] {
  return papers.flatMap((paper) => {
    const from = ends.find(({ entity }) => entity === paper);
    const to = ends.find(({ entity }) => entity !== paper);
    return from && to ? [`“${from.label}” ${verb} “${to.label}”.`] : [];
  });
}

/** Which way a tie goes that came with a direction, and with which weight. */
function waysOf({ columns }: NetworkView, tie: ViewTie, ends: readonly ViewNode[], verb: string): string[] {
  const back = columns.ties.back?.[tie.index];
  const [a, b] = ends;
  if (back === undefined || !a || !b) return [];
  const way = (from: ViewNode, to: ViewNode, weight: number) =>
    `“${from.label}” ${verb} “${to.label}”, weight ${Number(weight.toPrecision(4))}.`;
  const there = tie.weight - back;
  return [...(there > 0 || back === 0 ? [way(a, b, there)] : []), ...(back > 0 ? [way(b, a, back)] : [])];
}

/** What the two papers of a tie share: topics, people, and works that both cite. */
async function sharedBy(corpus: Corpus, { words }: NetworkView, tie: ViewTie): Promise<SharedThing[]> {
  const [one = -1, other = -1] = tie.papers;
  const cited = words.shares.includes("references") ? await corpus.cited() : [];
  return [
    ...tie.topics
      .flatMap((topic) => corpus.topics[topic] ?? [])
      .map(({ id, label }) => ({ key: id, id, label })),
    ...tie.people
      .flatMap((person) => corpus.people[person] ?? [])
      .map(({ id, name }) => ({ key: id, id, label: name })),
    ...cited
      .filter(({ papers }) => papers.includes(one) && papers.includes(other))
      .map(({ id, label, paper }) => ({ key: id, id: paper === null ? null : id, label })),
  ];
}
