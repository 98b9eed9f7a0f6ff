import { fold } from "../../../lib/fold.ts";
import { by, descending, inOrder } from "../../../lib/order.ts";
import type { DecisionAbout } from "../../../model/decision.ts";
import type { Paper } from "../../../model/paper.ts";
import { groupDecisions, nameGiven } from "../../decision-groups.ts";
import { unknownTo, type Told } from "../../told.ts";

type Decided = DecisionAbout<"venue">;

/**
 * Papers with venues called as users said. Venues that are one are called by the name given, else by the one on most papers.
 * Venues that would be called two things keep the name that is written. Cost: linear in papers and decisions.
 */
export function decideVenues<P extends Pick<Paper, "venue">>(
  papers: readonly P[],
  made: readonly Decided[],
): { papers: P[]; told: Told[] } {
  if (made.length === 0) return { papers: papers.slice(), told: [] };
  const counts = new Map<string, Map<string, number>>();
  for (const { venue } of papers)
    if (venue) {
      const names = counts.get(fold(venue.name)) ?? new Map<string, number>();
      counts.set(fold(venue.name), names.set(venue.name, (names.get(venue.name) ?? 0) + 1));
    }
  const told = made.flatMap((decision) =>
    unknownTo(
      decision,
      [decision.of].flat().map((name) => {
        const found = counts.has(fold(name));
        return { found, missing: found || name === decision.as ? [] : [`no paper appeared in "${name}"`] };
      }),
    ),
  );
  const calledBy = new Map<string, string>();
  for (const group of groupDecisions(made, ({ of }) => [of].flat().map(fold))) {
    const given = nameGiven(group.decisions, "venue");
    for (const one of given.told) told.push(one);
    if (group.decisions.every(({ decide }) => decide === "rename") && given.name === null) continue;
    const name = given.name ?? mostFrequent([...group.keys].flatMap((key) => [...(counts.get(key) ?? [])]));
    if (name !== null) for (const key of group.keys) calledBy.set(key, name);
  }
  return {
    papers: papers.map((paper) => {
      const name = paper.venue ? calledBy.get(fold(paper.venue.name)) : undefined;
      return paper.venue && name !== undefined ? { ...paper, venue: { ...paper.venue, name } } : paper;
    }),
    told,
  };
}

function mostFrequent(names: readonly [string, number][]): string | null {
  const order = inOrder<[string, number]>(
    descending(by(([, count]) => count)),
    by(([name]) => name),
  );
  return names.toSorted(order)[0]?.[0] ?? null;
}
