import { z } from "zod";
import { searches } from "../../analysis/main-path.ts";
import { traceMainPath, type TracedPath } from "../../pipeline/trace-main-path.ts";
import type { Corpus } from "../corpus.ts";

export const askedMainPath = z.object({ network: z.string(), search: z.enum(searches) });

/** The main path of a network of citations; null where there is none. */
export async function mainPath(
  corpus: Corpus,
  { network, search }: z.infer<typeof askedMainPath>,
): Promise<TracedPath | null> {
  return traceMainPath(await corpus.columns(network), corpus, search);
}
