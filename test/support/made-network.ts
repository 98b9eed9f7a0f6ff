import type { PapersSeen } from "../../src/appearance/lens-input.ts";
import { viewOf } from "../../src/atlas/network-view.ts";
import { toLists } from "../../src/lib/lists.ts";
import { kinds } from "../../src/model/kinds.ts";
import { personId } from "../../src/model/ids.ts";
import type { NetworkView } from "../../src/model/network-view.ts";

export interface MadeTie {
  a: number;
  b: number;
  weight: number;
}

/** People of one paper each, by index, all of one year. */
export function peopleOfOnePaper(count: number) {
  const each = Array.from({ length: count }, (_, n) => n);
  const people = each.map((n) => ({
    id: personId.parse(`person:${n}`),
    name: `Person ${n}`,
    group: false,
    variants: [],
    papers: [n],
    inferredPapers: [],
  }));
  return {
    people,
    years: each.map(() => 2020),
    papers: each.map(() => ({ categories: [] })),
    topics: [],
  } satisfies PapersSeen;
}

/** A network of such people with the ties given: they lie on a line, each at its own index, and belong to no community. */
export function madeNetwork(
  count: number,
  ties: readonly MadeTie[] = [],
  { people } = peopleOfOnePaper(count),
): NetworkView {
  return viewOf(
    { people, papers: [], topics: [], measures: [] },
    {
      words: {
        name: "people",
        label: "People",
        kinds: [kinds.person],
        tie: "papers together",
        weight: "papers together",
        formula: "",
        source: "",
        thickness: "papers",
        shares: [],
      },
      nodes: {
        id: people.map(({ id }) => id),
        x: Float64Array.from(people.keys()),
        y: new Float64Array(count),
        radius: new Float64Array(count).fill(1),
        community: new Int32Array(count).fill(-1),
        stability: new Float64Array(count).fill(1),
        component: Uint32Array.from(people.keys()),
        measures: {},
      },
      ties: {
        a: Uint32Array.from(ties, ({ a }) => a),
        b: Uint32Array.from(ties, ({ b }) => b),
        weight: Float64Array.from(ties, ({ weight }) => weight),
        papers: toLists(ties.map(({ a }) => [a])),
        inferred: new Uint8Array(ties.length),
      },
      communities: [],
      summary: {
        nodes: count,
        ties: ties.length,
        inferredTies: 0,
        components: count,
        communities: 0,
        modularity: null,
        agreement: null,
        runs: 1,
        sampledSources: null,
      },
    },
  );
}
