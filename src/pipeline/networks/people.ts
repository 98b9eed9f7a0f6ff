import { kinds } from "../../model/kinds.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { BuiltNetwork, Network, NetworkInput } from "./network.ts";
import { allPapers, peopleOnPapers } from "./people-on-papers.ts";
import { TieTable } from "./tie-table.ts";

/**
 * Who wrote with whom. `full` counting: a paper adds 1 to the tie of each pair. `fractional`: it adds 1/(n−1), so that the
 * ties of each of its n people add up to 1 (Newman 2001; Perianes-Rodriguez, Waltman & van Eck 2016). On a cut byline n is
 * at least one more than listed, so the weight is an upper bound. Papers with more than `maxByline` people give no ties.
 */
export const people: Network = {
  name: "people",
  standard: true,
  counts: true,
  reads: [],
  words: ({ counting }) => ({
    name: "people",
    label: "People",
    kinds: [kinds.person],
    tie: "papers together",
    ...(counting === "full"
      ? { weight: "papers together", formula: "w = number of papers together", source: "" }
      : {
          weight: "sum of 1/(n−1) over the papers together (Newman 2001)",
          formula: "w = Σ 1/(n−1) over the papers together, n people each",
          source: "Newman 2001",
        }),
    together: true,
    thickness: "papers",
    shares: [],
  }),
  build: peopleNetwork,
};

/** Everybody is a node, also people without ties. Cost: the sum of squared byline lengths. */
export function peopleNetwork({
  papers,
  people,
  options,
}: Pick<NetworkInput, "people" | "options"> & {
  papers: readonly Pick<Paper, "title" | "byline">[];
}): BuiltNetwork {
  const ties = new TieTable(people.map((person) => ({ id: person.id, papers: allPapers(person) })));
  const tooLong: Notice["items"] = [];
  peopleOnPapers(people, papers.length).forEach((on, paper) => {
    if (on.length > options.maxByline) {
      tooLong.push({ paper, text: `${on.length} people on "${papers[paper]?.title ?? ""}"` });
      return;
    }
    const listed = on.filter((one) => !one.inferred).length;
    const n = Math.max(on.length, listed + (papers[paper]?.byline.complete ? 0 : 1));
    const weight = options.counting === "full" ? 1 : 1 / (n - 1);
    on.forEach((one, place) => {
      for (let next = place + 1; next < on.length; next++) {
        const other = on[next];
        if (other) ties.add(one.person, other.person, paper, weight, one.inferred || other.inferred);
      }
    });
  });
  return {
    network: ties.toNetwork(),
    notices: tooLong.length === 0 ? [] : [hyperAuthored(tooLong, options.maxByline)],
  };
}

function hyperAuthored(items: Notice["items"], maxByline: number): Notice {
  return {
    code: "byline-long",
    kind: "limited",
    title: "Bylines too long for ties",
    message: `They hold more than ${maxByline} people, which says little about who works with whom. Their people are shown, without ties from these papers.`,
    remedy: "maxByline",
    count: items.length,
    items,
  };
}
