import { z } from "zod";
import { sourceAccount } from "../model/account.ts";
import { decisions } from "../model/decision.ts";
import { grouping } from "../model/grouping.ts";
import { options } from "../model/options.ts";
import { steps } from "../pipeline/effects.ts";

/** Where an atlas is: a file that the page was given, or an address beside the page. */
export const atlasPlace = z.union([z.instanceof(Blob), z.string()]);
export type AtlasPlace = z.infer<typeof atlasPlace>;

/** What the page asks of the worker that builds: an atlas of these files, or more networks for an atlas. */
export const buildRequest = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("files"),
    files: z.array(z.instanceof(Blob)),
    names: z.array(z.string()),
    options,
    decisions,
  }),
  z.object({ type: z.literal("networks"), place: atlasPlace, networks: z.array(z.string()) }),
]);
export type BuildRequest = z.input<typeof buildRequest>;

/** What that worker answers. */
export const buildAnswer = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("progress"),
    step: z.enum(steps),
    done: z.number(),
    total: z.number(),
    what: z.string(),
  }),
  z.object({ type: z.literal("atlas"), bytes: z.instanceof(Blob) }),
  z.object({
    type: z.literal("failed"),
    message: z.string(),
    bug: z.boolean(),
    /** What is known of sources of which none could be read. */
    accounts: z.array(sourceAccount),
  }),
]);
export type BuildAnswer = z.infer<typeof buildAnswer>;

/** What the page says to the worker that owns an atlas: to open one, or a question about it, with a number to answer under. */
export const ownerRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), id: z.int(), place: atlasPlace }),
  z.object({
    type: z.literal("ask"),
    id: z.int(),
    question: z.string(),
    asked: z.unknown(),
    grouping: grouping.optional(),
  }),
]);
export type OwnerRequest = z.infer<typeof ownerRequest>;

/** What that worker answers under the number; `answer` is what its question promises (see `questions.ts`). */
export const ownerAnswer = z.object({
  id: z.int(),
  answer: z.unknown().optional(),
  failed: z.string().optional(),
});
export type OwnerAnswer = z.infer<typeof ownerAnswer>;
