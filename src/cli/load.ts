import type { Atlas } from "../atlas/schema.ts";
import { buildingOptionsGiven, toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs } from "./inputs.ts";
import { createProgress } from "./progress.ts";
import { buildAtlas } from "./thread.ts";

/** The atlas that the named files are, or that is built from them. */
export async function loadAtlas(paths: readonly string[], options: CommonOptions): Promise<Atlas> {
  const inputs = await findInputs(paths);
  const atlas = await asAtlas(inputs);
  if (atlas) {
    const [given] = buildingOptionsGiven(options);
    if (given) {
      throw new Failure(`${given} says how an atlas is built, and ${inputs[0]?.name} is one already. Build it again with ${given}.`, 2);
    }
    return atlas;
  }
  const bar = createProgress(process.stderr, options.quiet ?? false);
  try {
    return await buildAtlas(inputs, toOptions(options), bar);
  } finally {
    bar.clear();
  }
}
