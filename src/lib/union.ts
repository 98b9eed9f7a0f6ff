/** Things that come together, named by numbers (Tarjan 1975). */
export interface Union {
  /** What names the set of a thing: the least of its things. */
  top(thing: number): number;
  /** Makes one set of two; false where they are one already. */
  join(one: number, other: number): boolean;
}

/** @param size how many things there are; each begins alone. Cost: about linear in what is asked. */
export function openUnion(size: number): Union {
  const up = Int32Array.from({ length: size }, (_, thing) => thing);
  const top = (thing: number): number => {
    let at = thing;
    while (up[at] !== at) at = up[at] = up[up[at]!]!;
    return at;
  };
  return {
    top,
    join(one, other) {
      const [a, b] = [top(one), top(other)];
      if (a === b) return false;
      up[Math.max(a, b)] = Math.min(a, b);
      return true;
    },
  };
}
