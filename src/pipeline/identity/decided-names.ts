import type { DecisionAbout } from "../../model/decision.ts";
import type { Told } from "../told.ts";
import type { Resolved } from "./resolve-names.ts";

interface Names {
  /** What people are called, by what names them among the resolved. */
  called: ReadonlyMap<number, string>;
  told: Told[];
}

/** Who is called what by decisions: somebody who is one person, and is given one name. Cost: linear in pieces and decisions. */
export function decidedNames({ pieces, person, decided }: Resolved): Names {
  if (decided.called.length === 0) return { called: new Map(), told: [] };
  const holders = new Map<number, Set<number>>();
  pieces.forEach(({ part }, piece) =>
    holders.set(part, (holders.get(part) ?? new Set()).add(person[piece]!)),
  );
  const given = new Map<number, { as: string; decision: DecisionAbout<"person"> }[]>();
  const told: Told[] = [];
  for (const { parts, as, decision } of decided.called) {
    const people = [...new Set(parts.flatMap((part) => [...(holders.get(part) ?? [])]))];
    const [one, another] = people;
    if (another !== undefined)
      told.push({
        decision,
        what: "void",
        text: `the name is that of ${people.length} people: name the papers of the one who is meant`,
      });
    else if (one !== undefined) given.set(one, [...(given.get(one) ?? []), { as, decision }]);
  }
  const called = new Map<number, string>();
  for (const [one, names] of given) {
    const different = [...new Set(names.map(({ as }) => as))];
    if (different.length === 1) called.set(one, different[0]!);
    else
      for (const { as, decision } of names) {
        const others = different.filter((other) => other !== as).map((other) => `"${other}"`);
        told.push({
          decision,
          what: "contradicting",
          text: `the same person is called ${others.join(" and ")} by another, and keeps the name that is written`,
        });
      }
  }
  return { called, told };
}
