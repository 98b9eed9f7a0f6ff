import type { SourceAccount } from "../../model/account.ts";
import type { Paper } from "../../model/paper.ts";
import type { Owner, Person } from "../../model/person.ts";

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
  papers: readonly Paper[],
  people: readonly Person[],
): OwnersFound {
  const found: OwnersFound = { owners: [], unknown: [] };
  accounts.forEach((account, source) => {
    if (!account.page) return;
    const ofPage = papers.flatMap((paper, index) => (paper.origin.source === source ? [index] : []));
    const owner = ownerOf(source, ofPage, papers, people);
    if (typeof owner === "string") found.unknown.push({ source, reason: owner });
    else found.owners.push(owner);
  });
  return found;
}

function ownerOf(source: number, ofPage: number[], papers: readonly Paper[], people: readonly Person[]): Owner | string {
  const complete = ofPage.filter((index) => papers[index]?.byline.complete);
  if (complete.length === 0) return "no byline on the page is complete, so nobody is sure to be on all of them";
  const page = new Set(ofPage);
  const candidates = people
    .map((person, index) => ({ index, person, listed: new Set(person.papers.filter((paper) => page.has(paper))) }))
    .filter(({ listed }) => complete.every((paper) => listed.has(paper)))
    .sort((a, b) => b.listed.size - a.listed.size);
  const [best, second] = candidates;
  if (!best) return "nobody is on every complete byline of the page";
  if (second?.listed.size === best.listed.size) {
    return `${best.person.name} and ${second.person.name} are on equally many bylines of the page`;
  }
  const listedOn = best.listed.size;
  const evidence = `${best.person.name} is the only person on all ${complete.length} complete bylines of the page, and is listed on ${listedOn} of its ${ofPage.length} papers; the other ${ofPage.length - listedOn} bylines are cut.`;
  return { source, person: best.index, inferred: true, listedOn, hiddenOn: ofPage.length - listedOn, evidence };
}

/** The papers of a page that do not list its owner: all of them have cut bylines. */
export function hiddenPapers(owner: Owner, papers: readonly Paper[], person: Person): number[] {
  const listed = new Set(person.papers);
  return papers.flatMap((paper, index) => (paper.origin.source === owner.source && !listed.has(index) ? [index] : []));
}
