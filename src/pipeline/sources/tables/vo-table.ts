import type { Reader } from "../reader.ts";
import { textOf } from "../xml/mixed-text.ts";
import { createRecordParser } from "../xml/parse-record.ts";
import { splitRecords } from "../xml/split-records.ts";
import { nodesAt } from "../xml/tree.ts";
import type { SourceText } from "../source-text.ts";
import { columnMapping, isHeader } from "./column-mapping.ts";
import { readTableRows } from "./read-rows.ts";
import type { TableRow } from "./table-rows.ts";

/** A VOTable whose columns hold papers, as NASA ADS writes it. */
export const voTableReader: Reader = {
  kind: "votable",
  label: "a VOTable of papers",
  format: "VOTable",
  writtenBy: ["NASA ADS"],
  recognise(head) {
    if (!/<VOTABLE[\s>]/.test(head)) return null;
    const fields = fieldsOf(head);
    return isHeader(fields) && columnMapping(fields).title !== undefined
      ? "it is a VOTable with a column for titles"
      : null;
  },
  read: (text, source, options) =>
    readTableRows(
      { headers: fieldsOf(text.head), preamble: [], line: 1, rows: rowsOf(text) },
      source,
      options.columns,
    ),
};

function fieldsOf(head: string): string[] {
  return [...head.matchAll(/<FIELD\s([^>]*)>/g)].map(([, attributes = ""]) => {
    return /\bname="([^"]*)"/.exec(attributes)?.[1] ?? /\bID="([^"]*)"/.exec(attributes)?.[1] ?? "";
  });
}

async function* rowsOf(text: SourceText): AsyncGenerator<TableRow> {
  const parse = await createRecordParser(new Set());
  for await (const { kind, line, text: xml } of splitRecords(text.chunks(), ["TR"])) {
    if (kind === "between") continue;
    const { node, problem } = kind === "record" ? parse(xml) : { node: null, problem: kind };
    if (!node || problem !== null)
      yield { kind: "broken", line, text: xml, cells: [], reason: "the row is damaged" };
    else yield { kind: "row", line, cells: nodesAt(node, "TD").map(textOf), repaired: false, open: false };
  }
}
