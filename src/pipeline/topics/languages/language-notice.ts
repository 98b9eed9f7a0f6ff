import { by, descending, inOrder } from "../../../lib/order.ts";
import type { Notice } from "../../../model/notice.ts";
import { noticeOf } from "../../notice-of.ts";
import type { WordedPaper } from "../worded-paper.ts";
import { LANGUAGE_NAMES } from "./language-names.ts";

/** Tells which papers are not in English, and how many of which language. */
export function languageNotices(papers: readonly WordedPaper[], codes: readonly (string | null)[]): Notice[] {
  const counts = new Map<string, number>();
  const items = codes.flatMap((code, paper) => {
    if (code === null) return [];
    const language = LANGUAGE_NAMES[code] ?? "A language that is not recognised";
    counts.set(language, (counts.get(language) ?? 0) + 1);
    return [{ paper, text: `${language}: "${papers[paper]?.title ?? ""}"` }];
  });
  const order = inOrder<[string, number]>(
    descending(by(([, count]) => count)),
    by(([language]) => language),
  );
  const list = [...counts].sort(order).map(([language, count]) => `${language} ${count}`);
  const notice = noticeOf(
    "language-other",
    "limited",
    "Papers that are not in English",
    `${list.join(", ")}. Their phrases are parted by the stop words of the language, where it is known, and meet by their stems; parts of speech are not known.`,
    items,
  );
  return notice ? [notice] : [];
}
