import { kindOf, tieKey, type NodeKind } from "../model/ids.ts";
import type { MeasureName } from "../model/measures.ts";
import type { NetworkName } from "../model/network.ts";
import { yearOf } from "../model/paper.ts";
import type { Atlas, AtlasNetwork } from "./schema.ts";

/** A node with all that is known of it, whatever its kind. */
export interface ViewNode {
  index: number;
  id: string;
  kind: NodeKind;
  /** Its index among the atlas's people, papers or topics. */
  entity: number;
  label: string;
  /** Indexes of its papers, listed and inferred, rising. */
  papers: readonly number[];
  firstYear: number | null;
  lastYear: number | null;
  community: number | null;
  stability: number;
  component: number;
  x: number;
  y: number;
  radius: number;
}

export interface ViewTie {
  index: number;
  key: string;
  a: number;
  b: number;
  weight: number;
  papers: readonly number[];
  inferred: boolean;
  topics: readonly number[];
  people: readonly number[];
}

/** A network of an atlas as objects, for exports and the explorer. */
export interface NetworkView {
  name: NetworkName;
  nodes: readonly ViewNode[];
  ties: readonly ViewTie[];
  communities: AtlasNetwork["communities"];
  summary: AtlasNetwork["summary"];
  measure(name: MeasureName): readonly number[];
  byId: ReadonlyMap<string, ViewNode>;
  byKey(key: string): ViewTie | undefined;
  /** The ties of a node. */
  tiesOf(node: number): readonly ViewTie[];
}

export function viewNetwork(atlas: Atlas, name: NetworkName): NetworkView {
  const network = atlas.networks[name];
  const entities = entitiesOf(atlas);
  const years = atlas.papers.map(yearOf);
  const nodes = network.nodes.id.map((id, index) =>
    viewNode(atlas, network, entities.get(id) ?? -1, years, id, index),
  );
  const inferred = new Set(network.ties.inferred);
  const ties = network.ties.a.map((a, index): ViewTie => {
    const b = network.ties.b[index] ?? 0;
    return {
      index,
      key: tieKey(nodes[a]?.id ?? "", nodes[b]?.id ?? ""),
      a,
      b,
      weight: network.ties.weight[index] ?? 0,
      papers: network.ties.papers[index] ?? [],
      inferred: inferred.has(index),
      topics: network.ties.topics?.[index] ?? [],
      people: network.ties.people?.[index] ?? [],
    };
  });
  return {
    name,
    nodes,
    ties,
    communities: network.communities,
    summary: network.summary,
    measure: (measure) => network.nodes.measures[measure],
    byId: new Map(nodes.map((node) => [node.id, node])),
    byKey: once(
      () => new Map(ties.map((tie) => [tie.key, tie])),
      (map, key: string) => map.get(key),
    ),
    tiesOf: once(
      () => incident(nodes.length, ties),
      (lists, node: number) => lists[node] ?? [],
    ),
  };
}

function viewNode(
  atlas: Atlas,
  { nodes }: AtlasNetwork,
  entity: number,
  years: readonly (number | null)[],
  id: string,
  index: number,
): ViewNode {
  const kind = kindOf(id) ?? "paper";
  const papers = papersOfEntity(atlas, kind, entity);
  const known = papers.flatMap((paper) => years[paper] ?? []);
  return {
    index,
    id,
    kind,
    entity,
    label: labelOfEntity(atlas, kind, entity) ?? id,
    papers,
    firstYear: known.length > 0 ? Math.min(...known) : null,
    lastYear: known.length > 0 ? Math.max(...known) : null,
    community: nodes.community[index] ?? null,
    stability: nodes.stability[index] ?? 1,
    component: nodes.component[index] ?? 0,
    x: nodes.x[index] ?? 0,
    y: nodes.y[index] ?? 0,
    radius: nodes.radius[index] ?? 1,
  };
}

/** The index of every person, paper and topic by its id. */
function entitiesOf(atlas: Atlas): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const list of [atlas.people, atlas.papers, atlas.topics]) {
    list.forEach(({ id }, index) => places.set(id, index));
  }
  return places;
}

/** The papers of a person (listed and inferred), of a topic, or the paper itself. */
export function papersOfEntity(atlas: Atlas, kind: NodeKind, entity: number): readonly number[] {
  if (kind === "paper") return [entity];
  if (kind === "topic") return atlas.topics[entity]?.papers ?? [];
  const person = atlas.people[entity];
  if (!person) return [];
  return person.inferredPapers.length === 0
    ? person.papers
    : [...person.papers, ...person.inferredPapers].sort((a, b) => a - b);
}

function labelOfEntity(atlas: Atlas, kind: NodeKind, entity: number): string | undefined {
  if (kind === "paper") return atlas.papers[entity]?.title;
  return kind === "topic" ? atlas.topics[entity]?.label : atlas.people[entity]?.name;
}

function incident(nodes: number, ties: readonly ViewTie[]): ViewTie[][] {
  const lists: ViewTie[][] = Array.from({ length: nodes }, () => []);
  for (const tie of ties) {
    lists[tie.a]?.push(tie);
    lists[tie.b]?.push(tie);
  }
  return lists;
}

/** Makes a table at the first question and asks it from then on. */
function once<T, K, R>(make: () => T, ask: (table: T, key: K) => R): (key: K) => R {
  let table: T | undefined;
  return (key) => ask((table ??= make()), key);
}
