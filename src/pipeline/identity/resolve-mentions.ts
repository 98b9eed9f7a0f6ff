import { toSignedPapers, type MentionLine } from "./mention-lines.ts";
import { resolveNames } from "./resolve-names.ts";

/** Tells who is who among mentions that come without papers: the person of each, as a number from 1 in the order of first mentions. */
export function resolveMentions(mentions: readonly MentionLine[]): number[] {
  const { papers, places } = toSignedPapers(mentions);
  const { pieces, person } = resolveNames(papers);
  const of = papers.map((): number[] => []);
  pieces.forEach(({ papersOf, placesOf }, piece) =>
    papersOf.forEach((paper, n) => (of[paper]![placesOf[n]!] = person[piece]!)),
  );
  const numbers = new Map<number, number>();
  return places.map(({ paper, place }) => {
    const own = of[paper]![place]!;
    const number = numbers.get(own) ?? numbers.size + 1;
    numbers.set(own, number);
    return number;
  });
}
