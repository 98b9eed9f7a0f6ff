import { z } from "zod";

/** What is said of a measure wherever its figures are shown: in panels, legends, files and docs. It travels in the atlas. */
export const measureWords = z.object({
  /** The name of its column in files: `betweenness`. */
  name: z.string(),
  label: z.string(),
  /** How the sentence "It says …" goes on: what a high value means. */
  meaning: z.string(),
  formula: z.string(),
  /** The article that it is taken from. */
  source: z.string(),
  /** Whether its values are whole numbers. */
  whole: z.boolean(),
  /** Whether large networks get an estimate from a sample of nodes. */
  sampled: z.boolean(),
  /** Whether nodes can be sized by it. */
  sizes: z.boolean(),
  /** How values become places on a ramp of colours: in proportion, or by their roots where a few are far ahead; null: not at all. */
  ramp: z.enum(["linear", "root"]).nullable(),
});
export type MeasureWords = z.infer<typeof measureWords>;

/** What can be known of the nodes of a network: what its file says of them, where it came as one, and the measures of the atlas. */
export const measuresIn = (
  words: { givenNumbers?: readonly MeasureWords[] | undefined },
  ofAtlas: readonly MeasureWords[],
): MeasureWords[] => [...(words.givenNumbers ?? []), ...ofAtlas];

/** The value of each node, in the network's order; null where it is not known. */
export type MeasureColumn = readonly (number | null)[];
