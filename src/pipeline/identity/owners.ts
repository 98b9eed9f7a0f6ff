import type { SourceAccount } from "../../model/account.ts";
import type { Owner, Person } from "../../model/person.ts";
import type { SignedPaper } from "./signed-paper.ts";

export interface OwnersFound {
  owners: Owner[];
  /** Sources that are author pages whose owner could not be told, with the reason. */
  unknown: { source: number; reason: string }[];
}

/**
 * An author page does not print its owner's name. The owner is the one person on every complete byline of the page; where
 * several are, the one who is listed most. On the papers whose bylines are cut, the owner may be hidden.
 */
export function inferOwners(
  accounts: readonly SourceAccount[],
  papers: readonly SignedPaper[],
  people: readonly Person[],
): OwnersFound {
  const found: OwnersFound = { owners: [], unknown: [] };
  accounts.forEach((account, source) => {
    if (!account.page) return;
    const ofPage = papers.flatMap((paper, index) => (isOfSource(paper, source) ? [index] : []));
    const owner = ownerOf(source, ofPage, papers, people);
    if (typeof owner === "string") found.unknown.push({ source, reason: owner });
    else found.owners.push(owner);
  });
  return found;
}

function ownerOf(
  source: number,
  ofPage: number[],
  papers: readonly SignedPaper[],
  people: readonly Person[],
): Owner | string {
  const complete = ofPage.filter((index) => papers[index]?.byline.complete);
  if (complete.length === 0)
    return "no byline on the page is complete, so nobody is sure to be on all of them";
  const page = new Set(ofPage);
  const candidates = people
    .map((person, index) => ({
      index,
      person,
      listed: new Set(person.papers.filter((paper) => page.has(paper))),
    }))
    .filter(({ listed }) => complete.every((paper) => listed.has(paper)))
    .sort((a, b) => b.listed.size - a.listed.size);
  const [best, second] = candidates;
  if (!best) return "nobody is on every complete byline of the page";
  if (second?.listed.size === best.listed.size) {
    return `${best.person.name} and ${second.person.name} are on equally many bylines of the page`;
  }
  const listedOn = best.listed.size;
  const hiddenOn = ofPage.length - listedOn;
  const among = second
    ? `of those on all ${complete.length} complete bylines of the page the one listed most (next ${second.person.name} with ${second.listed.size})`
    : `the only person on all ${complete.length} complete bylines of the page`;
  const others = hiddenOn === 1 ? "the other byline is cut" : `the other ${hiddenOn} bylines are cut`;
  const rest = hiddenOn === 0 ? "" : `; ${others}`;
  const evidence = `${best.person.name} is ${among}, and is listed on ${listedOn} of its ${ofPage.length} papers${rest}.`;
  return { source, person: best.index, inferred: true, listedOn, hiddenOn, evidence };
}

/** Whether any record of a paper stands in a source. */
function isOfSource({ origin, joined }: SignedPaper, source: number): boolean {
  return origin.source === source || joined.some((record) => record.origin.source === source);
}

/** The papers of a page that do not list its owner: all of them have cut bylines. */
export function hiddenPapers(owner: Owner, papers: readonly SignedPaper[], person: Person): number[] {
  const listed = new Set(person.papers);
  return papers.flatMap((paper, index) =>
    isOfSource(paper, owner.source) && !listed.has(index) ? [index] : [],
  );
}
