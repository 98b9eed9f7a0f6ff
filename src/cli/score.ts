import { stemmer } from "@orama/stemmers/english";
import { phraseF1 } from "../analysis/agreement/phrases.ts";
import { bCubed, pairwise, type Agreement } from "../analysis/agreement/clusterings.ts";
import { counted } from "../lib/counted.ts";
import { baselines } from "../pipeline/identity/name-baselines.ts";
import { readMentionLines } from "../pipeline/identity/mention-lines.ts";
import { resolveMentions } from "../pipeline/identity/resolve-mentions.ts";
import { findTopics } from "../pipeline/topics/find-topics.ts";
import { readDocuments, toPapers } from "../pipeline/topics/labelled-documents.ts";
import { Failure } from "./failure.ts";
import { readJsonLines } from "./json-lines.ts";
import { MENTION } from "./resolve.ts";
import { writeOutput } from "./output.ts";

/** How far people were told apart as they truly are. */
interface NameScore {
  b3: Agreement;
  pairwise: Agreement;
}

/** `score names mentions.jsonl`: how well people are told apart, where it is known who they are, beside simple ways. */
export async function scoreNames(path: string, options: { json?: boolean; quiet?: boolean }): Promise<void> {
  const mentions = await readJsonLines(path, readMentionLines, MENTION, options);
  const labelled = mentions.flatMap(({ person }, n) => (person === undefined ? [] : [n]));
  if (labelled.length === 0)
    throw new Failure(`${path} does not say who anybody is: give each line a "person" to score against.`);
  const truth = labelled.map((n) => mentions[n]?.person ?? "");
  const scored = (people: readonly (string | number)[]): NameScore => {
    const found = labelled.map((n) => String(people[n]));
    return { b3: bCubed(found, truth), pairwise: pairwise(found, truth) };
  };
  const own = scored(resolveMentions(mentions).people);
  const beside = Object.entries(baselines).map(([name, { meaning, keyOf }]) => {
    return { name, meaning, score: scored(mentions.map(keyOf)) };
  });
  const size = { mentions: labelled.length, people: new Set(truth).size };
  if (options.json) {
    const simple = Object.fromEntries(beside.map(({ name, score }) => [name, score]));
    await writeOutput([`${JSON.stringify({ ...own, baselines: simple, ...size })}\n`], undefined);
    return;
  }
  const rows = [{ meaning: "Visible College", score: own }, ...beside];
  await writeOutput(
    [
      `${counted(size.mentions, "mention")} of ${counted(size.people, "person", "people")}\n`,
      `${"".padEnd(42)}B3 P   R     F      pairs P R     F\n`,
      ...rows.map(({ meaning, score }) => `${meaning.padEnd(42)}${inWords(score)}\n`),
    ],
    undefined,
  );
}

const inWords = ({ b3, pairwise }: NameScore) =>
  [b3, pairwise].map(({ p, r, f }) => [p, r, f].map((one) => one.toFixed(3)).join(" ")).join("  ");

/** Up to how many keyphrases are counted. */
const DEPTHS = [5, 10, 15] as const;
const DOCUMENT = 'an object with "id", "title", "text" and "keyphrases"';

/** `score topics documents.jsonl`: how well the keyphrases found in documents are those that people gave them (F1, stemmed). */
export async function scoreTopics(path: string, options: { json?: boolean; quiet?: boolean }): Promise<void> {
  const documents = await readJsonLines(path, readDocuments, DOCUMENT, options);
  const { keyphrases } = await findTopics(toPapers(documents), { keyphrases: DEPTHS[2] });
  const found = keyphrases.map((own) => own.map(({ text }) => text));
  const given = documents.map((document) => document.keyphrases);
  const f1 = Object.fromEntries(DEPTHS.map((k) => [k, phraseF1(found, given, k, stemmer)]));
  const words = DEPTHS.map((k) => `F1 at ${String(k).padEnd(4)}${f1[k]?.toFixed(4)}\n`);
  await writeOutput(
    options.json
      ? [`${JSON.stringify({ f1, documents: documents.length })}\n`]
      : [`${counted(documents.length, "document")}\n`, ...words],
    undefined,
  );
}
