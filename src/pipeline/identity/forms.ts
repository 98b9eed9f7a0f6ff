import { compareText, descending, by, inOrder } from "../../lib/order.ts";
import type { Paper } from "../../model/paper.ts";
import { fullKey, nameParts, type NameParts } from "./name-parts.ts";

/** All mentions whose names differ only in accents, case, hyphens, spaces or points. */
export interface Form {
  key: string;
  parts: NameParts;
  /** Each way of writing, with its number of mentions. */
  written: Map<string, number>;
  /** Indexes of the papers, rising. */
  papers: number[];
}

/** Gathers the mentions of all bylines into forms, sorted by key. */
export function gatherForms(papers: readonly Paper[]): Form[] {
  const forms = new Map<string, Form>();
  const known = new Map<string, Form>();
  papers.forEach((paper, index) => {
    for (const mention of paper.byline.names) {
      const cached = mention.family === undefined && !mention.group ? known.get(mention.written) : undefined;
      const form = cached ?? formOf(forms, nameParts(mention));
      if (mention.family === undefined && !mention.group) known.set(mention.written, form);
      form.written.set(mention.written, (form.written.get(mention.written) ?? 0) + 1);
      if (form.papers.at(-1) !== index) form.papers.push(index);
    }
  });
  return [...forms.values()].sort(by((form) => form.key));
}

function formOf(forms: Map<string, Form>, parts: NameParts): Form {
  const key = fullKey(parts);
  const form = forms.get(key) ?? { key, parts, written: new Map(), papers: [] };
  forms.set(key, form);
  return form;
}

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
