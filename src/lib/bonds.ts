/** What somebody said about things, which are named by numbers: all of these are one, or nothing of one side is anything of another. */
export interface Said {
  one: readonly (readonly number[])[];
  apart: readonly (readonly (readonly number[])[])[];
}

/** What contradicts each other: places in the lists of what was said. */
export interface Contradiction {
  one: number[];
  apart: number;
}

/**
 * Finds what cannot all be true: things that are one by a chain of statements, and apart by another. All chains are named, the
 * shortest first, so that what is not named is free of contradictions, whatever the order of the statements.
 * Cost: for each statement that things are apart one search through those that they are one, and one more for each chain.
 */
export function contradictionsIn({ one, apart }: Said): Contradiction[] {
  const statementsOf = new Map<number, number[]>();
  one.forEach((things, statement) => {
    for (const thing of new Set(things)) {
      const own = statementsOf.get(thing);
      if (own) own.push(statement);
      else statementsOf.set(thing, [statement]);
    }
  });
  return apart.flatMap((sides, statement): Contradiction[] => {
    const named = new Set<number>();
    const next = () => chainBetween(sides, one, (thing) => statementsOf.get(thing) ?? [], named);
    let contradicts = false;
    for (let chain = next(); chain !== null; chain = next()) {
      contradicts = true;
      if (chain.length === 0) break; // a thing on both sides contradicts itself
      for (const link of chain) named.add(link);
    }
    return contradicts ? [{ one: [...named].sort((a, b) => a - b), apart: statement }] : [];
  });
}

/** The statements by which something of one side is one with something of another, the fewest; null when nothing is. */
function chainBetween(
  sides: readonly (readonly number[])[],
  one: readonly (readonly number[])[],
  statementsOf: (thing: number) => readonly number[],
  aside: ReadonlySet<number>,
): readonly number[] | null {
  const sideOf = new Map<number, number>();
  for (const [side, things] of sides.entries())
    for (const thing of things) {
      if ((sideOf.get(thing) ?? side) !== side) return [];
      sideOf.set(thing, side);
    }
  for (const [side, things] of sides.entries()) {
    const reached = new Map<number, Step | null>(things.map((thing) => [thing, null]));
    const queue = [...things];
    for (const thing of queue) {
      if ((sideOf.get(thing) ?? side) !== side) return chainTo(thing, reached);
      for (const statement of statementsOf(thing)) {
        if (aside.has(statement)) continue;
        for (const next of one[statement] ?? [])
          if (!reached.has(next)) {
            reached.set(next, { from: thing, statement });
            queue.push(next);
          }
      }
    }
  }
  return null;
}

/** How a thing was reached: from another, by a statement. */
interface Step {
  from: number;
  statement: number;
}

function chainTo(thing: number, reached: ReadonlyMap<number, Step | null>): number[] {
  const chain: number[] = [];
  for (let step = reached.get(thing); step; step = reached.get(step.from)) chain.push(step.statement);
  return chain.reverse();
}
