import { z } from "zod";
import { sourceAccount } from "../../model/account.ts";
import { community } from "../../model/community.ts";
import { nameJudgement } from "../../model/name-judgement.ts";
import { keyphrase } from "../../model/keyphrase.ts";
import { layoutWords } from "../../model/layout.ts";
import { measureWords } from "../../model/measure.ts";
import { networkSummary, networkWords } from "../../model/network.ts";
import { notice } from "../../model/notice.ts";
import { paper } from "../../model/paper.ts";
import { owner, person } from "../../model/person.ts";
import { recipe } from "../../model/recipe.ts";
import { topic } from "../../model/topic.ts";
import { ATLAS_KIND } from "../atlas.ts";

const index = z.int().nonnegative();

/** A network as JSON: the columns of its nodes and ties as plain arrays, null where a value is not known. */
const jsonNetwork = z.object({
  words: networkWords,
  nodes: z.object({
    id: z.array(z.string()),
    label: z.array(z.string()).optional(),
    papers: z.array(z.array(index)).optional(),
    x: z.array(z.number()),
    y: z.array(z.number()),
    radius: z.array(z.number()),
    community: z.array(index.nullable()),
    stability: z.array(z.number()),
    component: z.array(index),
    measures: z.record(z.string(), z.array(z.number().nullable())),
    texts: z.record(z.string(), z.array(z.string().nullable())).optional(),
  }),
  ties: z.object({
    a: z.array(index),
    b: z.array(index),
    weight: z.array(z.number()),
    back: z.array(z.number()).optional(),
    papers: z.array(z.array(index)),
    /** Indexes of the ties that rest on inference alone. */
    inferred: z.array(index),
    topics: z.array(z.array(index)).optional(),
    people: z.array(z.array(index)).optional(),
  }),
  communities: z.array(community),
  /** Older files have none. */
  elsewhere: z
    .object({ node: z.array(index), community: z.array(index), share: z.array(z.number()) })
    .optional(),
  summary: networkSummary,
});
export type JsonNetwork = z.infer<typeof jsonNetwork>;

/** An atlas as JSON, alike in version 1 (with words, see `before-words.ts`) and version 2. */
export const jsonAtlas = z.object({
  kind: z.literal(ATLAS_KIND),
  version: z.literal([1, 2]),
  recipe,
  sources: z.array(sourceAccount),
  notices: z.array(notice),
  papers: z.array(paper),
  people: z.array(person),
  owners: z.array(owner),
  topics: z.array(topic),
  /** Older files have none, of either. */
  nameJudgements: z.array(z.array(nameJudgement)).default([]),
  keyphrases: z.array(z.array(keyphrase)).default([]),
  measures: z.array(measureWords),
  layouts: z.array(layoutWords),
  networks: z.record(z.string(), jsonNetwork),
});
export type JsonAtlas = z.infer<typeof jsonAtlas>;
