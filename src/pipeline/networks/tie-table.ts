import { growing } from "../../lib/growing.ts";
import { type Lists, toLists } from "../../lib/lists.ts";
import { sortPairs } from "../../lib/sort-pairs.ts";
import type { NetworkTable } from "../../model/network.ts";

export interface NodeEntry {
  id: string;
  /** Indexes of the papers that put it there, rising. */
  papers: readonly number[];
  /** Its name, for kinds of nodes that have no table of their own. */
  label?: string;
}

const whole = () => growing((room) => new Uint32Array(room));

/**
 * Gathers the evidence of ties between numbered nodes, whatever the order in which it comes, in flat columns, and makes
 * the network of it in sorted order, so that the same evidence gives the same network.
 */
export class TieTable {
  readonly #a = whole();
  readonly #b = whole();
  readonly #weight = growing((room) => new Float64Array(room));
  readonly #inferred = growing((room) => new Uint8Array(room));
  readonly #papers = whole();
  /** Where the papers of each piece of evidence end. */
  readonly #end = whole();

  constructor(private readonly nodes: readonly NodeEntry[]) {}

  /** Adds a paper as evidence of a tie. A tie is inferred as long as all of its evidence is. */
  add(i: number, j: number, paper: number, weight: number, inferred: boolean): void {
    this.#papers.push(paper);
    this.#close(i, j, weight, inferred);
  }

  /** Adds something that several papers show together, and its weight once. */
  addEvidence(i: number, j: number, papers: readonly number[], weight: number, inferred: boolean): void {
    for (const paper of papers) this.#papers.push(paper);
    this.#close(i, j, weight, inferred);
  }

  #close(i: number, j: number, weight: number, inferred: boolean): void {
    this.#a.push(Math.min(i, j));
    this.#b.push(Math.max(i, j));
    this.#weight.push(weight);
    this.#inferred.push(inferred ? 1 : 0);
    this.#end.push(this.#papers.length);
  }

  /** The network of all nodes and ties: weights are added up in the order in which they came. Cost: linear. */
  toNetwork(): NetworkTable {
    const [a, b] = [this.#a.values(), this.#b.values()];
    const [weight, inferred] = [this.#weight.values(), this.#inferred.values()];
    const order = sortPairs(a, b, this.nodes.length);
    const count = countDistinct(a, b, order);
    const ties = {
      a: new Uint32Array(count),
      b: new Uint32Array(count),
      weight: new Float64Array(count),
      inferred: new Uint8Array(count),
    };
    const ends = new Uint32Array(count);
    let tie = -1;
    order.forEach((row, place) => {
      if (tie < 0 || a[row] !== ties.a[tie] || b[row] !== ties.b[tie]) {
        tie++;
        ties.a[tie] = a[row]!; // safe here and below: rows and ties are counted above
        ties.b[tie] = b[row]!;
        ties.inferred[tie] = 1;
      }
      ties.weight[tie]! += weight[row]!;
      ties.inferred[tie]! &= inferred[row]!;
      ends[tie] = place + 1;
    });
    return { nodes: nodeColumns(this.nodes), ties: { ...ties, papers: this.#papersOf(order, ends) } };
  }

  /** The papers of each tie, rising and each once, of the rows up to its end. */
  #papersOf(order: Uint32Array, ends: Uint32Array): Lists {
    const [papers, end] = [this.#papers.values(), this.#end.values()];
    const starts = new Uint32Array(ends.length + 1);
    const values = whole();
    let place = 0;
    ends.forEach((last, tie) => {
      const begun = values.length;
      let sorted = true;
      for (; place < last; place++) {
        const row = order[place]!;
        for (let at = row === 0 ? 0 : end[row - 1]!; at < end[row]!; at++) {
          sorted &&= values.length === begun || papers[at]! > values.last();
          values.push(papers[at]!);
        }
      }
      if (!sorted) values.cutTo(sortDistinct(values.values().subarray(begun)) + begun);
      starts[tie + 1] = values.length;
    });
    return { starts, values: values.values().slice() };
  }
}

/** The columns of nodes. */
export function nodeColumns(nodes: readonly NodeEntry[]): NetworkTable["nodes"] {
  return {
    id: nodes.map(({ id }) => id),
    papers: toLists(nodes.map(({ papers }) => papers)),
    ...(nodes.some(({ label }) => label !== undefined) && {
      label: nodes.map(({ id, label }) => label ?? id),
    }),
  };
}

function countDistinct(a: Uint32Array, b: Uint32Array, order: Uint32Array): number {
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    const [row, before] = [order[place]!, order[place - 1]];
    if (before === undefined || a[row] !== a[before] || b[row] !== b[before]) count++;
  }
  return count;
}

/** Sorts in place, moves each number once to the front, and says how many there are. */
function sortDistinct(numbers: Uint32Array): number {
  numbers.sort();
  let kept = 0;
  for (const number of numbers) if (kept === 0 || number !== numbers[kept - 1]) numbers[kept++] = number;
  return kept;
}
