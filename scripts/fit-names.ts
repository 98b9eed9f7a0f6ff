import { join } from "node:path";
import { FEATURES } from "../src/pipeline/identity/compare-names.ts";
import { fitLogistic } from "./fit/logistic.ts";
import { nameCases, signsOfNames } from "./fit/name-cases.ts";
import {
  abbreviatedListing,
  homonyms,
  inspireSignatures,
  oneKindOfNames,
  openAlexPages,
} from "./fit/name-sets.ts";

/**
 * Fits the weights by which names are judged, on the sets that `docs/decisions/2026-11-30-who-is-who.md` tells of, and prints them.
 * Those in the source come from other draws of S, D and E, which differ by some tenths, most for signs that are seldom seen; the odds of
 * all were raised by .8, and those of one name set by hand between D and E.
 *
 *   npx tsx scripts/fit-names.ts FOLDER-WITH-THE-SETS
 */
const [data = join(import.meta.dirname, "..", "..", "shared", "data")] = process.argv.slice(2);
const RIDGE = 1;
/** Small corpora cut out of the listing: one in 24 of its papers, and one in 6. */
const PARTS = [24, 6];

const signatures = inspireSignatures(data);
const listing = abbreviatedListing(data);
const small = PARTS.flatMap((parts) =>
  Array.from({ length: parts }, (_, part) =>
    listing.filter(({ paper = "" }) => partOf(paper, parts) === part),
  ),
);
const cases = [
  ...nameCases(signatures, 1, false),
  ...nameCases(openAlexPages(data), 1, false),
  ...nameCases(oneKindOfNames(signatures), 1, false),
  ...nameCases(homonyms(signatures), 1, false),
  ...nameCases(listing, 0.1, true),
  ...small.flatMap((set) => nameCases(set, 0.3, true)),
];
console.log(`${cases.length} pairs, ${cases.filter(({ isSo }) => isSo).length} of them one person`);
const weights = fitLogistic(cases, signsOfNames, RIDGE);
FEATURES.forEach((feature, n) => console.log(`  "${feature}": ${weights[n]!.toFixed(2)},`));

/** The figures of a paper's number decide, so that the parts are mixed. */
function partOf(paper: string, parts: number): number {
  let mixed = 7;
  for (const letter of `${paper}${parts}`) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 2246822507) >>> 8) % parts;
}
