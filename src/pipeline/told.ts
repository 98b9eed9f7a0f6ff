import { contradictionsIn } from "../lib/bonds.ts";
import type { Decision } from "../model/decision.ts";
import { decisionWords } from "../model/decision-words.ts";

/** What became of a decision that could not be followed, or not as a whole. */
export interface Told {
  decision: Decision;
  /** `partly`: something of it cannot be followed, the rest of it holds. `contradicting` and `void`: nothing of it holds. */
  what: "partly" | "contradicting" | "void";
  /** A sentence for people, without its full stop. */
  text: string;
}

/** A decision with the things that it says are one, or the sides that it says are apart, as numbers. */
export interface Bound {
  decision: Decision;
  sides: readonly (readonly number[])[];
}

/** Of what contradicts a decision so many are named. */
const MOST_AGAINST = 3;

/** Tells of the decisions that contradict each other, of every one of them: those that join things and those that part them. */
export function contradicting(joining: readonly Bound[], parting: readonly Bound[]): Told[] {
  const found = contradictionsIn({
    one: joining.map(({ sides }) => sides.flat()),
    apart: parting.map(({ sides }) => sides),
  });
  const against = new Map<Decision, Set<Decision>>();
  const add = (decision: Decision, others: readonly Decision[]) => {
    const known = against.get(decision) ?? new Set();
    for (const other of others) if (other !== decision) known.add(other);
    against.set(decision, known);
  };
  for (const { one, apart } of found) {
    const part = parting[apart]!.decision; // safe: places in these lists
    const joins = one.map((n) => joining[n]!.decision);
    add(part, joins);
    for (const join of joins) add(join, [part]);
  }
  return [...against].map(([decision, others]) => ({
    decision,
    what: "contradicting",
    text: againstWords([...others]),
  }));
}

function againstWords(others: readonly Decision[]): string {
  if (others.length === 0)
    return "it contradicts itself: both sides mean the same; name the papers of what is to be told apart";
  const named = others.slice(0, MOST_AGAINST).map((one) => `"${decisionWords(one)}"`);
  const more = others.length > MOST_AGAINST ? ` and ${others.length - MOST_AGAINST} more` : "";
  return `it contradicts ${named.join(" and ")}${more}`;
}

/** A thing that a decision names, with what of it is not here, in words. */
export interface Sought {
  found: boolean;
  missing: readonly string[];
}

/** So many names are written out in one sentence. */
const MOST_NAMED = 5;

/** Tells what a decision names that is not here; of one that names nothing that is here, that alone. */
export function unknownTo(decision: Decision, things: readonly Sought[]): Told[] {
  const missing = things.flatMap((thing) => thing.missing);
  const named = missing.slice(0, MOST_NAMED).join("; ");
  const text = missing.length > MOST_NAMED ? `${named}; and ${missing.length - MOST_NAMED} more` : named;
  const here = things.filter(({ found }) => found).length;
  if (here === 0)
    return [{ decision, what: "void", text: things.length === 1 ? text : "nothing that it names is here" }];
  const isOfSeveral = decision.decide === "apart" || (decision.decide === "same" && !("as" in decision));
  if (here === 1 && isOfSeveral) return [{ decision, what: "void", text }];
  return missing.length === 0 ? [] : [{ decision, what: "partly", text }];
}
