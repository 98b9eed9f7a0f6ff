import { z } from "zod";
import type { Notice } from "../../model/notice.ts";
import type { Corpus } from "../corpus.ts";

export const askedNotice = z.object({ code: z.string() });

/** One place that a notice speaks of, with the paper that it names. */
export type NoticePlace = Omit<Notice["items"][number], "paper"> & {
  paper: { id: string; title: string } | null;
};

/** The places that a notice speaks of. */
export async function notice(
  corpus: Pick<Corpus, "facts" | "file" | "papers">,
  { code }: z.infer<typeof askedNotice>,
): Promise<NoticePlace[]> {
  const items = await corpus.file.noticeItems();
  const own = corpus.facts.notices.flatMap((one, n) => (one.code === code ? (items[n] ?? []) : []));
  return own.map(({ paper: index, ...item }) => {
    const { id, title } = corpus.papers[index ?? -1] ?? {};
    return { ...item, paper: id !== undefined && title !== undefined ? { id, title } : null };
  });
}
