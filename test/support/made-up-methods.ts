import Graph from "graphology";
import type { Measure } from "../../src/analysis/measures/measure.ts";
import { slug } from "../../src/lib/fold.ts";
import type { NetworkGraph } from "../../src/model/network.ts";
import { tieKey } from "../../src/model/ids.ts";
import { allMethods, type Methods } from "../../src/pipeline/methods.ts";
import type { Network } from "../../src/pipeline/networks/network.ts";

/** A measure that nobody needs: the letters of a node's id, unknown for nodes without papers. */
export const letters: Measure = {
  name: "letters",
  label: "Letters",
  meaning: "how long its id is",
  formula: "l(v) = letters in the id of v",
  source: "Nobody 2026",
  whole: true,
  sampled: false,
  sizes: true,
  ramp: "linear",
  compute: ({ ids, papersOf }) => ids.map((id, node) => (papersOf(node).length === 0 ? null : id.length)),
};

/** A network of nodes that no table of the atlas knows: the first letters of titles, tied where people wrote under both. */
export const initials: Network = {
  name: "initials",
  words: () => ({
    name: "initials",
    label: "Initials",
    kinds: [{ name: "initial", one: "initial", many: "initials", shape: "square" }],
    tie: "people who wrote under both",
    weight: "people who wrote under both",
    formula: "w = number of people",
    source: "Nobody 2026",
    thickness: "weight",
    shares: [],
  }),
  build({ papers, people }) {
    const graph: NetworkGraph = new Graph({ type: "undirected" });
    const idOf = (title: string) => `initial:${slug(title.slice(0, 1))}`;
    papers.forEach(({ title }, index) => {
      if (graph.hasNode(idOf(title))) graph.getNodeAttribute(idOf(title), "papers").push(index);
      else graph.addNode(idOf(title), { papers: [index], label: `Titles in ${title.slice(0, 1)}` });
    });
    for (const person of people) {
      const mine = [...new Set(person.papers.map((paper) => idOf(papers[paper]?.title ?? "")))].toSorted();
      mine.forEach((a, place) => {
        for (const b of mine.slice(place + 1)) {
          const key = tieKey(a, b);
          if (graph.hasEdge(key)) graph.updateEdgeAttribute(key, "weight", (weight) => (weight ?? 0) + 1);
          else
            graph.addUndirectedEdgeWithKey(key, a, b, { weight: 1, papers: person.papers, inferred: false });
        }
      });
    }
    return { graph, notices: [] };
  },
};

/** All methods of the program, and the two made up ones. */
export const withMadeUp: Methods = {
  ...allMethods,
  networks: [...allMethods.networks, initials],
  measures: [...allMethods.measures, letters],
};
