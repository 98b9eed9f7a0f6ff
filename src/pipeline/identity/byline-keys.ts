import type { Form } from "./forms.ts";
import { blockKey } from "./name-parts.ts";
import type { SignedPaper } from "./signed-paper.ts";

/** Longer bylines say nothing of who knows whom: everybody shares them. */
const LONGEST_TELLING_BYLINE = 25;

/**
 * Who is on each paper, by family and first initial, for another file may abbreviate the same names; nobody where a byline is so
 * long that it tells nothing. Groups are nobody's co-authors. Cost: linear in mentions.
 */
export function bylineKeys(forms: readonly Form[], papers: readonly SignedPaper[]): string[][] {
  const on: string[][] = papers.map(() => []);
  for (const { parts, papersOf } of forms) {
    if (parts.group) continue;
    const key = blockKey(parts);
    for (const paper of papersOf)
      if ((papers[paper]?.byline.names.length ?? 0) <= LONGEST_TELLING_BYLINE) on[paper]?.push(key);
  }
  return on;
}
