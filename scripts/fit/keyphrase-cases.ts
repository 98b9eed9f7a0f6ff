import { readFileSync } from "node:fs";
import { stemmer } from "@orama/stemmers/english";
import { stemmed } from "../../src/analysis/agreement/phrases.ts";
import { ln } from "../../src/lib/exact-math.ts";
import { textFields } from "../../src/model/topic.ts";
import { openCandidates } from "../../src/pipeline/topics/keyphrases/candidates.ts";
import { SIGNS_OF_RANK, signsOf } from "../../src/pipeline/topics/keyphrases/rank-keyphrases.ts";
import { readDocuments, toPapers } from "../../src/pipeline/topics/labelled-documents.ts";
import { toNormalizer } from "../../src/pipeline/topics/normal-word.ts";
import { tagText } from "../../src/pipeline/topics/phrases/tag-text.ts";
import { loadTagger } from "../../src/pipeline/topics/phrases/tagger.ts";
import { toUnits } from "../../src/pipeline/topics/phrases/units.ts";
import { textsOf } from "../../src/pipeline/topics/texts.ts";
import { wordsOf } from "../../src/pipeline/topics/words.ts";

/** A candidate of a document: its words in stems, its signs, and whether people gave it. */
export interface KeyphraseCase {
  stems: string;
  signs: number[];
  isSo: boolean;
}

/** A document with its candidates and what people gave. */
export interface KeyphraseDocument {
  gold: ReadonlySet<string>;
  candidates: KeyphraseCase[];
}

/** The candidates of labelled documents (one JSON object a line), each with its signs. */
export async function keyphraseDocuments(path: string): Promise<KeyphraseDocument[]> {
  const { read } = readDocuments(readFileSync(path, "utf8"));
  const tag = await loadTagger();
  const normal = toNormalizer();
  const texts = textsOf(toPapers(read));
  const columns = openCandidates();
  texts.forEach((own, document) =>
    columns.add(
      document,
      own.flatMap((text) => {
        const words = wordsOf(text.text);
        const tags = tagText(text, words, tag);
        const units = toUnits(words, { normal, longForm: () => undefined });
        return tags ? [{ field: text.field, text: text.text, words, units, tags }] : [];
      }),
    ),
  );
  const candidates = columns.columns();
  const rarity = Float64Array.from(candidates.papersOf, (papers) => ln((read.length + 1) / (papers + 0.5)));
  const documents = read.map(({ keyphrases }) => ({
    gold: new Set(keyphrases.map(stemsOf)),
    candidates: [] as KeyphraseCase[],
  }));
  candidates.paper.forEach((document, row) => {
    const field = textFields[candidates.field[row]!];
    const text = texts[document]?.find((one) => one.field === field)?.text ?? "";
    const stems = stemsOf(text.slice(candidates.start[row], candidates.end[row]));
    const signs = signsOf(candidates, row, rarity);
    documents[document]?.candidates.push({
      stems,
      signs: SIGNS_OF_RANK.map((sign) => signs[sign]),
      isSo: documents[document].gold.has(stems),
    });
  });
  return documents;
}

const stemsOf = (phrase: string) => stemmed(phrase, stemmer);
