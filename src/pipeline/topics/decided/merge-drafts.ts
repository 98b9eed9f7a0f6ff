import { by, descending, inOrder } from "../../../lib/order.ts";
import type { Draft } from "../drafts.ts";

/** One draft of several, and the place among them of the one on most papers, which it goes by. Cost: linear in their places. */
export function mergeDrafts(own: readonly Draft[]): { head: number; merged: Draft } {
  const size = inOrder<number>(
    descending(by((draft) => own[draft]!.papers.size)),
    by((draft) => own[draft]!.key),
  );
  const [head = 0, ...others] = own.map((_, n) => n).sort(size);
  const first = own[head]!; // safe: a place in the list
  const merged: Draft = {
    ...first,
    types: new Map(first.types),
    surfaces: new Map(first.surfaces),
    running: new Map(first.running),
    concepts: new Set(first.concepts),
    papers: new Set(first.papers),
    occurrences: [...first.occurrences],
  };
  for (const other of others.map((draft) => own[draft]!)) {
    addCounts(merged.surfaces, other.surfaces);
    addCounts(merged.running, other.running);
    addCounts(merged.types, other.types);
    for (const concept of other.concepts) merged.concepts.add(concept);
    for (const paper of other.papers) merged.papers.add(paper);
    for (const place of other.occurrences) merged.occurrences.push(place);
    merged.given ||= other.given;
  }
  const places = new Map(
    merged.occurrences.map((one) => [`${one.paper} ${one.field} ${one.start} ${one.end}`, one]),
  );
  return { head, merged: { ...merged, occurrences: [...places.values()] } };
}

function addCounts(into: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [key, count] of more) into.set(key, (into.get(key) ?? 0) + count);
}
