import { compareText, descending, by, inOrder } from "../../lib/order.ts";
import type { Mention } from "../../model/paper.ts";
import { fullKey, nameParts, type NameParts } from "./name-parts.ts";
import type { SignedPaper } from "./signed-paper.ts";

/**
 * All mentions whose names differ only in accents, case, hyphens, spaces or points. Where ORCIDs tell several people of
 * one name apart, each has a form, and so have the mentions without one.
 */
export interface Form {
  key: string;
  orcids: Set<string>;
  /** Whether ORCIDs tell it from others of the same name. */
  homonym: boolean;
  parts: NameParts;
  /** Each way of writing, with its number of mentions. */
  written: Map<string, number>;
  /** Indexes of the papers, rising. */
  papers: number[];
}

/** Gathers the mentions of all bylines into forms, sorted by key. */
export function gatherForms(papers: readonly SignedPaper[]): Form[] {
  const forms = new Map<string, Form>();
  const known = new Map<string, Form>();
  const homonyms = keysOfSeveral(papers);
  papers.forEach((paper, index) => {
    for (const mention of paper.byline.names) {
      const plain = mention.family === undefined && !mention.group && !mention.orcid;
      const form = (plain ? known.get(mention.written) : undefined) ?? formOf(forms, mention, homonyms);
      if (plain) known.set(mention.written, form);
      if (mention.orcid) form.orcids.add(mention.orcid);
      form.written.set(mention.written, (form.written.get(mention.written) ?? 0) + 1);
      if (form.papers.at(-1) !== index) form.papers.push(index);
    }
  });
  return [...forms.values()].sort(by((form) => form.key));
}

/** The names that more than one ORCID stands beside: several people are called so. */
function keysOfSeveral(papers: readonly SignedPaper[]): ReadonlySet<string> {
  const orcids = new Map<string, Set<string>>();
  for (const { byline } of papers) {
    for (const mention of byline.names) {
      if (!mention.orcid) continue;
      const key = fullKey(nameParts(mention));
      orcids.set(key, (orcids.get(key) ?? new Set()).add(mention.orcid));
    }
  }
  return new Set([...orcids].flatMap(([key, found]) => (found.size > 1 ? [key] : [])));
}

function formOf(forms: Map<string, Form>, mention: Mention, homonyms: ReadonlySet<string>): Form {
  const parts = nameParts(mention);
  const name = fullKey(parts);
  const key = homonyms.has(name) ? `${name}|${mention.orcid ?? ""}` : name;
  const form = forms.get(key) ?? {
    key,
    orcids: new Set(),
    homonym: key !== name && mention.orcid !== undefined,
    parts,
    written: new Map(),
    papers: [],
  };
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
