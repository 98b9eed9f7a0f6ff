import { textFields, type TextField } from "../../model/topic.ts";
import type { Corpus, Places } from "../corpus.ts";

/** A text in pieces; those that a topic was found in lead to it. */
export interface Piece {
  text: string;
  topic: { id: string; label: string; kind: string } | null;
}

/** One of a paper's texts. */
export async function textOf({ papers, file }: Corpus, paper: number, field: TextField): Promise<string> {
  if (field === "abstract") return (await file.abstract(paper)) ?? "";
  return (field === "title" ? papers[paper]?.title : (await file.papers())[paper]?.[field]) ?? "";
}

/** Cuts a field of a paper at the places where its topics were found. Where places overlap the earlier and longer wins. */
export async function markedText(corpus: Corpus, paper: number, field: TextField): Promise<Piece[]> {
  const [text, { columns, ofPaper }] = await Promise.all([textOf(corpus, paper, field), corpus.places()]);
  const rows = ofPaper(paper).filter((row) => textFields[columns.field[row] ?? 0] === field);
  const places = rows.map((row) => placeOf(columns, row));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { topic, start, end } of places) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), topic: null });
    pieces.push({ text: text.slice(start, end), topic: markOf(corpus, topic) });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), topic: null });
  return pieces;
}

/** A sentence in which a topic was found, cut into pieces with the topic marked. */
export interface Sentence {
  field: TextField;
  pieces: Piece[];
}

/** The sentences in which a topic was found in a paper. */
export async function sentencesWith(corpus: Corpus, topic: number, paper: number): Promise<Sentence[]> {
  const { columns, ofPaper } = await corpus.places();
  const rows = ofPaper(paper).filter((row) => columns.topic[row] === topic);
  const found = new Map<string, Sentence>();
  for (const row of rows) {
    const { start, end, field } = placeOf(columns, row);
    const text = await textOf(corpus, paper, field);
    const [from, to] = sentenceAround(text, start, end);
    const key = `${field} ${from}`;
    if (found.has(key)) continue;
    const pieces = [
      { text: text.slice(from, start), topic: null },
      { text: text.slice(start, end), topic: markOf(corpus, topic) },
      { text: text.slice(end, to), topic: null },
    ];
    found.set(key, { field, pieces });
  }
  return [...found.values()];
}

function placeOf({ topic, field, start, end }: Places["columns"], row: number) {
  return {
    topic: topic[row] ?? 0,
    field: textFields[field[row] ?? 0] ?? "title",
    start: start[row] ?? 0,
    end: end[row] ?? 0,
  };
}

function markOf({ topics }: Corpus, index: number): Piece["topic"] {
  const topic = topics[index];
  return topic
    ? {
        id: topic.id,
        label: topic.label,
        kind: topic.kind === "entity" ? (topic.type ?? topic.kind) : topic.kind,
      }
    : null;
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
