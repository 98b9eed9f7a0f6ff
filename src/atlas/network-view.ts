import { isEntityKind, type EntityKind } from "../model/kinds.ts";
import { kindOf, tieKey } from "../model/ids.ts";
import type { NetworkView, ViewNode, ViewTie } from "../model/network-view.ts";
import { yearOf } from "../model/paper.ts";
import type { Atlas, AtlasNetwork } from "./schema.ts";

/**
 * A network of an atlas as objects, for exports and the explorer.
 * @throws Error when the atlas does not have it.
 */
export function viewNetwork(atlas: Atlas, name: string): NetworkView {
  const network = Object.hasOwn(atlas.networks, name) ? atlas.networks[name] : undefined;
  if (!network) throw new Error(`viewNetwork: the atlas has no network "${name}"`);
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
    words: network.words,
    nodes,
    ties,
    communities: network.communities,
    summary: network.summary,
    measures: atlas.measures.filter((measure) => Object.hasOwn(network.nodes.measures, measure.name)),
    measure: (measure) => network.nodes.measures[measure] ?? nodes.map(() => null),
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
  { words, nodes }: AtlasNetwork,
  entity: number,
  years: readonly (number | null)[],
  id: string,
  index: number,
): ViewNode {
  const kind = kindOf(id) ?? "";
  const known = isEntityKind(kind) && entity >= 0 ? { kind } : null;
  const papers = known ? papersOfEntity(atlas, known.kind, entity) : (nodes.papers?.[index] ?? []);
  const dated = papers.flatMap((paper) => years[paper] ?? []);
  return {
    index,
    id,
    kind,
    shape: words.kinds.find((one) => one.name === kind)?.shape ?? "disc",
    entity,
    label: (known ? labelOfEntity(atlas, known.kind, entity) : nodes.label?.[index]) ?? id,
    papers,
    firstYear: dated.length > 0 ? dated.reduce((a, b) => Math.min(a, b)) : null,
    lastYear: dated.length > 0 ? dated.reduce((a, b) => Math.max(a, b)) : null,
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
export function papersOfEntity(atlas: Atlas, kind: EntityKind, entity: number): readonly number[] {
  if (kind === "paper") return [entity];
  if (kind === "topic") return atlas.topics[entity]?.papers ?? [];
  const person = atlas.people[entity];
  if (!person) return [];
  return person.inferredPapers.length === 0
    ? person.papers
    : [...person.papers, ...person.inferredPapers].sort((a, b) => a - b);
}

function labelOfEntity(atlas: Atlas, kind: EntityKind, entity: number): string | undefined {
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
