import { z } from "zod";
import { sourceAccount } from "../model/account.ts";
import { community } from "../model/community.ts";
import { layoutWords } from "../model/layout.ts";
import { measureWords } from "../model/measure.ts";
import { networkSummary, networkWords } from "../model/network.ts";
import { notice } from "../model/notice.ts";
import { paper } from "../model/paper.ts";
import { owner, person } from "../model/person.ts";
import { recipe } from "../model/recipe.ts";
import { topic } from "../model/topic.ts";

export const ATLAS_KIND = "visible-college/atlas";
export const ATLAS_VERSION = 1;

const index = z.int().nonnegative();

/** A network in columns: entry n of every node column is about the same node; likewise for ties. */
export const atlasNetwork = z.object({
  words: networkWords,
  nodes: z.object({
    id: z.array(z.string()),
    /** Names and papers of the nodes, where some are of a kind that has no table of its own. */
    label: z.array(z.string()).optional(),
    papers: z.array(z.array(index)).optional(),
    x: z.array(z.number()),
    y: z.array(z.number()),
    radius: z.array(z.number()),
    community: z.array(index.nullable()),
    stability: z.array(z.number()),
    component: z.array(index),
    measures: z.record(z.string(), z.array(z.number().nullable())),
  }),
  ties: z.object({
    a: z.array(index),
    b: z.array(index),
    weight: z.array(z.number()),
    papers: z.array(z.array(index)),
    /** Indexes of the ties that rest on inference alone. */
    inferred: z.array(index),
    /** Where ties say what their two papers share: the topics and the people. */
    topics: z.array(z.array(index)).optional(),
    people: z.array(z.array(index)).optional(),
  }),
  communities: z.array(community),
  summary: networkSummary,
});
export type AtlasNetwork = z.infer<typeof atlasNetwork>;

/** The one file between the two wings: all that the explorer and the exports need, and how it was made. */
export const atlas = z.object({
  kind: z.literal(ATLAS_KIND),
  version: z.literal(ATLAS_VERSION),
  recipe,
  sources: z.array(sourceAccount),
  notices: z.array(notice),
  papers: z.array(paper),
  people: z.array(person),
  owners: z.array(owner),
  topics: z.array(topic),
  /** The measures that nodes have, and the ways to draw that there are, in words. */
  measures: z.array(measureWords),
  layouts: z.array(layoutWords),
  /** By name, in the order in which they are shown. */
  networks: z.record(z.string(), atlasNetwork),
});
export type Atlas = z.infer<typeof atlas>;
