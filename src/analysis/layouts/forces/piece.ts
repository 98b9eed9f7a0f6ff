import { byCrowding } from "./crowding.ts";
import type { Places } from "../places.ts";
import { type Adjacency, linkTies } from "../../adjacency.ts";

/** A connected piece of a network as the layout sees it: bodies of some size and mass, held together by springs. */
export interface Piece {
  /** Ties between the bodies; the weights are the strengths of the springs. */
  readonly springs: Adjacency;
  /** The community of each body, numbered within the piece from 0. */
  readonly group: Int32Array;
  readonly groups: number;
  readonly radius: Float64Array;
  /** How strongly a body pushes others away: one more than the sum of its springs. */
  readonly mass: Float64Array;
  /** Where bodies lay in an older drawing, NaN for new ones; left out where they are not held. */
  readonly older?: Places;
}

/** Springs between communities are this much weaker than those inside, which is what sets communities apart. */
const ACROSS = { few: 0.6, many: 0.3 };

/** Cuts out a component. The strength of a spring is the square root of the tie's weight, in units of its mean; where all ties weigh nothing they pull alike. */
export function cutPiece(
  adjacency: Adjacency,
  members: Int32Array,
  community: Int32Array,
  radius: Float64Array,
  number: Int32Array,
): Piece {
  const { starts, neighbours, weights } = adjacency;
  members.forEach((node, place) => (number[node] = place));
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const across = byCrowding(members.length, ACROSS.few, ACROSS.many);
  let total = 0;
  for (const node of members) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (other < node) continue;
      const strength = Math.sqrt(weights[at]!);
      total += strength;
      from.push(number[node]!);
      to.push(number[other]!);
      weight.push(community[node] === community[other] ? strength : across * strength);
    }
  }
  const mean = total / from.length;
  const springs = linkTies(members.length, {
    from,
    to,
    weight: weight.map((value) => (mean > 0 ? value / mean : 1)),
  });
  const { group, groups } = numberGroups(members, community);
  return {
    springs,
    group,
    groups,
    radius: Float64Array.from(members, (node) => radius[node]!),
    mass: springs.strengths.map((strength) => 1 + strength),
  };
}

function numberGroups(members: Int32Array, community: Int32Array): { group: Int32Array; groups: number } {
  const number = new Map<number, number>();
  const group = members.map((node) => {
    const own = community[node]!;
    if (!number.has(own)) number.set(own, number.size);
    return number.get(own)!;
  });
  return { group, groups: number.size };
}
