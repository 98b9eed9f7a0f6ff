import { compareText, descending, by, inOrder } from "../../lib/order.ts";
import type { Mention } from "../../model/paper.ts";
import { fullKey, nameParts, type NameParts } from "./name-parts.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** Mentions whose names differ only in accents, case, hyphens, spaces or points; or those of them that are one person's. */
export interface Form {
  key: string;
  orcids: ReadonlySet<string>;
  parts: NameParts;
  /** Each way of writing, with its number of mentions. */
  written: Map<string, number>;
  /** Of each mention the index of its paper, rising, and its place on the byline. */
  papersOf: number[];
  placesOf: number[];
}

/** Gathers the mentions of all bylines into forms, sorted by key. */
export function gatherForms(papers: readonly SignedPaper[]): Form[] {
  const forms = new Map<string, Form>();
  const known = new Map<string, Form>();
  papers.forEach(({ byline }, paper) =>
    byline.names.forEach((mention, place) => {
      const plain = mention.family === undefined && !mention.group;
      const form = (plain ? known.get(mention.written) : undefined) ?? formOf(forms, mention);
      if (plain) known.set(mention.written, form);
      addMention(form, mention, paper, place);
    }),
  );
  return [...forms.values()].sort(by((form) => form.key));
}

/** Most forms have no ORCID, and share this. */
const NONE: ReadonlySet<string> = new Set();

/** A form that has no mentions yet. */
export function emptyForm(key: string, parts: NameParts): Form {
  return { key, orcids: NONE, parts, written: new Map(), papersOf: [], placesOf: [] };
}

export function addMention(form: Form, mention: Mention, paper: number, place: number): void {
  if (mention.orcid) form.orcids = withOrcid(form.orcids, mention.orcid);
  form.written.set(mention.written, (form.written.get(mention.written) ?? 0) + 1);
  form.papersOf.push(paper);
  form.placesOf.push(place);
}

function withOrcid(known: ReadonlySet<string>, orcid: string): ReadonlySet<string> {
  return known === NONE ? new Set([orcid]) : (known as Set<string>).add(orcid); // safe: all but that one were made here
}

function formOf(forms: Map<string, Form>, mention: Mention): Form {
  const parts = nameParts(mention);
  const key = fullKey(parts);
  const form = forms.get(key) ?? emptyForm(key, parts);
  if (finestFirst(parts, form.parts) < 0) form.parts = parts;
  forms.set(key, form);
  return form;
}

/** A name in capitals, `WEI`, looks like initials: what else is known of how it is parted goes before. */
const isSpelled = ({ given }: NameParts) => given.length > 2 && given.every((part) => part.length === 1);

/** Of two ways to part the same letters the one with more parts, so that the order of mentions decides nothing. */
const finestFirst = inOrder<NameParts>(
  by((parts) => (isSpelled(parts) ? 1 : 0)),
  descending(by(({ given }) => given.length)),
  by(({ given }) => given.join("|")),
);

/**
 * The way of writing that says most: most letters beyond ASCII, then not in capitals, then longest, then most frequent,
 * then first in order.
 */
export function bestWriting(written: ReadonlyMap<string, number>): string {
  const choice = inOrder<[string, number]>(
    descending(by(([name]) => [...name].filter((letter) => letter > "\u007f").length)),
    by(([name]) => (name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase() ? 1 : 0)),
    descending(by(([name]) => name.length)),
    descending(by(([, mentions]) => mentions)),
    (a, b) => compareText(a[0], b[0]),
  );
  return [...written].sort(choice)[0]?.[0] ?? "";
}
