import { contradictionsIn } from "../lib/bonds.ts";
import type { Decision } from "../model/decision.ts";
import { decisionWords } from "../model/decision-words.ts";

/** What became of a decision that could not be followed, or not as a whole. */
export interface Told {
  decision: Decision;
  /** `unknown`: it names something that is not here; the rest of it holds. `contradicting` and `void`: nothing of it holds. */
  what: "unknown" | "contradicting" | "void";
  /** A sentence for people, without its full stop. */
  text: string;
}

/** A decision with the things that it says are one, or the sides that it says are apart, as numbers. */
export interface Bound {
  decision: Decision;
  sides: readonly (readonly number[])[];
}

/** Tells of the decisions that contradict each other, of every one of them: those that join things and those that part them. */
export function contradicting(joining: readonly Bound[], parting: readonly Bound[]): Told[] {
  const found = contradictionsIn({
    one: joining.map(({ sides }) => sides.flat()),
    apart: parting.map(({ sides }) => sides),
  });
  const tell = (decision: Decision, against: readonly Decision[]): Told => {
    const words = against.map((one) => `"${decisionWords(one)}"`).join(" and ");
    return { decision, what: "contradicting", text: `it contradicts ${words || "itself"}` };
  };
  return found.flatMap(({ one, apart }) => {
    const part = parting[apart]!.decision; // safe: places in these lists
    const joins = one.map((n) => joining[n]!.decision);
    return [tell(part, joins), ...joins.map((join) => tell(join, [part]))];
  });
}

/** A thing that a decision names, with what of it is not here, in words. */
export interface Sought {
  found: boolean;
  missing: readonly string[];
}

/** Tells what a decision names that is not here; of one that names nothing that is here, that alone. */
export function unknownTo(decision: Decision, things: readonly Sought[]): Told[] {
  if (!things.some(({ found }) => found))
    return [
      {
        decision,
        what: "void",
        text: things.length === 1 ? (things[0]?.missing.join("; ") ?? "") : "nothing that it names is here",
      },
    ];
  return things.flatMap(({ missing }) => missing.map((text): Told => ({ decision, what: "unknown", text })));
}
