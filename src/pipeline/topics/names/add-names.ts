import { addPlace, addVote, type Drafts } from "../drafts.ts";
import type { SearchedText } from "../texts.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameBook } from "./name-book.ts";

/** Makes topics of the names found in all papers; in a paper that brought its topics along only of its own. Linear. */
export function addNames(
  papers: readonly (readonly SearchedText[])[],
  names: readonly (readonly (readonly NameSpan[])[])[],
  book: NameBook,
  drafts: Drafts,
): void {
  papers.forEach((texts, paper) => {
    texts.forEach(({ text, field, given }, index) => {
      for (const { start, end, key, type } of names[paper]?.[index] ?? []) {
        if (given && !(drafts.has("entity", key) && drafts.of("entity", key).papers.has(paper))) continue;
        const draft = drafts.of("entity", key);
        draft.label ??= book.find(key)?.label ?? null;
        addVote(draft.types, type);
        addPlace(draft, { paper, field, start, end }, text);
      }
    });
  });
}
