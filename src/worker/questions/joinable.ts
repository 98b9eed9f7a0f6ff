import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import { toReviewLine, type ReviewLine } from "./review.ts";

export const askedJoinable = z.object({ least: z.int().min(1).max(100) });

export interface Joinable {
  /** Pairs of people who are at least so likely one, each of them with nobody else, the likeliest first. */
  lines: ReviewLine[];
  /** So many more pairs are as likely, but one of the two may be another person as well. */
  ambiguous: number;
}

/** Whom one could join at once, without joining two people by way of a third whom both may be. */
export async function joinable(corpus: Corpus, { least }: z.infer<typeof askedJoinable>): Promise<Joinable> {
  const possible = (await corpus.file.nameJudgements()).flatMap((own, person) =>
    own.filter(({ verdict }) => verdict === "possible").map((judgement) => ({ person, judgement })),
  );
  const likely = possible.filter(({ judgement }) => judgement.chance >= least);
  const pairsOf = new Map<number, number>();
  for (const { person, judgement } of possible)
    for (const one of [person, judgement.other]) pairsOf.set(one, (pairsOf.get(one) ?? 0) + 1);
  const clear = likely
    .filter(({ person, judgement }) => pairsOf.get(person) === 1 && pairsOf.get(judgement.other) === 1)
    .sort((a, b) => b.judgement.chance - a.judgement.chance || a.person - b.person);
  const lines = await Promise.all(clear.map((one) => toReviewLine(corpus, one.person, one.judgement, 0)));
  return { lines: lines.filter((line) => line !== null), ambiguous: likely.length - clear.length };
}
