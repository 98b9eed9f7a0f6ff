import type { Paper } from "../../../model/paper.ts";
import { text, whole, type ValuesOf } from "../column.ts";
import type { Table } from "../table.ts";

const columns = {
  paper: whole("the paper, a row of papers"),
  abstract: text("its abstract"),
};

/** Abstracts are long and seldom asked for: this table comes in parts, each of the next so many papers. */
export const textsTable: Table<typeof columns> = {
  name: "texts",
  meaning: "the abstract of a paper that has one",
  columns,
};

/** So many papers go into a part: about 300 kB of packed abstracts. */
export const PAPERS_IN_PART = 500;

export type TextValues = ValuesOf<typeof columns>;

/** The abstracts of one part. */
export function textsOfPart(papers: readonly Paper[], part: number): TextValues {
  const from = part * PAPERS_IN_PART;
  const rows = papers
    .slice(from, from + PAPERS_IN_PART)
    .flatMap(({ abstract }, n) => (abstract === null ? [] : [{ paper: from + n, abstract }]));
  return {
    paper: Uint32Array.from(rows, ({ paper }) => paper),
    abstract: rows.map(({ abstract }) => abstract),
  };
}

/** How many parts there are for so many papers. */
export const partsOf = (papers: number) => Math.ceil(papers / PAPERS_IN_PART);
