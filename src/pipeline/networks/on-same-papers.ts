import type { NodeKind } from "../../model/kinds.ts";
import type { NetworkWords } from "../../model/network.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Network, NetworkInput } from "./network.ts";
import type { NodeEntry } from "./tie-table.ts";
import { tieTogether } from "./tie-together.ts";

/** What affiliations name, and how a network of it is called. */
interface OnSamePapers extends Pick<NetworkWords, "name" | "label"> {
  kind: NodeKind;
  nodesIn(input: NetworkInput): NodeEntry[];
  /** The affiliations in which none was found. */
  without(input: NetworkInput): string[];
  /** What else must be known. */
  notices?(input: NetworkInput): Notice[];
}

/** A network of what stands in the affiliations of the same papers. */
export function onSamePapers({
  name,
  label,
  kind,
  nodesIn,
  without,
  notices: told = () => [],
}: OnSamePapers): Network {
  return {
    name,
    standard: false,
    counts: true,
    reads: ["affiliations"],
    lacking: lackingAffiliations,
    words: ({ counting }) => ({
      name,
      label,
      kinds: [kind],
      tie: "papers together",
      weight: counting === "full" ? "papers together" : "papers together, each 1/(n−1)",
      formula:
        counting === "full"
          ? "w = number of common papers"
          : `w = Σ 1/(n−1) over common papers, which name n ${kind.many}`,
      source: counting === "full" ? "" : "Perianes-Rodriguez, Waltman & van Eck 2016",
      together: true,
      thickness: "papers",
      shares: [],
    }),
    build(input) {
      const { network, notices } = tieTogether(nodesIn(input), input, {
        does: "names both",
        least: 1,
        most: input.options.maxByline,
      });
      return { network, notices: [...notUnderstood(without(input), kind), ...told(input), ...notices] };
    },
  };
}

function lackingAffiliations(papers: readonly Pick<Paper, "byline" | "affiliation">[]): string | null {
  const hasSome = papers.some(
    ({ byline, affiliation }) =>
      affiliation !== null || byline.names.some(({ affiliations = [] }) => affiliations.length > 0),
  );
  return hasSome
    ? null
    : "no paper comes with affiliations; OpenAlex, Web of Science, Scopus and ADS carry them";
}

/** So many affiliations are shown as examples. */
const MOST_SHOWN = 200;

function notUnderstood(affiliations: readonly string[], { one }: NodeKind): Notice[] {
  if (affiliations.length === 0) return [];
  return [
    {
      code: "affiliation-not-understood",
      kind: "dropped",
      title: `Affiliations in which no ${one} was found`,
      message: `They are in no node of this network: what they name is not understood.`,
      count: affiliations.length,
      items: affiliations.slice(0, MOST_SHOWN).map((text) => ({ text: text.slice(0, 300) })),
    },
  ];
}
