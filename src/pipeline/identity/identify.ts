import { fold } from "../../lib/fold.ts";
import { by, compareText, inOrder } from "../../lib/order.ts";
import type { Task } from "../../lib/in-parallel.ts";
import type { SourceAccount } from "../../model/account.ts";
import { toIds } from "../../model/ids.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Options } from "../../model/options.ts";
import { toPerson } from "./person-of.ts";
import { resolveNames, type Resolved } from "./resolve-names.ts";
import type { SignedPaper } from "./signed-paper.ts";
import { identityNotices } from "./notices.ts";
import { hiddenPapers, inferOwners } from "./owners.ts";

/** What tells who is who: what was signed, and what became of the sources. */
export interface IdentityInput {
  papers: readonly SignedPaper[];
  accounts: readonly SourceAccount[];
}

export interface Identified {
  people: Person[];
  owners: Owner[];
  notices: Notice[];
}

/**
 * Mentions → people. Names that differ only in accents, case, hyphens or points are one name; names that fit, and pieces of a name
 * that many hold, are one person where the evidence makes that likelier than two (compare Louppe et al. 2016).
 */
export function identify(
  papers: readonly SignedPaper[],
  accounts: readonly SourceAccount[],
  options: Options,
): Identified {
  const resolved = resolveNames(papers);
  const people = toPeople(resolved, papers);
  const { owners, unknown } = inferOwners(accounts, papers, people);
  if (options.inferred) {
    for (const owner of owners) {
      const person = people[owner.person];
      if (person)
        person.inferredPapers = rising([...person.inferredPapers, ...hiddenPapers(owner, papers, person)]);
    }
  }
  return { people, owners, notices: identityNotices({ papers, people, owners, unknown, resolved, options }) };
}

/** `identify` as a task of one input: other threads go on while one tells people apart. */
export const identifyPeople: Task<Options, IdentityInput, Identified> = {
  name: "identify",
  prepare:
    (options) =>
    ({ papers, accounts }) =>
      identify(papers, accounts, options),
};

/** As little as another thread must be told. */
export const identityInput = (
  papers: readonly Paper[],
  accounts: readonly SourceAccount[],
): IdentityInput => ({
  papers: papers.map(({ title, byline, date, venue, origin, joined }) => ({
    title,
    byline,
    date,
    venue,
    origin,
    joined,
  })),
  accounts,
});

/** The people that pieces of names were found to be, sorted by id. */
function toPeople(resolved: Resolved, papers: readonly SignedPaper[]): Person[] {
  const members = new Map<number, number[]>();
  resolved.person.forEach((person, piece) => {
    const own = members.get(person);
    if (own) own.push(piece);
    else members.set(person, [piece]);
  });
  const drafts = [...members.values()].map((pieces) => toPerson(pieces, resolved, papers));
  drafts.sort(
    inOrder(
      by(({ name }) => fold(name)),
      by(({ name }) => name),
      by(({ anchor }) => anchor),
    ),
  );
  const ids = toIds("person", drafts);
  return drafts
    .map(({ name, group, variants, papers }, index): Person => ({
      id: ids[index]!, // safe: there is one for each
      name,
      group,
      variants,
      papers,
      inferredPapers: [],
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

const rising = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
