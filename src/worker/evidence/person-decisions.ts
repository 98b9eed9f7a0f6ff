import { decision, type Decision, type Mentions } from "../../model/decision.ts";

/** The decision that all of these mentions are one person's, in the form in which decisions are kept. */
export const samePerson = (of: readonly Mentions[]): Decision =>
  decision.parse({ about: "person", decide: "same", of });

/** The decision that two are never one person. */
export const apartPeople = (one: Mentions, other: Mentions): Decision =>
  decision.parse({ about: "person", decide: "apart", of: [one, other] });
