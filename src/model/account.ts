import { z } from "zod";
import { authorPage } from "./author-page.ts";

/** What became of one source. The sums add up: `records = papers + duplicates.length + rejected.length`. */
export const sourceAccount = z.object({
  name: z.string(),
  /** Which reader took it, and why. */
  kind: z.string(),
  recognised: z.string(),
  encoding: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  records: z.int().nonnegative(),
  papers: z.int().nonnegative(),
  /** Records that are the same paper as an earlier record: where they stand, which paper it is, and why. */
  duplicates: z.array(
    z.object({ line: z.int().positive().nullable(), paper: z.int().nonnegative(), reason: z.string() }),
  ),
  rejected: z.array(z.object({ line: z.int().positive().nullable(), reason: z.string(), text: z.string() })),
  /** For each field, how many of the records that are papers came without it. */
  missing: z.record(z.string(), z.int().nonnegative()),
  /** Repairs made, by the code of their notice. */
  repairs: z.record(z.string(), z.int().nonnegative()),
  page: authorPage.nullable(),
});
export type SourceAccount = z.infer<typeof sourceAccount>;
