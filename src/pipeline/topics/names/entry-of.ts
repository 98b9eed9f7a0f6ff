import type { Concept } from "../../../model/vocabulary.ts";
import { nameKey } from "../name-key.ts";
import type { BookEntry } from "./book-name.ts";

/** A named thing as the book has it; null for what is none. */
export function entryOf({ label, otherLabels, group, named }: Concept): BookEntry | null {
  const key = nameKey(label);
  if (!named || key === "") return null;
  const { notBefore, near } = named;
  return {
    name: { key, type: group, label, notBefore: new Set(notBefore.map(small)), near: near.map(small) },
    forms: [label, ...otherLabels],
  };
}

/** As words of texts are compared with them. */
const small = (word: string) => word.toLowerCase();
