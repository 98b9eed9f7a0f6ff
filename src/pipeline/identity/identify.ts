import { fold } from "../../lib/fold.ts";
import { by, compareText, inOrder } from "../../lib/order.ts";
import type { Task } from "../../lib/in-parallel.ts";
import type { SourceAccount } from "../../model/account.ts";
import { toIds } from "../../model/ids.ts";
import type { NameJudgement } from "../../model/name-judgement.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Options } from "../../model/options.ts";
import type { DecisionAbout } from "../../model/decision.ts";
import type { Told } from "../told.ts";
import type { PaperAt } from "./find-mentions.ts";
import { decidedNames } from "./decided-names.ts";
import { judgementsOf } from "./judgements.ts";
import { toPerson } from "./person-of.ts";
import type { PeopleDecisions } from "./decide-forms.ts";
import { noPeopleDecisions, resolveNames, type Resolved } from "./resolve-names.ts";
import type { SignedPaper } from "./signed-paper.ts";
import { identityNotices } from "./notices.ts";
import { hiddenPapers, inferOwners } from "./owners.ts";

/** What tells who is who: what was signed, and what became of the sources. */
export interface IdentityInput {
  papers: readonly SignedPaper[];
  accounts: readonly SourceAccount[];
  decisions: readonly DecisionAbout<"person">[];
  /** The papers that these name, by what they call them. */
  called: ReadonlyMap<string, number>;
}

export interface Identified {
  people: Person[];
  owners: Owner[];
  /** How names were judged, by person. */
  nameJudgements: NameJudgement[][];
  notices: Notice[];
  told: Told[];
}

/**
 * Mentions → people. Names that differ only in accents, case, hyphens or points are one name; names that fit, and pieces of a name
 * that many hold, are one person where the evidence makes that likelier than two (compare Louppe et al. 2016).
 */
export function identify(
  papers: readonly SignedPaper[],
  accounts: readonly SourceAccount[],
  options: Options,
  decisions: PeopleDecisions = noPeopleDecisions,
): Identified {
  const resolved = resolveNames(papers, decisions);
  const names = decidedNames(resolved);
  const { people, personAt } = toPeople(resolved, papers, names.called);
  const { owners, unknown } = inferOwners(accounts, papers, people);
  if (options.inferred) {
    for (const owner of owners) {
      const person = people[owner.person];
      if (person)
        person.inferredPapers = rising([...person.inferredPapers, ...hiddenPapers(owner, papers, person)]);
    }
  }
  const nameJudgements = judgementsOf(resolved, personAt, people.length);
  return {
    people,
    owners,
    nameJudgements,
    notices: identityNotices({ papers, people, owners, unknown, resolved, nameJudgements, options }),
    told: [...resolved.decided.told, ...names.told],
  };
}

/** `identify` as a task of one input: other threads go on while one tells people apart. */
export const identifyPeople: Task<Options, IdentityInput, Identified> = {
  name: "identify",
  prepare:
    (options) =>
    ({ papers, accounts, decisions, called }) =>
      identify(papers, accounts, options, { made: decisions, paperAt: (one) => called.get(one) }),
};

/** As little as another thread must be told. `paperAt` finds a paper by what decisions call it. */
export function identityInput(
  papers: readonly Paper[],
  accounts: readonly SourceAccount[],
  decisions: readonly DecisionAbout<"person">[],
  paperAt: PaperAt,
): IdentityInput {
  const called = decisions
    .flatMap(({ of }) => [of].flat(2))
    .flatMap((mentions) => (typeof mentions === "string" ? [] : mentions.papers))
    .map((paper) => paper.replace(/#\d+$/, ""));
  return {
    papers: papers.map(({ title, byline, date, venue, origin, joined }) => ({
      title,
      byline,
      date,
      venue,
      origin,
      joined,
    })),
    accounts,
    decisions,
    called: new Map(
      called
        .flatMap((one) => [[one, paperAt(one)] as const])
        .filter((pair): pair is [string, number] => pair[1] !== undefined),
    ),
  };
}

/** The people that pieces of names were found to be, sorted by id, and the place of each by what names it among the resolved. */
function toPeople(
  resolved: Resolved,
  papers: readonly SignedPaper[],
  called: ReadonlyMap<number, string>,
): { people: Person[]; personAt: ReadonlyMap<number, number> } {
  const members = new Map<number, number[]>();
  resolved.person.forEach((person, piece) => {
    const own = members.get(person);
    if (own) own.push(piece);
    else members.set(person, [piece]);
  });
  const drafts = [...members].map(([person, pieces]) => {
    const draft = toPerson(pieces, resolved, papers, called.get(person));
    return { person, folded: fold(draft.name), ...draft };
  });
  drafts.sort(
    inOrder(
      by(({ folded }) => folded),
      by(({ name }) => name),
      by(({ anchor }) => anchor),
    ),
  );
  const ids = toIds("person", drafts);
  const sorted = drafts
    .map(({ person, name, group, variants, papers }, index) => ({
      person,
      own: { id: ids[index]!, name, group, variants, papers, inferredPapers: [] }, // safe: there is an id for each
    }))
    .sort((a, b) => compareText(a.own.id, b.own.id));
  return {
    people: sorted.map(({ own }) => own),
    personAt: new Map(sorted.map(({ person }, place) => [person, place])),
  };
}

const rising = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
