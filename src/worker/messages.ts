import { z } from "zod";
import { sourceAccount } from "../model/account.ts";
import { options } from "../model/options.ts";
import { steps } from "../pipeline/effects.ts";

/** What the page asks of the worker: to build an atlas from these files. */
export const request = z.object({
  files: z.array(z.instanceof(Blob)),
  names: z.array(z.string()),
  options,
});
export type Request = z.input<typeof request>;

/** What the worker answers. */
export const answer = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("progress"),
    step: z.enum(steps),
    done: z.number(),
    total: z.number(),
    what: z.string(),
  }),
  z.object({ type: z.literal("atlas"), text: z.string() }),
  z.object({
    type: z.literal("failed"),
    message: z.string(),
    bug: z.boolean(),
    /** What is known of sources of which none could be read. */
    accounts: z.array(sourceAccount),
  }),
]);
export type Answer = z.infer<typeof answer>;
