import type { SourceAccount } from "../../model/account.ts";
import { UnreadableSource } from "../../model/unreadable-source.ts";
import type { Decision } from "../../model/decision.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper, PaperDraft } from "../../model/paper.ts";
import type { Effects } from "../effects.ts";
import type { Options } from "../../model/options.ts";
import type { Source } from "../source.ts";
import type { Told } from "../told.ts";
import { toAccount } from "./account.ts";
import { decidePapers } from "./decided/decide-papers.ts";
import { joinPapers } from "./join/join-papers.ts";
import { putTogether, type InFile } from "./networks/put-together.ts";
import { expand, type Opened } from "./open/expand.ts";
import { DamagedSource } from "./open/unpack.ts";
import { readSource, type SourceRead } from "./read-source.ts";
import { sourceNotices } from "./source-notices.ts";
import { type NamedVocabulary } from "../../model/vocabulary.ts";
import { nameOfFile } from "./vocabularies/to-vocabulary.ts";

export interface SourcesRead {
  papers: Paper[];
  accounts: SourceAccount[];
  notices: Notice[];
  /** Finds a paper by what decisions call it. */
  paperAt: (called: string) => number | undefined;
  told: Told[];
  vocabularies: NamedVocabulary[];
  /** Networks that came without papers. */
  networks: InFile[];
}

/**
 * Reads all sources into papers, in the order given, joins records that are the same paper, does what users decided about papers
 * and venues, and accounts for every record.
 * A source that cannot be read is told of and leaves the others alone.
 * @throws UnreadableSource when none of them can be read.
 */
export async function readSources(
  sources: readonly Source[],
  options: Options,
  effects: Effects,
  decisions: readonly Decision[] = [],
): Promise<SourcesRead> {
  const read: SourceRead[] = [];
  for (const source of sources) {
    for await (const opened of files(source))
      read.push(await readSource(opened, read.length, options, effects));
  }
  const failures = read.flatMap(whyNoPapers);
  if (read.length > 0 && failures.length === read.length) {
    const nothing = joinPapers([]);
    throw new UnreadableSource(
      failures.join("\n"),
      read.map((one) => toAccount(one, 0, nothing)),
    );
  }
  const drafts = read.flatMap(({ reading }) => reading.papers);
  effects.progress("reading", 1, 1, `${drafts.length} records, looking for duplicates`);
  const { papers, joined, paperAt, corrected, told } = decidePapers(joinPapers(drafts), decisions);
  const starts = firstDrafts(read);
  const accounts = read.map((one, index) => toAccount(one, starts[index] ?? 0, joined));
  const notices = sourceNotices(read, starts, joined, corrected, titlesOf(drafts));
  const vocabularies = read.flatMap(({ name, reading: { vocabulary } }) =>
    vocabulary ? { ...vocabulary, name: vocabulary.name ?? nameOfFile(name) } : [],
  );
  const networks = putTogether(
    read.flatMap(({ name, reading: { network } }) => (network ? { file: name, given: network } : [])),
  );
  return { papers, accounts, notices, paperAt, told, vocabularies, networks };
}

/** Why a source gives no papers, if it is not one of papers that can be read. */
function whyNoPapers({ name, failure, reading }: SourceRead): string[] {
  if (failure !== null) return [failure];
  return reading.vocabulary
    ? [`${name} is a vocabulary: it says what papers can be about. Give it together with papers.`]
    : [];
}

/** The files of a source; a damaged archive comes as itself, so that reading it says what is wrong. */
async function* files(source: Source): AsyncGenerator<Opened> {
  try {
    yield* expand(source);
  } catch (error) {
    if (!(error instanceof DamagedSource)) throw error;
    const open = () => failing(error);
    yield { source: { ...source, open }, workbook: null };
  }
}

function firstDrafts(read: readonly SourceRead[]): number[] {
  let next = 0;
  return read.map(({ reading }) => {
    const first = next;
    next += reading.papers.length;
    return first;
  });
}

const titlesOf = (drafts: readonly PaperDraft[]) => (index: number) => drafts[index]?.title ?? "";

/** Bytes that cannot be had. */
function failing(error: Error): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}
