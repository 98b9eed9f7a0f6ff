import { jsonAtlas } from "../src/atlas/json/schema.ts";
import type { Atlas, AtlasNetwork } from "../src/atlas/atlas.ts";
import { createRandom, type Random } from "../src/lib/random.ts";
import { kinds } from "../src/model/kinds.ts";
import { defaultOptions } from "../src/model/options.ts";
import { wordsOf, allMethods } from "../src/pipeline/methods.ts";
import type { NodeColumns } from "../src/model/network-columns.ts";

/** So many people a community; so many ties a paper, which is what a year of astro-ph has; so many topics. */
const PEOPLE_A_COMMUNITY = 250;
const TIES_A_PAPER = 22;
const TOPICS = 2000;

/**
 * An atlas that nobody wrote, for measuring what shows large ones: so many people in communities with so many ties between
 * them, each tie one paper of its own or shared, and a topics network. The same numbers give the same atlas.
 */
export function madeUpAtlas(people: number, ties: number, seed = 1): Atlas {
  const random = createRandom(seed);
  const communities = Math.max(1, Math.round(people / PEOPLE_A_COMMUNITY));
  const pairs = pairsOf(people, ties, communities, random);
  const papers = Math.max(1, Math.round(ties / TIES_A_PAPER));
  const paperOf = (tie: number) => tie % papers;
  const papersOfPeople: number[][] = Array.from({ length: people }, () => []);
  pairs.forEach(([a, b], tie) => {
    for (const end of [a, b])
      if (!papersOfPeople[end]?.includes(paperOf(tie))) papersOfPeople[end]?.push(paperOf(tie));
  });
  papersOfPeople.forEach((list, person) => list.length === 0 && list.push(person % papers));
  const topics = Array.from({ length: TOPICS }, (_, n) => ({
    id: `topic:made-up-${n}`,
    label: `made-up topic ${n}`,
    kind: "phrase",
    type: null,
    forms: [`made-up topic ${n}`],
    papers: [...new Set(Array.from({ length: 30 }, () => Math.floor(random() * papers)))].sort(
      (a, b) => a - b,
    ),
    scores: [],
    occurrences: [],
  }));
  const facts = jsonAtlas.omit({ kind: true, version: true, networks: true }).parse({
    recipe: {
      tool: "visible-college",
      version: "0.0.0",
      date: "2025",
      sources: [],
      options: defaultOptions,
      decisions: [],
    },
    sources: [],
    notices: [],
    papers: Array.from({ length: papers }, (_, n) => paper(n, random)),
    people: papersOfPeople.map((list, n) => ({
      id: `person:made-up-${n}`,
      name: `Person ${n}`,
      group: false,
      variants: [{ written: `Person ${n}`, mentions: list.length, reason: null }],
      papers: list.sort((a, b) => a - b),
      inferredPapers: [],
    })),
    owners: [],
    topics,
    ...wordsOf(allMethods),
  });
  const [peopleWords, topicsWords] = ["people", "topics"].map((name) => {
    const network = allMethods.networks.find((one) => one.name === name);
    if (!network) throw new Error(`there is no network ${name}`);
    return network.words(defaultOptions);
  });
  const topicPairs = pairsOf(TOPICS, TOPICS * 5, 20, random);
  return {
    ...facts,
    networks: {
      people: network(
        peopleWords,
        facts.people.map(({ id }) => id),
        pairs,
        paperOf,
        communities,
        random,
      ),
      topics: network(
        topicsWords,
        facts.topics.map(({ id }) => id),
        topicPairs,
        (tie) => tie % papers,
        20,
        random,
      ),
    },
  };
}

/** Pairs of different nodes, each once, sorted: nine of ten inside a community, the low numbers in it more often. */
function pairsOf(nodes: number, count: number, communities: number, random: Random): [number, number][] {
  const size = Math.ceil(nodes / communities);
  const seen = new Set<number>();
  const within = (community: number) =>
    Math.min(nodes - 1, community * size + Math.floor(random() ** 2 * size));
  for (let tries = 0; seen.size < count && tries < count * 4; tries++) {
    const home = Math.floor(random() * communities);
    const [a, b] = [within(home), within(random() < 0.9 ? home : Math.floor(random() * communities))];
    if (a !== b) seen.add(Math.min(a, b) * nodes + Math.max(a, b));
  }
  return [...seen].sort((a, b) => a - b).map((key) => [Math.floor(key / nodes), key % nodes]);
}

function paper(n: number, random: Random) {
  const iso = `${2000 + Math.floor(random() * 26)}`;
  return {
    id: `paper:made-up-${n}`,
    title: `On made-up matter ${n}`,
    byline: { names: [], complete: true },
    date: { written: iso, iso, yearInferred: false },
    categories: [],
    code: false,
    affiliation: null,
    abstract: null,
    summary: null,
    links: [],
    identifiers: {},
    otherDate: null,
    venue: null,
    keywords: [],
    references: [],
    citations: null,
    givenTopics: null,
    origin: { source: 0, line: null, index: n },
    joined: [],
    fieldSources: {},
  };
}

/** Communities as discs on a spiral, their nodes scattered in them, those with the low numbers in the middle. */
function network(
  words: AtlasNetwork["words"] | undefined,
  ids: string[],
  pairs: readonly (readonly [number, number])[],
  paperOf: (tie: number) => number,
  communities: number,
  random: Random,
): AtlasNetwork {
  if (!words) throw new Error("a network needs words");
  const size = Math.ceil(ids.length / communities);
  const degree = new Float64Array(ids.length);
  for (const [a, b] of pairs) for (const end of [a, b]) degree[end] = (degree[end] ?? 0) + 1;
  const place = (node: number) => {
    const [community, rank] = [Math.floor(node / size), node % size];
    const [turn, away] = [community * 2.399963, 60 * Math.sqrt(community)];
    const [inside, far] = [random() * Math.PI * 2, 28 * Math.sqrt(rank / size)];
    return [
      away * Math.cos(turn) + far * Math.cos(inside),
      away * Math.sin(turn) + far * Math.sin(inside),
    ] as const;
  };
  const places = ids.map((_, node) => place(node));
  const nodes: NodeColumns = {
    id: ids,
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    radius: Float64Array.from(ids, (_, node) => 0.2 + 0.1 * Math.sqrt(degree[node] ?? 0)),
    community: Int32Array.from(ids, (_, node) => Math.floor(node / size)),
    stability: new Float64Array(ids.length).fill(0.9),
    component: new Uint32Array(ids.length),
    measures: { degree, strength: degree.slice() },
  };
  return {
    words: { ...words, kinds: words.kinds.length > 0 ? words.kinds : [kinds.person] },
    nodes,
    ties: {
      a: Uint32Array.from(pairs, ([a]) => a),
      b: Uint32Array.from(pairs, ([, b]) => b),
      weight: Float64Array.from(pairs, () => 1 + Math.floor(random() ** 4 * 20)),
      papers: {
        starts: Uint32Array.from({ length: pairs.length + 1 }, (_, tie) => tie),
        values: Uint32Array.from(pairs, (_, tie) => paperOf(tie)),
      },
      inferred: new Uint8Array(pairs.length),
    },
    communities: Array.from({ length: communities }, (_, number) => ({
      number,
      name: `made-up matter ${number}`,
      terms: [{ topic: number % TOPICS, score: 1 }],
      size: Math.min(size, ids.length - number * size),
      stability: 0.9,
    })).filter((community) => community.size > 0),
    summary: {
      nodes: ids.length,
      ties: pairs.length,
      inferredTies: 0,
      components: 1,
      communities,
      modularity: 0.8,
      agreement: 0.9,
      runs: 1,
      sampledSources: null,
    },
  };
}
