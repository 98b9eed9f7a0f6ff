import { openPairNumbers } from "../../lib/pair-numbers.ts";
import { openUnion } from "../../lib/union.ts";
import type { NetworkView } from "../../model/network-view.ts";

/** A number before and after. */
export interface Change {
  before: number;
  after: number;
}

/** What a decision about people would change in their network, as far as it can be counted at once. */
export interface Effect {
  people: Change;
  ties: Change;
  components: Change;
}

/** The nodes that an end of a tie comes to. */
type Moved = (end: number, tie: number) => number[];

/** What becomes of the network of people when several nodes are one. Cost: linear in ties. */
export function effectOfJoining(network: NetworkView, nodes: readonly number[]): Effect {
  const [head = 0] = nodes;
  const joined = new Set(nodes);
  return effectOf(network, (end) => [joined.has(end) ? head : end], joined.size - 1);
}

/** What becomes of it when a node is two: one for these of its papers, one for the others. Cost: linear in ties. */
export function effectOfParting(network: NetworkView, node: number, papers: ReadonlySet<number>): Effect {
  const other = network.columns.nodes.id.length;
  const moved: Moved = (end, tie) => {
    if (end !== node) return [end];
    const own = network.tie(tie)?.papers ?? [];
    const [chosen, left] = [own.some((paper) => papers.has(paper)), own.some((paper) => !papers.has(paper))];
    return [...(left ? [node] : []), ...(chosen ? [other] : [])];
  };
  return effectOf(network, moved, -1);
}

function effectOf({ columns: { nodes, ties } }: NetworkView, moved: Moved, fewer: number): Effect {
  const size = nodes.id.length;
  const [before, after] = [openUnion(size), openUnion(size + 1)];
  const joins = { before: 0, after: 0 };
  const left = openPairNumbers();
  ties.a.forEach((one, tie) => {
    const other = ties.b[tie]!; // safe: ties have two ends
    joins.before += Number(before.join(one, other));
    for (const a of moved(one, tie))
      for (const b of moved(other, tie)) {
        if (a === b) continue;
        joins.after += Number(after.join(a, b));
        left.numberOf(Math.min(a, b), Math.max(a, b));
      }
  });
  return {
    people: { before: size, after: size - fewer },
    ties: { before: ties.a.length, after: left.size },
    components: { before: size - joins.before, after: size - fewer - joins.after },
  };
}
