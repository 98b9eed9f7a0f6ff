import type { TopicKind } from "../model/paper.ts";

/** What a lens looks up in papers, people and topics, by index. */
export interface PapersSeen {
  years: readonly (number | null)[];
  papers: readonly { categories: readonly { code: string; name: string | null }[] }[];
  topics: readonly { kind: TopicKind; type: string | null }[];
  people: readonly { papers: readonly number[]; inferredPapers: readonly number[] }[];
}

/** What a reader has chosen to see: the names of a sizing and of a colouring, and the years shown (null: all). */
export interface LensChoice {
  size: string;
  colour: string;
  years: readonly [number, number] | null;
}
