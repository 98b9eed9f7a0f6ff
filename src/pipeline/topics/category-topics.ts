import type { WordedPaper } from "./worded-paper.ts";
import type { Drafts } from "./drafts.ts";

/** Makes topics of the categories of all papers. They stand in no text, so they have papers but no places. */
export function addCategories(papers: readonly WordedPaper[], drafts: Drafts): void {
  papers.forEach((paper, index) => {
    for (const { code, archive, name } of paper.categories) {
      const draft = drafts.of("category", archive ?? code);
      draft.label ??= name ?? archive ?? code;
      draft.papers.add(index);
      draft.given = true;
      for (const form of [name, archive, code]) {
        if (form !== null) draft.surfaces.set(form, (draft.surfaces.get(form) ?? 0) + 1);
      }
    }
  });
}
