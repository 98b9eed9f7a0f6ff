import type { AtlasFile } from "../atlas/atlas-file.ts";
import { openAtlas } from "../atlas/open-atlas.ts";
import { inPieces, type RandomAccess } from "../lib/random-access.ts";
import { buildingOptionsGiven, toOptions, type CommonOptions } from "./common-options.ts";
import { givenDecisions } from "./given-decisions.ts";
import { givenDrawing } from "./given-drawing.ts";
import { sayDecisions } from "./notice-words.ts";
import { Failure } from "./failure.ts";
import { asAtlas, type Input } from "./inputs.ts";
import { createProgress } from "./progress.ts";
import { buildAtlas } from "./thread.ts";

/** An atlas that is open, and its bytes: those of the file, or as the pipeline wrote them. */
export interface LoadedAtlas {
  atlas: AtlasFile;
  bytes: RandomAccess;
  /** Whether it was built from the inputs, which then are files with papers. */
  built: boolean;
}

/** The atlas that the inputs are, or that is built from them; `beforeBuild` may refuse to begin, or say more of how to build. */
export async function loadAtlas(
  inputs: Input[],
  options: CommonOptions,
  beforeBuild: () => Partial<CommonOptions> = () => ({}),
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
  const how = toOptions({ ...options, ...beforeBuild() });
  const decisions = await givenDecisions(options.decisions, {
    ...options,
    beside: inputs.map(({ path }) => path),
  });
  const older = await givenDrawing(options);
  const bar = createProgress(process.stderr, options.quiet ?? false);
  try {
    const { workers } = options;
    const wanted = { inputs, options: how, decisions, older, workers, form: "container" } as const;
    const { pieces, notices } = await buildAtlas(wanted, bar);
    sayDecisions(notices, options);
    const bytes = inPieces(pieces);
    return { atlas: await openAtlas(bytes), bytes, built: true };
  } finally {
    bar.clear();
  }
}
