import { z } from "zod";

/** A figure that an author page prints about its owner or its papers, as the page's own claim. */
export const claim = z.object({ label: z.string(), value: z.number(), written: z.string() });

/** What is known of an author page as a page. */
export const authorPage = z.object({
  claims: z.array(claim),
  /** The year in which the page was taken, for dates without one; null when nothing tells. */
  takenYear: z.int().nullable(),
  takenYearInferred: z.boolean(),
  /** The sentence that says why. */
  takenYearEvidence: z.string(),
});
export type AuthorPage = z.infer<typeof authorPage>;
