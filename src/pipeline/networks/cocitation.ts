import { foldedWords, slug } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import type { CitedWork } from "../../model/cited-work.ts";
import { toIds } from "../../model/ids.ts";
import { kinds, type NodeKind } from "../../model/kinds.ts";
import { citedTogether, type Cited } from "./cited-together.ts";
import { lackingWords } from "./lacking-references.ts";
import type { Network } from "./network.ts";

const reference: NodeKind = {
  name: "reference",
  one: "cited work",
  many: "works",
  shape: "square",
  papers: "cite it",
};
const author: NodeKind = {
  name: "cited-author",
  one: "cited author",
  many: "authors",
  shape: "disc",
  papers: "cite the author",
};
const venue: NodeKind = {
  name: "cited-venue",
  one: "cited venue",
  many: "venues",
  shape: "ring",
  papers: "cite it",
};

/** Works that papers cite together, papers of the corpus among them. */
export const cocitation: Network = citedTogether({
  name: "cocitation",
  label: "Co-citation",
  source: "Small 1973",
  kinds: [reference, kinds.paper],
  citedIn: ({ cited }) => cited.map(({ id, label, papers }) => ({ id, label, papers })),
});

/** First authors whom papers cite together, as reference lists name them: a family name and the first initial. */
export const citedAuthors: Network = citedTogether({
  name: "cited-authors",
  label: "Cited authors",
  source: "White & Griffith 1981",
  kinds: [author],
  lacking: lackingWords,
  citedIn: ({ cited }) => gather(cited, author, (work) => work.author),
});

/** Journals and series that papers cite together, as reference lists write them. */
export const citedVenues: Network = citedTogether({
  name: "cited-venues",
  label: "Cited venues",
  source: "McCain 1991",
  kinds: [venue],
  lacking: lackingWords,
  citedIn: ({ cited }) => gather(cited, venue, (work) => work.venue),
});

/** What works have in common, with all papers that cite one of these works. Names that differ in case and marks are one. */
function gather(
  cited: readonly CitedWork[],
  kind: NodeKind,
  nameOf: (work: CitedWork) => string | null,
): Cited[] {
  const found = new Map<string, { names: Map<string, number>; papers: Set<number> }>();
  for (const work of cited) {
    const name = nameOf(work) ?? "";
    const key = foldedWords(name).join(" ");
    if (key === "") continue;
    const own = found.get(key) ?? { names: new Map(), papers: new Set() };
    own.names.set(name, (own.names.get(name) ?? 0) + work.papers.length);
    for (const paper of work.papers) own.papers.add(paper);
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
