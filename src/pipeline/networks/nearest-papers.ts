import { growing } from "../../lib/growing.ts";
import type { Lists } from "../../lib/lists.ts";

/** The nearest papers of each paper, the nearest first, of equally near ones the one with the lower index. */
export interface NearestPapers {
  others: Lists;
  /** In step with the values of `others`. */
  cosine: Float64Array;
  /** How many papers share something with each paper, all together: every pair counts twice. */
  pairs: number;
}

/**
 * Finds the nearest papers by the cosine of what they hold: the products are added up in one array over all papers, and the
 * nearest are kept sorted while they are looked through.
 *
 * @param holds the features of each paper, rising; `heldBy` the papers of each feature.
 * Cost: the sum of the squared lengths of `heldBy`.
 */
export function nearestPapers(
  holds: Lists,
  heldBy: Lists,
  weight: Float64Array,
  count: number,
): NearestPapers {
  const papers = holds.starts.length - 1;
  const norms = normsOf(holds, weight);
  const product = new Float64Array(papers);
  const met = new Uint32Array(papers);
  const others = growing((room) => new Uint32Array(room));
  const cosine = growing((room) => new Float64Array(room));
  const starts = new Uint32Array(papers + 1);
  const best = keepBest(count);
  let pairs = 0;
  for (let paper = 0; paper < papers; paper++) {
    let last = 0;
    for (let at = holds.starts[paper]!; at < holds.starts[paper + 1]!; at++) {
      const feature = holds.values[at]!;
      const square = weight[feature]! * weight[feature]!;
      for (let place = heldBy.starts[feature]!; place < heldBy.starts[feature + 1]!; place++) {
        const other = heldBy.values[place]!;
        if (product[other] === 0) met[last++] = other;
        product[other]! += square;
      }
    }
    best.clear();
    for (let place = 0; place < last; place++) {
      const other = met[place]!;
      if (other !== paper) best.offer(other, product[other]! / Math.sqrt(norms[paper]! * norms[other]!));
      product[other] = 0;
    }
    pairs += Math.max(0, last - 1);
    for (let place = 0; place < best.size; place++) {
      others.push(best.item[place]!);
      cosine.push(best.value[place]!);
    }
    starts[paper + 1] = others.length;
  }
  return { others: { starts, values: others.values() }, cosine: cosine.values(), pairs };
}

function normsOf({ starts, values }: Lists, weight: Float64Array): Float64Array {
  const norms = new Float64Array(starts.length - 1);
  norms.forEach((_, paper) => {
    for (let at = starts[paper]!; at < starts[paper + 1]!; at++)
      norms[paper]! += weight[values[at]!]! * weight[values[at]!]!;
  });
  return norms;
}

/** Keeps the items with the highest values, sorted: an insertion into a short list, which most items never reach. */
function keepBest(count: number) {
  const item = new Uint32Array(count);
  const value = new Float64Array(count);
  const best = {
    item,
    value,
    size: 0,
    clear() {
      best.size = 0;
    },
    offer(other: number, its: number) {
      const full = best.size === count;
      if (full && !goesBefore(other, its, count - 1)) return;
      let place = full ? count - 1 : best.size++;
      for (; place > 0 && goesBefore(other, its, place - 1); place--) {
        item[place] = item[place - 1]!;
        value[place] = value[place - 1]!;
      }
      item[place] = other;
      value[place] = its;
    },
  };
  const goesBefore = (other: number, its: number, place: number) =>
    its > value[place]! || (its === value[place] && other < item[place]!);
  return best;
}
