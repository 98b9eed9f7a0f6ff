import type { NamedVocabulary } from "../../sources/vocabularies/vocabulary.ts";
import { nameKey } from "../name-key.ts";
import type { NameBook } from "../names/name-book.ts";

/** Writes the named things of vocabularies into the book, so that texts are searched for them. */
export function addListedNames(vocabularies: readonly NamedVocabulary[], book: NameBook): void {
  for (const { concepts } of vocabularies)
    for (const { label, otherLabels, group, isName } of concepts) {
      const key = nameKey(label);
      if (!isName || key === "" || book.findWritten(label)) continue;
      book.add({ key, type: group, label, notBefore: new Set(), near: [] }, [label, ...otherLabels]);
    }
}
