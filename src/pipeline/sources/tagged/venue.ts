import type { PaperDraft } from "../../../model/paper.ts";
import { readableText } from "../fields/readable-text.ts";

/** Where a paper appeared, with what is known of the place within; null without a name. */
export function venueOf(name: string, volume: string, issue: string, pages: string): PaperDraft["venue"] {
  if (name === "") return null;
  const readable = readableText(name.slice(0, 1000)).replace(/\s+/g, " ").trim();
  return {
    name: readable,
    ...(volume && { volume: volume.slice(0, 100) }),
    ...(issue && { issue: issue.slice(0, 100) }),
    ...(pages && { pages: pages.slice(0, 100) }),
  };
}

/** Both ends of a range, unless they are the same or the start already holds both. */
export function pageRange(start: string, end: string): string {
  return end === "" || end === start || /[-–‐]/.test(start) ? start : start === "" ? end : `${start}-${end}`;
}
