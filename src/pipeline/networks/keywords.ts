import type { Notice } from "../../model/notice.ts";
import { byName } from "./by-name.ts";
import { fewestTogether, mostNamed } from "./most-named.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { tieTogether } from "./tie-together.ts";

const kind = { name: "keyword", one: "keyword", many: "keywords", shape: "ring" } as const;

/**
 * Keywords as they were given, tied where papers have both (co-word analysis; Callon et al. 1983): those of the authors, or, where no
 * paper has any, all that came with the papers.
 */
export const keywords: Network = {
  name: "keywords",
  standard: false,
  counts: true,
  reads: [],
  lacking: (papers) =>
    papers.some(({ keywords: given }) => given.length > 0) ? null : "no paper comes with keywords",
  words: ({ counting }) => ({
    name: "keywords",
    label: "Keywords",
    kinds: [kind],
    tie: "papers that have both",
    weight: counting === "full" ? "papers that have both" : "papers that have both, each 1/(n−1)",
    formula:
      counting === "full"
        ? "w = number of papers that have both"
        : "w = Σ 1/(n−1) over papers that have both, which have n of those shown",
    source:
      counting === "full"
        ? "Callon et al. 1983"
        : "Callon et al. 1983; Perianes-Rodriguez, Waltman & van Eck 2016",
    thickness: "papers",
    shares: [],
  }),
  build: keywordNetwork,
};

const AUTHOR = "author";

function keywordNetwork(input: NetworkInput): BuiltNetwork {
  const { papers } = input;
  const ofAuthors = papers.some((paper) => paper.keywords.some(({ scheme }) => scheme === AUTHOR));
  const given = papers.flatMap((paper, at) =>
    paper.keywords.flatMap(({ text, scheme }) =>
      !ofAuthors || scheme === AUTHOR ? [{ text, papers: [at] }] : [],
    ),
  );
  const { shown, notices } = mostNamed(
    byName(given, kind, ({ text }) => text),
    { what: "Keywords", does: "have" },
  );
  const built = tieTogether(shown, input, {
    does: "has both",
    least: fewestTogether(papers),
    most: Infinity,
  });
  const without = papers.filter((paper) => paper.keywords.length === 0).length;
  return {
    network: built.network,
    notices: [
      ...notices,
      ...notOfAuthors(ofAuthors ? 0 : shown.length),
      ...withoutAny(without),
      ...built.notices,
    ],
  };
}

function notOfAuthors(count: number): Notice[] {
  if (count === 0) return [];
  const title = "Keywords that are not the authors’ own";
  const message = "No paper says which are its authors’: all keywords that came with the papers are shown.";
  return [{ code: "keywords-not-authors", kind: "limited", title, message, count, items: [] }];
}

function withoutAny(count: number): Notice[] {
  if (count === 0) return [];
  const title = "Papers without keywords";
  const message = "They are in no tie of this network.";
  return [{ code: "papers-without-keywords", kind: "limited", title, message, count, items: [] }];
}
