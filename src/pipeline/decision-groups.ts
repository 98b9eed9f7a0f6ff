import type { Decision } from "../model/decision.ts";
import type { Told } from "./told.ts";

/** Decisions that speak of the same things, with all of these. */
export interface DecisionGroup<D, K> {
  keys: Set<K>;
  decisions: D[];
}

/** Puts together what speaks of the same things, by a chain of decisions or at once. Cost: about linear in what they name. */
export function groupDecisions<D, K>(
  made: readonly D[],
  keysOf: (decision: D) => Iterable<K>,
): DecisionGroup<D, K>[] {
  const groupOf = new Map<K, DecisionGroup<D, K>>();
  const groups = new Set<DecisionGroup<D, K>>();
  for (const decision of made) {
    let own: DecisionGroup<D, K> = { keys: new Set(), decisions: [decision] };
    groups.add(own);
    for (const key of keysOf(decision)) {
      const other = groupOf.get(key) ?? own;
      if (other !== own) {
        const [into, gone] = other.keys.size >= own.keys.size ? [other, own] : [own, other];
        for (const moved of gone.keys) {
          into.keys.add(moved);
          groupOf.set(moved, into);
        }
        into.decisions.push(...gone.decisions);
        groups.delete(gone);
        own = into;
      }
      own.keys.add(key);
      groupOf.set(key, own);
    }
  }
  return [...groups];
}

/** What decisions about one thing call it; where they call it several things, all of them are told. */
export function nameGiven(
  decisions: readonly Decision[],
  about: string,
): { name: string | null; told: Told[] } {
  const names = [...new Set(decisions.flatMap((one) => ("as" in one ? (one.as ?? []) : [])))];
  if (names.length < 2) return { name: names[0] ?? null, told: [] };
  const text = `one ${about} would be called ${names.map((name) => `"${name}"`).join(" and ")}`;
  return { name: null, told: decisions.map((decision) => ({ decision, what: "contradicting", text })) };
}
