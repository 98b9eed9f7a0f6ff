import { z } from "zod";
import { authorPage } from "./author-page.ts";

/** What became of one source. The sums add up: `records = papers + rejected.length`. */
export const sourceAccount = z.object({
  name: z.string(),
  /** Which reader took it, and why. */
  kind: z.string(),
  recognised: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  records: z.int().nonnegative(),
  papers: z.int().nonnegative(),
  rejected: z.array(z.object({ line: z.int().positive().nullable(), reason: z.string(), text: z.string() })),
  page: authorPage.nullable(),
});
export type SourceAccount = z.infer<typeof sourceAccount>;
