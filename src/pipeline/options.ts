import { z } from "zod";

export const DEFAULT_SEED = 20260101;
/** NASA ADS stops at 15, Biblioshiny at 20; above 25 names a byline says little about who works with whom. */
export const DEFAULT_MAX_BYLINE = 25;

export const countings = ["full", "fractional"] as const;

/** What a user may choose about a run. All of it is written into the recipe. */
export const options = z.object({
  seed: z.int().min(0).max(4294967295).default(DEFAULT_SEED),
  /** The day on which the sources were taken, for dates that are written without a year. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
  /** Whether the owner of an author page is taken to be on the papers whose bylines are cut. */
  inferred: z.boolean().default(true),
  counting: z.enum(countings).default("full"),
  /** Papers with longer bylines give people but no ties between them. */
  maxByline: z.int().min(1).max(1_000_000).default(DEFAULT_MAX_BYLINE),
  /** For tables: which column holds which field, where its name does not tell. */
  columns: z.record(z.string(), z.string()).default({}),
});
export type Options = z.infer<typeof options>;

export const defaultOptions: Options = options.parse({});
