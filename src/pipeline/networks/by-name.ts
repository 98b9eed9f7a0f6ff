import { foldedWords, slug } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import { toIds } from "../../model/ids.ts";
import type { NodeKind } from "../../model/kinds.ts";
import type { Named } from "./most-named.ts";

/** What things are called, with the papers of all that are called so. Names that differ in case and marks are one. */
export function byName<T extends { readonly papers: readonly number[] }>(
  things: readonly T[],
  kind: NodeKind,
  nameOf: (thing: T) => string | null,
): Named[] {
  const found = new Map<string, { names: Map<string, number>; papers: Set<number> }>();
  for (const thing of things) {
    const name = nameOf(thing) ?? "";
    const key = foldedWords(name).join(" ");
    if (key === "") continue;
    const own = found.get(key) ?? { names: new Map(), papers: new Set() };
    own.names.set(name, (own.names.get(name) ?? 0) + thing.papers.length);
    for (const paper of thing.papers) own.papers.add(paper);
    found.set(key, own);
  }
  const all = [...found];
  const ids = toIds(
    kind.name,
    all.map(([key]) => ({ base: slug(key), anchor: key })),
  );
  return all.map(([key, { names, papers }], n) => ({
    id: ids[n] ?? key,
    label: mostFrequent(names),
    papers: [...papers].sort((a, b) => a - b),
  }));
}

function mostFrequent(names: ReadonlyMap<string, number>): string {
  const order = inOrder<[string, number]>(
    descending(by(([, count]) => count)),
    by(([name]) => name),
  );
  return [...names].sort(order)[0]?.[0] ?? "";
}
