import { type InParallel, oneByOne, type Tell } from "../../lib/in-parallel.ts";
import { RESOLUTIONS } from "../../model/options.ts";
import type { Plateau, Sweep, SweepRow } from "../../model/sureness.ts";
import type { Parts } from "../connected-parts.ts";
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
 * network has of itself (Arenas, Fernández & Gómez 2008; Lambiotte 2010). Agreement is the mean adjusted Rand index.
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
    const middle = here.map(({ sizes }) => sizes.filter((size) => size > 1).length).sort((a, b) => a - b);
    return {
      resolution,
      communities: middle[Math.floor((middle.length - 1) / 2)] ?? 0,
      modularity: here.reduce((most, { part }) => Math.max(most, modularity(adjacency, part) ?? 0), -1),
      agreement: mean(here.flatMap((one, n) => here.slice(n + 1).map((other) => agreementOf(one, other)))),
      likeNext: next ? mean(here.flatMap((one) => next.map((other) => agreementOf(one, other)))) : null,
    };
  });
  return { runs, rows, plateaus: plateausIn(rows) };
}

/** The longest stretches of resolutions of which each agrees with the next, and with itself. */
function plateausIn(rows: readonly SweepRow[]): Plateau[] {
  const plateaus: Plateau[] = [];
  let from = 0;
  rows.forEach(({ likeNext, agreement }, place) => {
    const goesOn = likeNext !== null && likeNext >= ALIKE && agreement >= ALIKE;
    if (goesOn) return;
    const stretch = rows.slice(from, place + 1);
    from = place + 1;
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last || first === last) return;
    const counts = stretch.map(({ communities }) => communities);
    plateaus.push({
      from: first.resolution,
      to: last.resolution,
      fewest: Math.min(...counts),
      most: Math.max(...counts),
    });
  });
  return plateaus;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
