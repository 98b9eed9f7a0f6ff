import type { SourceAccount } from "../../model/account.ts";
import { createIds } from "../../model/ids.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Effects } from "../effects.ts";
import type { Options } from "../options.ts";
import type { Source } from "../source.ts";
import { remarkCodes, type Reading, type RemarkCode } from "./reader.ts";
import { lookOf, readers, whatIsRead } from "./readers.ts";
import { openSourceText } from "./source-text.ts";

/** A source that cannot be read at all; the message is a sentence for the user. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
}

export interface SourcesRead {
  papers: Paper[];
  accounts: SourceAccount[];
  notices: Notice[];
}

/**
 * Reads all sources into papers, in the order given, and accounts for every record. A source that cannot be read is told
 * of and leaves the others alone.
 * @throws UnreadableSource when none of them can be read.
 */
export async function readSources(
  sources: readonly Source[],
  options: Options,
  effects: Effects,
): Promise<SourcesRead> {
  const papers: Paper[] = [];
  const accounts: SourceAccount[] = [];
  const remarks = new Map<RemarkCode, Notice["items"]>();
  const nextId = createIds("paper");
  const unread: Notice["items"] = [];
  for (const [index, source] of sources.entries()) {
    const { reading, account, failure } = await readSource(source, index, options, effects);
    if (failure !== null) unread.push({ source: index, text: failure });
    const first = papers.length;
    for (const draft of reading.papers) papers.push({ ...draft, id: nextId(draft.title) });
    accounts.push(account);
    for (const { code, item } of itemsOf(reading, first, index)) {
      const gathered = remarks.get(code);
      if (gathered) gathered.push(item);
      else remarks.set(code, [item]);
    }
  }
  const [firstFailure] = unread;
  if (firstFailure && unread.length === sources.length) throw new UnreadableSource(unread.map(({ text }) => text).join("\n"));
  return { papers, accounts, notices: [...unreadNotice(unread), ...toNotices(remarks)] };
}

interface SourceRead {
  reading: Reading;
  account: SourceAccount;
  /** The sentence that says why nothing could be read; null when it could. */
  failure: string | null;
}

const NOTHING: Reading = { records: 0, papers: [], rejected: [], remarks: [], page: null };

async function readSource(source: Source, index: number, options: Options, effects: Effects): Promise<SourceRead> {
  const { name } = source;
  const text = await openSourceText(source, (bytes) => effects.progress("reading", bytes, source.size ?? bytes, name));
  const toAccount = (kind: string, recognised: string, { records, papers, rejected, page }: Reading): SourceAccount => {
    return { name, kind, recognised, ...text.facts(), records, papers: papers.length, rejected, page };
  };
  const fail = (failure: string): SourceRead => {
    return { reading: NOTHING, account: toAccount("unknown", failure, NOTHING), failure };
  };
  const found = readers.map((reader) => ({ reader, reason: reader.recognise(text.head) })).find(({ reason }) => reason !== null);
  if (!found) return fail(`${name} ${lookOf(text.head)}. What can be read: ${whatIsRead()}.`);
  try {
    const reading = await found.reader.read(text, index, options);
    return { reading, account: toAccount(found.reader.kind, found.reason ?? "", reading), failure: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`${name} looks like ${found.reader.label}, but cannot be read: ${why}.`);
  }
}

function unreadNotice(items: Notice["items"]): Notice[] {
  const message = "They were left out as a whole.";
  return items.length === 0
    ? []
    : [{ code: "source-unread", kind: "dropped", title: "Files not read", message, count: items.length, items }];
}

function itemsOf(reading: Reading, first: number, source: number) {
  const items: { code: RemarkCode; item: Notice["items"][number] }[] = reading.rejected.map(({ line, reason, text }) => ({
    code: "record-unparsed",
    item: { text: `${reason}: ${text}`, source, ...(line === null ? {} : { line }) },
  }));
  for (const { code, text, paper, line } of reading.remarks) {
    const place = { ...(paper === undefined ? {} : { paper: first + paper }), ...(line === undefined ? {} : { line }) };
    items.push({ code, item: { text, source, ...place } });
  }
  return items;
}

function toNotices(remarks: Map<RemarkCode, Notice["items"]>): Notice[] {
  return Object.entries(remarkCodes).flatMap(([code, words]) => {
    const items = remarks.get(code as RemarkCode); // safe: the keys of remarkCodes are the codes
    return items ? [{ code, count: items.length, ...words, items }] : [];
  });
}
