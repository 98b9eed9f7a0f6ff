import { createReading, type RawPaper, type ReadingBuilder } from "../draft.ts";
import type { Reading, RemarkCode } from "../reader.ts";
import type { SourceText } from "../source-text.ts";
import { createRecordParser } from "./parse-record.ts";
import { splitRecords, type XmlPiece } from "./split-records.ts";
import type { XmlNode } from "./tree.ts";

/** What tells one XML format from another. */
export interface XmlFormat {
  /** The elements that are records, without their namespaces' prefixes. */
  records: readonly string[];
  /** Elements inside a record of which nothing is kept: the body of an article. */
  skip?: readonly string[];
  /** A record as a paper, or why it is none. */
  understand(record: XmlNode, remark: (code: RemarkCode, text: string) => void): RawPaper | string;
}

/** Before the first record a feed says whose it is; more text than this is no such heading. */
const LONGEST_HEADING = 2000;

/** Reads XML record by record: memory grows with the largest record and with what is kept, not with the file. */
export async function readXml(text: SourceText, source: number, format: XmlFormat): Promise<Reading> {
  const builder = createReading(source);
  const parse = await createRecordParser(new Set(format.skip));
  let heading = true;
  for await (const piece of splitRecords(text.chunks(), format.records)) {
    if (piece.kind === "between") remarkBetween(piece, heading ? LONGEST_HEADING : 0, builder);
    else if (piece.kind === "headless")
      builder.reject(piece.line, "the record ends, but does not begin", piece.text);
    else keepRecord(piece, format, parse, builder);
    heading = false;
  }
  return builder.done();
}

function keepRecord(
  piece: XmlPiece,
  format: XmlFormat,
  parse: Awaited<ReturnType<typeof createRecordParser>>,
  builder: ReadingBuilder,
): void {
  const parsed = parse(withoutControls(piece, builder));
  const problem = piece.kind === "endless" ? "the record begins, but does not end" : parsed.problem;
  const raw = parsed.node
    ? format.understand(parsed.node, (code, text) => builder.remark(code, text, piece.line))
    : "it is empty";
  if (typeof raw === "string") builder.reject(piece.line, problem ?? raw, piece.text);
  else if (problem === null) builder.paper(raw, piece.line, () => piece.text);
  else if (saysWho(raw)) {
    const flaws = [{ field: "the rest of the record", text: problem }];
    builder.paper({ ...raw, flaws }, piece.line, () => piece.text);
  } else builder.reject(piece.line, problem, piece.text);
}

/** Of a damaged record that is kept what can be told from others: by its title or its people. */
const saysWho = ({ title, names = [] }: RawPaper) => title.trim() !== "" || names.length > 0;

/** Characters that XML forbids, such as NUL. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function withoutControls({ text, line }: XmlPiece, builder: ReadingBuilder): string {
  const clean = text.replace(CONTROLS, "\ufffd");
  if (clean !== text) builder.remark("characters-replaced", "control characters in an XML record", line);
  return clean;
}

function remarkBetween({ text, line }: XmlPiece, allowed: number, builder: ReadingBuilder): void {
  const words = text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words.length > allowed) builder.remark("text-ignored", words.slice(0, 200), line);
}
