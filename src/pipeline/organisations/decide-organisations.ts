import { by, descending } from "../../lib/order.ts";
import { fold } from "../../lib/fold.ts";
import type { DecisionAbout } from "../../model/decision.ts";
import { groupDecisions, nameGiven } from "../decision-groups.ts";
import { contradicting, unknownTo, type Told } from "../told.ts";
import { mergeDrafts, type Draft } from "./drafts.ts";
import { organisationKey } from "./organisation-key.ts";

type Decided = DecisionAbout<"organisation">;

export interface DecidedOrganisations {
  /** What organisations are called by decisions, by their keys. */
  called: ReadonlyMap<string, string>;
  told: Told[];
}

/** Tells of the decisions that contradict each other, by the organisations that their names mean. */
export function contradictionsAmong(drafts: ReadonlyMap<string, Draft>, made: readonly Decided[]): Told[] {
  const find = openFinder(drafts, made);
  const place = new Map<string, number>();
  const numberOf = (key: string) => place.get(key) ?? place.set(key, place.size).size - 1;
  const placesOf = (name: string) => {
    const found = find(name);
    return (found.length > 0 ? found : [`? ${fold(name)}`]).map(numberOf);
  };
  return contradicting(
    made.flatMap((decision) =>
      decision.decide === "same" ? [{ decision, sides: [decision.of.flatMap(placesOf)] }] : [],
    ),
    made.flatMap((decision) =>
      decision.decide === "apart" ? [{ decision, sides: decision.of.map(placesOf) }] : [],
    ),
  );
}

/**
 * Does with organisations what users said, in place: makes one of what is the same, and gives names. Those that are apart were kept
 * apart before (see `splitApart`). Cost: linear in drafts and decisions.
 */
export function decideOrganisations(
  drafts: Map<string, Draft>,
  made: readonly Decided[],
): DecidedOrganisations {
  if (made.length === 0) return { called: new Map(), told: [] };
  const find = openFinder(drafts, made);
  const told = made.flatMap((decision) =>
    unknownTo(
      decision,
      namesIn(decision).map((name) => {
        const found = find(name).length > 0;
        const isName = "as" in decision && name === decision.as;
        return { found, missing: found || isName ? [] : [`no affiliation names "${name}"`] };
      }),
    ),
  );
  const called = new Map<string, string>();
  const joining = made.filter((one) => one.decide !== "apart");
  for (const { keys, decisions } of groupDecisions(joining, (one) => namesIn(one).flatMap(find))) {
    const given = nameGiven(decisions, "organisation");
    for (const one of given.told) told.push(one);
    const [head, ...others] = [...keys].sort();
    if (head === undefined) continue;
    for (const other of others) mergeDrafts(drafts, other, head);
    if (given.name !== null) called.set(head, given.name);
  }
  return { called, told };
}

/** Organisations that users keep apart, though their words say the same: the forms that are named are each one of its own. */
export function splitApart(drafts: Map<string, Draft>, made: readonly Decided[]): void {
  for (const one of made) {
    if (one.decide !== "apart") continue;
    const byKey = new Map<string, string[]>();
    for (const name of one.of)
      byKey.set(organisationKey(name), [...(byKey.get(organisationKey(name)) ?? []), name]);
    for (const [key, names] of byKey) {
      const size = (name: string) => drafts.get(key)?.forms.get(name)?.size ?? 0;
      const [, ...others] = names.toSorted(descending(by(size))); // the one on most papers keeps the rest
      for (const name of others) splitForm(drafts, key, name);
    }
  }
}

function splitForm(drafts: Map<string, Draft>, key: string, name: string): void {
  const draft = drafts.get(key);
  const forms = [...(draft?.forms ?? [])].filter(([form]) => fold(form) === fold(name));
  if (!draft || forms.length === 0 || forms.length === draft.forms.size) return;
  for (const [form] of forms) draft.forms.delete(form);
  draft.papers = new Set([...draft.forms.values()].flatMap((own) => [...own]));
  const papers = new Set(forms.flatMap(([, own]) => [...own]));
  drafts.set(`${key} (${fold(name)})`, { ...draft, forms: new Map(forms), papers });
}

/** Whether decisions say that these two are not one, by any of their names. */
export function openApart(made: readonly Decided[]): (one: Draft, other: Draft) => boolean {
  const sides = made.flatMap((one) => (one.decide === "apart" ? [one.of.map(fold)] : []));
  const named = ({ forms }: Draft) => new Set([...forms.keys()].map(fold));
  return (one, other) => {
    if (sides.length === 0) return false;
    const [mine, theirs] = [named(one), named(other)];
    return sides.some(
      (names) => names.some((name) => mine.has(name)) && names.some((name) => theirs.has(name)),
    );
  };
}

const namesIn = (decision: Decided): string[] => [decision.of].flat();

/** Finds organisations by a form, else by what its words come to, or by the name that a decision gives. */
function openFinder(drafts: ReadonlyMap<string, Draft>, made: readonly Decided[]) {
  const byForm = new Map<string, Set<string>>();
  for (const [key, { forms }] of drafts)
    for (const form of forms.keys()) byForm.set(fold(form), (byForm.get(fold(form)) ?? new Set()).add(key));
  const naming = new Map(
    made.flatMap((one) => ("as" in one && one.as !== undefined ? [[one.as, one] as const] : [])),
  );
  const direct = (name: string) => {
    const found = byForm.get(fold(name));
    if (found) return [...found].sort();
    return drafts.has(organisationKey(name)) ? [organisationKey(name)] : [];
  };
  return (name: string): string[] => {
    const own = direct(name);
    if (own.length > 0) return own;
    const one = naming.get(name);
    return one ? namesIn(one).flatMap(direct) : [];
  };
}
