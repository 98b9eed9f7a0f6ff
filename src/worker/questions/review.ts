import { z } from "zod";
import { by, descending, inOrder } from "../../lib/order.ts";
import type { Decision } from "../../model/decision.ts";
import type { NameJudgement, Verdict } from "../../model/name-judgement.ts";
import type { Person } from "../../model/person.ts";
import type { Corpus } from "../corpus.ts";
import { apartPeople, samePerson } from "../evidence/person-decisions.ts";
import { formsOf, isWritingOf, type WrittenForm } from "../evidence/mentions-of.ts";

export const askedReview = z.object({ from: z.int().nonnegative(), count: z.int().nonnegative() });

interface Named {
  id: string;
  name: string;
  papers: readonly number[];
}

/** A judgement to be looked at, with what can be decided about it. */
export interface ReviewLine {
  verdict: Verdict;
  one: Named;
  /** The same person where two names were joined. */
  other: Named;
  written: string;
  otherWritten: string;
  chance: number;
  reason: string;
  /** How many papers stand with the wrong person, if what was done is wrong, times how likely that is. */
  atStake: number;
  same: Decision;
  apart: Decision;
  /** The papers that would be parted from the person; empty where two people would be joined. */
  parting: readonly number[];
}

export interface Review {
  total: number;
  lines: ReviewLine[];
}

/** Judgements of names, the most consequential first. */
export async function review(corpus: Corpus, { from, count }: z.infer<typeof askedReview>): Promise<Review> {
  const names = await corpus.file.names();
  const found = (await corpus.file.nameJudgements()).flatMap((own, person) =>
    own.map((judgement) => ({
      person,
      judgement,
      atStake: atStakeIn(corpus, names[person] ?? [], person, judgement),
    })),
  );
  found.sort(
    inOrder(
      descending(by(({ atStake }) => atStake)),
      by(({ person }) => person),
      by(({ judgement }) => judgement.other),
    ),
  );
  const lines = await Promise.all(
    found
      .slice(from, from + count)
      .map((one) => toReviewLine(corpus, one.person, one.judgement, one.atStake)),
  );
  return { total: found.length, lines: lines.filter((line) => line !== null) };
}

type Names = Person["variants"];

function atStakeIn(
  { people }: Corpus,
  names: Names,
  person: number,
  { verdict, other, chance, written, otherWritten }: NameJudgement,
): number {
  const papersOf = (one: number) => people[one]?.papers.length ?? 0;
  const mentionsOf = (writing: string) => names.find((one) => one.written === writing)?.mentions ?? 0;
  return verdict === "joined"
    ? ((100 - chance) / 100) * Math.min(mentionsOf(written), mentionsOf(otherWritten))
    : (chance / 100) * Math.min(papersOf(person), papersOf(other));
}

/** A judgement as a line of the review; null where its names cannot be found any more. */
export async function toReviewLine(
  corpus: Corpus,
  person: number,
  judgement: NameJudgement,
  atStake: number,
): Promise<ReviewLine | null> {
  const [one, other] = [corpus.people[person], corpus.people[judgement.other]];
  if (!one || !other) return null;
  const decided = await decisionsOn(corpus, person, judgement);
  return decided && { ...judgement, one: named(one), other: named(other), atStake, ...decided };
}

const named = ({ id, name, papers }: Named): Named => ({ id, name, papers });

type Decided = Pick<ReviewLine, "same" | "apart" | "parting">;

/** What can be decided: that the two are one, or that they never are. Null where the names cannot be found any more. */
async function decisionsOn(
  corpus: Corpus,
  person: number,
  judgement: NameJudgement,
): Promise<Decided | null> {
  const forms = await formsOf(corpus, person);
  if (judgement.verdict !== "joined") {
    const others = await formsOf(corpus, judgement.other);
    const [mine, theirs] = [formCalled(forms, judgement.written), formCalled(others, judgement.otherWritten)];
    if (!mine || !theirs) return null;
    return {
      same: samePerson([...forms, ...others].map(({ mentions }) => mentions)),
      apart: apartPeople(mine.mentions, theirs.mentions),
      parting: [],
    };
  }
  const [one, other] = [formCalled(forms, judgement.written), formCalled(forms, judgement.otherWritten)];
  if (!one || !other || one === other) return null;
  const [parted, kept] = one.papers.length < other.papers.length ? [one, other] : [other, one];
  return {
    same: samePerson(forms.map(({ mentions }) => mentions)),
    apart: apartPeople(parted.mentions, kept.mentions),
    parting: parted.papers,
  };
}

/** The form of which this is a writing. */
const formCalled = (forms: readonly WrittenForm[], written: string) =>
  forms.find((form) => form.written === written) ?? forms.find((form) => isWritingOf(form, written));
