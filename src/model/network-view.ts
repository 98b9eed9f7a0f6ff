import type { Community } from "./community.ts";
import type { NodeKind, Shape } from "./kinds.ts";
import type { MeasureColumn, MeasureWords } from "./measure.ts";
import type { NetworkSummary, NetworkWords } from "./network.ts";

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

/** A network of an atlas as objects, for exports, appearance and the explorer. */
export interface NetworkView {
  name: string;
  words: NetworkWords;
  nodes: readonly ViewNode[];
  ties: readonly ViewTie[];
  communities: readonly Community[];
  summary: NetworkSummary;
  /** The measures that this network has. */
  measures: readonly MeasureWords[];
  /** The values of a measure; all unknown where the network does not have it. */
  measure(name: string): MeasureColumn;
  byId: ReadonlyMap<string, ViewNode>;
  byKey(key: string): ViewTie | undefined;
  /** The ties of a node. */
  tiesOf(node: number): readonly ViewTie[];
}

/** Whether all nodes of a network are of this one kind. */
export function isAllOf(network: { words: NetworkWords }, kind: NodeKind): boolean {
  return network.words.kinds.every((one) => one.name === kind.name);
}
