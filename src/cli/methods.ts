import { methodsStatement } from "../export/methods-statement.ts";
import type { CommonOptions } from "./common-options.ts";
import { findInputs } from "./inputs.ts";
import { loadAtlas } from "./load.ts";
import { writeOutput } from "./output.ts";

/** `methods [sources…|corpus.atlas]`: how an atlas was made, as text for the methods section of an article. */
export async function methods(paths: string[], options: CommonOptions): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  const { atlas } = await loadAtlas(inputs, options);
  const statement = methodsStatement(atlas.facts);
  await writeOutput([options.json ? `${JSON.stringify({ methods: statement })}\n` : statement], undefined);
}
