import type { TableColumn } from "../../model/table-column.ts";
import type { Effects } from "../effects.ts";
import type { Options } from "../../model/options.ts";
import { sourceOfText } from "../source.ts";
import { factsOf, type ByteFacts } from "./open/counted-bytes.ts";
import type { Decoding } from "./open/decode.ts";
import type { Opened } from "./open/expand.ts";
import { beginsLikeExport, exportInside } from "./open/export-answer.ts";
import { DamagedSource } from "./open/unpack.ts";
import type { Reading } from "./reader.ts";
import { lookOf, lookOfTable, readers, whatIsRead } from "./readers.ts";
import { openSourceText, type SourceText } from "./source-text.ts";
import { guessColumns } from "./tables/guess-columns.ts";
import { readXlsx, workbook as workbookKind } from "./tables/xlsx.ts";

/** What came of one source. */
export interface SourceRead {
  name: string;
  /** Which reader took it, and why; "unknown" where none could. */
  kind: string;
  recognised: string;
  facts: ByteFacts & Decoding;
  reading: Reading;
  /** The sentence that says why nothing could be read; null when it could. */
  failure: string | null;
  /** The columns of a table that could not be read because their names are not known. */
  columns: TableColumn[] | null;
}

const NOTHING: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null, columns: null };
const NO_TEXT: Decoding = { encoding: "", replaced: 0 };

/** Reads one source with the reader that recognises it. A source that cannot be read gives a sentence instead of papers. */
export async function readSource(
  opened: Opened,
  index: number,
  options: Options,
  effects: Effects,
): Promise<SourceRead> {
  const { name } = opened.source;
  try {
    return opened.workbook === null
      ? await readText(opened, index, options, effects)
      : await readWorkbook(name, opened.workbook, index, options, effects);
  } catch (error) {
    if (!(error instanceof DamagedSource)) throw error;
    return failed(name, `cannot be read: ${error.message}.`, { bytes: 0, sha256: "", ...NO_TEXT });
  }
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  index: number,
  options: Options,
  effects: Effects,
) {
  const facts = { ...factsOf(bytes), ...NO_TEXT };
  const recognised = "it is a zip archive with a workbook in it";
  effects.progress("reading", bytes.length, bytes.length, name);
  return attempt({ name, label: "a workbook", facts: () => facts }, async () => {
    const reading = await readXlsx(bytes, index, options);
    return { ...nothingOf(name, facts), kind: workbookKind.kind, recognised, reading };
  });
}

/** Decides by the head of a text who reads it. One that nobody knows is read no further. */
async function readText({ source }: Opened, index: number, options: Options, effects: Effects) {
  const { name, size } = source;
  const text = await openSourceText(source, (bytes) =>
    effects.progress("reading", bytes, size ?? bytes, name),
  );
  const { head, facts } = text;
  try {
    for (const reader of readers) {
      const recognised = reader.recognise(head, options);
      if (recognised === null) continue;
      return await attempt({ name, label: reader.label, facts }, async () => {
        const reading = await reader.read(text, index, options);
        return { ...nothingOf(name, facts()), kind: reader.kind, recognised, reading };
      });
    }
    const label = "an answer to an export";
    const inside = beginsLikeExport(head)
      ? await attempt({ name, label, facts }, () => readInside(text, name, index, options, effects))
      : null;
    return inside ?? unknown(name, text);
  } finally {
    await text.close();
  }
}

/** Reads the file that an answer to an export holds; null when it holds none. */
async function readInside(text: SourceText, name: string, index: number, options: Options, effects: Effects) {
  const inside = exportInside(await text.whole());
  if (inside === null) return null;
  const source = sourceOfText(name, inside);
  const read = await readSource({ source, workbook: null }, index, options, effects);
  return { ...read, facts: { ...text.facts(), replaced: read.facts.replaced } };
}

/** What fails while a source is read as what it looks like is told of that source, and leaves the others alone. */
async function attempt<T>(
  { name, label, facts }: { name: string; label: string; facts: () => SourceRead["facts"] },
  read: () => Promise<T>,
): Promise<T | SourceRead> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DamagedSource) throw error;
    const words = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
    return failed(name, `looks like ${label}, but cannot be read: ${words}.`, facts());
  }
}

function unknown(name: string, { head, facts }: SourceText): SourceRead {
  const columns = guessColumns(head);
  if (columns) return { ...failed(name, `${lookOfTable(columns)}.`, facts()), columns };
  const read = failed(name, `${lookOf(head)}.`, facts());
  return { ...read, failure: `${read.failure} What can be read: ${whatIsRead()}.` };
}

function failed(name: string, what: string, facts: SourceRead["facts"]) {
  const failure = `${name} ${what}`;
  return { ...nothingOf(name, facts), recognised: failure, failure };
}

function nothingOf(name: string, facts: SourceRead["facts"]): SourceRead {
  return { name, kind: "unknown", recognised: "", facts, reading: NOTHING, failure: null, columns: null };
}
