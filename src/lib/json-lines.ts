import { z } from "zod";

/** Lines that were read, and what was wrong with the others. */
export interface LinesRead<T> {
  read: T[];
  rejected: { line: number; reason: string }[];
}

/** Reads a text of one JSON object a line that fits a schema; what does not is told, line by line. Blank lines are nothing. */
export function readLines<T>(text: string, schema: z.ZodType<T>): LinesRead<T> {
  const found: LinesRead<T> = { read: [], rejected: [] };
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const result = schema.safeParse(parsed(line));
      if (result.success) found.read.push(result.data);
      else found.rejected.push({ line: index + 1, reason: reasonOf(line, result.error) });
    });
  return found;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function reasonOf(line: string, error: z.ZodError): string {
  const value = parsed(line);
  if (value === undefined) return "it is no JSON";
  const [issue] = error.issues;
  const field = issue?.path[0];
  if (field === undefined) return "it is no object";
  if (!Object.hasOwn(Object(value) as object, field)) return `it has no "${String(field)}"`;
  return issue?.code === "invalid_type"
    ? `"${issue.path.join(".")}" is no ${issue.expected}`
    : `"${String(field)}" cannot be read`;
}
