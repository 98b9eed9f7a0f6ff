import { readJson } from "../atlas/json/read-json.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { buildingOptionsGiven, toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { asAtlas, type Input } from "./inputs.ts";
import { createProgress } from "./progress.ts";
import { buildText } from "./thread.ts";

/** An atlas, and its text byte for byte as the pipeline wrote it. */
export interface LoadedAtlas {
  atlas: Atlas;
  text: string;
  /** Whether it was built from the inputs, which then are files with papers. */
  built: boolean;
}

/** The atlas that the inputs are, or that is built from them; `beforeBuild` may refuse to begin. */
export async function loadAtlas(
  inputs: Input[],
  options: CommonOptions,
  beforeBuild: () => void = () => undefined,
): Promise<LoadedAtlas> {
  const loaded = await asAtlas(inputs);
  if (loaded) {
    const [given] = buildingOptionsGiven(options);
    if (given) {
      throw new Failure(
        `${given} says how an atlas is built, and ${inputs[0]?.name} is one already. Build it again with ${given}.`,
        2,
      );
    }
    return { ...loaded, built: false };
  }
  beforeBuild();
  const bar = createProgress(process.stderr, options.quiet ?? false);
  try {
    const text = await buildText(inputs, toOptions(options), bar, options.workers);
    return { atlas: readJson(text), text, built: true };
  } finally {
    bar.clear();
  }
}
