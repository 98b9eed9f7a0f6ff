import type { Notice } from "../model/notice.ts";

/** A notice of what it lists; null where that is nothing. */
export function noticeOf(
  code: string,
  kind: Notice["kind"],
  title: string,
  message: string,
  items: Notice["items"],
): Notice | null {
  return items.length === 0 ? null : { code, kind, title, message, count: items.length, items };
}
