import { z } from "zod";
import { decisions, noDecisions } from "./decision.ts";
import { options } from "./options.ts";

/** Atlases of before there was a choice have their communities by Louvain. */
const withCommunities = (given: unknown) =>
  given instanceof Object && !("communities" in given) ? { ...given, communities: "louvain" } : given;

/** Enough to make the same bytes again. */
export const recipe = z.object({
  tool: z.literal("visible-college"),
  version: z.string(),
  /** The day that stands for the data, `YYYY-MM-DD` or shorter: as given, else the latest date of a paper; "" without any. */
  date: z.string(),
  /** The hash is "" of a source that was not read to its end: nothing in the atlas comes from it. */
  sources: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** The older atlas in whose places nodes were held; left out where none was given. */
  places: z.object({ name: z.string(), sha256: z.string() }).optional(),
  options: z.preprocess(withCommunities, options),
  /** Before there were any, an empty list stood here. */
  decisions: z.union([decisions, z.array(z.never()).transform(() => noDecisions)]).default(noDecisions),
});
export type Recipe = z.infer<typeof recipe>;
