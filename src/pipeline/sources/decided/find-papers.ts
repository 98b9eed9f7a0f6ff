import { identifierNames, type PaperDraft } from "../../../model/paper.ts";
import { normalIdentifier } from "./normal-identifier.ts";
import { idAlone, recordSign } from "../paper-ids.ts";

/** What a decision calls a paper, as records: by their places among the drafts. */
export interface PaperNamed {
  /** The paper that they are of, before any decision. */
  paper: number;
  /** The records that are named by their sign or identifier; null for all that nobody names so. */
  records: number[] | null;
}

/**
 * Finds papers by what decisions call them: the id (of the paper, or of a record that was a paper alone once), one with the sign of
 * a record behind it, or an identifier. Undefined where there is none, or where several records are called so.
 *
 * @param ids of the papers before any decision; `paperOf` gives that of each record.
 */
export function openPaperFinder(
  records: readonly PaperDraft[],
  ids: readonly string[],
  paperOf: (record: number) => number,
): (called: string) => PaperNamed | undefined {
  const byId = new Map(ids.map((id, paper) => [id, paper]));
  const recordsOf: number[][] = ids.map(() => []);
  const alone = new Map<string, number[]>();
  const byIdentifier = new Map<string, number[]>();
  records.forEach((draft, record) => {
    recordsOf[paperOf(record)]?.push(record);
    push(alone, idAlone(draft), record);
    for (const name of identifierNames) {
      const value = draft.identifiers[name];
      if (value !== undefined) push(byIdentifier, `${name.toLowerCase()}:${value.toLowerCase()}`, record);
    }
  });
  const ofRecords = (found: readonly number[] | undefined): PaperNamed | undefined => {
    const papers = new Set(found?.map(paperOf));
    const [paper] = papers;
    return papers.size === 1 && paper !== undefined ? { paper, records: [...(found ?? [])] } : undefined;
  };
  return (called) => {
    const [, id = called, sign] = /^(paper:.*?)(?:@(\w+))?$/.exec(called) ?? [];
    const paper = byId.get(id);
    if (paper === undefined) return ofRecords(alone.get(id) ?? byIdentifier.get(normalIdentifier(called)));
    if (sign === undefined) return { paper, records: null };
    return ofRecords(recordsOf[paper]?.filter((record) => recordSign(records[record]!) === sign));
  };
}

function push(lists: Map<string, number[]>, key: string, one: number): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
