import { fold, slug } from "../../lib/fold.ts";
import { by, compareText, descending, inOrder } from "../../lib/order.ts";
import { inReadingOrder } from "../../lib/reading-order.ts";
import type { IdParts } from "../../model/ids.ts";
import type { Person } from "../../model/person.ts";
import { bestWriting } from "./forms.ts";
import type { Piece } from "./part-forms.ts";
import { fullKey } from "./name-parts.ts";
import { reasonFor } from "./reasons.ts";
import type { Resolved } from "./resolve-names.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** A person before it has an id, with what its id is made of. */
type Draft = Pick<Person, "name" | "group" | "variants" | "papers"> & IdParts;

/**
 * Makes one person of the pieces that are; `called` is the name that a user gave. The id is made of names as they are written,
 * so that it stays. Cost: linear in their mentions and in the pairs among them.
 */
export function toPerson(
  members: readonly number[],
  resolved: Resolved,
  papers: readonly SignedPaper[],
  called: string | undefined,
): Draft {
  const { pieces } = resolved;
  const inFamily = new Map<string, number>();
  for (const one of members) {
    const { parts, papersOf } = pieces[one]!;
    inFamily.set(parts.family, (inFamily.get(parts.family) ?? 0) + papersOf.length);
  }
  const [head = 0, ...others] = members.toSorted(
    inOrder(
      descending(by((one) => inFamily.get(pieces[one]!.parts.family) ?? 0)),
      by((one) => (/\p{Script=Latin}/u.test(pieces[one]!.parts.family) ? 0 : 1)), // which more can read
      descending(by((one) => pieces[one]!.parts.given.join("").length)),
      descending(by((one) => pieces[one]!.papersOf.length)),
      by((one) => pieces[one]!.key),
    ),
  );
  const own = pieces[head]!; // safe: a person has a piece
  const name = asRead(bestWriting(own.written), own.parts.group);
  return {
    name: called ?? name,
    group: own.parts.group,
    variants: variantsOf(name, head, others, resolved),
    papers: [...new Set(members.flatMap((one) => pieces[one]!.papersOf))].sort((a, b) => a - b),
    ...idParts(own, name, members, resolved, papers),
  };
}

/**
 * What a person's id is made of: given names as written, the family name as one word, for sources differ in how they part
 * it. Of several people of one name the ORCID's last figures tell which, or the first paper.
 */
function idParts(
  head: Piece,
  name: string,
  members: readonly number[],
  { pieces, parted }: Resolved,
  papers: readonly SignedPaper[],
): IdParts {
  const { family, given, suffix, group } = head.parts;
  const called = group ? [slug(name)] : [given.join("-"), family, suffix];
  const orcids = [...new Set(members.flatMap((one) => [...pieces[one]!.orcids]))].sort(compareText);
  const ofSeveral = parted.has(head.form);
  const first = ofSeveral ? firstInOrder(members, pieces, papers) : "";
  const mark = ofSeveral ? orcids.join("-") || first : "";
  const figures = ofSeveral ? orcids.join("-").slice(-4) : "";
  const base = [...called, figures].filter((part) => part !== "").join("-");
  return { base: base.toLowerCase(), anchor: `${fullKey(head.parts)}|${fold(mark)}` };
}

/** The paper of a person, with the place on its byline, that goes before all others in the alphabet. */
function firstInOrder(
  members: readonly number[],
  pieces: readonly Piece[],
  papers: readonly SignedPaper[],
): string {
  let first: string | null = null;
  for (const one of members) {
    const { papersOf, placesOf } = pieces[one]!;
    papersOf.forEach((paper, n) => {
      const own = `${papers[paper]?.title ?? ""} ${placesOf[n]}`;
      if (first === null || own < first) first = own;
    });
  }
  return first ?? "";
}

/** Why a name is a person's where a user said so. */
const DECIDED = "a decision says so";

function countsOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** How a person's name is written, form by form, and why each is taken for the same person. */
function variantsOf(
  name: string,
  head: number,
  others: readonly number[],
  { pieces, pairsOf, explaining, decided }: Resolved,
): Person["variants"] {
  const { form, parts } = pieces[head]!; // safe: a place among the pieces
  const found = new Map<string, Person["variants"][number]>();
  const add = (piece: Piece, reasonOf: (written: string) => string | null) => {
    for (const [written, mentions] of piece.written) {
      const known = found.get(written);
      if (known) known.mentions += mentions;
      else found.set(written, { written, mentions, reason: reasonOf(written) });
    }
  };
  const sameForm = (written: string) =>
    asRead(written, parts.group) === name ? null : sameLetters(written, name);
  add(pieces[head]!, sameForm);
  const members = new Set([head, ...others]);
  const bonds = countsOf([...members].flatMap((one) => decided.bondOf(pieces[one]!.part) ?? [])); // safe: a place among the pieces
  for (const one of others) {
    const piece = pieces[one]!; // safe: a place among the pieces
    if (piece.form === form) add(piece, sameForm);
    else if ((bonds.get(decided.bondOf(piece.part) ?? -1) ?? 0) > 1) add(piece, () => DECIDED);
    else {
      const [best] = pairsOf(one)
        .filter(({ a, b }) => members.has(a === one ? b : a))
        .sort(
          inOrder(
            descending(by(({ a, b }) => (a === head || b === head ? 1 : 0))),
            descending(by(({ logOdds }) => logOdds)),
            by(({ a }) => a),
            by(({ b }) => b),
          ),
        );
      const reason = best ? reasonFor(best, explaining) : DECIDED;
      add(piece, () => reason);
    }
  }
  return [...found.values()].sort(
    inOrder(
      by((one) => (one.reason === null ? 0 : 1)),
      descending(by((one) => one.mentions)),
      by((one) => one.written),
    ),
  );
}

/** Sources differ in the order of names; people are shown in one, groups as they are written. */
const asRead = (written: string, group: boolean) => (group ? written : inReadingOrder(written));

/** Says in what two writings of one name differ. */
function sameLetters(written: string, name: string): string {
  const bare = (text: string) => text.normalize("NFKD").replace(/\p{M}+/gu, "");
  if (written.toLowerCase() === name.toLowerCase())
    return `the same as "${name}" but for upper and lower case`;
  if (bare(written) === bare(name)) return `the same letters as "${name}", without accents`;
  const accents = bare(written) === written && bare(name) === name ? "" : ", accents";
  return `the same letters as "${name}" but for hyphens, points, spaces${accents} or case`;
}
