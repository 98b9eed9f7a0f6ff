import type { Keyphrase } from "../../../model/keyphrase.ts";
import { textFields } from "../../../model/topic.ts";
import { numberOrNone, text, textOrNone, wholeOrNone } from "../column.ts";
import { listTable } from "../list-table.ts";

export const keyphrasesTable = listTable({
  name: "keyphrases",
  meaning: "a keyphrase of a paper, the best first",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    phrase: text("the phrase as it is written"),
    field: textOrNone(
      `the text of the paper that it is first written out in: ${textFields.join(", ")}; none for a keyword that is in none`,
    ),
    begins: wholeOrNone("its first character there, counted in UTF-16 from 0"),
    ends: wholeOrNone("the character behind its last one"),
    score: numberOrNone("the logarithm of the odds that it is one; none for a keyword of its authors"),
    topic: wholeOrNone("the topic that it is, a row of topics; none where it is none of them"),
  },
  listsOf: ({ keyphrases }) => keyphrases,
  toRow: ({ text: phrase, place, score, topic }: Keyphrase) => ({
    phrase,
    field: place?.field ?? null,
    begins: place?.start ?? null,
    ends: place?.end ?? null,
    score,
    topic,
  }),
  fromRow: ({ phrase, field, begins, ends, score, topic }): Keyphrase => {
    const known = textFields.find((one) => one === field);
    const place =
      known && begins !== null && ends !== null ? { field: known, start: begins, end: ends } : null;
    return { text: phrase, place, score, topic };
  },
});
