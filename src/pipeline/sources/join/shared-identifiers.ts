import type { Compared } from "./compared.ts";
import { withoutIdentifiers, wordsOf } from "./evidence.ts";
import { holdersOf } from "./holders.ts";
import { speaksAgainst } from "./speaks-against.ts";

/** An identifier that stands on records of unlike titles, and on which of them: indexes of drafts. */
export interface SharedIdentifier {
  words: string;
  drafts: number[];
}

/** So many unlike records of one identifier show that it is none of theirs alone. */
const MANY = 3;
/** So many records of an identifier are compared with each other. */
const MOST = 60;

/**
 * Finds identifiers that are junk: a reference manager's own example on many entries, the DOI of a book on its chapters, of
 * a supplement on its abstracts. They are taken off the records, so that they neither join nor part any.
 */
export function withoutShared(records: readonly Compared[]): {
  records: Compared[];
  shared: SharedIdentifier[];
} {
  const junk = [...holdersOf(records.map(({ keys }) => keys))].filter(
    ([, holders]) => holders.length >= MANY && isJunk(holders.flatMap((n) => records[n] ?? [])),
  );
  if (junk.length === 0) return { records: [...records], shared: [] };
  const keys = new Set(junk.map(([key]) => key));
  return {
    records: records.map((record) => withoutKeys(record, keys)),
    shared: junk.map(([key, drafts]) => ({ words: wordsOf(key), drafts })),
  };
}

function withoutKeys(record: Compared, gone: ReadonlySet<string>): Compared {
  if (!record.keys.some((key) => gone.has(key))) return record;
  const keys = record.keys.filter((key) => !gone.has(key));
  return { ...record, keys, draft: withoutIdentifiers(record.draft, gone) };
}

/** Whether at least three of these records are each unlike the others. */
function isJunk(records: readonly Compared[]): boolean {
  const unlike: Compared[] = [];
  for (const record of records.slice(0, MOST)) {
    if (record.title && unlike.every((other) => speaksAgainst(other, record) !== null)) unlike.push(record);
    if (unlike.length >= MANY) return true;
  }
  return false;
}
