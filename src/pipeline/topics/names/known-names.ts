import astronomy from "../../../../data/names/astronomy.json" with { type: "json" };
import computing from "../../../../data/names/computing.json" with { type: "json" };
import science from "../../../../data/names/science.json" with { type: "json" };
import { readNames } from "../../../model/names-file.ts";
import type { BookEntry } from "./book-name.ts";
import { entryOf } from "./entry-of.ts";

/** The names that are looked for in every corpus, field by field. Where two have the same form, the first one wins. */
export function knownNames(): BookEntry[] {
  return [astronomy, science, computing].flatMap((file) =>
    readNames(file).vocabulary.concepts.flatMap((concept) => entryOf(concept) ?? []),
  );
}
