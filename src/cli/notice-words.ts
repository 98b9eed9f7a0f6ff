import type { Notice } from "../model/notice.ts";
import { flagOf } from "./common-options.ts";

/** A notice in a line, with the flag that would change it. */
export function noticeWords({ title, count, message, remedy }: Notice): string {
  return `${title}: ${count}. ${message}${remedy ? ` To change it: ${flagOf(remedy)}.` : ""}`;
}
