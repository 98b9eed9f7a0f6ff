import { by, descending, inOrder } from "../../lib/order.ts";
import type { NameJudgement } from "../../model/name-judgement.ts";
import { bestWriting } from "./forms.ts";
import type { Judged } from "./judge.ts";
import { percentOf, reasonFor } from "./reasons.ts";
import type { Resolved } from "./resolve-names.ts";
import { POSSIBLE } from "./weights.ts";

/** Names that are so likely one person's, in 100, are told with the person alone: nobody need look at them again. */
const SURE = 90;

/**
 * How the names of people were judged, by the person that comes first: of each two people who may be one the likeliest pair of
 * names, and of each name of a person what joins it, if that is not nearly sure. Where one name was taken for several people, each two of them are told.
 * Cost: linear in judged pairs.
 *
 * @param personAt the place among the people of each person as resolved.
 */
export function judgementsOf(
  resolved: Resolved,
  personAt: ReadonlyMap<number, number>,
  people: number,
): NameJudgement[][] {
  const { judged, person, pieces, explaining, decided } = resolved;
  const own: NameJudgement[][] = Array.from({ length: people }, () => []);
  const told = new Set<string>();
  const likeliest = inOrder<Judged>(
    descending(by(({ logOdds }) => logOdds)),
    by(({ a }) => a),
    by(({ b }) => b),
  );
  const written = (piece: number) => bestWriting(pieces[piece]!.written); // safe: pairs are of pieces
  for (const pair of judged.toSorted(likeliest)) {
    const [one, other] = [personAt.get(person[pair.a]!) ?? 0, personAt.get(person[pair.b]!) ?? 0];
    const verdict = verdictOf(pair, one === other);
    if (verdict === null) continue;
    const bond = decided.bondOf(pieces[pair.a]!.part);
    if (verdict === "joined" && bond !== null && bond === decided.bondOf(pieces[pair.b]!.part)) continue;
    const key =
      verdict === "joined"
        ? `${one} ${nameJoined(pair, resolved)}`
        : [one, other].sort((x, y) => x - y).join(" ");
    if (told.has(key)) continue;
    told.add(key);
    if (verdict === "joined" && (pair.orcid !== null || percentOf(pair.logOdds) >= SURE)) continue;
    const isFirst = one <= other;
    const [a, b] = isFirst ? [pair.a, pair.b] : [pair.b, pair.a];
    own[Math.min(one, other)]?.push({
      verdict,
      other: Math.max(one, other),
      written: written(a),
      otherWritten: written(b),
      chance: percentOf(pair.logOdds),
      reason: reasonFor(pair, explaining),
    });
  }
  return own;
}

/** What became of a pair; null where it needs no words: pieces of one name that are one person's, or two who are clearly apart. */
function verdictOf({ same, apart, logOdds }: Judged, isOne: boolean): NameJudgement["verdict"] | null {
  if (isOne) return same ? null : "joined";
  if (same) return "parted";
  return !apart && logOdds > POSSIBLE ? "possible" : null;
}

/** The rarer of two joined names: it is the one that was joined. */
function nameJoined({ a, b }: Judged, { pieces }: Resolved): number {
  const [one, other] = [pieces[a]!, pieces[b]!];
  return one.papersOf.length <= other.papersOf.length ? one.form : other.form;
}
