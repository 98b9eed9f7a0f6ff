import { round } from "../../lib/exact-math.ts";
import { isSyllabic } from "../../lib/syllabic.ts";
import { openPairNumbers } from "../../lib/pair-numbers.ts";
import { featuresOf, FEATURES } from "./compare-names.ts";
import type { Crowding } from "./crowding.ts";
import type { Evidence } from "./evidence.ts";
import type { Pair } from "./find-pairs.ts";
import { fitGiven } from "./given-fit.ts";
import type { Link } from "./link-names.ts";
import type { NameParts } from "./name-parts.ts";
import type { Piece } from "./part-forms.ts";
import { CLEARLY_BETTER, CUT, STRONGEST, WEIGHTS } from "./weights.ts";

/** A pair with how likely it is one person. */
export interface Judged extends Pair, Link {
  /** Both stand on one byline, have ORCIDs of which none is common, or a user said so: never one person. */
  apart: boolean;
  /** The ORCID that both have. */
  orcid: string | null;
}

/** Whether a user said that two pieces are never one person. */
export type DecidedApart = (a: Piece, b: Piece) => boolean;

const weights = Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]);

/** Judges pairs one by one. Cost: the evidence of each, and for each piece the names that it fits. */
export function judgePairs(
  pairs: readonly Pair[],
  pieces: readonly Piece[],
  evidence: readonly (() => Evidence)[],
  crowding: Crowding,
  decided: DecidedApart,
): Judged[] {
  const judged = pairs.map((pair): Judged => {
    const [a, b] = [pieces[pair.a]!, pieces[pair.b]!];
    const orcid = commonOrcid(a, b);
    const apart = decided(a, b) || onOneByline(a, b) || differInOrcid(a, b);
    if (apart || orcid !== null)
      return { ...pair, logOdds: apart ? -STRONGEST : STRONGEST, apart, orcid: apart ? null : orcid };
    const features = featuresOf(pair, evidence[pair.a]!(), evidence[pair.b]!(), crowding);
    return { ...pair, logOdds: toLogOdds(features), apart, orcid };
  });
  return withoutGuesses(judged, pieces);
}

function toLogOdds(features: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < features.length; n++) sum += features[n]! * weights[n]!;
  return round(Math.max(-STRONGEST, Math.min(STRONGEST, sum)), 9); // the order of papers decides no last bit
}

function commonOrcid(a: Piece, b: Piece): string | null {
  for (const orcid of a.orcids) if (b.orcids.has(orcid)) return orcid;
  return null;
}

const differInOrcid = (a: Piece, b: Piece) =>
  a.orcids.size > 0 && b.orcids.size > 0 && commonOrcid(a, b) === null;

/** Whether two names stand on one byline: two rising lists with a common number. */
function onOneByline({ papersOf: a }: Piece, { papersOf: b }: Piece): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) return true;
    if (a[i]! < b[j]!) i++;
    else j++;
  }
  return false;
}

/** A name that a piece may be short for, with how well it fits at best. */
interface Rival {
  form: number;
  piece: Piece;
  logOdds: number;
}

/** Takes back what would be a guess: of two people whom a name fits equally well, it is neither. */
function withoutGuesses(judged: readonly Judged[], pieces: readonly Piece[]): Judged[] {
  const of: number[][] = pieces.map(() => []);
  judged.forEach(({ a, b, logOdds }, pair) => {
    if (logOdds <= CUT) return;
    of[a]!.push(pair);
    of[b]!.push(pair);
  });
  const guessed = new Set<number>();
  of.forEach((own, piece) => {
    const otherOf = ({ a, b }: Judged) => pieces[a === piece ? b : a]!;
    const rivals = new Map<number, Rival>();
    for (const pair of own) {
      const { logOdds } = judged[pair]!;
      const other = otherOf(judged[pair]!);
      if (logOdds > (rivals.get(other.form)?.logOdds ?? CUT))
        rivals.set(other.form, { form: other.form, piece: other, logOdds });
    }
    if (rivals.size < 2) return;
    const best = [...rivals.values()].sort((x, y) => y.logOdds - x.logOdds);
    for (const pair of own) {
      const { logOdds } = judged[pair]!;
      const other = otherOf(judged[pair]!);
      const rival = best.find(({ form, piece: one }) => form !== other.form && areTwo(one, other));
      if (rival && logOdds - rival.logOdds < CLEARLY_BETTER) guessed.add(pair);
    }
  });
  return judged.map((one, pair) => (guessed.has(pair) && !one.orcid ? { ...one, logOdds: CUT } : one));
}

/** Whether two names, of one family or in syllables, cannot be one person's. */
export function areTwo({ parts: a }: Piece, { parts: b }: Piece): boolean {
  if (a.family !== b.family) return isWhole(a) && isWhole(b);
  return !fitGiven(a.given, b.given);
}

/** Whether all of a name is in its syllables: `王小明` and `王晓明` are two people, however they are written in Latin letters. */
const isWhole = ({ family, given }: NameParts) => given.length === 0 && isSyllabic(family);

/** Whether two pieces that were not compared can never be one person. */
const unseen = (a: Piece, b: Piece) => areTwo(a, b) || differInOrcid(a, b) || onOneByline(a, b);

/** Whether two clusters can never be one person: a pair across them is apart, or could not be compared and does not fit. */
export function apartBy(judged: readonly Judged[], pieces: readonly Piece[]) {
  const numbers = openPairNumbers();
  const isApart = judged.map(({ a, b, apart }) => {
    numbers.numberOf(a, b);
    return apart;
  });
  return (as: readonly number[], bs: readonly number[]): boolean =>
    as.some((one) =>
      bs.some((other) => {
        const number = numbers.find(Math.min(one, other), Math.max(one, other));
        return number < 0 ? unseen(pieces[one]!, pieces[other]!) : isApart[number];
      }),
    );
}
