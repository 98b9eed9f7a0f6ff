import { by, descending } from "../../lib/order.ts";
import type { NameJudgement } from "../../model/name-judgement.ts";
import type { Notice } from "../../model/notice.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Options } from "../../model/options.ts";
import { bestWriting } from "./forms.ts";
import { noticeOf } from "../notice-of.ts";
import type { OwnersFound } from "./owners.ts";
import type { Resolved } from "./resolve-names.ts";
import type { SignedPaper } from "./signed-paper.ts";

interface Findings {
  papers: readonly SignedPaper[];
  people: readonly Person[];
  owners: readonly Owner[];
  unknown: OwnersFound["unknown"];
  resolved: Resolved;
  nameJudgements: readonly (readonly NameJudgement[])[];
  options: Options;
}

/** What a reader must know about who is who. */
export function identityNotices(findings: Findings): Notice[] {
  return [
    ...ownerNotices(findings),
    noticeOf(
      "name-joined",
      "inferred",
      "Names joined",
      "Different writings were taken for one person. Each is listed with its reason.",
      findings.people.flatMap((person) =>
        person.variants.flatMap(({ written, reason }) =>
          reason === null ? [] : [{ text: `"${written}" is ${person.name}: ${reason}.` }],
        ),
      ),
    ),
    noticeOf(
      "name-possible",
      "ambiguous",
      "Names that may be one person",
      "Something speaks for it, but two people are likelier, or a name fits two equally well. They were kept apart.",
      possiblyOne(findings.nameJudgements),
    ),
    noticeOf(
      "name-parted",
      "inferred",
      "Names of several people",
      "Many people bear these names. Where neither affiliations nor co-authors meet they are taken for several.",
      partedNames(findings.resolved),
    ),
    noticeOf(
      "name-twice",
      "ambiguous",
      "Names twice on one byline",
      "They may be two people. They count as one.",
      twiceOnByline(findings),
    ),
  ]
    .filter((found) => found !== null)
    .flat();
}

function ownerNotices({ papers, people, owners, unknown, options }: Findings): (Notice | null)[] {
  const hidden = owners.flatMap((owner) => {
    const person = people[owner.person];
    return options.inferred && person
      ? person.inferredPapers.map((paper) => ({ paper, person: person.name }))
      : [];
  });
  return [
    noticeOf(
      "owner-inferred",
      "inferred",
      "Owner of the page inferred",
      options.inferred
        ? "The page does not print whose it is. Ties that follow only from this are drawn dashed, and can be switched off."
        : "The page does not print whose it is. Only listed names are used, because inference is off.",
      owners.map((owner) => ({ source: owner.source, text: owner.evidence })),
    ),
    noticeOf(
      "owner-hidden",
      "inferred",
      "Papers on which the owner is hidden",
      "Their bylines are cut before the owner's name. The owner is taken to be on them.",
      hidden.map(({ paper, person }) => ({
        paper,
        text: `${person} is not listed on "${papers[paper]?.title ?? ""}"`,
      })),
    ),
    noticeOf(
      "owner-unknown",
      "ambiguous",
      "Pages whose owner cannot be told",
      "Only listed names are used for them.",
      unknown.map(({ source, reason }) => ({ source, text: reason })),
    ),
  ];
}

/** The people who may be one, the likeliest first. */
function possiblyOne(judgements: readonly (readonly NameJudgement[])[]): Notice["items"] {
  return judgements
    .flat()
    .filter(({ verdict }) => verdict === "possible")
    .sort(descending(by(({ chance }) => chance)))
    .map(({ written, otherWritten, reason }) => ({ text: `"${written}" and "${otherWritten}": ${reason}.` }));
}

function partedNames({ pieces, person, parted }: Resolved): Notice["items"] {
  const people = new Map<number, Map<number, number>>();
  pieces.forEach(({ form, papersOf }, piece) => {
    if (!parted.has(form)) return;
    const papers = people.get(form) ?? new Map<number, number>();
    papers.set(person[piece]!, (papers.get(person[piece]!) ?? 0) + papersOf.length);
    people.set(form, papers);
  });
  return [...people].map(([form, papers]) => {
    const written = pieces.find((piece) => piece.form === form)?.written ?? new Map<string, number>();
    const shares = [...papers.values()].sort((a, b) => b - a).join(", ");
    return { text: `"${bestWriting(written)}" is taken for ${papers.size} people, with ${shares} mentions.` };
  });
}

/** The names that stand twice on a byline and are one person; where they were parted they are two. */
function twiceOnByline({ papers, resolved: { pieces, parted } }: Findings): Notice["items"] {
  const isParted = new Set(
    pieces.filter(({ form }) => parted.has(form)).flatMap(({ written }) => [...written.keys()]),
  );
  return papers.flatMap((paper, index) => {
    const seen = new Set<string>();
    const twice = paper.byline.names
      .map((name) => name.written)
      .find((name) => seen.size === seen.add(name).size);
    return twice === undefined || isParted.has(twice)
      ? []
      : [{ paper: index, text: `"${twice}" on "${paper.title}"` }];
  });
}
