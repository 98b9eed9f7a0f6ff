/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A seeded generator that gives the same numbers in every engine (mulberry32 by T. Ettinger, 32 bits of state).
 * It is for shuffles and starting points, not for cryptography.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
