import { z } from "zod";
import { LEAST_RESOLUTION, MOST_RESOLUTION } from "./options.ts";

export const resolution = z.number().min(LEAST_RESOLUTION).max(MOST_RESOLUTION);

/** A network that is seen otherwise than it was built. */
export const grouping = z.object({
  network: z.string(),
  /** With communities at this resolution; null: as it was built. */
  resolution: resolution.nullable(),
  /** Whether the owners of the author pages are in it. */
  owner: z.boolean(),
  /** In this layout; null: as it was built. */
  layout: z.string().nullable(),
});
export type Grouping = z.infer<typeof grouping>;
