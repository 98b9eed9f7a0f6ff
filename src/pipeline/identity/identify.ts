import { fold, slug } from "../../lib/fold.ts";
import { inReadingOrder } from "../../lib/reading-order.ts";
import { by, compareText, descending, inOrder } from "../../lib/order.ts";
import type { Task } from "../../lib/in-parallel.ts";
import type { SourceAccount } from "../../model/account.ts";
import { toIds, type IdParts } from "../../model/ids.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Options } from "../../model/options.ts";
import { bestWriting, gatherForms, type Form } from "./forms.ts";
import { joinForms, type Join } from "./join-forms.ts";
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
 * Mentions → people. Names that differ only in accents, case, hyphens or points are one person; an abbreviated name joins
 * the only fuller one that fits if they share co-authors (compare Louppe et al. 2016); everybody else stays apart.
 */
export function identify(
  papers: readonly SignedPaper[],
  accounts: readonly SourceAccount[],
  options: Options,
): Identified {
  const forms = gatherForms(papers);
  const { joins, possible } = joinForms(forms, papers);
  const people = toPeople(forms, joins);
  const { owners, unknown } = inferOwners(accounts, papers, people);
  if (options.inferred) {
    for (const owner of owners) {
      const person = people[owner.person];
      if (person)
        person.inferredPapers = rising([...person.inferredPapers, ...hiddenPapers(owner, papers, person)]);
    }
  }
  return { people, owners, notices: identityNotices({ papers, people, owners, unknown, possible, options }) };
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
  papers: papers.map(({ title, byline, origin, joined }) => ({ title, byline, origin, joined })),
  accounts,
});

function toPeople(forms: readonly Form[], joins: readonly Join[]): Person[] {
  const joined = new Map(joins.map((join) => [join.short, join]));
  const members = new Map<Form, Form[]>();
  for (const form of forms) {
    let head = form;
    for (let up = joined.get(head); up; up = joined.get(head)) head = up.full;
    members.set(head, [...(members.get(head) ?? []), form]);
  }
  const unnamed = [...members].map(([head, all]) => ({
    head,
    all,
    name: asRead(bestWriting(head.written), head.parts.group),
  }));
  unnamed.sort(
    inOrder(
      by(({ name }) => fold(name)),
      by(({ name }) => name),
      by(({ head }) => head.key),
    ),
  );
  const ids = toIds("person", unnamed.map(idParts));
  const people = unnamed.map(({ head, all, name }, index): Person => ({
    id: ids[index]!, // safe: there is one for each
    name,
    group: head.parts.group,
    variants: variantsOf(name, head, all, joined),
    papers: rising(all.flatMap((form) => form.papers)),
    inferredPapers: [],
  }));
  return people.sort((a, b) => compareText(a.id, b.id));
}

/**
 * What a person's id is made of: given names as written, the family name as one word, for sources differ in how they part
 * it; and the ORCID's last figures where other ORCIDs share the name.
 */
function idParts({ head, name }: { head: Form; name: string }): IdParts {
  const { family, given, suffix, group } = head.parts;
  const orcid = head.homonym ? [...head.orcids].sort(compareText).join("-") : "";
  const called = group ? [slug(name)] : [given.join("-"), family, suffix];
  const base = [...called, orcid.slice(-4)].filter((part) => part !== "").join("-");
  return { base: base.toLowerCase(), anchor: head.key };
}

function variantsOf(
  name: string,
  head: Form,
  all: readonly Form[],
  joined: ReadonlyMap<Form, Join>,
): Person["variants"] {
  const variants = all.flatMap((form) =>
    [...form.written].map(([written, mentions]) => {
      const reason = form === head ? sameLetters(written, name) : (joined.get(form)?.reason ?? null);
      return {
        written,
        mentions,
        reason: form === head && asRead(written, head.parts.group) === name ? null : reason,
      };
    }),
  );
  return variants.sort(
    inOrder(
      by((v) => (v.reason === null ? 0 : 1)),
      descending(by((v) => v.mentions)),
      by((v) => v.written),
    ),
  );
}

/** Sources differ in the order of names; people are shown in one, groups as they are written. */
const asRead = (written: string, group: boolean) => (group ? written : inReadingOrder(written));

/** Says in what two writings of one name differ. */
function sameLetters(written: string, name: string): string {
  const bare = (text: string) => text.normalize("NFKD").replace(/\p{M}+/gu, "");
  if (written.toLowerCase() === name.toLowerCase())
    return `the same as "${name}" but for upper and lower case`;
  if (bare(written) === bare(name)) return `the same letters as "${name}", without accents`;
  const accents = bare(written) === written && bare(name) === name ? "" : ", accents";
  return `the same letters as "${name}" but for hyphens, points, spaces${accents} or case`;
}

function rising(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
