import type { Measure } from "../../src/analysis/measures/measure.ts";
import { slug } from "../../src/lib/fold.ts";
import { allMethods, type Methods } from "../../src/pipeline/methods.ts";
import type { Network } from "../../src/pipeline/networks/network.ts";
import { TieTable } from "../../src/pipeline/networks/tie-table.ts";

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
  standard: true,
  reads: [],
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
    const letterOf = papers.map(({ title }) => title.slice(0, 1));
    const all = [...new Set(letterOf)];
    const ties = new TieTable(
      all.map((letter) => ({
        id: `initial:${slug(letter)}`,
        papers: papers.flatMap((_, index) => (letterOf[index] === letter ? [index] : [])),
        label: `Titles in ${letter}`,
      })),
    );
    for (const person of people) {
      const mine = [...new Set(person.papers.map((paper) => all.indexOf(letterOf[paper] ?? "")))];
      mine.forEach((a, place) => {
        for (const b of mine.slice(place + 1)) ties.addEvidence(a, b, person.papers, 1, false);
      });
    }
    return { network: ties.toNetwork(), notices: [] };
  },
};

/** All methods of the program, and the two made up ones. */
export const withMadeUp: Methods = {
  ...allMethods,
  networks: [...allMethods.networks, initials],
  measures: [...allMethods.measures, letters],
};
