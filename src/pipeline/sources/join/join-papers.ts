import type { Paper, PaperDraft } from "../../../model/paper.ts";
import { createCandidates } from "./candidates.ts";
import { compared, type Compared } from "./compared.ts";
import { contradiction, wordsOf } from "./evidence.ts";
import { createGroups, type Groups } from "./groups.ts";
import { holdersOf } from "./holders.ts";
import { mergeRecords } from "./merge.ts";
import { otherPlace } from "./places/places.ts";
import { hindrance, sameByTitle } from "./same-by-title.ts";
import { withoutShared, type SharedIdentifier } from "./shared-identifiers.ts";
import { speaksAgainst } from "./speaks-against.ts";
import { SURENESS, type Sureness } from "./verdict.ts";

export interface Joined {
  papers: Omit<Paper, "id">[];
  /**
   * For every draft: the paper that it became (null where a decision leaves it out), and null for first records or the reason for
   * later ones.
   */
  places: { paper: number | null; reason: string | null }[];
  /** The drafts without identifiers that many unlike records share: what papers are made of. */
  records: PaperDraft[];
  /** Pairs of drafts that may be one paper but were kept apart, with the reason. */
  uncertain: Uncertain[];
  /** Identifiers that stand on many unlike records, and were taken off them. */
  shared: SharedIdentifier[];
}

interface Uncertain {
  a: number;
  b: number;
  reason: string;
}

/**
 * Joins records that are the same paper: first by a common identifier, unless titles and people speak against it; then by
 * titles that are alike, years that fit and bylines that go together, the surest pairs first, unless any record of the one
 * paper hinders any of the other. What may be one paper is told and kept apart. The order of the records decides which is the
 * first of its paper, and hardly more: who gets a record that two papers could have.
 * Cost: about linear; a record is compared with those that share an identifier, and with its candidates.
 */
export function joinPapers(drafts: readonly PaperDraft[]): Joined {
  const { records, shared } = withoutShared(drafts.map(compared));
  const groups = createGroups(records.length);
  const uncertain = [...joinByIdentifier(records, groups), ...joinByTitle(records, groups)];
  const firsts = records.flatMap((_, record) => (groups.of(record) === record ? [record] : []));
  const paperOf = new Map(firsts.map((record, paper) => [record, paper]));
  return {
    papers: firsts.map((first) =>
      mergeRecords(
        groups
          .members(first)
          .toSorted((a, b) => a - b)
          .flatMap((record) => {
            const draft = records[record]?.draft;
            return draft ? [{ draft, reason: groups.reason(record) ?? "" }] : [];
          }),
      ),
    ),
    places: records.map((_, record) => ({
      paper: paperOf.get(groups.of(record)) ?? 0,
      reason: groups.reason(record),
    })),
    records: records.map(({ draft }) => draft),
    uncertain: onceForPapers(uncertain, groups),
    shared,
  };
}

/** A paper may have thousands of records: so many of each are compared. */
const MOST_COMPARED = 20;

/**
 * Joins what has the same identifier. A record may know those of two groups that knew nothing of each other. Of each group
 * one holder of an identifier is looked at, so that thousands of records of one paper are not compared in pairs.
 */
function joinByIdentifier(records: readonly Compared[], groups: Groups): Uncertain[] {
  const shared = holdersOf(records.map(({ keys }) => keys));
  const holders = new Map([...shared.keys()].map((key): [string, number[]] => [key, []]));
  const uncertain: Uncertain[] = [];
  records.forEach(({ keys }, record) => {
    for (const key of keys) {
      const known = holders.get(key);
      if (!known) continue;
      const refused = new Set<number>();
      for (const holder of known) {
        const [theirs, mine] = [groups.of(holder), groups.of(record)];
        if (theirs === mine || refused.has(theirs)) continue;
        const words = `same ${wordsOf(key)}`;
        const against = againstIdentity(membersOf(theirs), membersOf(mine));
        if (against === null)
          groups.join(theirs, mine, mine === record ? words : `${words}, by way of record ${record + 1}`);
        else {
          refused.add(theirs);
          uncertain.push({ a: theirs, b: record, reason: `${words}, but ${against}` });
        }
      }
      holders.set(key, oneOfEach([...known, record]));
    }
  });
  return uncertain;

  function oneOfEach(held: readonly number[]): number[] {
    const met = new Set<number>();
    return held.filter((holder) => met.size < met.add(groups.of(holder)).size);
  }

  function membersOf(group: number): Compared[] {
    return groups
      .members(group)
      .slice(0, MOST_COMPARED)
      .flatMap((record) => records[record] ?? []);
  }
}

/** What speaks against records of one identifier being one paper: another identifier, or titles and people. */
function againstIdentity(known: readonly Compared[], wanted: readonly Compared[]): string | null {
  const pairs = known.flatMap((one) => wanted.map((other) => [one, other] as const));
  for (const [one, other] of pairs) {
    const differing = contradiction(one.draft, other.draft);
    if (differing !== null) return differing;
  }
  const unlike = pairs.map(([one, other]) => ({ reason: speaksAgainst(one, other), one, other }));
  const elsewhere = unlike.find(
    ({ reason, one, other }) => reason !== null && otherPlace(one.draft, other.draft) !== null,
  );
  if (elsewhere) return elsewhere.reason;
  return unlike.some(({ reason }) => reason === null) ? null : (unlike[0]?.reason ?? null);
}

/** Joins what has like titles: the surest pairs first, so that a doubtful one does not take the place of a sure one. */
function joinByTitle(records: readonly Compared[], groups: Groups): Uncertain[] {
  const uncertain: Uncertain[] = [];
  const same = new Map<Sureness, Uncertain[]>(SURENESS.map((sureness) => [sureness, []]));
  const candidates = createCandidates(records);
  records.forEach((record, b) => {
    for (const a of candidates.before(b)) {
      const known = records[a];
      if (!known || groups.of(a) === groups.of(b)) continue;
      const verdict = sameByTitle(known, record);
      const { reason } = verdict;
      if (verdict.same) same.get(verdict.sureness)?.push({ a, b, reason });
      else if (reason !== "") uncertain.push({ a, b, reason });
    }
  });
  for (const [sureness, pairs] of same)
    for (const { a, b, reason } of pairs) {
      const [one, other] = [groups.of(a), groups.of(b)];
      if (one === other) continue;
      const hindered = hindranceBetween(one, other, sureness);
      if (hindered === null) groups.join(one, other, reason);
      else uncertain.push({ a, b, reason: hindered });
    }
  return uncertain;

  function hindranceBetween(one: number, other: number, sureness: Sureness): string | null {
    for (const a of groups.members(one).slice(0, MOST_COMPARED))
      for (const b of groups.members(other).slice(0, MOST_COMPARED)) {
        const [known, wanted] = [records[a], records[b]];
        const reason = known && wanted ? hindrance(known, wanted, sureness) : null;
        if (reason !== null) return reason;
      }
    return null;
  }
}

/** One reason for two papers; none for records that became one after all. */
function onceForPapers(uncertain: readonly Uncertain[], groups: Groups): Uncertain[] {
  const told = new Map<string, Uncertain>();
  for (const pair of uncertain) {
    const [one, other] = [groups.of(pair.a), groups.of(pair.b)].sort((a, b) => a - b);
    const papers = `${one} ${other}`;
    if (one !== other && !told.has(papers)) told.set(papers, pair);
  }
  return [...told.values()];
}
