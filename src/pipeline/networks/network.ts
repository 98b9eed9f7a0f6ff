import type { CitedWorks } from "../../model/cited-work.ts";
import type { NetworkTable, NetworkWords } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import type { Options } from "../../model/options.ts";
import type { OrganisationsFound } from "../../model/organisation.ts";
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
  /** What the papers cite; empty for networks that do not read it. */
  cited: CitedWorks;
  /** What the affiliations name; empty for networks that do not read it. */
  affiliated: OrganisationsFound;
  options: NetworkOptions;
}

export interface BuiltNetwork {
  network: NetworkTable;
  notices: Notice[];
}

/** A network: what is said of it under the options of a run, and how it is built. */
export interface Network {
  name: string;
  /** Whether every atlas has it; the others are built when they are asked for. */
  standard: boolean;
  /** Whether its weights are counts, of which other weights can be made; see `normalise.ts`. */
  counts?: boolean;
  /** What it reads beside papers and people: one that reads no topics can begin before they are found. */
  reads: readonly ("topics" | "references" | "affiliations")[];
  words(options: NetworkOptions): NetworkWords;
  /** Why there is nothing to build it of, as a sentence without its full stop; null where there is something. */
  lacking?(
    papers: readonly Pick<Paper, "references" | "byline" | "affiliation" | "keywords">[],
  ): string | null;
  /** The same input gives the same table: nodes and ties in sorted order. */
  build(input: NetworkInput): BuiltNetwork;
}
