import { identifierNames } from "../../../model/paper.ts";
import { createReading, type RawPaper } from "../draft.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import type { Reading } from "../reader.ts";
import type { SourceText } from "../source-text.ts";
import { lineBatches } from "../fields/line-batches.ts";
import type { TaggedRecord } from "./tagged-record.ts";
import { createTokenizer, type Dialect } from "./tokenizer.ts";

/** No title and no abstract is longer; what is cut is remarked. */
const LONGEST_TITLE = 10_000;
const LONGEST_ABSTRACT = 100_000;
/** Nor is a date or an identifier longer than this: what is, is a broken file. */
const LONGEST_FACT = 500;

/** Reads a tagged file as it comes, record by record. */
export async function readTagged(
  text: SourceText,
  source: number,
  dialect: Dialect,
  toPaper: (record: TaggedRecord) => RawPaper,
): Promise<Reading> {
  const reading = createReading(source);
  const cut = (what: string, limit: number, line: number) => {
    if (what.length <= limit) return what;
    const rest = what.slice(limit, limit + 200);
    reading.remark("text-ignored", `${what.length - limit} characters of an endless text: ${rest}`, line);
    return what.slice(0, limit);
  };
  const tokenizer = createTokenizer(dialect, {
    record(record) {
      const { line } = record;
      const paper = toPaper(record);
      const title = cut(paper.title, LONGEST_TITLE, line);
      const abstract = paper.abstract ? cut(paper.abstract, LONGEST_ABSTRACT, line) : null;
      reading.paper({ ...bounded(paper), title, abstract }, line, () => record.raw());
    },
    ignored: (line, what) => reading.remark("text-ignored", what, line),
  });
  for await (const { lines, first } of lineBatches(text.chunks())) {
    for (const [index, line] of lines.entries()) tokenizer.line(line, first + index);
  }
  tokenizer.end();
  return reading.done();
}

function bounded(paper: RawPaper): RawPaper {
  const short = (text: string | null | undefined) => text?.slice(0, LONGEST_FACT);
  const identifiers: RawIdentifiers = {};
  for (const name of identifierNames) identifiers[name] = short(paper.identifiers?.[name]);
  return {
    ...paper,
    date: short(paper.date) ?? null,
    otherDate: short(paper.otherDate) ?? null,
    identifiers,
  };
}
