import type { AxisBand } from "../analysis/layouts/layout.ts";
import { layouts } from "../analysis/layouts.ts";
import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import type {
  AtlasFacts,
  AtlasFile,
  OccurrenceColumns,
  PaperOutline,
  PersonFacts,
  TopicFacts,
} from "../atlas/atlas-file.ts";
import { placesOf, viewOf } from "../atlas/network-view.ts";
import { compareText } from "../lib/order.ts";
import { slug } from "../lib/fold.ts";
import { keepPromise, keepPromises } from "../lib/keep-promises.ts";
import { once } from "../lib/once.ts";
import { inReadingOrder } from "../lib/reading-order.ts";
import { kindOf } from "../model/ids.ts";
import { isEntityKind, type EntityKind } from "../model/kinds.ts";
import type { CitedWork } from "../model/cited-work.ts";
import type { MeasureWords } from "../model/measure.ts";
import type { NetworkSummary } from "../model/network.ts";
import type { NetworkView } from "../model/network-view.ts";
import { yearOf } from "../model/paper.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Person } from "../model/person.ts";
import { axisOf } from "../pipeline/draw-anew.ts";
import { findOrganisations } from "../pipeline/organisations/find-organisations.ts";
import { findCitedWorks } from "../pipeline/references/find-cited-works.ts";

/**
 * An open atlas with what questions look up in it again and again. Networks, places, abstracts, and what else is known of papers
 * and people, are read when they are asked for: the first picture waits for none of it.
 */
export interface Corpus {
  file: AtlasFile;
  facts: AtlasFacts;
  papers: readonly PaperOutline[];
  people: readonly PersonFacts[];
  topics: readonly TopicFacts[];
  measures: readonly MeasureWords[];
  years: readonly (number | null)[];
  /** The first and last year of any paper; null when no paper has a year. */
  span: readonly [number, number] | null;
  networkNames: readonly string[];
  /** @throws Error when there is no network of this name. */
  network(name: string): Promise<NetworkView>;
  /** The columns of a network, as they are seen. */
  columns(name: string): Promise<AtlasNetwork>;
  /** What places mean along x in a network, as it is seen, where they mean something. */
  axis(name: string): Promise<AxisBand[]>;
  /** A network in figures, as it is seen. */
  summary(name: string): Promise<NetworkSummary | undefined>;
  /** Everything, as it is seen. */
  whole(): Promise<Atlas>;
  /** A network as it is seen when its columns are these. */
  viewOf(columns: AtlasNetwork): NetworkView;
  /** The network in which nodes of a kind are at home: the first that holds them; null when none does. */
  homeOf(kind: string): Promise<NetworkView | null>;
  /** The people on a paper, as indexes; hidden owners are inferred. */
  peopleOn(paper: number): readonly OnPaper[];
  topicsOf(paper: number): readonly number[];
  entity(id: string): { kind: EntityKind; index: number } | null;
  /**
   * The id that an older address means: the one thing of its kind that is called so, or a person whose name is written so.
   * Ids were once made of names and titles alone, and an abbreviated name may have found its fuller one since. Null when
   * there is none or more than one.
   */
  renamed(id: string): Promise<string | null>;
  /** What has become of a thing when people were joined or split: of those that are called so the one on most papers. */
  heirOf(id: string): Promise<string | null>;
  /** Where the topics of a paper, or one topic in all papers, were found: rows of the columns. */
  places(): Promise<Places>;
  /** What the papers cite. */
  cited(): Promise<readonly CitedWork[]>;
  /** The organisations that their affiliations name. */
  organisations(): Promise<readonly Organisation[]>;
}

/** A person on a paper. */
export interface OnPaper {
  person: number;
  inferred: boolean;
}

/** Where topics were found, by paper and by topic. */
export interface Places {
  columns: OccurrenceColumns;
  ofPaper(paper: number): readonly number[];
  ofTopic(topic: number): readonly number[];
}

/** Reads of an open atlas what every question needs: outlines of papers, people and topics. */
export async function createCorpus(file: AtlasFile): Promise<Corpus> {
  const { facts } = file;
  const [papers, people, topics] = await Promise.all([file.outlines(), file.people(), file.topics()]);
  const years = papers.map(yearOf);
  const entities = { papers, people, topics, measures: facts.measures };
  const entityPlaces = once(() => placesOf(entities));
  const network = keepPromises((name: string) =>
    file.network(name).then((columns) => viewOf(entities, columns, entityPlaces)),
  );
  const onPaper = once(() => peopleOnPapers(papers.length, people));
  const topicsOn = once(() => topicsOnPapers(papers.length, topics));
  const places = keepPromise(() =>
    file.occurrences().then((columns) => placesIn(columns, papers.length, topics.length)),
  );
  return {
    file,
    facts,
    papers,
    people,
    topics,
    measures: facts.measures,
    years,
    span: spanOf(years),
    networkNames: facts.networks.map(({ words }) => words.name),
    network,
    columns: (name) => file.network(name),
    axis: keepPromises(async (name: string) => {
      const built = layouts.find((one) => one.name === facts.recipe.options.layout);
      return built?.axis ? axisOf(await file.network(name), entities, built) : [];
    }),
    summary: (name) => Promise.resolve(facts.networks.find(({ words }) => words.name === name)?.summary),
    whole: () => file.whole(),
    viewOf: (columns) => viewOf(entities, columns, entityPlaces),
    async homeOf(kind) {
      const home = facts.networks.find(({ words }) => words.kinds.some(({ name }) => name === kind));
      return home ? network(home.words.name) : null;
    },
    peopleOn: (paper) => onPaper()[paper] ?? [],
    topicsOf: (paper) => topicsOn()[paper] ?? [],
    entity(id) {
      const [kind, index] = [kindOf(id), entityPlaces().get(id)];
      return kind === null || !isEntityKind(kind) || index === undefined ? null : { kind, index };
    },
    renamed: async (id) => {
      const [one, another] = calledSo(entities, await file.names(), id);
      return one && !another ? one.id : null;
    },
    heirOf: async (id) => {
      const names = await file.names();
      const called = [id, id.replace(NAMESAKE, "")].flatMap((one) => calledSo(entities, names, one));
      const [most] = called.sort((a, b) => b.papers - a.papers || compareText(a.id, b.id));
      return most?.id ?? null;
    },
    places,
    organisations: keepPromise(async () => {
      const made = facts.recipe.decisions.made.filter((one) => one.about === "organisation");
      return findOrganisations(await file.papers(), made).organisations;
    }),
    cited: keepPromise(async () => findCitedWorks(await file.papers()).works),
  };
}

/** Of more papers than this nothing is read ahead: it would hold up what is asked meanwhile, and fill the memory. */
const MOST_READ_AHEAD = 30_000;

/** What is likely to be asked for, in that order: read before it is, it is there at once. */
export function readAhead({ file, papers, network, networkNames }: Corpus): (() => Promise<unknown>)[] {
  if (papers.length > MOST_READ_AHEAD) return [];
  return [...networkNames.map((name) => () => network(name)), file.papers, file.names];
}

function spanOf(years: readonly (number | null)[]): Corpus["span"] {
  let span: [number, number] | null = null;
  for (const year of years) {
    if (year !== null) span = span ? [Math.min(span[0], year), Math.max(span[1], year)] : [year, year];
  }
  return span;
}

function peopleOnPapers(papers: number, people: readonly PersonFacts[]): OnPaper[][] {
  const onPaper: OnPaper[][] = Array.from({ length: papers }, () => []);
  people.forEach(({ papers: listed, inferredPapers }, person) => {
    for (const paper of listed) onPaper[paper]?.push({ person, inferred: false });
    for (const paper of inferredPapers) onPaper[paper]?.push({ person, inferred: true });
  });
  return onPaper;
}

function topicsOnPapers(papers: number, topics: readonly TopicFacts[]): number[][] {
  const onPaper: number[][] = Array.from({ length: papers }, () => []);
  topics.forEach((topic, index) => topic.papers.forEach((paper) => onPaper[paper]?.push(index)));
  return onPaper;
}

type Entities = Pick<Corpus, "papers" | "people" | "topics">;

/** The signs at the end of an id that tell namesakes apart. */
const NAMESAKE = /-(?:\d[\dx]{3}|[0-9a-z]{5})$/;

/** The things of its kind that an id would call so if it were made of names and titles alone, and on how many papers they are. */
function calledSo(
  { people, papers, topics }: Entities,
  names: readonly Person["variants"][],
  id: string,
): { id: string; papers: number }[] {
  const isCalled = (kind: EntityKind, name: string) => `${kind}:${slug(name)}` === id;
  const written = (name: string, person: number) => [
    name,
    ...(names[person] ?? []).map((variant) => inReadingOrder(variant.written)),
  ];
  return [
    ...people.filter(({ name: own }, person) =>
      written(own, person).some((name) => isCalled("person", name)),
    ),
    ...papers.filter(({ title }) => isCalled("paper", title)).map((paper) => ({ ...paper, papers: [] })),
    ...topics.filter(({ label }) => isCalled("topic", label)),
  ].map(({ id: own, papers: on }) => ({ id: own, papers: on.length }));
}

function placesIn(columns: OccurrenceColumns, papers: number, topics: number): Places {
  const rowsBy = (keys: Uint32Array, count: number) => {
    const rows: number[][] = Array.from({ length: count }, () => []);
    keys.forEach((key, row) => rows[key]?.push(row));
    return (key: number) => rows[key] ?? [];
  };
  return { columns, ofPaper: rowsBy(columns.paper, papers), ofTopic: rowsBy(columns.topic, topics) };
}
