import type { Adjacency } from "../adjacency.ts";

/** Components with more nodes × ties than this are sampled when an atlas is built: up to here all sources take a second or two. */
export const MOST_STEPS = 3e8;
/** And when measures are asked for by themselves: up to here all sources take some two minutes of one core. */
export const MOST_STEPS_ASKED = 2e10;
const SAMPLE = 512;
/** Sources are handed out in so many shares at most, each of so many steps at least: more than any machine has cores. */
const MOST_SHARES = 16;
const STEPS_OF_A_SHARE = 2e7;

/** The sources of one component, which are all of its nodes or some. */
export interface Sources {
  /** Its nodes, as a range of new numbers. */
  from: number;
  to: number;
  chosen: Int32Array;
}

/** All nodes of a component, which are a range of numbers by a walk; or some, evenly over it, where it is too large. */
export function chooseSources(adjacency: Adjacency, from: number, to: number, mostSteps: number): Sources {
  const members = to - from;
  const ties = (adjacency.starts[to]! - adjacency.starts[from]!) / 2;
  const all = members <= SAMPLE || members * ties <= mostSteps;
  const length = all ? members : SAMPLE;
  const chosen = Int32Array.from({ length }, (_, n) => from + (all ? n : Math.floor((n * members) / SAMPLE)));
  return { from, to, chosen };
}

/** Cuts all sources into shares of about the same number of steps: as the network has it, not the machine. */
export function shareOut({ starts }: Adjacency, components: readonly Sources[]): Int32Array[] {
  const stepsOf = ({ from, to }: Sources) => 1 + starts[to]! - starts[from]!;
  const all = components.reduce((sum, one) => sum + stepsOf(one) * one.chosen.length, 0);
  const most = Math.max(STEPS_OF_A_SHARE, all / MOST_SHARES);
  const shares: Int32Array[] = [];
  let share: number[] = [];
  let steps = 0;
  for (const component of components) {
    for (const source of component.chosen) {
      share.push(source);
      steps += stepsOf(component);
      if (steps < most) continue;
      shares.push(Int32Array.from(share));
      [share, steps] = [[], 0];
    }
  }
  if (share.length > 0) shares.push(Int32Array.from(share));
  return shares;
}
