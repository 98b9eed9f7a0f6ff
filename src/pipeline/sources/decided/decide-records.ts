import { openUnion } from "../../../lib/union.ts";
import { decisionKey, type DecisionAbout } from "../../../model/decision.ts";
import type { PaperDraft } from "../../../model/paper.ts";
import { contradicting, type Told } from "../../told.ts";
import type { Joined } from "../join/join-papers.ts";
import { mergeRecords } from "../join/merge.ts";
import type { PaperNamed } from "./find-papers.ts";

type Decided = DecisionAbout<"paper">;

export interface Regrouped {
  joined: Joined;
  told: Told[];
}

/** Why a record belongs to a paper, where only a user said so. */
const BECAUSE = "a decision says so";

/**
 * Joins papers that users said are one, and parts records that they said are not. What contradicts each other is told and set
 * aside, all of it. Papers that nobody spoke of stay as they are. Cost: linear in records.
 */
export function decideRecords(
  joined: Joined,
  made: readonly Decided[],
  find: (called: string) => PaperNamed | undefined,
): Regrouped {
  const speaking = made.filter((one) => one.decide === "same" || one.decide === "apart");
  if (speaking.length === 0) return { joined, told: [] };
  const atoms = openAtoms(
    joined,
    speaking.map(({ decide, of }) => ({
      parts: decide === "apart",
      of: of.flatMap((called) => find(called) ?? []),
    })),
  );
  const atomsOf = (called: string): number[] => {
    const named = find(called);
    return named ? atoms.of(named) : [];
  };
  const bound = speaking.map((decision) => ({ decision, sides: decision.of.map(atomsOf) }));
  const told = contradicting(
    bound.filter(({ decision }) => decision.decide === "same"),
    bound.filter(({ decision }) => decision.decide === "apart"),
  );
  const aside = new Set(told.map(({ decision }) => decisionKey(decision)));
  const left = speaking.filter((one) => !aside.has(decisionKey(one)));
  const groupOf = groupAtoms(
    atoms,
    left.filter(({ decide }) => decide === "same").map(({ of }) => of.flatMap(atomsOf)),
    left.filter(({ decide }) => decide === "apart").map(({ of }) => of.map(atomsOf)),
  );
  return { joined: regroup(joined, (record) => groupOf(atoms.atomOf[record]!), left, find), told };
}

interface Atoms {
  /** How many there are. */
  size: number;
  /** The atom of each record: records that decisions never name apart. */
  atomOf: number[];
  /** The atoms of each paper, before any decision. */
  ofPaper: ReadonlyMap<number, readonly number[]>;
  of: (named: PaperNamed) => number[];
}

function openAtoms(
  { places }: Joined,
  speaking: readonly { parts: boolean; of: readonly PaperNamed[] }[],
): Atoms {
  const signs = new Map<number, string>();
  const partedOff = new Set<number>();
  for (const { parts, of } of speaking) {
    const whole = new Set(of.flatMap(({ paper, records }) => (records ? [] : [paper])));
    for (const { paper, records } of of)
      for (const record of records ?? []) {
        signs.set(record, `${signs.get(record) ?? ""} ${records?.join(",")}`);
        if (parts && whole.has(paper)) partedOff.add(record);
      }
  }
  const numbers = new Map<string, number>();
  const ofPaper = new Map<number, number[]>();
  const isParted: boolean[] = [];
  const atomOf = places.map(({ paper }, record) => {
    const key = `${paper}${signs.get(record) ?? ""}`;
    const known = numbers.get(key) ?? numbers.size;
    if (known === numbers.size) {
      numbers.set(key, known);
      ofPaper.set(paper ?? 0, [...(ofPaper.get(paper ?? 0) ?? []), known]);
      isParted.push(partedOff.has(record));
    }
    return known;
  });
  return {
    size: numbers.size,
    atomOf,
    ofPaper,
    of({ paper, records }) {
      if (records) return [...new Set(records.map((record) => atomOf[record]!))];
      // The paper alone means all of its records but those that are parted from it.
      const all = ofPaper.get(paper) ?? [];
      const left = all.filter((atom) => !isParted[atom]);
      return left.length > 0 ? left : [...all];
    },
  };
}

/** The group of an atom: those of one paper stay together but for what is apart, those that are one come together. */
function groupAtoms(
  { size, ofPaper }: Atoms,
  one: readonly (readonly number[])[],
  apart: readonly (readonly (readonly number[])[])[],
): (atom: number) => number {
  const union = openUnion(size);
  const members = new Map<number, number[]>();
  const membersOf = (atom: number) => members.get(union.top(atom)) ?? [atom];
  const join = (a: number, b: number) => {
    const all = [...membersOf(a), ...membersOf(b)];
    if (union.join(a, b)) members.set(union.top(a), all);
  };
  for (const [first, ...others] of one) for (const other of others) join(first!, other);
  const barred = barsOf(apart);
  const mayJoin = (a: number, b: number) =>
    !membersOf(a).some((atom) => barred(atom).some((other) => union.top(other) === union.top(b)));
  for (const atoms of ofPaper.values())
    atoms.forEach((atom, n) => {
      const home = atoms.slice(0, n).find((other) => mayJoin(atom, other));
      if (home !== undefined) join(atom, home);
    });
  return union.top;
}

/** The atoms that are apart from each. */
function barsOf(apart: readonly (readonly (readonly number[])[])[]): (atom: number) => readonly number[] {
  const bars = new Map<number, number[]>();
  for (const sides of apart)
    sides.forEach((side, n) => {
      const others = sides.filter((_, other) => other !== n).flat();
      for (const atom of side) bars.set(atom, [...(bars.get(atom) ?? []), ...others]);
    });
  return (atom) => bars.get(atom) ?? [];
}

function regroup(
  joined: Joined,
  groupOf: (record: number) => number,
  made: readonly Decided[],
  find: (called: string) => PaperNamed | undefined,
): Joined {
  const members = new Map<number, number[]>();
  joined.places.forEach((_, record) => {
    const own = members.get(groupOf(record));
    if (own) own.push(record);
    else members.set(groupOf(record), [record]);
  });
  const groups = [...members.values()].sort((a, b) => a[0]! - b[0]!);
  const places: Joined["places"] = joined.places.map((place) => ({ ...place }));
  const sizes = new Map<number, number>();
  for (const { paper } of joined.places) sizes.set(paper ?? -1, (sizes.get(paper ?? -1) ?? 0) + 1);
  const papers = groups.map((records, paper) => {
    const before = new Set(records.map((record) => joined.places[record]?.paper ?? -1));
    const [only = -1] = before;
    const unchanged = before.size === 1 && sizes.get(only) === records.length;
    records.forEach((record, n) => {
      const { reason } = joined.places[record]!; // safe: a record
      places[record] = { paper, reason: n === 0 ? null : (reason ?? BECAUSE) };
    });
    if (unchanged) return joined.papers[only]!; // safe: a paper
    return mergeRecords(
      records.map((record): { draft: PaperDraft; reason: string } => ({
        draft: joined.records[record]!, // safe: there is one for each place
        reason: places[record]?.reason ?? "",
      })),
    );
  });
  const parted = partedPairs(made, find);
  const paperOf = (record: number) => joined.places[record]?.paper ?? -1;
  const uncertain = joined.uncertain.filter(({ a, b }) => !parted.has(pairKey(paperOf(a), paperOf(b))));
  return { ...joined, papers, places, uncertain };
}

const pairKey = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** The papers, before any decision, that users said are not the same. */
function partedPairs(
  made: readonly Decided[],
  find: (called: string) => PaperNamed | undefined,
): Set<string> {
  return new Set(
    made.flatMap((one) => {
      if (one.decide !== "apart") return [];
      const papers = one.of.flatMap((called) => find(called)?.paper ?? []);
      return papers.flatMap((a, n) => papers.slice(n + 1).map((b) => pairKey(a, b)));
    }),
  );
}
