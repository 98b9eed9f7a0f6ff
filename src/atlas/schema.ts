import { z } from "zod";
import { sourceAccount } from "../model/account.ts";
import { community } from "../model/community.ts";
import { measureNames } from "../model/measures.ts";
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
  nodes: z.object({
    id: z.array(z.string()),
    x: z.array(z.number()),
    y: z.array(z.number()),
    radius: z.array(z.number()),
    community: z.array(index.nullable()),
    stability: z.array(z.number()),
    component: z.array(index),
    measures: z.record(z.enum(measureNames), z.array(z.number())),
  }),
  ties: z.object({
    a: z.array(index),
    b: z.array(index),
    weight: z.array(z.number()),
    papers: z.array(z.array(index)),
    /** Indexes of the ties that rest on inference alone. */
    inferred: z.array(index),
    /** In the papers network only: the topics and the people that two papers share. */
    topics: z.array(z.array(index)).optional(),
    people: z.array(z.array(index)).optional(),
  }),
  communities: z.array(community),
  summary: z.object({
    nodes: index,
    ties: index,
    inferredTies: index,
    components: index,
    communities: index,
    /** Newman's modularity of the communities; null without ties. */
    modularity: z.number().nullable(),
    /** Mean adjusted Rand index between the communities kept and those of the other runs. */
    agreement: z.number().nullable(),
    runs: index,
    /** How many nodes betweenness and closeness were sampled from; null when they are exact. */
    sampledSources: index.nullable(),
  }),
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
  networks: z.object({
    people: atlasNetwork,
    topics: atlasNetwork,
    papers: atlasNetwork,
    knowledge: atlasNetwork,
  }),
});
export type Atlas = z.infer<typeof atlas>;
