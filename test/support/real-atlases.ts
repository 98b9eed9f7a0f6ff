import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { noDecisions } from "../../src/model/decision.ts";
import { options as schema, type GivenOptions } from "../../src/model/options.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { noOlderDrawing } from "../../src/pipeline/older-drawing.ts";
import { run } from "../../src/pipeline/run.ts";
import { sourceOfBytes } from "../../src/pipeline/source.ts";
import { root, sharedPath } from "./shared.ts";

const build = (paths: readonly string[], options: GivenOptions = {}) =>
  run(
    paths.map((path) => sourceOfBytes(path.split("/").at(-1) ?? "", readFileSync(path))),
    schema.parse(options),
    noDecisions,
    noOlderDrawing,
    silent,
  );

/** The atlas of the bundled corpus. */
export const bundledAtlas = (): Promise<Atlas> => build([join(root, "data", "author-page.papers.json")]);

/** The atlas of the works of OpenAlex that are beside the checkout. */
export function worksAtlas(options: GivenOptions = {}): Promise<Atlas> {
  const folder = sharedPath("openalex");
  return build(
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
    options,
  );
}
