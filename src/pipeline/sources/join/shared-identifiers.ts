import type { Compared } from "./compared.ts";
import { identifierKeys, withoutIdentifiers } from "./evidence.ts";
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
  const holders = new Map<string, { words: string; drafts: number[] }>();
  records.forEach(({ draft }, index) => {
    for (const { key, words } of identifierKeys(draft)) {
      const known = holders.get(key);
      if (known) known.drafts.push(index);
      else holders.set(key, { words: words.replace(/^same /, ""), drafts: [index] });
    }
  });
  const junk = [...holders].filter(
    ([, { drafts }]) => drafts.length >= MANY && isJunk(drafts.flatMap((n) => records[n] ?? [])),
  );
  if (junk.length === 0) return { records: [...records], shared: [] };
  const keys = new Set(junk.map(([key]) => key));
  return {
    records: records.map((record) => ({ ...record, draft: withoutIdentifiers(record.draft, keys) })),
    shared: junk.map(([, holder]) => holder),
  };
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
