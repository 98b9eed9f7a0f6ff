import { round } from "../lib/exact-math.ts";
import { type InParallel, oneByOne, type Tell } from "../lib/in-parallel.ts";
import { lengthOf, type Lists, rowsIn } from "../lib/lists.ts";
import type { CommunitiesBy } from "../model/options.ts";
import type { NetworkFigures, NetworkTable } from "../model/network.ts";
import { createAdjacency } from "./adjacency.ts";
import { communityFigures } from "./communities/community-figures.ts";
import { findCommunities, keepGiven } from "./communities/find-communities.ts";
import type { Layout, OlderPlaces } from "./layouts/layout.ts";
import { layouts } from "./layouts.ts";
import type { Measure, MeasuredNetwork } from "./measures/measure.ts";
import { toMeasured } from "./measures/measured-network.ts";
import { dateAt, meanDates } from "./mean-dates.ts";
import { measures as everyMeasure } from "./measures.ts";
import { arcsOf } from "./measures/arcs.ts";
import { radiusOfPapers } from "./radius.ts";

export interface AnalysisOptions {
  seed: number;
  /** How communities are found; by Leiden when left out. */
  communities?: CommunitiesBy;
  /** Higher: more and smaller communities; 1 when left out. */
  resolution?: number;
  /** Which measures to take; those of every network when left out. */
  measures?: readonly Measure[];
  /** How often a paper was cited; not known when left out. */
  citationsOf?: (paper: number) => number | null;
  /** When a paper was, in years; not known when left out. */
  dateOf?: (paper: number) => number | null;
  /** Whether ties have a direction, which the papers behind them tell. */
  directed?: boolean;
  /** How to draw it; the first layout when left out. */
  layout?: Layout;
  /** Where nodes lay in an older drawing. */
  older?: OlderPlaces;
  /** The radius, above 0, in which a node with so many papers is drawn. */
  radius?: (papers: number) => number;
  /** Told from time to time how much is done, in hundredths. */
  progress?: (done: number, total: number) => void;
  /** How work is parted between threads; all of it is done here when left out. */
  inParallel?: InParallel;
}

const ofEveryNetwork = everyMeasure.filter(({ further }) => !further);

/** What the parts of the work take of the whole, about. */
const EFFORT = { communities: 0.1, layout: 0.6, measures: 0.3 };

/**
 * Analyses a network: measures of its nodes, components, communities with their stability, and a drawing. The same
 * network (in the same node order), seed and radii give the same numbers to the last bit in every engine.
 */
export async function analyse(table: NetworkTable, options: AnalysisOptions): Promise<NetworkFigures> {
  const { communities: method = "leiden", resolution = 1 } = options;
  const { seed, measures = ofEveryNetwork, layout = layouts[0], older = new Map() } = options;
  const { inParallel = oneByOne, citationsOf = () => null } = options;
  const tellOf = tellParts(options.progress);
  const adjacency = createAdjacency(table);
  const { id: ids, papers, given } = table.nodes;
  const grouping = { adjacency, method, resolution };
  const runs = await findCommunities(grouping, seed, inParallel, tellOf("communities"));
  const found = given?.communities ? keepGiven(given.communities, runs, adjacency) : runs;
  const figures = communityFigures(grouping, found);
  const radius = given?.radius ?? radiiOf(papers, options.radius ?? radiusOfPapers);
  const community = Int32Array.from(runs.kept.part); // as found: those of a file may leave nodes out
  const arcs = () => (options.directed ? arcsOf(papers, table.ties) : null);
  // Of the communities that are found, also where those of a file are kept: so they are the same when they are taken later.
  const communities = () => Promise.resolve([runs.kept, ...runs.others]);
  const known = { adjacency, ids, papers, citationsOf, arcs, communities };
  const network = toMeasured(known, inParallel, tellOf("measures"));
  const { components } = network;
  const tell = tellOf("layout");
  const dates = meanDates(papers, options.dateOf ?? (() => null));
  const when = (node: number) => dateAt(dates, node);
  // The layout of a large component is one piece of work: it is begun first, so that it does not end alone.
  const [places, values] = await Promise.all([
    given?.places ??
      layout.place({ ...network, community, radius, when, older, map: new Map(), inParallel, tell }),
    valuesOf(measures, network),
  ]);
  tell(1);
  tellOf("measures")(1);
  return {
    measures: values,
    component: Array.from(components.part),
    components: components.sizes.length,
    ...figures,
    kept: [
      ...(given?.places ? ["places" as const] : []),
      ...(given?.communities ? ["communities" as const] : []),
    ],
    sampledSources: measures.some((measure) => measure.sampled)
      ? (await network.paths()).sampledSources
      : null,
    x: Array.from(places.x, (at) => round(at, 2)),
    y: Array.from(places.y, (at) => round(at, 2)),
    radius: Array.from(radius),
  };
}

/** Adds up what the parts of the work tell; the sum never falls. */
function tellParts(progress: AnalysisOptions["progress"]) {
  const done = { communities: 0, layout: 0, measures: 0 };
  return (part: keyof typeof EFFORT): Tell =>
    (share) => {
      done[part] = Math.max(done[part], share);
      const { communities, layout, measures } = EFFORT;
      const sum = communities * done.communities + layout * done.layout + measures * done.measures;
      progress?.(Math.round(100 * sum), 100);
    };
}

/** The columns of measures. One that was asked for and of which nothing is known here, as of arcs without any, is left out. */
export async function valuesOf(
  measures: readonly Measure[],
  network: MeasuredNetwork,
): Promise<Record<string, (number | null)[]>> {
  const columns = measures.map(async ({ name, further, compute }) => ({
    name,
    further,
    values: await compute(network),
  }));
  const known = (await Promise.all(columns)).filter(
    ({ further, values }) => !further || values.some((value) => value !== null),
  );
  return Object.fromEntries(known.map(({ name, values }) => [name, values]));
}

function radiiOf(papers: Lists, radius: (papers: number) => number): Float64Array {
  return Float64Array.from({ length: rowsIn(papers) }, (_, node) => {
    const length = lengthOf(papers, node);
    const own = round(radius(length), 2);
    if (own > 0) return own;
    throw new RangeError(`analyse: the radius for ${length} papers is ${own}; give one above 0`);
  });
}
