import { z } from "zod";
import { readableText } from "../fields/readable-text.ts";

/*
 * The shapes that fields of JSON exports have in practice: a number where a text is meant, null or nothing where nothing is
 * known, one thing where a list of one is meant.
 */

const someText = z.union([z.string(), z.number().transform(String)]);

export const text = someText.nullish();

export const count = z
  .union([
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .nullish();

/** A list; one thing is a list of one, null is an empty list, and nulls in a list are left away. */
export function list<T extends z.ZodType>(item: T) {
  return z.preprocess(toList, z.array(item));
}

export const texts = list(someText);

function toList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined) : [value];
}

/** The first text that says something. */
export function firstOf(...candidates: (string | null | undefined)[]): string {
  return (
    candidates.find(
      (candidate) => candidate !== null && candidate !== undefined && candidate.trim() !== "",
    ) ?? ""
  );
}

/** A text without the line ends that its source put in to keep lines short. */
export const unwrapLines = (text: string) => text.replace(/\s{2,}|[\n\r\t]/g, " ");

/** Where a paper appeared; null when its name is not known. */
export function toVenue(
  name: string | null | undefined,
  rest: {
    volume?: string | null | undefined;
    issue?: string | null | undefined;
    pages?: string | null | undefined;
  } = {},
) {
  const readable = readableText(name ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (readable === "") return null;
  return {
    name: readable,
    ...(rest.volume ? { volume: rest.volume } : {}),
    ...(rest.issue ? { issue: rest.issue } : {}),
    ...(rest.pages ? { pages: rest.pages } : {}),
  };
}

/** `first–last` as written, or the one page that is known. */
export function pageRange(first: string | null | undefined, last: string | null | undefined): string {
  return first && last && first !== last ? `${first}-${last}` : firstOf(first, last);
}

export function toCitations(count: number | null | undefined, source: string) {
  return count === null || count === undefined ? null : { count, source };
}
