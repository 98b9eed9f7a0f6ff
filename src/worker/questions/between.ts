import { z } from "zod";
import { kindOf } from "../../model/ids.ts";
import { decision, type Decision } from "../../model/decision.ts";
import type { Corpus } from "../corpus.ts";
import { apartPeople, samePerson } from "../evidence/person-decisions.ts";
import { formsOf } from "../evidence/mentions-of.ts";
import { ORGANISATION, organisationOf } from "../evidence/organisations.ts";
import { mentionsOfTopic } from "../evidence/topic-mentions.ts";

export const askedBetween = z.object({ ids: z.tuple([z.string(), z.string()]) });

/** What can be decided about two things: that they are one, and that they never are. */
export interface Between {
  about: Decision["about"];
  same: Decision;
  apart: Decision | null;
}

/** What can be decided about two people, two topics or two papers; null where they are not of one kind. */
export async function between(
  corpus: Corpus,
  { ids }: z.infer<typeof askedBetween>,
): Promise<Between | null> {
  const names = await organisationsOf(corpus, ids);
  if (names)
    return {
      about: "organisation",
      same: decision.parse({ about: "organisation", decide: "same", of: names }),
      apart: decision.parse({ about: "organisation", decide: "apart", of: names }),
    };
  const [one, other] = [corpus.entity(ids[0]), corpus.entity(ids[1])];
  if (!one || !other || one.kind !== other.kind || one.index === other.index) return null;
  if (one.kind === "paper") {
    const of = [...ids];
    return {
      about: "paper",
      same: decision.parse({ about: "paper", decide: "same", of }),
      apart: decision.parse({ about: "paper", decide: "apart", of }),
    };
  }
  if (one.kind === "topic") {
    const of = [one, other].flatMap(({ index }) => {
      const topic = corpus.topics[index];
      return topic ? [mentionsOfTopic(corpus, topic)] : [];
    });
    return { about: "topic", same: decision.parse({ about: "topic", decide: "same", of }), apart: null };
  }
  const [mine, theirs] = [await formsOf(corpus, one.index), await formsOf(corpus, other.index)];
  const [first, second] = [mine[0]?.mentions, theirs[0]?.mentions];
  if (first === undefined || second === undefined) return null;
  const of = [...mine, ...theirs].map(({ mentions }) => mentions);
  return {
    about: "person",
    same: samePerson(of),
    apart: apartPeople(first, second),
  };
}

/** How two organisations are written, where both are. */
async function organisationsOf(corpus: Corpus, ids: readonly [string, string]): Promise<string[] | null> {
  if (!ids.every((id) => kindOf(id) === ORGANISATION)) return null;
  const [one, other] = [await organisationOf(corpus, ids[0]), await organisationOf(corpus, ids[1])];
  const forms = [one?.forms[0], other?.forms[0]].filter((form) => form !== undefined);
  return new Set(forms).size === 2 ? forms : null;
}
