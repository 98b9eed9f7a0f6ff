import { z } from "zod";
import { keepPromises } from "../../lib/keep-promises.ts";
import type { Corpus } from "../corpus.ts";
import { createFinder, type Found } from "../evidence/finder.ts";

export const askedText = z.object({ text: z.string() });

/** A finder is made at the first question: its index of a large corpus takes a moment. */
const finderOf = keepPromises(createFinder, new WeakMap<Corpus, ReturnType<typeof createFinder>>());

/** People, papers and topics that are written like a text, the likeliest first. */
export async function find(corpus: Corpus, { text }: z.infer<typeof askedText>): Promise<Found[]> {
  if (text.trim() === "") return [];
  return (await finderOf(corpus))(text);
}
