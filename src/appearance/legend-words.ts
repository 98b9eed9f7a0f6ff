import type { NodeKind, Shape } from "../model/kinds.ts";
import type { NetworkView } from "../model/network-view.ts";

const GLYPHS: Record<Shape, string> = { disc: "●", square: "■", ring: "◉" };

/** What the shapes of nodes stand for: `● a person`, `● person  ■ paper  ◉ topic`. */
export function shapesInWords(kinds: readonly NodeKind[]): string {
  const [only, ...others] = kinds;
  if (only && others.length === 0) return `${GLYPHS[only.shape]} ${withArticle(only.one)}`;
  return kinds.map(({ one, shape }) => `${GLYPHS[shape]} ${one}`).join("  ");
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** What a tie of a network is: `A tie: papers together, dashed: inferred`. */
export function tieInWords({ words, summary }: Pick<NetworkView, "words" | "summary">): string {
  return `A tie: ${words.tie}${summary.inferredTies > 0 ? ", dashed: inferred" : ""}`;
}
