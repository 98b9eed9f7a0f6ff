import type { SourceAccount } from "../model/account.ts";
import type { Community } from "../model/community.ts";
import type { Keyphrase } from "../model/keyphrase.ts";
import type { LayoutWords } from "../model/layout.ts";
import type { MeasureWords } from "../model/measure.ts";
import type { NameJudgement } from "../model/name-judgement.ts";
import type { NetworkSummary, NetworkWords } from "../model/network.ts";
import type { ElsewhereColumns, NodeColumns, TieColumns } from "../model/network-columns.ts";
import type { Notice } from "../model/notice.ts";
import type { Paper } from "../model/paper.ts";
import type { Owner, Person } from "../model/person.ts";
import type { Recipe } from "../model/recipe.ts";
import type { Topic } from "../model/topic.ts";

export const ATLAS_KIND = "visible-college/atlas";
export const ATLAS_VERSION = 2;

/** The contract between the two wings: all that the explorer and the exports need, and how it was made. */
export interface Atlas {
  recipe: Recipe;
  sources: SourceAccount[];
  notices: Notice[];
  papers: Paper[];
  people: Person[];
  owners: Owner[];
  /** How the names of each person were judged, and those that may be the same person's. */
  nameJudgements: NameJudgement[][];
  topics: Topic[];
  /** Those of each paper, the best first. */
  keyphrases: Keyphrase[][];
  /** The measures that nodes have, and the ways to draw that there are, in words. */
  measures: MeasureWords[];
  layouts: LayoutWords[];
  /** By name, in the order in which they are shown. */
  networks: Record<string, AtlasNetwork>;
}

/** A network in columns: entry n of every node column is about the same node; likewise for ties. */
export interface AtlasNetwork {
  words: NetworkWords;
  nodes: NodeColumns;
  ties: TieColumns;
  communities: Community[];
  /** Where other runs have nodes beside their own communities; older atlases do not say. */
  elsewhere?: ElsewhereColumns;
  summary: NetworkSummary;
}
