import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import { newestFirst } from "../evidence/evidence.ts";

const count = z.int().nonnegative();

export const askedPapers = z.object({
  /** Indexes of papers; null: all of the corpus. */
  papers: z.array(count).nullable(),
  /** Whether they are to be put in order, newest first, or are in it already. */
  sort: z.boolean(),
  from: count,
  count,
});

/** A paper in a list. */
export interface PaperLine {
  paper: number;
  id: string;
  title: string;
  /** The year and the first of its people, as they stand in a line below the title. */
  detail: string;
}

/** Some papers of a list. */
export async function papers(corpus: Corpus, asked: z.infer<typeof askedPapers>): Promise<PaperLine[]> {
  const facts = await corpus.file.papers();
  const list = asked.papers ?? corpus.papers.map((_, index) => index);
  const ordered = asked.sort ? newestFirst(corpus, list) : list;
  return ordered.slice(asked.from, asked.from + asked.count).flatMap((paper) => {
    const found = facts[paper];
    if (!found) return [];
    const { id, title, byline, date } = found;
    const names = byline.names.slice(0, 3).map(({ written }) => written);
    const cut = !byline.complete || byline.names.length > 3;
    const people = names.length > 0 && cut ? `${names.join(", ")} et al.` : names.join(", ");
    return [{ paper, id, title, detail: [date?.iso?.slice(0, 4), people].filter(Boolean).join(" · ") }];
  });
}
