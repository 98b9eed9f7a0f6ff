import type { NetworkView, ViewNode, ViewTie } from "../../model/network-view.ts";
import type { Occurrence } from "../../model/topic.ts";
import type { Corpus } from "./corpus.ts";

/** A neighbour in a network, with the tie that leads to it. */
export interface Neighbour {
  id: string;
  label: string;
  node: ViewNode;
  tie: ViewTie;
}

/** The neighbours of a node, strongest first; none where there is no such network. */
export function neighboursOf(network: NetworkView | null, id: string): Neighbour[] {
  const node = network?.byId(id);
  if (!network || !node) return [];
  const found = network.tiesOf(node.index).flatMap((tie): Neighbour[] => {
    const other = network.nodes[tie.a === node.index ? tie.b : tie.a];
    return other ? [{ id: other.id, label: other.label, node: other, tie }] : [];
  });
  return found.sort((a, b) => b.tie.weight - a.tie.weight || (a.label < b.label ? -1 : 1));
}

/** The co-authors of a person: those with most papers together first. */
export function coauthorsOf(network: NetworkView | null, id: string): Neighbour[] {
  return neighboursOf(network, id).sort((a, b) => b.tie.papers.length - a.tie.papers.length);
}

export interface TopicShare {
  id: string;
  label: string;
  papers: number[];
}

/** The topics of some papers, most frequent first; categories last, for they are the least telling. */
export function topicsOfPapers(corpus: Corpus, papers: readonly number[]): TopicShare[] {
  const found = new Map<number, number[]>();
  for (const paper of papers) {
    for (const topic of corpus.topicsOf(paper)) {
      const list = found.get(topic);
      if (list) list.push(paper);
      else found.set(topic, [paper]);
    }
  }
  const rows = [...found].flatMap(([index, shared]) => {
    const topic = corpus.atlas.topics[index];
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

export interface PersonShare {
  id: string;
  label: string;
  papers: number[];
}

/** The people on some papers, those on most first. */
export function peopleOnPapers(corpus: Corpus, papers: readonly number[]): PersonShare[] {
  const found = new Map<number, number[]>();
  for (const paper of papers) {
    for (const { person } of corpus.peopleOn(paper)) {
      const list = found.get(person);
      if (list) list.push(paper);
      else found.set(person, [paper]);
    }
  }
  const rows = [...found].flatMap(([index, shared]) => {
    const person = corpus.atlas.people[index];
    return person ? [{ id: person.id, label: person.name, papers: shared }] : [];
  });
  return rows.sort((a, b) => b.papers.length - a.papers.length || (a.label < b.label ? -1 : 1));
}

/** The rank of a node in a measure (1 is the highest), its value, and how many share it; null where it has none. */
export function rankOf(
  network: NetworkView,
  name: string,
  node: number,
): { rank: number; value: number; tied: number } | null {
  const column = network.measure(name);
  const value = column[node] ?? null;
  if (value === null) return null;
  return {
    rank: 1 + column.filter((other) => other !== null && other > value).length,
    value,
    tied: column.filter((other) => other === value).length,
  };
}

/** A text in pieces, those that a topic was found in marked. */
export interface Piece {
  text: string;
  topic: number | null;
}

/** Cuts a field of a paper at the places where its topics were found. Where places overlap the earlier and longer wins. */
export function markedText(
  corpus: Corpus,
  paper: number,
  field: Occurrence["field"],
  only?: number,
): Piece[] {
  const text = corpus.atlas.papers[paper]?.[field] ?? "";
  const topics = only === undefined ? corpus.topicsOf(paper) : [only];
  const places = topics.flatMap((topic) =>
    (corpus.atlas.topics[topic]?.occurrences ?? [])
      .filter((place) => place.paper === paper && place.field === field)
      .map(({ start, end }) => ({ topic, start, end })),
  );
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { topic, start, end } of places) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), topic: null });
    pieces.push({ text: text.slice(start, end), topic });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), topic: null });
  return pieces;
}

/** The sentences in which a topic was found in a paper, cut into pieces with the topic marked. */
export function sentencesWith(
  corpus: Corpus,
  topic: number,
  paper: number,
): { field: Occurrence["field"]; pieces: Piece[] }[] {
  const places = (corpus.atlas.topics[topic]?.occurrences ?? []).filter((place) => place.paper === paper);
  const seen = new Set<string>();
  return places.flatMap(({ field, start, end }) => {
    const text = corpus.atlas.papers[paper]?.[field] ?? "";
    const [from, to] = sentenceAround(text, start, end);
    const key = `${field} ${from}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const pieces = [
      { text: text.slice(from, start), topic: null },
      { text: text.slice(start, end), topic },
      { text: text.slice(end, to), topic: null },
    ];
    return [{ field, pieces }];
  });
}

/** The bounds of the sentence that holds [start, end): from behind the last full stop to the next one. */
function sentenceAround(text: string, start: number, end: number): [number, number] {
  const stops = [
    ...text.matchAll(/(?<!\b(?:[A-Z]|e\.g|i\.e|al|Fig|vs|cf))[.!?]["”)]?\s+(?=[“"([]?[\p{Lu}\p{N}])/gu),
  ];
  const ends = stops.map((stop) => stop.index + stop[0].length);
  const from = ends.findLast((place) => place <= start) ?? 0;
  const to = ends.find((place) => place >= end) ?? text.length;
  return [from, to];
}
