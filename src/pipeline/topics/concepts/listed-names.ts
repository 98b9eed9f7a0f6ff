import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import { entryOf } from "../names/entry-of.ts";
import type { NameBook } from "../names/name-book.ts";

/** Writes the named things of vocabularies into the book, so that texts are searched for them. */
export function addListedNames(vocabularies: readonly NamedVocabulary[], book: NameBook): void {
  for (const { concepts } of vocabularies)
    for (const concept of concepts) {
      const entry = entryOf(concept);
      if (entry && !book.findWritten(concept.label)) book.add(entry.name, entry.forms);
    }
}
