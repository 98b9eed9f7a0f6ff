import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import { entryOf } from "../names/entry-of.ts";
import type { NameBook } from "../names/name-book.ts";

/** Writes the named things of vocabularies into the book, so that texts are searched for them; of what is known there the other forms. */
export function addListedNames(vocabularies: readonly NamedVocabulary[], book: NameBook): void {
  for (const { concepts } of vocabularies)
    for (const concept of concepts) {
      const entry = entryOf(concept);
      const known = book.findWritten(concept.label);
      if (entry) book.add(known ?? entry.name, known ? entry.forms.slice(1) : entry.forms);
    }
}
