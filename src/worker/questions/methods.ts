import { z } from "zod";
import { methodsStatement } from "../../export/methods-statement.ts";
import type { Corpus } from "../corpus.ts";

/** The networks that are to be told of. */
export const askedMethods = z.object({ networks: z.array(z.string()) });

/** How networks of the atlas were made, with the communities that they are seen with, as text for an article. */
export async function methods(
  corpus: Corpus,
  { networks: wanted }: z.infer<typeof askedMethods>,
): Promise<string> {
  const { facts } = corpus;
  const told = facts.networks.filter(({ words }) => wanted.includes(words.name));
  const networks = await Promise.all(
    told.map(async (one) => ({ ...one, summary: (await corpus.summary(one.words.name)) ?? one.summary })),
  );
  return methodsStatement({ ...facts, networks });
}
