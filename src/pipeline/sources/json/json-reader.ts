import type { z } from "zod";
import type { RawPaper, ReadingBuilder } from "../draft.ts";
import { createReading } from "../draft.ts";
import type { Reader, SourceKind } from "../reader.ts";
import { jsonElements } from "./json-elements.ts";
import { isObject, recordsIn, type JsonObject, type JsonPath } from "./json-piece.ts";
import { lookInside, type JsonLook } from "./look-inside.ts";
import { validate } from "./validate.ts";

/** What a reader of JSON has to know about the system that wrote it. */
export interface JsonFormat<T> extends SourceKind {
  /** Where a list of records may stand in an answer of the system. */
  paths: readonly JsonPath[];
  /** Why the beginning of a file looks like it, or null. */
  recognise(look: JsonLook): string | null;
  /** The records in an item of the list that wraps them. */
  unwrap?(item: JsonObject): unknown[];
  /** Why an item is no record, where the system says so: an error message. */
  refusal?(item: JsonObject): string | null;
  /** What does not fit of a record is left out, and told. */
  schema: z.ZodType<T>;
  toRaw(record: T): RawPaper;
}

/** A reader for records in JSON: a list, a list inside an answer, several answers, or JSON lines. */
export function jsonReader<T>(format: JsonFormat<T>): Reader {
  return {
    kind: format.kind,
    label: format.label,
    format: format.format,
    writtenBy: format.writtenBy,
    recognise(head) {
      const look = lookInside(head, format.paths);
      return look && format.recognise(unwrapped(look, format));
    },
    async read(text, source) {
      const reading = createReading(source);
      for await (const piece of jsonElements(text.chunks(), format.paths)) {
        const { line } = piece;
        if (piece.kind === "flaw") reading.reject(line, piece.reason, piece.text);
        else if (piece.kind === "outside") reading.remark("text-ignored", piece.text, line);
        else if (piece.kind === "cut")
          reading.remark("file-cut", "the file ends before its list of records does", line);
        else {
          if (piece.repaired)
            reading.remark(
              "characters-replaced",
              "control characters, or numbers that JSON does not know, inside a record",
              line,
            );
          for (const item of recordsIn(piece.value, format.paths)) {
            const records = isObject(item) && format.unwrap ? format.unwrap(item) : [item];
            for (const record of records) keep(record, line, format, reading);
          }
        }
      }
      return reading.done();
    },
  };
}

function unwrapped<T>({ whole, record }: JsonLook, format: JsonFormat<T>): JsonLook {
  const first = record && format.unwrap ? format.unwrap(record)[0] : record;
  return { whole, record: isObject(first) ? first : null };
}

function keep<T>(value: unknown, line: number, format: JsonFormat<T>, reading: ReadingBuilder): void {
  // What a batch was asked for and did not find.
  if (value === null) return reading.remark("text-ignored", "null, which is no record", line);
  const refusal = isObject(value) ? (format.refusal?.(value) ?? null) : null;
  const checked = refusal === null ? validate(value, format.schema) : { reason: refusal };
  if ("reason" in checked) return reading.reject(line, checked.reason, JSON.stringify(value));
  const raw = format.toRaw(checked.record);
  reading.paper(checked.flaws.length > 0 ? { ...raw, flaws: checked.flaws } : raw, line, () =>
    JSON.stringify(value),
  );
}
