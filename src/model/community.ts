import { z } from "zod";

/** A set of nodes that the clustering found. */
export const community = z.object({
  /** From 0, the largest first; shown from 1. */
  number: z.int().nonnegative(),
  name: z.string(),
  /** Indexes of its most telling topics with their scores (class-based TF-IDF), best first. */
  terms: z.array(z.object({ topic: z.int().nonnegative(), score: z.number() })),
  /** Whether most of what the corpus says on the topics of its name is of other communities. */
  mixed: z.boolean().optional(),
  size: z.int().positive(),
  /** 0–1: how much of it came out the same in the other runs. */
  stability: z.number(),
});
export type Community = z.infer<typeof community>;
