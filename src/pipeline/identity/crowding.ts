import type { Form } from "./forms.ts";
import { frequencyOf } from "./frequent-families.ts";

/** How many people may hold a name, from what the corpus shows of it and how frequent its family name is. */
export interface Crowding {
  /** Different first names, spelled out, of the family in this corpus; at least as many as a small corpus has of a frequent one. */
  givenOf(family: string): number;
  /** Those of them that begin with an initial; at least 1. */
  rivalsOf(family: string, initial: string): number;
  /** Different middle initials beside a first name of a family; at least 1. */
  middlesOf(family: string, first: string): number;
  /** 0, 1 or 2: see `frequencyOf`. */
  frequencyOf(family: string): number;
}

/** How many first names of a family some hundred papers show, by its frequency: fewer papers show fewer, but do not make it rarer. */
const EXPECTED = { 0: 1, 1: 5, 2: 15 } as const;

/** Counts the given names of every family. Cost: linear in forms. */
export function countCrowding(forms: readonly Form[]): Crowding {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const add = (key: string, value: string) => {
    const both = `${key}|${value}`;
    if (seen.has(both)) return;
    seen.add(both);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { parts } of forms) {
    const [first = "", middle = ""] = parts.given;
    if (parts.group || first.length < 2) continue;
    add(parts.family, first);
    add(`${parts.family}|${first[0]}`, first);
    if (middle) add(`${parts.family}|${first}`, middle[0] ?? "");
  }
  const count = (key: string) => Math.max(1, counts.get(key) ?? 0);
  return {
    givenOf: (family) => Math.max(EXPECTED[frequencyOf(family)], count(family)),
    rivalsOf: (family, initial) => count(`${family}|${initial}`),
    middlesOf: (family, first) => count(`${family}|${first}`),
    frequencyOf,
  };
}
