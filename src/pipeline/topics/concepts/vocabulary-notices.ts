import { grouped } from "../../../lib/counted.ts";
import type { Notice } from "../../../model/notice.ts";
import type { TopicKind } from "../../../model/paper.ts";
import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import { nameKey } from "../name-key.ts";
import type { ConceptsFound } from "./find-concepts.ts";

/** How much of each vocabulary is here. */
export function vocabularyNotices(
  vocabularies: readonly NamedVocabulary[],
  { listed }: Pick<ConceptsFound, "listed">,
  placeOf: (kind: TopicKind, key: string) => number | null,
): Notice[] {
  const items = vocabularies.flatMap(({ name, concepts, mapped }, n) => {
    const here = concepts.filter(({ label }, place) => {
      const key = listed.keys[n]?.[place] ?? "";
      return placeOf("concept", key) !== null || placeOf("entity", nameKey(label)) !== null;
    }).length;
    return [
      ...(concepts.length > 0
        ? [`${name}: ${grouped(here)} of the ${grouped(concepts.length)} that it names are topics here`]
        : []),
      ...(mapped.length > 0
        ? [
            `${name}: ${grouped(listed.mapped[n] ?? 0)} of its ${grouped(mapped.length)} lines are of papers and concepts that are here`,
          ]
        : []),
    ];
  });
  if (items.length === 0) return [];
  return [
    {
      code: "vocabulary-used",
      kind: "inferred",
      title: "Vocabularies",
      message:
        "What they name was looked for in titles and abstracts, and among keywords. One word counts on a paper whose title has it, or whose text has it twice.",
      count: items.length,
      items: items.map((text) => ({ text })),
    },
  ];
}
