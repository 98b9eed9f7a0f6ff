import type { z } from "zod";
import { isObject } from "./json-piece.ts";

export type Validated<T> = { record: T; left: string[] } | { reason: string };

/**
 * Holds a record against its schema. A field that does not fit and is not essential is left out, and `left` says so: a paper is
 * not lost for an odd volume number.
 */
export function validate<T>(
  value: unknown,
  schema: z.ZodType<T>,
  essential: readonly string[],
): Validated<T> {
  if (!isObject(value)) return { reason: `it is ${nameOf(value)}, not a record` };
  const first = schema.safeParse(value);
  if (first.success) return { record: first.data, left: [] };
  const { issues } = first.error;
  const fields = new Set(issues.map(({ path }) => String(path[0] ?? "")));
  if ([...fields].some((field) => field === "" || essential.includes(field)))
    return { reason: issues.slice(0, 3).map(sentence).join("; ") };
  const rest = Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field)));
  const second = schema.safeParse(rest);
  if (!second.success) return { reason: second.error.issues.slice(0, 3).map(sentence).join("; ") };
  return {
    record: second.data,
    left: issues.slice(0, 3).map((issue) => `${sentence(issue)}: the field was left out`),
  };
}

function sentence({ path, message }: { path: PropertyKey[]; message: string }): string {
  const reason = message.replace(/^Invalid input:? ?/, "");
  return `its field "${path.map(String).join(".")}" does not fit${reason ? ` (${reason})` : ""}`;
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
