import { z } from "zod";
import { personId } from "./ids.ts";

/** One way in which a person's name was written, and why it is taken for the same person. */
export const nameVariant = z.object({
  written: z.string(),
  mentions: z.int().positive(),
  /** Null for the form that names the person. */
  reason: z.string().nullable(),
});

export const person = z.object({
  id: personId,
  name: z.string(),
  group: z.boolean(),
  variants: z.array(nameVariant),
  /** Indexes of the papers whose bylines list the person, in rising order. */
  papers: z.array(z.int().nonnegative()),
  /** Indexes of the papers that the person is inferred to be on, hidden behind a cut byline. */
  inferredPapers: z.array(z.int().nonnegative()),
});
export type Person = z.infer<typeof person>;

/** The person whose author page a source is. The page does not print the name: it is inferred. */
export const owner = z.object({
  source: z.int().nonnegative(),
  person: z.int().nonnegative(),
  inferred: z.boolean(),
  listedOn: z.int().nonnegative(),
  hiddenOn: z.int().nonnegative(),
  evidence: z.string(),
});
export type Owner = z.infer<typeof owner>;
