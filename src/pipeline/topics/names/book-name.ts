/** A named thing: a known one that is looked for everywhere, or one learned from the corpus. */
export interface BookName {
  key: string;
  type: string | null;
  /** The name to show; null for learned names, which are shown as they are mostly written. */
  label: string | null;
  notBefore: ReadonlySet<string>;
  near: readonly string[];
}

/** A name as it was written into a book, with its forms. */
export interface BookEntry {
  name: BookName;
  forms: readonly string[];
}
