import type { NetworkTable, NetworkWords } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import type { Options } from "../../model/options.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Topic } from "../../model/topic.ts";

/** The options of a run that networks depend on. */
export type NetworkOptions = Pick<Options, "counting" | "maxByline">;

/** What networks are built from. */
export interface NetworkInput {
  papers: readonly Paper[];
  people: readonly Person[];
  owners: readonly Owner[];
  /** Empty for networks that do not read them. */
  topics: readonly Topic[];
  options: NetworkOptions;
}

export interface BuiltNetwork {
  network: NetworkTable;
  notices: Notice[];
}

/** A network: what is said of it under the options of a run, and how it is built. */
export interface Network {
  name: string;
  /** Whether it is built from topics: one that is not can begin before they are found. */
  readsTopics: boolean;
  words(options: NetworkOptions): NetworkWords;
  /** The same input gives the same table: nodes and ties in sorted order. */
  build(input: NetworkInput): BuiltNetwork;
}
