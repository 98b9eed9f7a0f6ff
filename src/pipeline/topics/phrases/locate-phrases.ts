import type { PlacedUnit } from "./unit-columns.ts";

/** A place where a phrase stands: the characters [start, end) of the text. */
export interface PhrasePlace {
  key: string;
  start: number;
  end: number;
}

interface Node {
  next: Map<string, Node>;
  key: string | null;
}

/** Finds phrases in units; made once for all texts. */
export type PhraseLocator = (units: readonly PlacedUnit[]) => PhrasePlace[];

/**
 * A tree of words over all spellings. Phrases inside longer ones are found too, since a paper on dark matter haloes is
 * on dark matter; but none begins in the middle of a hyphenated compound. Cost: units × longest phrase.
 */
export function toPhraseLocator(
  phrases: Iterable<{ key: string; spellings: readonly string[] }>,
): PhraseLocator {
  const root: Node = { next: new Map(), key: null };
  for (const { key, spellings } of phrases) {
    for (const spelling of spellings) {
      const end = spelling.split(" ").reduce(step, root);
      end.key ??= key;
    }
  }
  return (units) => {
    const places: PhrasePlace[] = [];
    units.forEach((unit, first) => {
      if (unit.link === "hyphen") return;
      let node: Node | undefined = root;
      for (let last = first; last < units.length; last++) {
        const current = units[last];
        if (!current || (last > first && current.link === "none")) break;
        node = follow(node, current.key);
        if (!node) break;
        if (node.key !== null) places.push({ key: node.key, start: unit.start, end: current.end });
      }
    });
    return places;
  };
}

/** Which places of a text stand inside a longer one. */
export function withNesting<P extends Pick<PhrasePlace, "start" | "end">>(
  places: readonly P[],
): (P & { nested: boolean })[] {
  return places.map((place) => ({ ...place, nested: places.some((other) => isInside(place, other)) }));
}

/** Most units are one word. */
function follow(node: Node | undefined, key: string): Node | undefined {
  if (!key.includes(" ")) return node?.next.get(key);
  return key.split(" ").reduce((at: Node | undefined, word) => at?.next.get(word), node);
}

function isInside(
  inner: Pick<PhrasePlace, "start" | "end">,
  outer: Pick<PhrasePlace, "start" | "end">,
): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

function step(node: Node, word: string): Node {
  const known = node.next.get(word);
  if (known) return known;
  const fresh: Node = { next: new Map(), key: null };
  node.next.set(word, fresh);
  return fresh;
}
