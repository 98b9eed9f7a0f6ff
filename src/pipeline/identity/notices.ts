import type { Notice } from "../../model/notice.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { Options } from "../../model/options.ts";
import type { Join } from "./join-forms.ts";
import { bestWriting } from "./forms.ts";
import type { OwnersFound } from "./owners.ts";
import type { SignedPaper } from "./signed-paper.ts";

interface Findings {
  papers: readonly SignedPaper[];
  people: readonly Person[];
  owners: readonly Owner[];
  unknown: OwnersFound["unknown"];
  possible: readonly Join[];
  options: Options;
}

/** What a reader must know about who is who. */
export function identityNotices(findings: Findings): Notice[] {
  return [
    ...ownerNotices(findings),
    notice(
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
    notice(
      "name-possible",
      "ambiguous",
      "Names that may be one person",
      "Only one fuller name fits, but no co-author speaks for it. They were kept apart.",
      findings.possible.map(({ short, full, reason }) => ({
        text: `"${bestWriting(short.written)}" and "${bestWriting(full.written)}": ${reason}.`,
      })),
    ),
    notice(
      "name-twice",
      "ambiguous",
      "Names twice on one byline",
      "They may be two people. They count as one.",
      twiceOnByline(findings.papers),
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
    notice(
      "owner-inferred",
      "inferred",
      "Owner of the page inferred",
      options.inferred
        ? "The page does not print whose it is. Ties that follow only from this are drawn dashed, and can be switched off."
        : "The page does not print whose it is. Only listed names are used, because inference is off.",
      owners.map((owner) => ({ source: owner.source, text: owner.evidence })),
    ),
    notice(
      "owner-hidden",
      "inferred",
      "Papers on which the owner is hidden",
      "Their bylines are cut before the owner's name. The owner is taken to be on them.",
      hidden.map(({ paper, person }) => ({
        paper,
        text: `${person} is not listed on "${papers[paper]?.title ?? ""}"`,
      })),
    ),
    notice(
      "owner-unknown",
      "ambiguous",
      "Pages whose owner cannot be told",
      "Only listed names are used for them.",
      unknown.map(({ source, reason }) => ({ source, text: reason })),
    ),
  ];
}

function twiceOnByline(papers: readonly SignedPaper[]): Notice["items"] {
  return papers.flatMap((paper, index) => {
    const seen = new Set<string>();
    const twice = paper.byline.names
      .map((name) => name.written)
      .find((name) => seen.size === seen.add(name).size);
    return twice === undefined ? [] : [{ paper: index, text: `"${twice}" on "${paper.title}"` }];
  });
}

function notice(
  code: string,
  kind: Notice["kind"],
  title: string,
  message: string,
  items: Notice["items"],
): Notice | null {
  return items.length === 0 ? null : { code, kind, title, message, count: items.length, items };
}
