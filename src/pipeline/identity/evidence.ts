import { ln, round } from "../../lib/exact-math.ts";
import { foldedWords } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import { coauthorKey } from "./byline-keys.ts";
import type { Form } from "./forms.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** Features with their weights, sorted by feature; what is frequent in the corpus weighs little. */
export interface Vector {
  features: Int32Array;
  weights: Float64Array;
  /** The length, so that likeness needs no second pass. */
  length: number;
}

/** What the papers of a name say of who bears it. A kind of evidence that no paper has is an empty vector: missing, not against. */
export interface Evidence {
  affiliations: Vector;
  coauthors: Vector;
  /** Words of titles. */
  titles: Vector;
  venues: Vector;
  /** The first and the last year; null where no paper has a date. */
  years: readonly [number, number] | null;
}

/** The evidence of names, and what two of them share, in words. */
export interface EvidenceBook {
  of(form: Form): Evidence;
  /** What two vectors of a kind have in common, the most telling first. */
  shared(kind: "affiliations" | "coauthors" | "titles", a: Evidence, b: Evidence): string[];
}

/** Collects the evidence of names. Frequencies are counted once over all papers. Cost: linear in mentions and words. */
export function collectEvidence(
  papers: readonly SignedPaper[],
  onPaper: readonly (readonly string[])[],
): EvidenceBook {
  const coauthors = openFeatures();
  const withWhom = onPaper.map((names) => coauthors.of(names));
  const affiliations = openFeatures();
  const titles = openFeatures();
  const venues = openFeatures();
  const titleOf = papers.map(({ title }) =>
    titles.of(foldedWords(title).filter((word) => word.length > 2 && !SMALL_IN_TITLES.has(word))),
  );
  const venueOf = papers.map(({ venue }) => (venue ? venues.of([foldedWords(venue.name).join(" ")]) : []));
  const affiliationOf = papers.map(({ byline }) =>
    byline.names.map((name) =>
      name.affiliations ? affiliations.of(name.affiliations.flatMap(affiliationWords)) : [],
    ),
  );
  const of = (form: Form): Evidence => {
    const { papersOf, placesOf } = form;
    const own = coauthors.numberOf(coauthorKey(form));
    return {
      affiliations: affiliations.vector(
        papersOf.map((paper, n) => affiliationOf[paper]?.[placesOf[n] ?? 0] ?? []),
      ),
      coauthors: coauthors.vector(
        papersOf.map((paper) => withWhom[paper] ?? []),
        own,
      ),
      titles: titles.vector(papersOf.map((paper) => titleOf[paper] ?? [])),
      venues: venues.vector(papersOf.map((paper) => venueOf[paper] ?? [])),
      years: yearsOf(papersOf, papers),
    };
  };
  const words = { affiliations, coauthors, titles };
  return {
    of,
    shared: (kind, a, b) =>
      commonFeatures(a[kind], b[kind])
        .map(({ feature, weight }) => ({ word: words[kind].wordOf(feature), weight: round(weight, 9) }))
        .sort(
          inOrder(
            descending(by(({ weight }) => weight)),
            by(({ word }) => word),
          ),
        )
        .map(({ word }) => word),
  };
}

function yearsOf(papersOf: readonly number[], papers: readonly SignedPaper[]): Evidence["years"] {
  let [first, last] = [Infinity, -Infinity];
  for (const paper of papersOf) {
    const year = yearOf(papers[paper]);
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? null : [first, last];
}

const yearOf = (paper: SignedPaper | undefined) =>
  paper?.date?.iso ? Number(paper.date.iso.slice(0, 4)) : undefined;

/** Small words, which stand in affiliations of every language. */
const SMALL = new Set(
  "of the and for in at de la le les l du des d di del della degli dei e y i et do da dos das und fur der die von van pour para".split(
    " ",
  ),
);

/** Small words of titles of three letters and more. */
const SMALL_IN_TITLES = new Set(
  "with from for and the using new into between via its their through toward towards under over that this are can not how what does first study based approach analysis".split(
    " ",
  ),
);

/** Words of an affiliation without small ones and numbers: postcodes and streets differ where the house is the same. */
const affiliationWords = (text: string) =>
  foldedWords(text).filter((word) => /\p{L}/u.test(word) && !SMALL.has(word));

/** Numbers words as they come, and counts in how many texts each is. */
function openFeatures() {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  let texts = 0;
  const rarity = (feature: number) => {
    const count = counts[feature]!; // safe: a number that was given here
    return texts >= EVERYWHERE.of && count > EVERYWHERE.share * texts ? 0 : ln((texts + FEW) / count);
  };
  return {
    of(found: readonly string[]): number[] {
      texts++;
      return [...new Set(found)].map((word) => {
        let feature = numbers.get(word);
        if (feature === undefined) {
          feature = words.push(word) - 1;
          numbers.set(word, feature);
          counts.push(0);
        }
        counts[feature]! += 1;
        return feature;
      });
    },
    numberOf: (word: string) => numbers.get(word),
    wordOf: (feature: number) => words[feature] ?? "",
    /** Sums lists of features into a vector: √count × rarity, without one of them. */
    vector(lists: readonly (readonly number[])[], without?: number): Vector {
      const sums = new Map<number, number>();
      for (const list of lists) for (const feature of list) sums.set(feature, (sums.get(feature) ?? 0) + 1);
      if (without !== undefined) sums.delete(without);
      const features = Int32Array.from([...sums.keys()].filter((feature) => rarity(feature) > 0)).sort();
      const weights = Float64Array.from(
        features,
        (feature) => Math.sqrt(sums.get(feature)!) * rarity(feature),
      );
      return {
        features,
        weights,
        length: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)),
      };
    },
  };
}

/** So many texts more than there are, so that what stands in each of three is not taken for frequent. */
const FEW = 200;
/** What stands in more than a third of ten texts and more tells nothing: the owner of a page is on all its papers. */
const EVERYWHERE = { share: 1 / 3, of: 10 };
/** Vectors of less than this, squared, are so little evidence that they are never wholly alike. */
const LITTLE = 3;

/** How alike two vectors are, from 0 to 1: their cosine, but less where there is little of them; null where either has nothing. */
export function likeness(a: Vector, b: Vector): number | null {
  if (a.features.length === 0 || b.features.length === 0) return null;
  return sumOfCommon(a, b, (x, y) => x * y) / (a.length * b.length + LITTLE);
}

/** The sum over common features of the smaller weight. */
export const commonWeight = (a: Vector, b: Vector) => sumOfCommon(a, b, (x, y) => Math.min(x, y));

/** The features that two vectors share, with the smaller of their weights. */
function commonFeatures(a: Vector, b: Vector): { feature: number; weight: number }[] {
  const found: { feature: number; weight: number }[] = [];
  sumOfCommon(a, b, (x, y, feature) => found.push({ feature, weight: Math.min(x, y) }));
  return found;
}

function sumOfCommon(a: Vector, b: Vector, of: (x: number, y: number, feature: number) => number): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
    const [x, y] = [a.features[i]!, b.features[j]!];
    if (x === y) sum += of(a.weights[i++]!, b.weights[j++]!, x);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
