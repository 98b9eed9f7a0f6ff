import { once } from "../../src/lib/once.ts";
import { bylineKeys } from "../../src/pipeline/identity/byline-keys.ts";
import { FEATURES, featuresOf } from "../../src/pipeline/identity/compare-names.ts";
import { countCrowding } from "../../src/pipeline/identity/crowding.ts";
import { collectEvidence } from "../../src/pipeline/identity/evidence.ts";
import { findPairs } from "../../src/pipeline/identity/find-pairs.ts";
import { wholeForms } from "../../src/pipeline/identity/cut-forms.ts";
import { gatherForms } from "../../src/pipeline/identity/forms.ts";
import { fitGiven } from "../../src/pipeline/identity/given-fit.ts";
import { toSignedPapers } from "../../src/pipeline/identity/mention-lines.ts";
import { nameParts } from "../../src/pipeline/identity/name-parts.ts";
import { partForms } from "../../src/pipeline/identity/part-forms.ts";
import type { Case } from "./logistic.ts";
import type { NameSet } from "./name-sets.ts";

/** A pair of names as a case, with its family, by which halves are made. */
export interface NameCase extends Case {
  family: string;
}

/** No pair of names with more mentions weighs more. */
const MOST_MENTIONS = 30;

/**
 * The pairs of names of a set, each with its signs, and whether both are mostly of one person. Where the truth is a name, `named`, two
 * that may be one person are no case.
 */
export function nameCases(set: NameSet, weight: number, named: boolean): NameCase[] {
  const { papers, places } = toSignedPapers(set);
  const forms = gatherForms(papers);
  const onPaper = bylineKeys(forms, papers);
  const crowding = countCrowding(forms);
  const pieces = partForms(wholeForms(forms), papers, onPaper, crowding);
  const book = collectEvidence(papers, onPaper);
  const evidence = pieces.map((piece) => once(() => book.of(piece)));
  const personAt = new Map<string, string | undefined>(
    places.map(({ paper, place }, n) => [`${paper} ${place}`, set[n]?.person]),
  );
  const mostly = pieces.map(({ papersOf, placesOf }) =>
    mostFrequent(papersOf.map((paper, n) => personAt.get(`${paper} ${placesOf[n]}`))),
  );
  return findPairs(pieces).flatMap((pair): NameCase[] => {
    const [one, other] = [mostly[pair.a], mostly[pair.b]];
    if (pair.as === "orcid" || one === undefined || other === undefined) return [];
    if (named && one !== other && fitGiven(givenOf(one), givenOf(other))) return [];
    const features = featuresOf(pair, evidence[pair.a]!(), evidence[pair.b]!(), crowding);
    const mentions = Math.min(
      MOST_MENTIONS,
      pieces[pair.a]!.papersOf.length,
      pieces[pair.b]!.papersOf.length,
    );
    return [
      { signs: features, isSo: one === other, weight: weight * Math.sqrt(mentions), family: pair.family },
    ];
  });
}

const givenOf = (written: string) => nameParts({ written }).given;

export const signsOfNames = FEATURES.length;

function mostFrequent(people: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of people) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
