import { z } from "zod";
import { textFields } from "./topic.ts";

/** What one paper is about in a few words: a keyword that its authors gave, or a phrase found in its text. */
export const keyphrase = z.object({
  text: z.string(),
  /** Where it is first written out: the characters [start, end) of a field; null for a keyword that is not in the text. */
  place: z
    .object({ field: z.enum(textFields), start: z.int().nonnegative(), end: z.int().positive() })
    .nullable(),
  /** The logarithm of the odds that it is a keyphrase, by where and how often it stands; null for one that came with the paper. */
  score: z.number().nullable(),
  /** The index of the topic that it is, if there is one. */
  topic: z.int().nonnegative().nullable(),
});
export type Keyphrase = z.infer<typeof keyphrase>;
