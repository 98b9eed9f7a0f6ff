import { z } from "zod";
import { optionNames } from "./options.ts";

/** Something a reader must know about the data: dropped, repaired, inferred, ambiguous, or limited. */
export const noticeKinds = ["dropped", "repaired", "inferred", "ambiguous", "limited", "claim"] as const;

/** One place that a notice speaks of: a paper (by its index in the atlas), a line of a source, or a text. */
export const noticeItem = z.object({
  text: z.string(),
  paper: z.int().nonnegative().optional(),
  source: z.int().nonnegative().optional(),
  line: z.int().positive().optional(),
});

export const notice = z.object({
  /** A stable name for programs: `byline-cut`. */
  code: z.string(),
  kind: z.enum(noticeKinds),
  /** How many papers, people, records … it speaks of; the items may be fewer where a list would not help. */
  count: z.int().nonnegative(),
  /** What it is, in a few words that a count can stand before: `Bylines cut short`. */
  title: z.string(),
  /** A sentence or two for people: what it means, and what was done about it. */
  message: z.string(),
  /** The name of the network that it speaks of, if it speaks of one. */
  network: z.string().optional(),
  /** The option of the run that would change it. Each host says in its own words how that is set. */
  remedy: z.enum(optionNames).optional(),
  items: z.array(noticeItem),
});
export type Notice = z.infer<typeof notice>;
