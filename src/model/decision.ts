import { z } from "zod";
import { isoDay } from "../lib/dates.ts";
import { by } from "../lib/order.ts";

const words = z.string().trim().min(1);

/**
 * Some mentions of a person or a topic. A name alone: all mentions written so, but for those that a decision parts from it. With
 * papers: the mentions of that name on these papers, which are one person's, or one topic's.
 */
export const mentions = z.union([
  words,
  z.strictObject({ name: words, papers: z.array(words).min(1).transform(sorted) }),
]);
export type Mentions = z.infer<typeof mentions>;

/** One side of what is apart: some mentions, or several that are one person's, or one topic's. */
const side = z.union([mentions, z.array(mentions).min(1).transform(sorted)]);

/** A year, or a month or day of it. */
const date = z.string().refine(isDate, "it must be a year, or a day that exists as YYYY-MM-DD");

/** Whether a text is a year, `YYYY-MM` or `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isoDay(Number(year), Number(month ?? "1"), Number(day ?? "1")) !== null;
}

const same = z.literal("same");
const apart = z.literal("apart");
const rename = z.literal("rename");
const several = <T extends z.ZodType>(thing: T) =>
  z
    .array(thing)
    .transform(sorted)
    .refine((things) => things.length > 1, "it must name two different things at least");
const some = <T extends z.ZodType>(thing: T) => z.array(thing).min(1).transform(sorted);

const ofPerson = z.discriminatedUnion("decide", [
  /** All of these mentions are one person's, who is called `as`. */
  z.strictObject({
    about: z.literal("person"),
    decide: same,
    of: several(mentions),
    as: words.optional(),
  }),
  /** Nobody of one side is anybody of another. */
  z.strictObject({ about: z.literal("person"), decide: apart, of: several(side) }),
  z.strictObject({ about: z.literal("person"), decide: rename, of: mentions, as: words }),
]);

/** Topics are named by any of the ways in which they are written. */
const ofTopic = z.discriminatedUnion("decide", [
  z.strictObject({ about: z.literal("topic"), decide: same, of: several(mentions), as: words.optional() }),
  /** Nothing of one side is anything of another. */
  z.strictObject({ about: z.literal("topic"), decide: apart, of: several(side) }),
  z.strictObject({ about: z.literal("topic"), decide: rename, of: mentions, as: words }),
  /** They are no topics. */
  z.strictObject({ about: z.literal("topic"), decide: z.literal("noise"), of: some(mentions) }),
  /** They are topics, on however few papers. */
  z.strictObject({ about: z.literal("topic"), decide: z.literal("keep"), of: some(mentions) }),
]);

const ofVenue = z.discriminatedUnion("decide", [
  z.strictObject({ about: z.literal("venue"), decide: same, of: several(words), as: words.optional() }),
  z.strictObject({ about: z.literal("venue"), decide: rename, of: words, as: words }),
]);

/** Organisations are named by any of the ways in which affiliations write them. */
const ofOrganisation = z.discriminatedUnion("decide", [
  z.strictObject({
    about: z.literal("organisation"),
    decide: same,
    of: several(words),
    as: words.optional(),
  }),
  z.strictObject({ about: z.literal("organisation"), decide: apart, of: several(words) }),
  z.strictObject({ about: z.literal("organisation"), decide: rename, of: words, as: words }),
]);

/**
 * Papers are named by id (`paper:…`) or by identifier (`doi:…`, `arxiv:…`); one record of a paper that has several by the id
 * and, behind an `@`, the sign of the record.
 */
const ofPaper = z.discriminatedUnion("decide", [
  z.strictObject({ about: z.literal("paper"), decide: same, of: several(words) }),
  z.strictObject({ about: z.literal("paper"), decide: apart, of: several(words) }),
  z.strictObject({ about: z.literal("paper"), decide: z.literal("leave out"), of: some(words) }),
  z
    .strictObject({
      about: z.literal("paper"),
      decide: z.literal("correct"),
      of: words,
      title: words.optional(),
      year: date.optional(),
      byline: z.array(words).optional(),
    })
    .refine(
      ({ title, year, byline }) => title !== undefined || year !== undefined || byline !== undefined,
      "it must give a title, a year or a byline",
    ),
]);

/** What a user said about the data: these mentions are one person's, this topic is noise. */
export const decision = z.discriminatedUnion("about", [ofPerson, ofTopic, ofOrganisation, ofVenue, ofPaper]);
export type Decision = z.infer<typeof decision>;
export type DecisionAbout<A extends Decision["about"]> = Extract<Decision, { about: A }>;

/** All mentions that a decision about people or topics names. */
export const mentionsIn = (one: DecisionAbout<"person" | "topic">): Mentions[] => [one.of].flat(2);

/** Decisions, and the data that they were made on. */
export const decisions = z.object({
  /** SHA-256 of the sources; empty where it is not known. */
  madeOn: z.array(z.string()).default([]).transform(sorted),
  made: z.array(decision).default([]).transform(sorted),
});
export type Decisions = z.infer<typeof decisions>;

export const noDecisions: Decisions = { madeOn: [], made: [] };

/** All decisions of several lists, each once, in one order whatever theirs. */
export function joinDecisions(lists: readonly Decisions[]): Decisions {
  return {
    madeOn: sorted(lists.flatMap(({ madeOn }) => madeOn)),
    made: sorted(lists.flatMap(({ made }) => made)),
  };
}

/** What says that decisions are the same. */
export const decisionKey = (one: Decision): string => JSON.stringify(one);

/** Each thing once, sorted by its text. */
function sorted<T>(things: readonly T[]): T[] {
  const byText = new Map(things.map((thing) => [JSON.stringify(thing), thing]));
  return [...byText].sort(by(([text]) => text)).map(([, thing]) => thing);
}
