import { analyse } from "../analysis/analyse.ts";
import { describeCommunities } from "../analysis/communities/describe-communities.ts";
import type { Measure } from "../analysis/measures/measure.ts";
import { decimalYear } from "../model/paper.ts";
import { layouts } from "../analysis/layouts.ts";
import type { Layout, OlderPlaces } from "../analysis/layouts/layout.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { asWritten, encodeNetwork } from "../atlas/encode-network.ts";
import { withPauses } from "../lib/pause.ts";
import { nothingCited, type CitedWorks } from "../model/cited-work.ts";
import type { Notice } from "../model/notice.ts";
import type { NetworkFigures, NetworkWords } from "../model/network.ts";
import type { Options } from "../model/options.ts";
import { nothingAffiliated, type OrganisationsFound } from "../model/organisation.ts";
import type { Paper } from "../model/paper.ts";
import type { Topic } from "../model/topic.ts";
import type { Effects } from "./effects.ts";
import type { Identified } from "./identity/identify.ts";
import type { Network } from "./networks/network.ts";
import { normalise, normalisedWords } from "./networks/normalise.ts";

/** What networks are built from, some of which is still being found. */
export interface Known {
  papers: readonly Paper[];
  identifying: Promise<Pick<Identified, "people" | "owners">>;
  readingTexts: Promise<void>;
  findingTopics: Promise<{ topics: Topic[] }>;
  /** What the papers cite; found when it is first asked for. */
  citedWorks: () => CitedWorks;
  /** What the affiliations name; found when it is first asked for. */
  affiliated: () => OrganisationsFound;
}

/** How they are built and analysed. */
export interface NetworkSettings {
  options: Options;
  /** Where nodes lay in the networks of an older atlas. */
  places: ReadonlyMap<string, OlderPlaces>;
  layout: Layout;
  networks: readonly Network[];
  measures: readonly Measure[];
}

/** A network of an atlas, and what must be known of it. */
export interface Analysed {
  network: AtlasNetwork;
  notices: Notice[];
}

/**
 * Builds and analyses the networks. One that reads no topics begins when all texts are read: other threads then have nothing
 * to do until topics are made of them, which this one does alone.
 */
export async function analyseNetworks(
  { papers, identifying, readingTexts, findingTopics, citedWorks, affiliated }: Known,
  { options, places, layout, networks, measures }: NetworkSettings,
  effects: Effects,
): Promise<Analysed[]> {
  const told = openShares(networks.length, (sum, count) =>
    effects.progress("analysis", sum, count, `${count} networks`),
  );
  const beginning = Promise.all([identifying, findingTopics]).then(([{ people }, { topics }]) => {
    effects.progress("networks", 0, networks.length, `${people.length} people, ${topics.length} topics`);
    told.begin();
  });
  const inTurn = withPauses();
  const analysing = networks.map(async (method, place): Promise<Analysed> => {
    const { people, owners } = await identifying;
    await readingTexts;
    const topics = method.reads.includes("topics") ? (await findingTopics).topics : [];
    const { network: built, notices } = await inTurn(() => {
      const cited = method.reads.includes("references") ? citedWorks() : nothingCited;
      const places = method.reads.includes("affiliations") ? affiliated() : nothingAffiliated;
      return method.build({ papers, people, owners, topics, cited, affiliated: places, options });
    });
    const normalisation = method.counts ? options.normalisation : "none";
    const network = asWritten(normalise(built, normalisation));
    const words = normalisedWords(method.words(options), normalisation);
    const dateOf = (paper: number) => decimalYear(papers[paper]?.date?.iso);
    const dated = network.nodes.papers.values.some((paper) => dateOf(paper) !== null);
    const lacking = layout.lacking?.({ nodes: network.nodes.id.length, dated }) ?? null;
    const figures = await analyse(network, {
      seed: options.seed,
      communities: options.communities,
      resolution: options.resolution,
      measures,
      citationsOf: (paper) => papers[paper]?.citations?.count ?? null,
      directed: words.verb !== undefined,
      dateOf,
      layout: lacking === null ? layout : layouts[0],
      older: places.get(words.name) ?? new Map(),
      progress: told.of(place),
      inParallel: effects.inParallel,
    });
    const communities = describeCommunities(network, figures, (await findingTopics).topics);
    return {
      network: encodeNetwork(words, network, figures, communities),
      notices: [
        ...notices,
        ...notMeasured(measures, figures.measures, options),
        ...notDrawn(layout, words, figures, lacking),
      ].map((notice) => ({
        ...notice,
        network: words.name,
      })),
    };
  });
  const [analysed] = await Promise.all([Promise.all(analysing), beginning]);
  return analysed;
}

/** Measures that were asked for by name, and of which nothing is known in a network. */
function notMeasured(
  measures: readonly Measure[],
  found: Readonly<Record<string, unknown>>,
  options: Options,
): Notice[] {
  const missed = measures.filter(
    ({ name }) => options.measures.includes(name) && !Object.hasOwn(found, name),
  );
  if (missed.length === 0) return [];
  const title = "Measures of which nothing is known";
  const message =
    "They need what this network has not: ties with a direction, citations, or one component that is denser than all others.";
  const items = missed.map(({ label }) => ({ text: label }));
  return [{ code: "measure-unknown", kind: "limited", title, message, count: items.length, items }];
}

/** That a network is drawn otherwise than was asked for, and why. */
function notDrawn(
  asked: Layout,
  { label }: NetworkWords,
  { x, kept }: NetworkFigures,
  lacking: string | null,
): Notice[] {
  const isKept = kept.includes("places");
  if (asked === layouts[0] || x.length === 0 || (lacking === null && !isKept)) return [];
  const notice = { code: "layout-impossible", kind: "limited" as const, count: 1, items: [] };
  const title = `${label} not drawn as asked (${asked.label.toLowerCase()})`;
  return isKept
    ? [{ ...notice, title, message: "It keeps the places of its file.", remedy: "keep" }]
    : [{ ...notice, title, message: `It is drawn by forces, because ${lacking}.` }];
}

/** The shares of several parts as one sum, of which nothing is told before the step that they belong to begins. */
function openShares(count: number, tell: (sum: number, count: number) => void) {
  const shares = new Float64Array(count);
  let begun = false;
  const say = () =>
    begun &&
    tell(
      shares.reduce((all, share) => all + share, 0),
      count,
    );
  return {
    begin() {
      begun = true;
      say();
    },
    of: (place: number) => (done: number, total: number) => {
      shares[place] = done / total;
      say();
    },
  };
}
