import { rowOf, type Lists } from "../lib/lists.ts";
import { once } from "../lib/once.ts";
import { isEntityKind, type EntityKind } from "../model/kinds.ts";
import { kindOf, tieKey } from "../model/ids.ts";
import { measuresIn } from "../model/measure.ts";
import type { NetworkView, ViewNode, ViewTie } from "../model/network-view.ts";
import { yearOf } from "../model/paper.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";
import type { PersonFacts } from "./atlas-file.ts";
import { incidence } from "./incidence.ts";

/** What of an atlas the nodes of its networks are made of. */
export interface Entities {
  measures: readonly Atlas["measures"][number][];
  people: readonly PersonFacts[];
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

/**
 * A network as objects. Nothing is made before it is asked for, and each table of things to look up only once. Networks of one
 * atlas can share the places of its entities.
 */
export function viewOf(
  entities: Entities,
  network: AtlasNetwork,
  places = once(() => placesOf(entities)),
): NetworkView {
  const { nodes, ties, words, communities, summary } = network;
  const node = nodeMaker(entities, network, places);
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
    measures: measuresIn(words, entities.measures).filter(({ name }) => Object.hasOwn(nodes.measures, name)),
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
function nodeMaker(
  entities: Entities,
  network: AtlasNetwork,
  placeOf: () => ReadonlyMap<string, number>,
): (index: number) => ViewNode {
  const { words, nodes } = network;
  const shapes = new Map(words.kinds.map(({ name, shape }) => [name, shape]));
  const { elsewhere } = network;
  const rowOfNode = once(() => new Map(Array.from(elsewhere?.node ?? [], (at, row) => [at, row])));
  const source: NodeSource = {
    entities,
    nodes,
    shapes,
    years: once(() => entities.papers.map(yearOf)),
    elsewhere(index) {
      const row = rowOfNode().get(index);
      if (!elsewhere || row === undefined) return null;
      return { community: elsewhere.community[row] ?? 0, share: elsewhere.share[row] ?? 0 };
    },
  };
  return (index) => {
    const id = nodes.id[index] ?? "";
    const kind = kindOf(id) ?? "";
    return new ColumnNode(source, index, kind, isEntityKind(kind) ? (placeOf().get(id) ?? -1) : -1);
  };
}

interface NodeSource {
  entities: Entities;
  nodes: AtlasNetwork["nodes"];
  shapes: ReadonlyMap<string, ViewNode["shape"]>;
  years(): readonly (number | null)[];
  elsewhere(index: number): ViewNode["elsewhere"];
}

/** A node that looks up what it is asked for: a large network has many, of which most are asked for little. */
class ColumnNode implements ViewNode {
  readonly index: number;
  readonly kind: string;
  readonly entity: number;
  readonly papers: readonly number[];
  readonly #source: NodeSource;

  constructor(source: NodeSource, index: number, kind: string, entity: number) {
    this.#source = source;
    this.index = index;
    this.kind = kind;
    this.entity = entity;
    const { entities, nodes } = source;
    // A network that brings papers along means these, also of what has a table: those that cite a paper.
    if (nodes.papers) this.papers = [...rowOf(nodes.papers, index)];
    else this.papers = entity >= 0 && isEntityKind(kind) ? papersOfEntity(entities, kind, entity) : [];
  }

  get id() {
    return this.#source.nodes.id[this.index] ?? "";
  }
  get label() {
    const { entities, nodes } = this.#source;
    const known = this.entity >= 0 && isEntityKind(this.kind);
    const label = known ? labelOfEntity(entities, this.kind, this.entity) : nodes.label?.[this.index];
    return label ?? this.id;
  }
  get shape() {
    return this.#source.shapes.get(this.kind) ?? "disc";
  }
  get firstYear() {
    return firstYearOf(this.papers, this.#source.years(), (a, b) => a < b);
  }
  get lastYear() {
    return firstYearOf(this.papers, this.#source.years(), (a, b) => a > b);
  }
  get community() {
    const community = this.#source.nodes.community[this.index] ?? -1;
    return community < 0 ? null : community;
  }
  get stability() {
    return this.#source.nodes.stability[this.index] ?? 1;
  }
  get elsewhere() {
    return this.#source.elsewhere(this.index);
  }
  get component() {
    return this.#source.nodes.component[this.index] ?? 0;
  }
  get x() {
    return this.#source.nodes.x[this.index] ?? 0;
  }
  get y() {
    return this.#source.nodes.y[this.index] ?? 0;
  }
  get radius() {
    return this.#source.nodes.radius[this.index] ?? 1;
  }
}

/** The year of some papers that comes before the others; null where none is known. */
function firstYearOf(
  papers: readonly number[],
  years: readonly (number | null)[],
  before: (a: number, b: number) => boolean,
): number | null {
  let first: number | null = null;
  for (const paper of papers) {
    const year = years[paper] ?? null;
    if (year !== null && (first === null || before(year, first))) first = year;
  }
  return first;
}

/** The index of every person, paper and topic by its id. */
export function placesOf({
  people,
  papers,
  topics,
}: Pick<Entities, "people" | "papers" | "topics">): ReadonlyMap<string, number> {
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
