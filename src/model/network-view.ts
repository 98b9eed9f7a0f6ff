import type { Community } from "./community.ts";
import type { NodeKind, Shape } from "./kinds.ts";
import type { MeasureColumn, MeasureWords } from "./measure.ts";
import type { NetworkSummary, NetworkWords } from "./network.ts";
import type { NodeColumns, TieColumns } from "./network-columns.ts";

/** A node with all that is known of it, whatever its kind. */
export interface ViewNode {
  index: number;
  id: string;
  /** The name of its kind. */
  kind: string;
  shape: Shape;
  /** Its index in the table of its kind; −1 for kinds without one. */
  entity: number;
  label: string;
  /** Indexes of its papers, listed and inferred, rising. */
  papers: readonly number[];
  firstYear: number | null;
  lastYear: number | null;
  community: number | null;
  stability: number;
  /** The community in which most other runs have it beside its own, and in which share of them; null where none has. */
  elsewhere: { community: number; share: number } | null;
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

/**
 * A network of an atlas: its columns, and single nodes and ties of it as objects, made when they are asked for. `nodes` and
 * `ties` make all of them, once: for exports and small networks.
 */
export interface NetworkView {
  name: string;
  words: NetworkWords;
  columns: { nodes: NodeColumns; ties: TieColumns };
  nodes: readonly ViewNode[];
  ties: readonly ViewTie[];
  communities: readonly Community[];
  summary: NetworkSummary;
  /** The measures that this network has. */
  measures: readonly MeasureWords[];
  /** The values of a measure; all unknown where the network does not have it. */
  measure(name: string): MeasureColumn;
  node(index: number): ViewNode | undefined;
  tie(index: number): ViewTie | undefined;
  byId(id: string): ViewNode | undefined;
  byKey(key: string): ViewTie | undefined;
  /** The indexes of the ties of a node, rising. */
  tiesAt(node: number): Uint32Array;
  /** The ties of a node. */
  tiesOf(node: number): readonly ViewTie[];
}

/** Whether all nodes of a network are of this one kind. */
export function isAllOf(network: { words: NetworkWords }, kind: NodeKind): boolean {
  return network.words.kinds.every((one) => one.name === kind.name);
}
