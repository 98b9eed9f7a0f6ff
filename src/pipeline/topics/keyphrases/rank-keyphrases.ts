import { ln, round } from "../../../lib/exact-math.ts";
import { descending, by, inOrder } from "../../../lib/order.ts";
import { SIGNS, type CandidateColumns } from "./candidates.ts";
import { WEIGHTS, type Sign } from "./keyphrase-weights.ts";

/** A candidate of a paper by its row, with its score: the logarithm of the odds that an author would have given it. */
export interface Ranked {
  row: number;
  score: number;
}

/** What the rank of a candidate is made of, in the order of its numbers. */
export const SIGNS_OF_RANK = Object.keys(WEIGHTS) as Sign[]; // safe: a record has no other keys

/**
 * The keyphrases of each paper, the best first: frequent in the paper and rare elsewhere (√tf · idf over all its words; Salton &
 * Buckley 1988), early, of two or three words, with a head that says something. No candidate must be on several papers.
 * Cost: candidates × units.
 *
 * @param shards candidates of shards of papers; @param paperCount how many papers there are in all; @param most at most so many of a paper.
 */
export function rankKeyphrases(
  shards: readonly CandidateColumns[],
  paperCount: number,
  most: (paper: number) => number,
): Ranked[][][] {
  const papersOf = new Map<string, number>();
  for (const { keys, papersOf: own } of shards)
    keys.forEach((key, n) => papersOf.set(key, (papersOf.get(key) ?? 0) + (own[n] ?? 0)));
  return shards.map((shard) => {
    const rarity = Float64Array.from(shard.keys, (key) =>
      ln((paperCount + 1) / ((papersOf.get(key) ?? 0) + 0.5)),
    );
    const byPaper = new Map<number, Ranked[]>();
    shard.paper.forEach((paper, row) => {
      const score = scoreOf(signsOf(shard, row, rarity));
      const own = byPaper.get(paper);
      if (own) own.push({ row, score });
      else byPaper.set(paper, [{ row, score }]);
    });
    return [...byPaper].map(([paper, own]) => own.sort(bestFirst).slice(0, most(paper)));
  });
}

const bestFirst = inOrder<Ranked>(
  descending(by(({ score }) => score)),
  by(({ row }) => row),
);

function scoreOf(signs: Record<Sign, number>): number {
  let sum = 0;
  for (const sign of SIGNS_OF_RANK) sum += signs[sign] * WEIGHTS[sign];
  return round(sum, 4);
}

/** The signs of a candidate, by its row. */
export function signsOf(shard: CandidateColumns, row: number, rarity: Float64Array): Record<Sign, number> {
  const to = shard.unitEnds[row] ?? 0;
  const from = row === 0 ? 0 : (shard.unitEnds[row - 1] ?? 0);
  const units = to - from;
  let [sum, rarest] = [0, 0];
  let commonest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const own = rarity[shard.units[at]!]!;
    sum += Math.sqrt(shard.times[at]!) * own;
    rarest = Math.max(rarest, own);
    commonest = Math.min(commonest, own);
  }
  const [before, length, signs] = [shard.before[row]!, shard.length[row]!, shard.signs[row]!];
  const has = (sign: number) => ((signs & sign) === 0 ? 0 : 1);
  return {
    weight: ln(1 + Math.max(0, sum)),
    weightPerUnit: sum / units / 10,
    commonest: commonest / 10,
    rarest: rarest / 10,
    oneUnit: Number(units === 1),
    twoUnits: Number(units === 2),
    threeUnits: Number(units === 3),
    manyUnits: Number(units >= 5),
    count: ln(shard.count[row]!),
    late: before / Math.max(50, length),
    early: 1 / (1 + before / 20),
    title: has(SIGNS.title),
    genericHead: has(SIGNS.genericHead),
    genericFirst: has(SIGNS.genericFirst),
    adjectiveFirst: has(SIGNS.adjectiveFirst),
    verbFirst: has(SIGNS.verbFirst),
    capital: has(SIGNS.capital),
    hyphen: has(SIGNS.hyphen),
    headRarity: ln(1 + Math.max(0, rarity[shard.units[to - 1]!]!)),
    headTimes: ln(1 + shard.times[to - 1]!),
  };
}
