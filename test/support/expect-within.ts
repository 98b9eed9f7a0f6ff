import { expect } from "vitest";
import type { aims, ExplorerFigures } from "./explorer-figures.ts";

/** What is aimed at may take three times as long here: the machine may be busy with other tests. */
const MARGIN = 3;

/** Holds figures to what is aimed at, with a margin. */
export function expectWithin(figures: ExplorerFigures, aimedAt: typeof aims): void {
  const over = (Object.keys(aimedAt) as (keyof typeof aims)[]).filter(
    (name) => !(figures[name] < MARGIN * aimedAt[name]),
  ); // safe: the names of what is aimed at
  expect(over, JSON.stringify(figures)).toEqual([]);
}
