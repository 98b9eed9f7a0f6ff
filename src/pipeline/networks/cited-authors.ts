import type { NodeKind } from "../../model/kinds.ts";
import { byName } from "./by-name.ts";
import { citedTogether } from "./cited-together.ts";
import { lackingWords } from "./lacking-references.ts";
import type { Network } from "./network.ts";

const author: NodeKind = {
  name: "cited-author",
  one: "cited author",
  many: "authors",
  shape: "disc",
  papers: "cite the author",
};

/** First authors whom papers cite together, as reference lists name them: a family name and the first initial. */
export const citedAuthors: Network = citedTogether({
  name: "cited-authors",
  label: "Cited authors",
  source: "White & Griffith 1981",
  kinds: [author],
  lacking: lackingWords,
  citedIn: ({ cited }) => byName(cited.works, author, (work) => work.author),
});
