import { phraseF1 } from "../src/analysis/agreement/phrases.ts";
import { SIGNS_OF_RANK } from "../src/pipeline/topics/keyphrases/rank-keyphrases.ts";
import { keyphraseDocuments, type KeyphraseDocument } from "./fit/keyphrase-cases.ts";
import { fitLogistic, type Case } from "./fit/logistic.ts";

/**
 * Fits the weights by which keyphrases are ranked, on labelled documents (one JSON object a line: id, title, text, keyphrases), and
 * says how those of one half do on the other. A number behind a file says how much each of its documents counts.
 *
 *   npx tsx scripts/fit-keyphrases.ts inspec.jsonl semeval2017.jsonl=16
 */
const sets = await Promise.all(
  process.argv.slice(2).map(async (argument) => {
    const [path = "", weight = "1"] = argument.split("=");
    return { path, weight: Number(weight), documents: await keyphraseDocuments(path) };
  }),
);
const RIDGE = 3;
const signs = SIGNS_OF_RANK.length + 1; // and one that is always there, which ranks nothing

const fit = (isIn: (document: number) => boolean) =>
  fitLogistic(
    sets.flatMap(({ documents, weight }) =>
      documents.flatMap(({ candidates }, n) =>
        isIn(n) ? candidates.map(({ signs, isSo }): Case => ({ signs: [...signs, 1], isSo, weight })) : [],
      ),
    ),
    signs,
    RIDGE,
  );

function score(documents: readonly KeyphraseDocument[], weights: Float64Array): string {
  const rank = (own: readonly number[]) => own.reduce((sum, sign, n) => sum + sign * weights[n]!, 0);
  const found = documents.map(({ candidates }) =>
    candidates.toSorted((a, b) => rank(b.signs) - rank(a.signs)).map(({ stems }) => stems),
  );
  const given = documents.map(({ gold }) => [...gold]);
  return [5, 10, 15].map((k) => phraseF1(found, given, k, (word) => word).toFixed(4)).join(" ");
}

for (const half of [0, 1]) {
  const weights = fit((document) => document % 2 === half);
  for (const { path, documents } of sets)
    console.log(
      `${path}, the other half: ${score(
        documents.filter((_, n) => n % 2 !== half),
        weights,
      )}`,
    );
}
const weights = fit(() => true);
for (const { path, documents } of sets) console.log(`${path}: ${score(documents, weights)}`);
SIGNS_OF_RANK.forEach((sign, n) => console.log(`  ${sign}: ${weights[n]!.toFixed(2)},`));
