import { once } from "../../lib/once.ts";
import { bylineKeys } from "./byline-keys.ts";
import { countCrowding } from "./crowding.ts";
import { decideForms, type DecidedForms, type PeopleDecisions } from "./decide-forms.ts";
import { collectEvidence } from "./evidence.ts";
import { findPairs } from "./find-pairs.ts";
import { gatherForms } from "./forms.ts";
import { apartBy, judgePairs, type DecidedApart, type Judged } from "./judge.ts";
import { linkNames } from "./link-names.ts";
import { partForms, type Piece } from "./part-forms.ts";
import { writingsOfCoauthors, type Explaining } from "./reasons.ts";
import type { SignedPaper } from "./signed-paper.ts";
import { CUT, NOT_COMPARED } from "./weights.ts";

/** Who is who: names in pieces, which pieces are one person's, and how every pair was judged. */
export interface Resolved {
  pieces: Piece[];
  /** The person of each piece, named by its first piece. */
  person: Int32Array;
  judged: Judged[];
  /** The pairs that a piece is in. */
  pairsOf: (piece: number) => Judged[];
  /** The forms whose pieces are several people. */
  parted: ReadonlySet<number>;
  explaining: Explaining;
  /** What users said of parts of forms, and what became of it. */
  decided: DecidedForms;
}

export const noPeopleDecisions: PeopleDecisions = { made: [], paperAt: () => undefined };

/**
 * Mentions → names → pieces of crowded names → pairs that fit → how likely each is one person → clusters. Names are joined first,
 * and only those that many may hold are parted. Cost: near-linear in mentions; within a family and initial, pairs that fit.
 */
export function resolveNames(
  papers: readonly SignedPaper[],
  decisions: PeopleDecisions = noPeopleDecisions,
): Resolved {
  const forms = gatherForms(papers);
  const crowding = countCrowding(forms);
  const onPaper = bylineKeys(forms, papers);
  const decided = decideForms(forms, papers, decisions);
  const pieces = partForms(decided.parts, papers, onPaper, crowding);
  const isDecidedApart = decidedApart(decided);
  const book = collectEvidence(papers, onPaper);
  const evidence = pieces.map((piece) => once(() => book.of(piece)));
  const judged = judgePairs(findPairs(pieces), pieces, evidence, crowding, isDecidedApart);
  const links = judged.filter(({ apart }) => !apart);
  const person = linkNames(pieces.length, links, {
    cut: CUT,
    unlinked: NOT_COMPARED,
    apart: apartBy(judged, pieces),
    ...(decisions.made.length > 0 && {
      decided: {
        one: piecesOfParts(decided.one, pieces),
        apart: (a: number, b: number) => isDecidedApart(pieces[a]!, pieces[b]!),
      },
    }),
  });
  return {
    pieces,
    person,
    judged,
    pairsOf: pairsByPiece(judged, pieces.length),
    parted: partedForms(pieces, person),
    explaining: { pieces, evidence, book, writingOf: writingsOfCoauthors(forms) },
    decided,
  };
}

function decidedApart({ apart }: DecidedForms): DecidedApart {
  if (apart.length === 0) return () => false;
  const pairs = new Set<string>();
  for (const sides of apart)
    sides.forEach((own, side) => {
      for (const other of sides.slice(side + 1).flat())
        for (const part of own) pairs.add(`${Math.min(part, other)} ${Math.max(part, other)}`);
    });
  return (a, b) => pairs.has(`${Math.min(a.part, b.part)} ${Math.max(a.part, b.part)}`);
}

/** The pieces of parts that are one person's. */
function piecesOfParts(one: DecidedForms["one"], pieces: readonly Piece[]): number[][] {
  if (one.length === 0) return [];
  const of = new Map<number, number[]>();
  pieces.forEach(({ part }, piece) => of.set(part, [...(of.get(part) ?? []), piece]));
  return one.map((parts) => parts.flatMap((part) => of.get(part) ?? []));
}

function pairsByPiece(judged: readonly Judged[], pieces: number): (piece: number) => Judged[] {
  const of: Judged[][] = Array.from({ length: pieces }, () => []);
  for (const pair of judged) {
    of[pair.a]!.push(pair);
    of[pair.b]!.push(pair);
  }
  return (piece) => of[piece] ?? [];
}

function partedForms(pieces: readonly Piece[], person: Int32Array): ReadonlySet<number> {
  const holder = new Map<number, number>();
  const parted = new Set<number>();
  pieces.forEach(({ form }, piece) => {
    const own = person[piece]!;
    if ((holder.get(form) ?? own) !== own) parted.add(form);
    holder.set(form, own);
  });
  return parted;
}
