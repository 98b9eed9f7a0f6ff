import type { Notice } from "../../model/notice.ts";
import { excerpt } from "./fields/told.ts";
import type { Corrected } from "./decided/correct-papers.ts";
import type { Joined } from "./join/join-papers.ts";
import { remarkCodes, type RemarkCode } from "./reader.ts";
import type { SourceRead } from "./read-source.ts";

/**
 * What a reader must know about the sources: files not read, what the readers remarked, records joined, and pairs that may
 * be one paper. `starts` are the places of each source's first draft; `titleOf` gives the title of a draft.
 */
export function sourceNotices(
  read: readonly SourceRead[],
  starts: readonly number[],
  joined: Joined,
  corrected: readonly Corrected[],
  titleOf: (draft: number) => string,
): Notice[] {
  const remarks = new Map<RemarkCode, Notice["items"]>();
  const add = (code: RemarkCode, item: Notice["items"][number]) => {
    const gathered = remarks.get(code);
    if (gathered) gathered.push(item);
    else remarks.set(code, [item]);
  };
  read.forEach(({ name, reading, facts }, source) => {
    for (const { line, reason, text } of reading.rejected)
      add("record-unparsed", { text: `${reason}: ${excerpt(text)}`, source, ...lineOf(line) });
    for (const { code, text, paper, line } of reading.remarks) {
      const place = paper === undefined ? undefined : joined.places[(starts[source] ?? 0) + paper]?.paper;
      if (place === null) continue; // its record is left out
      add(code, { text, source, ...paperOf(place), ...lineOf(line) });
    }
    if (facts.replaced > 0)
      add("characters-replaced", { text: `${facts.replaced} places of ${name}`, source });
    if (facts.encoding !== "" && !facts.encoding.startsWith("utf"))
      add("encoding-guessed", { text: `${name} was read as ${facts.encoding}`, source });
  });
  for (const { paper, text } of corrected) add("paper-corrected", { text, paper });
  joined.places.forEach(({ paper, reason }, draft) => {
    if (paper === null) add("paper-left-out", { text: `"${titleOf(draft)}"` });
    if (reason !== null && paper !== null)
      add("paper-joined", { text: `"${titleOf(draft)}": ${reason}`, paper });
  });
  for (const { a, b, reason } of joined.uncertain) {
    const [one, other] = [joined.places[a]?.paper ?? null, joined.places[b]?.paper ?? null];
    if (one !== other && one !== null && other !== null)
      add("paper-possible", { text: `"${titleOf(a)}" and "${titleOf(b)}": ${reason}`, paper: other });
  }
  for (const { words, drafts } of joined.shared) {
    const [paper] = drafts.map((draft) => joined.places[draft]?.paper ?? null);
    const titles = drafts.slice(0, 5).map((draft) => `"${titleOf(draft)}"`);
    const more = drafts.length > titles.length ? ` and ${drafts.length - titles.length} more` : "";
    add("identifier-shared", {
      text: `${words}: ${titles.join(", ")}${more}`,
      ...paperOf(paper),
    });
  }
  return [...unread(read), ...toNotices(remarks)];
}

const paperOf = (paper: number | null | undefined) =>
  paper === null || paper === undefined ? {} : { paper };
const lineOf = (line: number | null | undefined) => (line === null || line === undefined ? {} : { line });

function unread(read: readonly SourceRead[]): Notice[] {
  const items = read.flatMap(({ failure }, source) => (failure === null ? [] : [{ source, text: failure }]));
  const message = "They were left out as a whole.";
  if (items.length === 0) return [];
  return [
    { code: "source-unread", kind: "dropped", title: "Files not read", message, count: items.length, items },
  ];
}

function toNotices(remarks: Map<RemarkCode, Notice["items"]>): Notice[] {
  return Object.entries(remarkCodes).flatMap(([code, words]) => {
    const items = remarks.get(code as RemarkCode); // safe: the keys of remarkCodes are the codes
    return items ? [{ code, count: items.length, ...words, items }] : [];
  });
}
