/** Records that were found to be one paper, by the numbers of their drafts. */
export interface Groups {
  /** The group of a record, named by the first of its records. */
  of(record: number): number;
  /** The records of a group, in order. */
  members(group: number): readonly number[];
  /** Two groups are one paper; `reason` says why the first record of the later group belongs to the earlier one. */
  join(one: number, other: number, reason: string): void;
  /** Why a record belongs to its group; null for the first of one. */
  reason(record: number): string | null;
}

/** @param size how many records there are; each begins alone. Joining costs as much as the two groups are long. */
export function createGroups(size: number): Groups {
  const groupOf = Array.from({ length: size }, (_, record) => record);
  const members = new Map<number, number[]>();
  const reasons = new Map<number, string>();
  const membersOf = (group: number) => members.get(group) ?? [group];
  return {
    of: (record) => groupOf[record] ?? record,
    members: membersOf,
    reason: (record) => reasons.get(record) ?? null,
    join(one, other, reason) {
      const [into, gone] = one < other ? [one, other] : [other, one];
      const joined = [...membersOf(into), ...membersOf(gone)].sort((a, b) => a - b);
      for (const record of membersOf(gone)) groupOf[record] = into;
      members.set(into, joined);
      members.delete(gone);
      reasons.set(gone, reason);
    },
  };
}
