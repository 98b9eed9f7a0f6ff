import { z } from "zod";
import type { Notice } from "../../model/notice.ts";
import type { Corpus } from "../corpus.ts";

export const askedNotice = z.object({ code: z.string() });

/** One place that a notice speaks of, with the paper that it names. */
export type NoticePlace = Omit<Notice["items"][number], "paper"> & {
  paper: { id: string; title: string } | null;
};

/** The places that a notice speaks of. */
export function notice(corpus: Corpus, { code }: z.infer<typeof askedNotice>): Promise<NoticePlace[]> {
  const items = corpus.facts.notices.filter((one) => one.code === code).flatMap((one) => one.items);
  return Promise.resolve(
    items.map(({ paper: index, ...item }) => {
      const { id, title } = corpus.papers[index ?? -1] ?? {};
      return { ...item, paper: id !== undefined && title !== undefined ? { id, title } : null };
    }),
  );
}
