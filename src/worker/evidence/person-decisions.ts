import { decision, type Decision, type Mentions } from "../../model/decision.ts";

/** The decision that all of these mentions are one person's, in the form in which decisions are kept. */
export const samePerson = (of: readonly Mentions[]): Decision =>
  decision.parse({ about: "person", decide: "same", of });

/** The decision that two sides of mentions are never one person's; several on one side are. */
export function apartPeople(one: readonly Mentions[], other: readonly Mentions[]): Decision {
  const side = (mentions: readonly Mentions[]) => (mentions.length === 1 ? mentions[0] : mentions);
  return decision.parse({ about: "person", decide: "apart", of: [side(one), side(other)] });
}
