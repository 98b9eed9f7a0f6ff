import type { Layout } from "../analysis/layouts/layout.ts";
import { layouts } from "../analysis/layouts.ts";
import type { Measure } from "../analysis/measures/measure.ts";
import { measures } from "../analysis/measures.ts";
import { layoutWords } from "../model/layout.ts";
import { measureWords } from "../model/measure.ts";
import type { Network } from "./networks/network.ts";
import { networks } from "./networks/networks.ts";

/** The networks that a run builds, the measures that it takes of each, and the ways to draw them. */
export interface Methods {
  networks: readonly Network[];
  measures: readonly Measure[];
  layouts: readonly Layout[];
}

/** All that this program knows. */
export const allMethods: Methods = { networks, measures, layouts };

/** @throws Error with a sentence for the user when there is no such layout. */
export function layoutNamed(name: string, { layouts }: Methods): Layout {
  const found = layouts.find((layout) => layout.name === name);
  if (found) return found;
  throw new RangeError(
    `There is no layout "${name}". There is: ${layouts.map((layout) => layout.name).join(", ")}.`,
  );
}

/** Stands for all that are not in every atlas: networks, or measures. */
export const ALL = "all";

/**
 * The measures of a run: those of every network, and those asked for.
 * @throws RangeError with a sentence for the user when one that is asked for is not known.
 */
export function measuresNamed(wanted: readonly string[], { measures }: Methods): Measure[] {
  const unknown = wanted.find((name) => name !== ALL && measures.every((one) => one.name !== name));
  if (unknown !== undefined)
    throw new RangeError(
      `There is no measure "${unknown}". There is: ${measures.map(({ name }) => name).join(", ")}.`,
    );
  return measures.filter(({ name, further }) => !further || wanted.includes(ALL) || wanted.includes(name));
}

/** What is said of measures and layouts, without their functions: this travels in the atlas. */
export function wordsOf({ measures, layouts }: Pick<Methods, "measures" | "layouts">) {
  return {
    measures: measures.map((measure) => measureWords.parse(measure)),
    layouts: layouts.map((layout) => layoutWords.parse(layout)),
  };
}
