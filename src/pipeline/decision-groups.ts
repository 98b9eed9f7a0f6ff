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
        for (const moved of gone.decisions) into.decisions.push(moved);
        groups.delete(gone);
        own = into;
      }
      own.keys.add(key);
      groupOf.set(key, own);
    }
  }
  return [...groups];
}

/** So many names of one thing are told. */
const MOST_NAMES = 4;

/** What decisions about one thing call it; where they call it several things it is called none of them, and each is told. */
export function nameGiven(
  decisions: readonly Decision[],
  about: string,
): { name: string | null; told: Told[] } {
  const names = [...new Set(decisions.flatMap((one) => ("as" in one ? (one.as ?? []) : [])))];
  if (names.length < 2) return { name: names[0] ?? null, told: [] };
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const text = `one ${about} would be called ${shown.join(" and ")}${more}; it keeps the name that is written`;
  const naming = decisions.filter((one) => "as" in one && one.as !== undefined);
  return {
    name: null,
    told: naming.map((decision) => ({
      decision,
      what: decision.decide === "rename" ? "contradicting" : "partly",
      text,
    })),
  };
}
