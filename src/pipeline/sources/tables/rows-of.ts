import Papa from "papaparse";

/** A row, and the line where it begins. */
export interface Row {
  cells: string[];
  line: number;
}

/**
 * The rows of a table of few columns that say something, the header with them. Where a quote does not end, every line is a row of its
 * own, for else it would swallow all the others.
 */
export function rowsOf(text: string, delimiter: string): Row[] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows: Row[] = [];
  let line = 1;
  let isSound = true;
  Papa.parse<string[]>(plain, {
    delimiter,
    step({ data, errors }) {
      isSound &&= errors.length === 0;
      rows.push({ cells: data, line });
      line += 1 + data.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    },
  });
  const lines = () =>
    plain.split(/\r\n|\r|\n/).map((one, n) => ({
      cells: Papa.parse<string[]>(one, { delimiter }).data[0] ?? [],
      line: n + 1,
    }));
  return (isSound ? rows : lines()).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
