import { mentionsIn, type DecisionAbout, type Mentions } from "../../../model/decision.ts";
import type { Sought } from "../../told.ts";
import type { Draft } from "../drafts.ts";
import { byNamesGiven, nameIn } from "./find-drafts.ts";
import { splitDrafts, type TopicMentions } from "./split-drafts.ts";

type Decided = DecisionAbout<"topic">;

/** What a decision says of one topic: the drafts that are it. */
export interface Saying {
  decision: Decided;
  mentions: Mentions[];
  of: number[];
  /** Of what is apart: all that this side means, though it be several topics. */
  side: number[];
}

export type Sayings = ReturnType<typeof openSayings>;

/** Drafts in parts, and what decisions say of these. Cost: that of splitting drafts. */
export function openSayings(drafts: readonly Draft[], made: readonly Decided[], where: TopicMentions) {
  const { drafts: parts, draftsOf, allOf } = splitDrafts(drafts, made, where);
  const find = byNamesGiven(made, draftsOf);
  return { parts, sayingsOf, missingOf };

  /** What is noise or kept is each a topic of its own; of what is apart, what stands on one side is one. */
  function sayingsOf(decision: Decided): Saying[] {
    if (decision.decide === "apart") return sidesOf(decision);
    const each = decision.decide === "noise" || decision.decide === "keep";
    const topics = each ? decision.of.map((one) => [one]) : [mentionsIn(decision)];
    return topics.map((mentions) => ({ decision, mentions, of: mentions.flatMap(find), side: [] }));
  }

  /** A name alone that nothing is left of means here all that the other sides do not name by papers. */
  function sidesOf(decision: Extract<Decided, { decide: "apart" }>): Saying[] {
    const sides = decision.of.map((side) => [side].flat());
    return sides.map((mentions) => {
      const others = sides.filter((side) => side !== mentions).flat();
      const named = new Set(others.flatMap((one) => (typeof one === "string" ? [] : find(one))));
      const left = (one: Mentions) =>
        typeof one !== "string" || find(one).length > 0
          ? find(one)
          : allOf(one).filter((part) => !named.has(part));
      return { decision, mentions, of: mentions.flatMap(find), side: mentions.flatMap(left) };
    });
  }

  /** What a decision names that is not here, in words. What a topic shall be called need not be a name that is here. */
  function missingOf(decision: Decided): (mentions: Mentions) => Sought {
    return (mentions) => {
      const name = nameIn(mentions);
      const found =
        find(mentions).length > 0 ||
        (decision.decide === "apart" && mentions === name && allOf(name).length > 0);
      if ("as" in decision && mentions === decision.as) return { found, missing: [] };
      if (allOf(name).length === 0 && find(name).length === 0)
        return { found, missing: [`there is no topic "${name}" here`] };
      if (typeof mentions === "string")
        return { found, missing: found ? [] : [`all of "${name}" is named by its papers elsewhere`] };
      const own = find(mentions).map((place) => parts[place]!.papers); // safe: a place in the list
      if (!found && mentions.papers.some((one) => where.paperAt(one) !== undefined))
        return { found, missing: [`none of these papers has the topic "${name}"`] };
      const missing = mentions.papers.flatMap((one) => {
        const paper = where.paperAt(one);
        if (paper === undefined) return [`there is no ${one} here`];
        return own.some((papers) => papers.has(paper)) ? [] : [`"${name}" is no topic of ${one}`];
      });
      return { found, missing };
    };
  }
}
