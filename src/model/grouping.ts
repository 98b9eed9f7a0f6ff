import { z } from "zod";
import { LEAST_RESOLUTION, MOST_RESOLUTION } from "./options.ts";

export const resolution = z.number().min(LEAST_RESOLUTION).max(MOST_RESOLUTION);

/** A network with communities at another resolution than it was built with. */
export const grouping = z.object({ network: z.string(), resolution });
export type Grouping = z.infer<typeof grouping>;
