import type { Keyphrase } from "../model/keyphrase.ts";
import type { NameJudgement } from "../model/name-judgement.ts";
import type { Notice } from "../model/notice.ts";
import type { Paper } from "../model/paper.ts";
import type { Person } from "../model/person.ts";
import type { Topic } from "../model/topic.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";

/** A paper without its abstract, which is long and seldom needed. */
export type PaperFacts = Omit<Paper, "abstract">;

/** What of a paper is looked up again and again: a tenth of what is known of it. */
export type PaperOutline = Pick<Paper, "id" | "title" | "date" | "categories">;

/** A person without the ways in which the name is written. */
export type PersonFacts = Omit<Person, "variants">;

/** A topic without the places where it was found. */
export type TopicFacts = Omit<Topic, "occurrences">;

/** Where topics were found, one place a row, ordered by topic as in the topics' own lists. */
export interface OccurrenceColumns {
  topic: Uint32Array;
  paper: Uint32Array;
  /** Indexes of `textFields`. */
  field: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
}

/** What is known of a network before its nodes and ties are read. */
export interface NetworkFacts extends Pick<AtlasNetwork, "words" | "communities" | "summary"> {
  /** The names of the measures of its nodes. */
  measures: string[];
}

/** What a file says of itself at once, without any table. */
export interface AtlasFacts extends Pick<Atlas, "recipe" | "sources" | "owners" | "measures" | "layouts"> {
  /** Without what they speak of. */
  notices: Omit<Notice, "items">[];
  sizes: { papers: number; people: number; topics: number };
  /** In the order in which they are shown. */
  networks: NetworkFacts[];
}

/**
 * An atlas that is open: its parts are read, checked and kept when they are first asked for. Each of these rejects with an
 * Error of one sentence where the part is damaged; the others can still be read.
 */
export interface AtlasFile {
  facts: AtlasFacts;
  outlines(): Promise<PaperOutline[]>;
  papers(): Promise<PaperFacts[]>;
  people(): Promise<PersonFacts[]>;
  /** The ways in which the name of each person is written. */
  names(): Promise<Person["variants"][]>;
  /** How the names of each person were judged; empty lists in an atlas that was built without. */
  nameJudgements(): Promise<NameJudgement[][]>;
  topics(): Promise<TopicFacts[]>;
  occurrences(): Promise<OccurrenceColumns>;
  /** The keyphrases of each paper; empty lists in an atlas that was built without. */
  keyphrases(): Promise<Keyphrase[][]>;
  /** What each notice speaks of. */
  noticeItems(): Promise<Notice["items"][]>;
  /** The abstract of a paper; null where it has none. */
  abstract(paper: number): Promise<string | null>;
  /** @throws Error when there is no such network. */
  network(name: string): Promise<AtlasNetwork>;
  /** All of it. */
  whole(): Promise<Atlas>;
}
