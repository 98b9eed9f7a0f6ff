import { isGiven } from "../model/network.ts";
import { lengthOf, rowOf } from "../lib/lists.ts";
import { kinds } from "../model/kinds.ts";
import type { NetworkView, ViewNode } from "../model/network-view.ts";
import type { PapersSeen } from "./lens-input.ts";

/** What of a view decides which ties count. */
export interface TieChoice {
  /** Whether papers and ties count that are there by inference only. */
  inferred: boolean;
  /** From when to when; null: all years. */
  years: readonly [number, number] | null;
  /** Where ties say what their two papers share: which of it makes a tie. */
  basis: "both" | "topics" | "people";
}

/** How many papers of a tie count under a view. */
export type PapersOfTie = (tie: number) => number;

/** Why a tie does not count under a view, whatever its ends; null where it does. */
export function tieFilter(
  { columns: { ties } }: NetworkView,
  papersOf: PapersOfTie,
  { inferred, basis }: TieChoice,
): (tie: number) => "inferred" | "years" | "basis" | null {
  const shared = basis === "both" ? undefined : ties[basis];
  return (tie) => {
    if (ties.inferred[tie] && !inferred) return "inferred";
    if (papersOf(tie) === 0) return "years";
    return shared && lengthOf(shared, tie) === 0 ? "basis" : null;
  };
}

/** Whether a tie counts under a view, whether it is drawn or not. */
export function countingTies(
  seen: PapersSeen,
  network: NetworkView,
  choice: TieChoice,
): (tie: number) => boolean {
  const whyNot = tieFilter(network, countedPapers(seen, network, choice), choice);
  return (tie) => whyNot(tie) === null;
}

/** Whether a paper is of the years chosen. */
export function yearFilter({ years }: PapersSeen, chosen: TieChoice["years"]): (paper: number) => boolean {
  if (!chosen) return () => true;
  const [from, to] = chosen;
  return (paper) => {
    const year = years[paper] ?? null;
    return year !== null && year >= from && year <= to;
  };
}

/** The papers on which a node is listed, without those it is on by inference. */
export const listedPapers = ({ people }: PapersSeen, { kind, entity, papers }: ViewNode) =>
  kind === kinds.person.name ? (people[entity]?.papers ?? []) : papers;

/** How many papers of a tie count under a view; one for a tie that came without any, which no year hides. */
export function countedPapers(seen: PapersSeen, network: NetworkView, choice: TieChoice): PapersOfTie {
  if (isGiven(network.words)) return () => 1;
  const { papers, a, b } = network.columns.ties;
  if (!choice.years && choice.inferred) return (tie) => lengthOf(papers, tie);
  const inYears = yearFilter(seen, choice.years);
  const inferredOf = inferredPapers(seen, network);
  return (tie) => {
    const ends = [a[tie] ?? 0, b[tie] ?? 0].map(inferredOf);
    const listed = (paper: number) => ends.every((own) => !own?.has(paper));
    let count = 0;
    for (const paper of rowOf(papers, tie))
      count += Number(inYears(paper) && (choice.inferred || listed(paper)));
    return count;
  };
}

/** The papers that a node is on by inference only, for the few nodes that have any. */
function inferredPapers({ people }: PapersSeen, network: NetworkView) {
  const sets = new Map<number, ReadonlySet<number>>();
  for (const { kind, entity, index } of network.nodes) {
    const own = kind === kinds.person.name ? (people[entity]?.inferredPapers ?? []) : [];
    if (own.length > 0) sets.set(index, new Set(own));
  }
  return (node: number) => sets.get(node);
}
