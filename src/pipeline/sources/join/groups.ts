/** Records that were found to be one paper, by the numbers of their drafts. */
export interface Groups {
  /** The group of a record, named by the first of its records. */
  of(record: number): number;
  /** The records of a group, in no order. */
  members(group: number): readonly number[];
  /** Two groups are one paper; `reason` says why the first record of the later group belongs to the earlier one. */
  join(one: number, other: number, reason: string): void;
  /** Why a record belongs to its group; null for the first of one. */
  reason(record: number): string | null;
}

interface Group {
  first: number;
  members: number[];
}

/** @param size how many records there are; each begins alone. Joining costs as much as the smaller group is long. */
export function createGroups(size: number): Groups {
  const groups = Array.from({ length: size }, (_, record): Group => ({ first: record, members: [record] }));
  const reasons = new Map<number, string>();
  const groupOf = (record: number): Group => groups[record] ?? { first: record, members: [record] };
  return {
    of: (record) => groupOf(record).first,
    members: (group) => groupOf(group).members,
    reason: (record) => reasons.get(record) ?? null,
    join(one, other, reason) {
      const [a, b] = [groupOf(one), groupOf(other)];
      const [into, gone] = a.members.length >= b.members.length ? [a, b] : [b, a];
      reasons.set(Math.max(a.first, b.first), reason);
      into.first = Math.min(a.first, b.first);
      for (const record of gone.members) {
        into.members.push(record);
        groups[record] = into;
      }
    },
  };
}
