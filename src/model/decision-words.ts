import type { Decision, Mentions } from "./decision.ts";
import { counted } from "../lib/counted.ts";

/** A decision in a sentence for people, without its full stop. */
export function decisionWords(one: Decision): string {
  switch (one.decide) {
    case "same":
      return `${listOf(one.of.map(nameOf))} are one ${one.about}${"as" in one && one.as !== undefined ? `, called "${one.as}"` : ""}`;
    case "apart":
      return `${listOf(one.of.map((side) => [side].flat().map(nameOf).join(" with ")))} are never one ${one.about}`;
    case "rename":
      return `${nameOf(one.of)} is called "${one.as}"`;
    case "noise":
      return `${listOf(one.of.map(nameOf))} ${one.of.length === 1 ? "is no topic" : "are no topics"}`;
    case "keep":
      return `${listOf(one.of.map(nameOf))} ${one.of.length === 1 ? "is a topic" : "are topics"}, on however few papers`;
    case "leave out":
      return `${listOf(one.of)} ${one.of.length === 1 ? "is" : "are"} left out`;
    default:
      return `of ${one.of} ${correctionWords(one) || "nothing is corrected"}`;
  }
}

type Correction = Extract<Decision, { decide: "correct" }>;

function correctionWords({ title, year, byline }: Correction): string {
  const parts = [
    ...(title === undefined ? [] : [`the title is "${title}"`]),
    ...(year === undefined ? [] : [`the year is ${year}`]),
    ...(byline === undefined ? [] : [`the byline is ${byline.join(", ") || "empty"}`]),
  ];
  return parts.join(" and ");
}

/** Mentions in words: the name, and on how many papers. */
export function nameOf(mentions: Mentions): string {
  if (typeof mentions === "string") return mentions.startsWith("paper:") ? mentions : `"${mentions}"`;
  return `"${mentions.name}" on ${counted(mentions.papers.length, "paper")}`;
}

/** Of more names than this the first are listed, and how many there are besides. */
const MOST_LISTED = 8;

function listOf(names: readonly string[]): string {
  if (names.length > MOST_LISTED)
    return `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
