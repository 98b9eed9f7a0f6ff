import type { Notice } from "../../../model/notice.ts";
import { text, wholeOrNone } from "../column.ts";
import { known, listTable } from "../list-table.ts";

/** The items of notices: there may be a hundred thousand, so that they are no part of the manifest. */
export const noticeItemsTable = listTable({
  name: "notice_items",
  meaning: "one thing that a notice speaks of",
  owner: "notice",
  ownerMeaning: "the notice, as its place in the manifest, from 0",
  columns: {
    text: text("what is to be known of it"),
    paper: wholeOrNone("the paper, a row of papers"),
    source: wholeOrNone("the source, as its place in the manifest, from 0"),
    line: wholeOrNone("the line of that source, from 1"),
  },
  listsOf: ({ notices }) => notices.map(({ items }) => items),
  toRow: ({ text: words, paper, source, line }: Notice["items"][number]) => ({
    text: words,
    paper: paper ?? null,
    source: source ?? null,
    line: line ?? null,
  }),
  fromRow: ({ text: words, paper, source, line }) => ({ text: words, ...known({ paper, source, line }) }),
});
