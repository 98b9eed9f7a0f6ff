import { createAdjacency } from "../../analysis/adjacency.ts";
import { communityRun, findCommunities } from "../../analysis/communities/find-communities.ts";
import { agreementOf } from "../../analysis/communities/stability.ts";
import type { Parts } from "../../analysis/connected-parts.ts";
import { oneByOne } from "../../lib/in-parallel.ts";
import type { NetworkView } from "../../model/network-view.ts";
import { peopleNetwork } from "../../pipeline/networks/people.ts";
import type { Corpus } from "../corpus.ts";
import type { OtherReading } from "./other-readings.ts";

/** More ties than this are put into communities once, not again and again. */
const MANY_TIES = 50_000;

/** A network of people in figures, under one answer to who is who. */
export interface PeopleFigures {
  ties: number;
  strengths: ArrayLike<number>;
  communities: Parts;
  /** Who of them each person of the atlas mostly is; null for the atlas itself. */
  of: Int32Array | null;
}

export function figuresNow({ columns: { nodes, ties }, communities }: NetworkView): PeopleFigures {
  const strengths = new Float64Array(nodes.id.length);
  ties.a.forEach((a, tie) => {
    strengths[a]! += ties.weight[tie]!;
    strengths[ties.b[tie]!]! += ties.weight[tie]!;
  });
  const sizes = communities.map(({ size }) => size);
  return {
    ties: ties.a.length,
    strengths,
    communities: { part: Int32Array.from(nodes.community), sizes },
    of: null,
  };
}

export async function figuresOf(
  { facts: { recipe } }: Corpus,
  { people, of }: OtherReading,
  papers: Parameters<typeof peopleNetwork>[0]["papers"],
): Promise<PeopleFigures> {
  const { options } = recipe;
  const adjacency = createAdjacency(peopleNetwork({ papers, people, options }).network);
  const { ties, strengths } = adjacency;
  const method = { adjacency, method: options.communities, resolution: options.resolution };
  const communities =
    ties > MANY_TIES
      ? (await oneByOne(communityRun, method, [options.seed]))[0]! // safe: one run was asked for
      : (await findCommunities(method, options.seed)).kept;
  return { ties, strengths, communities, of };
}

/** The nodes of most strength, the first among equals first. */
export function firstBy(strengths: ArrayLike<number>, count: number): number[] {
  return Array.from(strengths, (_, node) => node)
    .sort((a, b) => strengths[b]! - strengths[a]! || a - b)
    .slice(0, count);
}

/** The place of a person by strength, from 1: how many have more, and one. */
export function placeOf({ strengths, of }: PeopleFigures, node: number, person: number): number {
  const own = strengths[of ? (of[person] ?? -1) : node] ?? 0;
  let more = 0;
  for (let other = 0; other < strengths.length; other++) if (strengths[other]! > own + 1e-9) more++;
  return more + 1;
}

/** How far people who are in a community in both are in the same ones. */
export function agreementIn(network: NetworkView, now: PeopleFigures, other: PeopleFigures): number {
  const [mine, theirs]: [number[], number[]] = [[], []];
  network.columns.nodes.id.forEach((_, node) => {
    const person = network.node(node)?.entity ?? -1;
    const [here, there] = [
      now.communities.part[node] ?? -1,
      other.communities.part[other.of?.[person] ?? -1] ?? -1,
    ];
    if (here < 0 || there < 0) return;
    mine.push(here);
    theirs.push(there);
  });
  return agreementOf(toParts(mine), toParts(theirs));
}

function toParts(labels: readonly number[]): Parts {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const part = Int32Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { part, sizes };
}
