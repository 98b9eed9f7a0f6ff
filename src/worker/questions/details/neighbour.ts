import type { Neighbour } from "../../evidence/evidence.ts";

/** A neighbour as a row of a panel: its name, and the tie that leads to it. */
export interface NeighbourRow {
  id: string;
  label: string;
  /** The key of the tie. */
  tie: string;
  weight: number;
  inferred: boolean;
  papers: readonly number[];
}

export function neighbourRow({ id, label, tie }: Neighbour): NeighbourRow {
  const { key, weight, inferred, papers } = tie;
  return { id, label, tie: key, weight, inferred, papers };
}
