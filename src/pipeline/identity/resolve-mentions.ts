import type { DecisionAbout } from "../../model/decision.ts";
import type { Told } from "../told.ts";
import { decidedNames } from "./decided-names.ts";
import { toSignedPapers, type MentionLine } from "./mention-lines.ts";
import { resolveNames } from "./resolve-names.ts";

/** Marks without a letter, `?`, are no name. */
const NAMED = /[\p{L}\p{N}]/u;

/**
 * Tells who is who among mentions that come without papers: the person of each, as a number from 1 in the order of first mentions.
 * Decisions name papers by what the lines call them.
 */
export function resolveMentions(
  mentions: readonly MentionLine[],
  made: readonly DecisionAbout<"person">[] = [],
): { people: number[]; told: Told[] } {
  const { papers, places } = toSignedPapers(mentions);
  const called = new Map(mentions.map(({ paper }, n) => [paper ?? "", places[n]!.paper]));
  const resolved = resolveNames(papers, { made, paperAt: (one) => called.get(one) });
  const { pieces, person, decided } = resolved;
  const of = papers.map((): number[] => []);
  pieces.forEach(({ papersOf, placesOf }, piece) =>
    papersOf.forEach((paper, n) => (of[paper]![placesOf[n]!] = person[piece]!)),
  );
  const numbers = new Map<number | string, number>();
  const people = places.map(({ paper, place }, mention) => {
    const isNamed = NAMED.test(mentions[mention]!.name);
    const own = isNamed ? of[paper]![place]! : `nobody ${mention}`; // marks tell nobody from anybody
    const number = numbers.get(own) ?? numbers.size + 1;
    numbers.set(own, number);
    return number;
  });
  return { people, told: [...decided.told, ...decidedNames(resolved).told] };
}
