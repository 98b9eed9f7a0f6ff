import type { ViewTie } from "../model/network-view.ts";
import type { ExportRequest } from "./request.ts";

/** A tie as other programs hold it: from one node to the other, which are indexes of the view. */
export interface Edge {
  key: string;
  tie: ViewTie;
  from: number;
  to: number;
  weight: number;
}

/** Whether the ties of a network came with directions, which other programs are then told. */
export const areDirected = ({ view }: Pick<ExportRequest, "view">): boolean =>
  view.columns.ties.back !== undefined;

/** The edges of ties: one each; of ties that came with directions one for each way that they go. */
export function edgesOf({ view, ties }: Pick<ExportRequest, "view" | "ties">): Edge[] {
  const { back } = view.columns.ties;
  return ties.flatMap((tie): Edge[] => {
    const { key, a, b, weight } = tie;
    const returned = back?.[tie.index] ?? 0;
    const there = { key, tie, from: a, to: b, weight: weight - returned };
    if (returned === 0) return [there];
    const returning = { key: `${key}~back`, tie, from: b, to: a, weight: returned };
    return returned < weight ? [there, returning] : [{ ...returning, key }];
  });
}
