import { compareText } from "../../lib/order.ts";
import type { Form } from "./forms.ts";
import { blockKey } from "./name-parts.ts";
import { latinNames } from "./other-scripts.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** Longer bylines say nothing of who knows whom: everybody shares them. */
const LONGEST_TELLING_BYLINE = 25;

/** What names a co-author in all files: family and first initial, in Latin letters. */
export function coauthorKey({ parts, written }: Pick<Form, "parts" | "written">): string {
  const [writing = ""] = [...written.keys()].sort(compareText);
  const [latin] = parts.group ? [] : latinNames(writing);
  return blockKey(latin ? { ...latin, suffix: parts.suffix } : parts);
}

/**
 * Who is on each paper, by family and first initial, for another file may abbreviate the same names; nobody where a byline is so
 * long that it tells nothing. Groups are nobody's co-authors. Cost: linear in mentions.
 */
export function bylineKeys(forms: readonly Form[], papers: readonly SignedPaper[]): string[][] {
  const on: string[][] = papers.map(() => []);
  for (const form of forms) {
    if (form.parts.group) continue;
    const key = coauthorKey(form);
    for (const paper of form.papersOf)
      if ((papers[paper]?.byline.names.length ?? 0) <= LONGEST_TELLING_BYLINE) on[paper]?.push(key);
  }
  return on;
}
