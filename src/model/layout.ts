import { z } from "zod";

/** What is said of a way to draw a network. It travels in the atlas. */
export const layoutWords = z.object({
  name: z.string(),
  label: z.string(),
  /** One sentence: where it puts what. */
  meaning: z.string(),
  /** The articles that it is taken from. */
  source: z.string(),
});
export type LayoutWords = z.infer<typeof layoutWords>;
