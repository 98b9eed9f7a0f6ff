import { by, descending, inOrder } from "../../lib/order.ts";
import type { Notice } from "../../model/notice.ts";
import type { NodeEntry } from "./tie-table.ts";

/** Something that papers name, as in their references, with these papers, rising. */
export interface Named extends NodeEntry {
  label: string;
}

/** So many nodes are drawn at most: those that most papers name. */
const ROOM = 1000;
/** In corpora with more papers than this, a single common paper is no tie. */
const SMALL_CORPUS = 500;

/** How many papers two must have in common to be tied. */
export const fewestTogether = (papers: readonly unknown[]): number => (papers.length > SMALL_CORPUS ? 2 : 1);

/** What most papers name, as many as there is room for; what as many papers name is shown together, where that leaves anything. */
export function mostNamed(
  all: readonly Named[],
  { what, does }: { what: string; does: string },
): { shown: Named[]; notices: Notice[] } {
  const sizes = all.map(({ papers }) => papers.length).sort((a, b) => b - a);
  const fewest = sizes[1] === 1 ? 1 : 2;
  const beyond = all.length > ROOM ? sizes[ROOM]! + 1 : 1; // safe: there are more
  const isCut = beyond > (sizes[0] ?? 0); // more than there is room for are cited as often
  const least = Math.max(isCut ? beyond - 1 : beyond, fewest);
  const order = inOrder<Named>(
    descending(by(({ papers }) => papers.length)),
    by(({ id }) => id),
  );
  const enough = all.filter(({ papers }) => papers.length >= least).sort(order);
  const shown = isCut ? enough.slice(0, ROOM) : enough;
  const count = all.length - shown.length;
  if (count === 0) return { shown, notices: [] };
  const beside = isCut ? `, or there was no room for them beside ${ROOM} that as many papers ${does}` : "";
  const message = `Fewer than ${least} papers ${does} them${beside}.`;
  const title = `${what} without a node`;
  return { shown, notices: [{ code: "cited-limited", kind: "limited", title, message, count, items: [] }] };
}
