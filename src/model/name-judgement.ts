import { z } from "zod";

/** Names of one person; names of two who may be one, and were kept apart; one name whose mentions were taken for several people. */
export const verdicts = ["joined", "possible", "parted"] as const;
export type Verdict = (typeof verdicts)[number];

/** How two names, or two pieces of one, were judged: one judgement for each two people, and for each name of a person. */
export const nameJudgement = z.object({
  verdict: z.enum(verdicts),
  /** The other person; for joined names the same. */
  other: z.int().nonnegative(),
  written: z.string(),
  otherWritten: z.string(),
  /** How likely it is that they are one person's, in 100. */
  chance: z.int().min(0).max(100),
  reason: z.string(),
});
export type NameJudgement = z.infer<typeof nameJudgement>;
