import type { KnownName } from "../gazetteer/known-names.ts";
import { appendToKey, foldNamePart, nameKey } from "../name-key.ts";
import type { Word } from "../words.ts";
import type { NameSpan } from "./name-span.ts";

/** A named thing: a known one from the gazetteer, or one learned from the corpus. */
export interface BookName {
  key: string;
  type: string | null;
  /** The name to show; null for learned names, which are shown as they are mostly written. */
  label: string | null;
  notBefore: ReadonlySet<string>;
  near: readonly string[];
}

interface Form {
  name: BookName;
  /** Single words must be written just so: WISE is no pairwise nor wise. */
  exact: string | null;
  /** The form has capitals, so that its places must have one as well. */
  capital: boolean;
}

/** A name as it was written into a book, with its forms. */
export interface BookEntry {
  name: BookName;
  forms: readonly string[];
}

/** All names of a corpus by the keys of their forms. */
export interface NameBook {
  find(key: string): BookName | undefined;
  /** The name with this very form, capitals and all where it is a single word. */
  findWritten(form: string): BookName | undefined;
  add(name: BookName, forms: readonly string[]): void;
  /** What was added to the known names, in its order: with it another thread opens the same book. */
  entries(): readonly BookEntry[];
  /** All places where a form stands; overlapping ones too. */
  match(text: string, words: readonly Word[]): NameSpan[];
}

const LONGEST = 14;

/** A book with the known names in it, and with what was added to another. Matching costs words × the length of the longest form that fits. */
export function openNameBook(known: readonly KnownName[], entries: readonly BookEntry[] = []): NameBook {
  const forms = new Map<string, Form[]>();
  const beginnings = new Set<string>();
  const folded = new Map<string, string>();
  const foldOnce = (word: string): string => {
    const part = folded.get(word) ?? foldNamePart(word);
    folded.set(word, part);
    return part;
  };
  const write = (name: BookName, written: readonly string[]): void => {
    for (const form of written) addForm(forms, beginnings, name, form);
  };
  for (const { label, type, forms: written, notBefore, near } of known) {
    write({ key: nameKey(label), type, label, notBefore, near }, written);
  }
  const added: BookEntry[] = [];
  const add = (name: BookName, written: readonly string[]): void => {
    write(name, written);
    added.push({ name, forms: written });
  };
  for (const { name, forms: written } of entries) add(name, written);
  return {
    find: (key) => forms.get(key)?.[0]?.name,
    findWritten: (form) =>
      forms.get(nameKey(form))?.find(({ exact }) => exact === null || exact === form)?.name,
    add,
    entries: () => added,
    match(text, words) {
      const parts = words.map((word) => foldOnce(word.text));
      return words.flatMap((_, first) => matchFrom(text, words, parts, first, forms, beginnings));
    },
  };
}

function addForm(forms: Map<string, Form[]>, beginnings: Set<string>, name: BookName, form: string): void {
  const parts = form.split(/[\s–-]+/u).filter(Boolean);
  const key = nameKey(form);
  const list = forms.get(key) ?? [];
  const exact = parts.length > 1 && name.label !== null ? null : form;
  if (list.some((other) => other.exact === exact)) return;
  forms.set(key, [...list, { name, exact, capital: /\p{Lu}/u.test(form) }]);
  for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length));
}

function matchFrom(
  text: string,
  words: readonly Word[],
  parts: readonly string[],
  first: number,
  forms: ReadonlyMap<string, Form[]>,
  beginnings: ReadonlySet<string>,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const start = words[first]?.start ?? 0;
  let key = "";
  for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
    const word = words[last];
    if (!word || (last > first && word.link === "none")) break;
    key = last === first ? (parts[last] ?? "") : appendToKey(key, parts[last] ?? "");
    if (!beginnings.has(key)) break;
    const written = text.slice(start, word.end);
    const form = forms.get(key)?.find((candidate) => isWritten(written, candidate));
    if (!form || isCutShort(words, first, last) || form.name.notBefore.has(parts[last + 1] ?? "")) continue;
    spans.push({ start, end: word.end, key: form.name.key, type: form.name.type });
  }
  return spans;
}

function isWritten(written: string, { exact, capital }: Form): boolean {
  if (exact === null) return !capital || /\p{Lu}/u.test(written);
  return written === exact || squash(written) === squash(exact);
}

function squash(text: string): string {
  return text.replace(/[\s–-]/gu, "");
}

/** The next part of the compound is a number, or the part before ends in one: WISE is not meant in WISE-0855. */
function isCutShort(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last + 1];
  const before = words[first - 1];
  const after = next?.link === "hyphen" && /^\p{N}/u.test(next.text);
  return (
    after || (words[first]?.link === "hyphen" && before !== undefined && /^\p{Lu}?\p{N}+$/u.test(before.text))
  );
}
