import { authorPageReader } from "./author-page.ts";
import { listingReader } from "./listing.ts";
import { papersReader } from "./papers-format.ts";
import type { Reader } from "./reader.ts";

/** Every kind of file that is read, most certain to recognise first. */
export const readers: readonly Reader[] = [papersReader, listingReader, authorPageReader];

/** The kinds that are read, as a list for sentences. */
export function whatIsRead(): string {
  return readers.map((reader) => reader.label).join("; ");
}

/** What a file looks like that no reader knows, for the sentence that refuses it. */
export function lookOf(head: string): string {
  const start = head.trimStart();
  if (start === "") return "is empty";
  if (head.startsWith("%PDF")) return "is a PDF";
  if (head.startsWith("PK")) return "is a zip archive or an office document";
  if (head.slice(0, 2000).includes("\u0000")) return "holds binary data";
  if (/"kind"\s*:\s*"visible-college\/atlas"/.test(head)) return "is an atlas: it is already built";
  if (/^<(!doctype html|html)/i.test(start)) return "is a web page: copy its text instead";
  if (start.startsWith("<")) return "looks like XML";
  if (/^[[{]/.test(start)) return "looks like JSON of a kind that is not known";
  return `is text that begins with "${start.split(/\r?\n/)[0]?.slice(0, 60) ?? ""}"`;
}
