import type { TableColumn } from "../../model/table-column.ts";
import type { Effects } from "../effects.ts";
import type { Options } from "../../model/options.ts";
import { DamagedSource } from "./open/unpack.ts";
import { sourceOfText } from "../source.ts";
import { beginsLikeExport, exportInside } from "./open/export-answer.ts";
import type { Opened } from "./open/expand.ts";
import type { Reading } from "./reader.ts";
import { lookOf, lookOfTable, readers, whatIsRead } from "./readers.ts";
import { openSourceText } from "./source-text.ts";
import { guessColumns } from "./tables/guess-columns.ts";
import { readXlsx } from "./tables/xlsx.ts";

/** What came of one source. */
export interface SourceRead {
  name: string;
  /** Which reader took it, and why; "unknown" where none could. */
  kind: string;
  recognised: string;
  facts: { bytes: number; sha256: string; encoding: string; replaced: number };
  reading: Reading;
  /** The sentence that says why nothing could be read; null when it could. */
  failure: string | null;
  /** The columns of a table that could not be read because their names are not known. */
  columns: TableColumn[] | null;
}

const NOTHING: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null, columns: null };
const NO_TEXT = { bytes: 0, sha256: "", encoding: "", replaced: 0 };

/** Reads one source with the reader that recognises it. A source that cannot be read gives a sentence instead of papers. */
export async function readSource(
  { source, workbook }: Opened,
  index: number,
  options: Options,
  effects: Effects,
): Promise<SourceRead> {
  const { name } = source;
  const failed = (
    why: string,
    facts = NO_TEXT,
    columns: TableColumn[] | null = null,
    next = "",
  ): SourceRead => {
    return { name, kind: "unknown", recognised: why, facts, reading: NOTHING, failure: why + next, columns };
  };
  try {
    const text = await openSourceText(source, (bytes) =>
      effects.progress("reading", bytes, source.size ?? bytes, name),
    );
    if (workbook)
      return await attempt("xlsx", "it is a zip archive with a workbook in it", "a workbook", () =>
        readXlsx(workbook, index, options),
      );
    const found = readers
      .map((reader) => ({ reader, reason: reader.recognise(text.head, options) }))
      .find(({ reason }) => reason !== null);
    if (found)
      return await attempt(found.reader.kind, found.reason ?? "", found.reader.label, () =>
        found.reader.read(text, index, options),
      );
    const inside = beginsLikeExport(text.head) ? exportInside(await text.whole()) : null;
    if (inside === null) {
      const columns = guessColumns(text.head);
      const look = columns ? lookOfTable(columns) : lookOf(text.head);
      const next = columns ? "" : ` What can be read: ${whatIsRead()}.`;
      return failed(`${name} ${look}.`, text.facts(), columns, next);
    }
    const read = await readSource(
      { source: sourceOfText(name, inside), workbook: null },
      index,
      options,
      effects,
    );
    return { ...read, facts: { ...text.facts(), replaced: read.facts.replaced } };

    async function attempt(
      kind: string,
      recognised: string,
      label: string,
      read: () => Promise<Reading>,
    ): Promise<SourceRead> {
      try {
        const reading = await read();
        return { name, kind, recognised, facts: text.facts(), reading, failure: null, columns: null };
      } catch (error) {
        if (error instanceof DamagedSource) throw error;
        return failed(`${name} looks like ${label}, but cannot be read: ${words(error)}.`, text.facts());
      }
    }
  } catch (error) {
    if (error instanceof DamagedSource) return failed(`${name} cannot be read: ${error.message}.`);
    throw error;
  }
}

function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
