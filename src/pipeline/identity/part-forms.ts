import { foldedWords } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import { openUnion } from "../../lib/union.ts";
import type { Mention } from "../../model/paper.ts";
import type { Crowding } from "./crowding.ts";
import type { FormPart } from "./cut-forms.ts";
import { addMention, emptyForm, type Form } from "./forms.ts";
import { coauthorKey } from "./byline-keys.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** A piece of a form, or a whole one: mentions that are one person's as far as can be seen at once. */
export interface Piece extends Form {
  /** The place of the form that it is a piece of. */
  form: number;
  /** The place of the part of that form, as decisions cut it. */
  part: number;
}

/** So many pieces of one name without an ORCID are compared with each other at most. */
const MOST_PIECES = 1000;

/**
 * Cuts the names that several people may hold into pieces: mentions that share an affiliation or a co-author stay together, and one
 * without an affiliation that shares nothing goes to the largest piece, for nothing speaks against it. Where ORCIDs differ, no
 * piece has two. What a user said is one person's is not cut. Whether pieces belong together is decided afterwards. Cost: linear in
 * mentions and their co-authors.
 *
 * @param onPaper who is on each paper: see `bylineKeys`.
 */
export function partForms(
  formParts: readonly FormPart[],
  papers: readonly SignedPaper[],
  onPaper: readonly (readonly string[])[],
  crowding: Crowding,
): Piece[] {
  return formParts.flatMap(({ whole: isWhole, ...form }, place) => {
    const whole = { ...form, part: place };
    if (isWhole || !mayBeSeveral(form, crowding)) return [whole];
    const mentions = form.papersOf.map((paper, at) => papers[paper]!.byline.names[form.placesOf[at]!]!);
    if (!mentions.some(isPlaced)) return [whole];
    const parts = partsOf(form, mentions, inFixedOrder(form, papers), onPaper);
    if (parts.length < 2) return [whole];
    return parts.map((part, n) => {
      const piece = emptyForm(n === 0 ? form.key : `${form.key}#${n}`, form.parts);
      for (const at of part) addMention(piece, mentions[at]!, form.papersOf[at]!, form.placesOf[at]!);
      return { ...piece, form: form.form, part: place };
    });
  });
}

/** The mentions of a form in an order that follows from them, whatever that of the papers. */
function inFixedOrder({ papersOf, placesOf }: Form, papers: readonly SignedPaper[]): number[] {
  const firstOf = (at: number) => papers[papersOf[at]!]!.byline.names[0]?.written ?? "";
  return papersOf
    .map((_, at) => at)
    .sort(
      inOrder(
        by((at) => papers[papersOf[at]!]!.title),
        by(firstOf),
        by((at) => placesOf[at]!),
      ),
    );
}

/** A name that ORCIDs tell apart, one of a frequent family, or initials that may be short for several names. */
function mayBeSeveral({ parts, orcids, papersOf }: Form, crowding: Crowding): boolean {
  if (parts.group || papersOf.length < 2) return false;
  if (orcids.size > 1 || crowding.frequencyOf(parts.family) > 0) return true;
  return parts.given.length <= 1 || (parts.given[0]?.length ?? 0) === 1;
}

/** Whether a mention says where its person is, or who. */
const isPlaced = ({ affiliations, orcid }: Mention) => orcid !== undefined || (affiliations?.length ?? 0) > 0;

/** The mentions of a form in parts, the largest first, by their places in its lists; `order` is that in which they are taken. */
function partsOf(
  form: Form,
  mentions: readonly Mention[],
  order: readonly number[],
  onPaper: readonly (readonly string[])[],
): number[][] {
  const own = coauthorKey(form);
  const { top, join } = openParts(mentions);
  const first = new Map<string, number>();
  for (const at of order) {
    const { orcid, affiliations = [] } = mentions[at]!; // safe: a place in the list
    const signs = [
      ...(orcid ? [`o ${orcid}`] : []),
      ...affiliations.map((one) => `a ${foldedWords(one).join(" ")}`),
      ...(onPaper[form.papersOf[at]!] ?? []).filter((key) => key !== own).map((key) => `c ${key}`),
    ];
    for (const sign of signs) {
      const known = first.get(sign);
      if (known === undefined) first.set(sign, at);
      else join(at, known);
    }
  }
  const parts = new Map<number, number[]>();
  for (const at of order) {
    const part = parts.get(top(at));
    if (part) part.push(at);
    else parts.set(top(at), [at]);
  }
  return withoutLoose([...parts.values()], mentions);
}

/** Parts that grow together. Two ORCIDs are two people, whatever their mentions share. */
function openParts(mentions: readonly Mention[]) {
  const union = openUnion(mentions.length);
  const orcids = mentions.map(({ orcid }) => orcid);
  const join = (one: number, other: number) => {
    const [a, b] = [orcids[union.top(one)], orcids[union.top(other)]];
    if (a && b && a !== b) return;
    union.join(one, other);
    orcids[union.top(one)] = a ?? b;
  };
  return { top: union.top, join };
}

/**
 * Puts the parts of which nothing says where they belong to the largest, and so the smallest of those without an ORCID where there
 * are too many to compare. Parts come in a fixed order, so that of equals the first is always the same.
 */
function withoutLoose(parts: readonly number[][], mentions: readonly Mention[]): number[][] {
  const hasOrcid = (part: readonly number[]) => part.some((at) => mentions[at]!.orcid !== undefined);
  const placed = parts.filter((part) => part.some((at) => isPlaced(mentions[at]!)));
  const loose = parts.filter((part) => !part.some((at) => isPlaced(mentions[at]!)));
  const sorted = placed.toSorted(descending(by((part) => part.length)));
  const plain = sorted.filter((part) => !hasOrcid(part));
  const tooMany = new Set(plain.slice(MOST_PIECES));
  const [largest = [], ...others] = sorted.filter((part) => !tooMany.has(part));
  const rising = (part: readonly number[]) => part.toSorted((a, b) => a - b);
  return [[...largest, ...loose.flat(), ...[...tooMany].flat()], ...others].map(rising);
}
