import { rowOf, type Lists } from "../lib/lists.ts";
import { once } from "../lib/once.ts";
import { isEntityKind, type EntityKind } from "../model/kinds.ts";
import { kindOf, tieKey } from "../model/ids.ts";
import type { NetworkView, ViewNode, ViewTie } from "../model/network-view.ts";
import { yearOf } from "../model/paper.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";
import { incidence } from "./incidence.ts";

/** What of an atlas the nodes of its networks are made of. */
export interface Entities extends Pick<Atlas, "people" | "measures"> {
  papers: readonly Pick<Atlas["papers"][number], "id" | "title" | "date">[];
  topics: readonly Pick<Atlas["topics"][number], "id" | "label" | "papers">[];
}

/**
 * A network of an atlas as objects.
 * @throws Error when the atlas does not have it.
 */
export function viewNetwork(atlas: Atlas, name: string): NetworkView {
  const network = Object.hasOwn(atlas.networks, name) ? atlas.networks[name] : undefined;
  if (!network) throw new Error(`viewNetwork: the atlas has no network "${name}"`);
  return viewOf(atlas, network);
}

/** A network as objects. Nothing is made before it is asked for, and each table of things to look up only once. */
export function viewOf(entities: Entities, network: AtlasNetwork): NetworkView {
  const { nodes, ties, words, communities, summary } = network;
  const node = nodeMaker(entities, network);
  const placeOf = once(() => new Map(nodes.id.map((id, index) => [id, index])));
  const incident = once(() => incidence(nodes.id.length, ties.a, ties.b));
  const allNodes = once(() => nodes.id.map((_, index) => node(index)));
  const allTies = once(() => Array.from(ties.a, (_, index) => tieOf(network, index)));
  const at = <T>(made: (index: number) => T, length: number) => {
    return (index: number) => (index >= 0 && index < length ? made(index) : undefined);
  };
  const measured = (name: string) =>
    (Object.hasOwn(nodes.measures, name) ? nodes.measures[name] : undefined) ??
    new Float64Array(nodes.id.length).fill(NaN);
  const columns = new Map<string, (number | null)[]>();
  const view: NetworkView = {
    name: words.name,
    words,
    columns: { nodes, ties },
    get nodes() {
      return allNodes();
    },
    get ties() {
      return allTies();
    },
    communities,
    summary,
    measures: entities.measures.filter((measure) => Object.hasOwn(nodes.measures, measure.name)),
    measure(name) {
      const known =
        columns.get(name) ?? Array.from(measured(name), (value) => (Number.isNaN(value) ? null : value));
      columns.set(name, known);
      return known;
    },
    node: at(node, nodes.id.length),
    tie: at((index) => tieOf(network, index), ties.a.length),
    byId: (id) => view.node(placeOf().get(id) ?? -1),
    byKey(key) {
      const index = findTie(key, placeOf(), incident(), network);
      return index === null ? undefined : view.tie(index);
    },
    tiesAt: (index) => rowOf(incident(), index),
    tiesOf: (index) => Array.from(view.tiesAt(index), (tie) => tieOf(network, tie)),
  };
  return view;
}

/** The tie of a key, looked for among the ties of its first end; ids may hold the sign that joins them. */
function findTie(
  key: string,
  placeOf: ReadonlyMap<string, number>,
  incident: Lists,
  { nodes, ties }: AtlasNetwork,
): number | null {
  for (let cut = key.indexOf("~"); cut !== -1; cut = key.indexOf("~", cut + 1)) {
    const [from, to] = [placeOf.get(key.slice(0, cut)), placeOf.get(key.slice(cut + 1))];
    if (from === undefined || to === undefined) continue;
    const found = rowOf(incident, from).find((tie) => ties.a[tie] === to || ties.b[tie] === to);
    if (found !== undefined && tieKey(nodes.id[from] ?? "", nodes.id[to] ?? "") === key) return found;
  }
  return null;
}

function tieOf({ nodes, ties }: AtlasNetwork, index: number): ViewTie {
  const [a, b] = [ties.a[index] ?? 0, ties.b[index] ?? 0];
  const row = (lists: Lists | undefined) => (lists ? [...rowOf(lists, index)] : []);
  return {
    index,
    key: tieKey(nodes.id[a] ?? "", nodes.id[b] ?? ""),
    a,
    b,
    weight: ties.weight[index] ?? 0,
    papers: row(ties.papers),
    inferred: ties.inferred[index] === 1,
    topics: row(ties.topics),
    people: row(ties.people),
  };
}

/** Makes the nodes of a network from its columns and the tables of the atlas. */
function nodeMaker(entities: Entities, { words, nodes }: AtlasNetwork): (index: number) => ViewNode {
  const placeOf = once(() => placesOf(entities));
  const years = once(() => entities.papers.map(yearOf));
  return (index) => {
    const id = nodes.id[index] ?? "";
    const kind = kindOf(id) ?? "";
    const entity = placeOf().get(id) ?? -1;
    const known = isEntityKind(kind) && entity >= 0 ? { kind } : null;
    const own = nodes.papers ? [...rowOf(nodes.papers, index)] : [];
    const papers = known ? papersOfEntity(entities, known.kind, entity) : own;
    const community = nodes.community[index] ?? -1;
    return {
      index,
      id,
      kind,
      shape: words.kinds.find((one) => one.name === kind)?.shape ?? "disc",
      entity,
      label: (known ? labelOfEntity(entities, known.kind, entity) : nodes.label?.[index]) ?? id,
      papers,
      ...firstAndLast(papers, years()),
      community: community < 0 ? null : community,
      stability: nodes.stability[index] ?? 1,
      component: nodes.component[index] ?? 0,
      x: nodes.x[index] ?? 0,
      y: nodes.y[index] ?? 0,
      radius: nodes.radius[index] ?? 1,
    };
  };
}

function firstAndLast(papers: readonly number[], years: readonly (number | null)[]) {
  let [firstYear, lastYear]: [number | null, number | null] = [null, null];
  for (const paper of papers) {
    const year = years[paper] ?? null;
    if (year === null) continue;
    if (firstYear === null || year < firstYear) firstYear = year;
    if (lastYear === null || year > lastYear) lastYear = year;
  }
  return { firstYear, lastYear };
}

/** The index of every person, paper and topic by its id. */
function placesOf({ people, papers, topics }: Entities): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const list of [people, papers, topics]) list.forEach(({ id }, index) => places.set(id, index));
  return places;
}

/** The papers of a person (listed and inferred), of a topic, or the paper itself. */
export function papersOfEntity(entities: Entities, kind: EntityKind, entity: number): readonly number[] {
  if (kind === "paper") return [entity];
  if (kind === "topic") return entities.topics[entity]?.papers ?? [];
  const person = entities.people[entity];
  if (!person) return [];
  return person.inferredPapers.length === 0
    ? person.papers
    : [...person.papers, ...person.inferredPapers].sort((a, b) => a - b);
}

function labelOfEntity(entities: Entities, kind: EntityKind, entity: number): string | undefined {
  if (kind === "paper") return entities.papers[entity]?.title;
  return kind === "topic" ? entities.topics[entity]?.label : entities.people[entity]?.name;
}
