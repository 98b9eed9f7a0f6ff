import type { BookEntry, BookName } from "./book-name.ts";
import { knownNames } from "./known-names.ts";
import { appendToKey, foldNamePart, nameKey } from "../name-key.ts";
import type { Word } from "../words.ts";
import type { NameSpan } from "./name-span.ts";

interface Form {
  name: BookName;
  /** Single words must be written just so: WISE is no pairwise nor wise. */
  exact: string | null;
  /** The form has capitals, so that its places must have one as well. */
  capital: boolean;
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

/** Forms by their keys, and all that keys begin with. */
interface FormTable {
  forms: Map<string, Form[]>;
  beginnings: Set<string>;
}

/** A word as keys are made of it, and whether one begins with it. */
interface FoldedWord {
  part: string;
  mayBegin: boolean;
}

let known: FormTable | undefined;

/** The forms of the known names: made once, since every book begins with them and none changes them. */
function knownForms(): FormTable {
  if (known) return known;
  const table: FormTable = { forms: new Map(), beginnings: new Set() };
  for (const { name, forms } of knownNames())
    for (const form of forms) addForm(table, name, form, (key) => table.forms.get(key));
  known = table;
  return table;
}

/** A book with the known names in it, and with what was added to another. Matching costs words × the length of the longest form that fits. */
export function openNameBook(entries: readonly BookEntry[] = []): NameBook {
  const base = knownForms();
  const own: FormTable = { forms: new Map(), beginnings: new Set() };
  const formsOf = (key: string) => own.forms.get(key) ?? base.forms.get(key);
  const begins = (key: string) => base.beginnings.has(key) || own.beginnings.has(key);
  const folded = new Map<string, FoldedWord>();
  const foldOnce = (word: string): FoldedWord => {
    const known = folded.get(word);
    if (known) return known;
    const part = foldNamePart(word);
    const made = { part, mayBegin: begins(part) };
    folded.set(word, made);
    return made;
  };
  const added: BookEntry[] = [];
  const add = (name: BookName, forms: readonly string[]): void => {
    for (const form of forms) addForm(own, name, form, formsOf);
    folded.clear();
    added.push({ name, forms });
  };
  for (const { name, forms } of entries) add(name, forms);
  return {
    find: (key) => formsOf(key)?.[0]?.name,
    findWritten: (form) =>
      formsOf(nameKey(form))?.find(({ exact }) => exact === null || exact === form)?.name,
    add,
    entries: () => added,
    match(text, words) {
      const here = words.map((word) => foldOnce(word.text));
      const parts = here.map(({ part }) => part);
      return here.flatMap(({ mayBegin }, first) =>
        mayBegin ? matchFrom(text, words, parts, first, formsOf, begins) : [],
      );
    },
  };
}

/** Writes a form into a table, behind those that are there under its key. */
function addForm(
  { forms, beginnings }: FormTable,
  name: BookName,
  form: string,
  formsOf: (key: string) => Form[] | undefined,
): void {
  const parts = form.split(/[\s–-]+/u).filter(Boolean);
  const key = nameKey(form);
  const list = formsOf(key) ?? [];
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
  formsOf: (key: string) => readonly Form[] | undefined,
  begins: (key: string) => boolean,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const start = words[first]?.start ?? 0;
  let key = "";
  for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
    const word = words[last];
    if (!word || (last > first && word.link === "none")) break;
    key = last === first ? (parts[last] ?? "") : appendToKey(key, parts[last] ?? "");
    if (!begins(key)) break;
    const written = text.slice(start, word.end);
    const form = formsOf(key)?.find((candidate) => isWritten(written, candidate));
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
