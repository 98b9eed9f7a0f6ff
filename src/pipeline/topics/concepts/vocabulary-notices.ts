import { grouped } from "../../../lib/counted.ts";
import type { Notice } from "../../../model/notice.ts";
import type { Topic } from "../../../model/topic.ts";
import type { NamedVocabulary } from "../../../model/vocabulary.ts";

/** How much of each vocabulary is here. */
export function vocabularyNotices(
  vocabularies: readonly NamedVocabulary[],
  topics: readonly Topic[],
): Notice[] {
  const named = vocabularies.filter(({ concepts }) => concepts.length > 0);
  if (named.length === 0) return [];
  const labels = new Set(topics.map(({ label }) => label));
  const items = named.map(({ name, concepts }) => {
    const here = concepts.filter(({ label }) => labels.has(label)).length;
    return {
      text: `${name}: ${grouped(here)} of the ${grouped(concepts.length)} that it names are topics here`,
    };
  });
  return [
    {
      code: "vocabulary-used",
      kind: "inferred",
      title: "Vocabularies",
      message:
        "What they name was looked for in titles and abstracts, and among keywords. One word counts on a paper whose title has it, or whose text has it twice.",
      count: items.length,
      items,
    },
  ];
}
