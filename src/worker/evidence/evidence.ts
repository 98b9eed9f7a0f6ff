import { significance } from "./significance.ts";
import type { NetworkView, ViewNode, ViewTie } from "../../model/network-view.ts";
import type { Corpus } from "../corpus.ts";

/** A neighbour in a network, with the tie that leads to it. */
export interface Neighbour {
  id: string;
  label: string;
  node: ViewNode;
  tie: ViewTie;
}

/**
 * The neighbours of a node, strongest first, or, where strength is a ratio to chance, those first that are surest to be above it; none
 * where there is no such network.
 */
export function neighboursOf(network: NetworkView | null, id: string): Neighbour[] {
  const node = network?.byId(id);
  if (!network || !node) return [];
  const found = network.tiesOf(node.index).flatMap((tie): Neighbour[] => {
    const other = network.node(tie.a === node.index ? tie.b : tie.a);
    return other ? [{ id: other.id, label: other.label, node: other, tie }] : [];
  });
  const strength = ({ weight, papers }: ViewTie) =>
    network.words.isRatio ? significance(papers.length, weight) : weight;
  return found.sort((a, b) => strength(b.tie) - strength(a.tie) || (a.label < b.label ? -1 : 1));
}

/** The co-authors of a person: those with most papers together first. */
export function coauthorsOf(network: NetworkView | null, id: string): Neighbour[] {
  return neighboursOf(network, id).sort((a, b) => b.tie.papers.length - a.tie.papers.length);
}

/** A topic or a person with those of some papers that are about it, or by it. */
export interface Share {
  id: string;
  label: string;
  papers: number[];
}

/** The topics of some papers, most frequent first; categories last, for they are the least telling. */
export function topicsOfPapers(corpus: Corpus, papers: readonly number[]): Share[] {
  const found = grouped(papers, (paper) => corpus.topicsOf(paper));
  const rows = [...found].flatMap(([index, shared]) => {
    const topic = corpus.topics[index];
    return topic
      ? [{ id: topic.id, label: topic.label, papers: shared, last: topic.kind === "category" }]
      : [];
  });
  rows.sort(
    (a, b) =>
      Number(a.last) - Number(b.last) || b.papers.length - a.papers.length || (a.label < b.label ? -1 : 1),
  );
  return rows.map(({ id, label, papers: shared }) => ({ id, label, papers: shared }));
}

/** The people on some papers, those on most first. */
export function peopleOnPapers(corpus: Corpus, papers: readonly number[]): Share[] {
  const found = grouped(papers, (paper) => corpus.peopleOn(paper).map(({ person }) => person));
  const rows = [...found].flatMap(([index, shared]) => {
    const person = corpus.people[index];
    return person ? [{ id: person.id, label: person.name, papers: shared }] : [];
  });
  return rows.sort((a, b) => b.papers.length - a.papers.length || (a.label < b.label ? -1 : 1));
}

/** For each key the papers that have it. */
function grouped(
  papers: readonly number[],
  keysOf: (paper: number) => readonly number[],
): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const paper of papers) {
    for (const key of keysOf(paper)) {
      const list = found.get(key);
      if (list) list.push(paper);
      else found.set(key, [paper]);
    }
  }
  return found;
}

/** The rank of a node in a measure (1 is the highest), its value, and how many share it; null where it has none. */
export function rankOf(
  network: NetworkView,
  name: string,
  node: number,
): { rank: number; value: number; tied: number } | null {
  return rankIn(network.measure(name), node);
}

/** The rank of a node in a column of values, from 1, and how many share its value; null where it has none. */
export function rankIn(
  column: readonly (number | null)[],
  node: number,
): { rank: number; value: number; tied: number } | null {
  const value = column[node] ?? null;
  if (value === null) return null;
  return {
    rank: 1 + column.filter((other) => other !== null && other > value).length,
    value,
    tied: column.filter((other) => other === value).length,
  };
}

/** The papers given, newest first; undated ones last. */
export function newestFirst({ papers }: Corpus, given: readonly number[]): number[] {
  const date = (paper: number) => papers[paper]?.date?.iso ?? "";
  return [...given].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b));
}
