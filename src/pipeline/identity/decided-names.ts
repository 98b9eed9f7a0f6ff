import type { DecisionAbout } from "../../model/decision.ts";
import { nameGiven } from "../decision-groups.ts";
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
  const at = new Map<string, number>();
  const wanted = new Set(decided.called.flatMap(({ places }) => places.map(String)));
  pieces.forEach(({ part, papersOf, placesOf }, piece) => {
    holders.set(part, (holders.get(part) ?? new Set()).add(person[piece]!));
    papersOf.forEach((paper, n) => {
      const place = String([paper, placesOf[n]]);
      if (wanted.has(place)) at.set(place, person[piece]!);
    });
  });
  const given = new Map<number, DecisionAbout<"person">[]>();
  const told: Told[] = [];
  for (const { parts, places, decision } of decided.called) {
    const people = [
      ...new Set([
        ...parts.flatMap((part) => [...(holders.get(part) ?? [])]),
        ...places.flatMap((place) => at.get(String(place)) ?? []),
      ]),
    ];
    const [one, another] = people;
    if (another !== undefined)
      told.push({
        decision,
        what: "void",
        text: `it means ${people.length} people: name papers of the one who is meant alone`,
      });
    else if (one !== undefined) given.set(one, [...(given.get(one) ?? []), decision]);
  }
  const called = new Map<number, string>();
  for (const [one, decisions] of given) {
    const { name, told: clash } = nameGiven(decisions, "person");
    if (name !== null) called.set(one, name);
    for (const one of clash) told.push(one);
  }
  return { called, told };
}
