import { onOneLine } from "../fields/on-one-line.ts";
/** One field of a record: a tag and its text. Lines that were wrapped are joined by `\n`, each without its margins. */
export interface TaggedField {
  tag: string;
  text: string;
}

/** One record of a tagged file, taken apart and not yet understood. Fields without text are left away. */
export interface TaggedRecord {
  /** Where it begins, from 1. */
  line: number;
  /** In the order of the file: some formats tell by it what belongs to whom. */
  fields: TaggedField[];
  /** The texts of each tag, in the order of the file. */
  texts: ReadonlyMap<string, string[]>;
  /** The record as it stands in the file, but for empty lines; of one that is longer than any, the beginning. */
  raw(): string;
}

/** All texts of the tags: those of the first tag first. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags.flatMap((tag) => record.texts.get(tag) ?? []);
}

/** The first text of the first tag that has one, on one line. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string {
  for (const tag of tags) {
    const text = record.texts.get(tag)?.[0];
    if (text) return onOneLine(text);
  }
  return "";
}

/** The texts of the first tag that has any. */
export function allOfFirst(record: TaggedRecord, ...tags: string[]): string[] {
  for (const tag of tags) {
    const texts = record.texts.get(tag);
    if (texts) return texts;
  }
  return [];
}
