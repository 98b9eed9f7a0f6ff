import { once } from "../../lib/once.ts";
import { bylineKeys } from "./byline-keys.ts";
import { countCrowding } from "./crowding.ts";
import { collectEvidence } from "./evidence.ts";
import { findPairs } from "./find-pairs.ts";
import { gatherForms } from "./forms.ts";
import { apartBy, judgePairs, type Judged } from "./judge.ts";
import { linkNames } from "./link-names.ts";
import { partForms, type Piece } from "./part-forms.ts";
import { writingsOfBlocks, type Explaining } from "./reasons.ts";
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
}

/**
 * Mentions → names → pieces of crowded names → pairs that fit → how likely each is one person → clusters. Names are joined first,
 * and only those that many may hold are parted. Cost: near-linear in mentions; within a family and initial, pairs that fit.
 */
export function resolveNames(papers: readonly SignedPaper[]): Resolved {
  const forms = gatherForms(papers);
  const crowding = countCrowding(forms);
  const onPaper = bylineKeys(forms, papers);
  const pieces = partForms(forms, papers, onPaper, crowding);
  const book = collectEvidence(papers, onPaper);
  const evidence = pieces.map((piece) => once(() => book.of(piece)));
  const judged = judgePairs(findPairs(pieces), pieces, evidence, crowding);
  const links = judged.filter(({ apart }) => !apart);
  const person = linkNames(pieces.length, links, {
    cut: CUT,
    unlinked: NOT_COMPARED,
    apart: apartBy(judged, pieces),
  });
  return {
    pieces,
    person,
    judged,
    pairsOf: pairsByPiece(judged, pieces.length),
    parted: partedForms(pieces, person),
    explaining: { pieces, evidence, book, writingOf: writingsOfBlocks(forms) },
  };
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
