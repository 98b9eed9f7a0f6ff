import { type InParallel, oneByOne, type Tell } from "../../lib/in-parallel.ts";
import { round } from "../../lib/exact-math.ts";
import { RESOLUTIONS } from "../../model/options.ts";
import type { Plateau, Sweep, SweepRow } from "../../model/sureness.ts";
import { connectedParts, type Parts } from "../connected-parts.ts";
import { type CommunityMethod, communityRun } from "./find-communities.ts";
import { modularity } from "./modularity.ts";
import { agreementOf } from "./stability.ts";

const MOST_RUNS = 8;
const FEWEST_RUNS = 2;
/** Ties that the runs of all resolutions together may look at: keeps them to some ten seconds on one core. */
const TIES_OF_ALL_RUNS = 4e6;
/** Neighbouring resolutions whose communities agree at least so well stand on one plateau. */
const ALIKE = 0.9;

/**
 * Communities at resolutions from low to high: how many, how well runs from different starts agree there, and how alike the
 * communities of neighbouring resolutions are. Where they hardly change over several resolutions is a plateau: a scale that the
 * network has of itself (Arenas, Fernández & Gómez 2008; Lambiotte 2010); that components are whole is none. Agreement is the mean adjusted Rand index.
 *
 * Cost: O(ties) per run; 104 runs up to 38,000 ties, 26 from 150,000 on.
 */
export async function sweepResolutions(
  method: Omit<CommunityMethod, "resolution">,
  seed: number,
  inParallel: InParallel = oneByOne,
  tell: Tell = () => {},
): Promise<Sweep> {
  const { adjacency } = method;
  if (adjacency.ties === 0) return { runs: 0, rows: [], plateaus: [] };
  const most = Math.floor(TIES_OF_ALL_RUNS / adjacency.ties / RESOLUTIONS.length);
  const runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, most));
  const seeds = Array.from({ length: runs }, (_, run) => seed + run);
  const found: Parts[][] = [];
  for (const [done, resolution] of RESOLUTIONS.entries()) {
    const share = (part: number) => tell((done + part) / RESOLUTIONS.length);
    found.push(await inParallel(communityRun, { ...method, resolution }, seeds, share));
  }
  const rows = RESOLUTIONS.map((resolution, place): SweepRow => {
    const [here = [], next] = [found[place], found[place + 1]];
    const counts = here.map(countOf).sort((a, b) => a - b);
    return {
      resolution,
      communities: counts[Math.floor((counts.length - 1) / 2)] ?? 0,
      modularity:
        round(
          here.reduce((most, { part }) => Math.max(most, modularity(adjacency, part) ?? 0), -1),
          9,
        ) + 0,
      agreement: mean(here.flatMap((one, n) => here.slice(n + 1).map((other) => agreementOf(one, other)))),
      likeNext: next ? likeness(here, next) : null,
    };
  });
  const least = countOf(connectedParts(adjacency));
  return { runs, rows, plateaus: plateausIn(rows, found).filter(({ most }) => most > least) };
}

/** How many communities of more than one node there are. */
const countOf = ({ sizes }: Parts) => sizes.filter((size) => size > 1).length;

const likeness = (runs: readonly Parts[], others: readonly Parts[]) =>
  mean(runs.flatMap((one) => others.map((other) => agreementOf(one, other))));

/** Stretches of resolutions of which each agrees with the next, with the first, and with itself. */
function plateausIn(rows: readonly SweepRow[], found: readonly (readonly Parts[])[]): Plateau[] {
  const plateaus: Plateau[] = [];
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    while (goesOn(rows, to) && likeness(found[from]!, found[to + 1]!) >= ALIKE) to++;
    if (to === from) continue;
    const counts = rows.slice(from, to + 1).map(({ communities }) => communities);
    counts.sort((a, b) => a - b);
    const [fewest = 0, most = 0] = [counts[0], counts.at(-1)];
    plateaus.push({ from: rows[from]!.resolution, to: rows[to]!.resolution, fewest, most });
    from = to;
  }
  return plateaus;
}

/** Whether the runs of a resolution agree with each other and with those of the next, which there is. */
function goesOn(rows: readonly SweepRow[], place: number): boolean {
  const [here, next] = [rows[place], rows[place + 1]];
  if (!here || !next || here.likeNext === null) return false;
  return here.likeNext >= ALIKE && here.agreement >= ALIKE && next.agreement >= ALIKE;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
