import { realpathSync } from "node:fs";
import { createServer } from "vite";
import { writeAtlas } from "../src/atlas/write-atlas.ts";
import { asAtlas, findInputs, toSource } from "../src/cli/inputs.ts";
import { servedAtlas } from "../src/cli/send-parts.ts";
import { inPieces } from "../src/lib/random-access.ts";
import { silent } from "../src/pipeline/effects.ts";
import { defaultOptions } from "../src/model/options.ts";
import { noDecisions } from "../src/model/decision.ts";
import { noOlderDrawing } from "../src/pipeline/older-drawing.ts";
import { run } from "../src/pipeline/run.ts";
import { atlasBesidePage } from "./vite/atlas-beside-page.ts";

/**
 * Serves the page while it is worked on: what is saved in `src/` is on the screen at once. The atlas beside it is made
 * once, from the bundled corpus or from the files named, or is the atlas named.
 *
 *   npm run dev
 *   npm run dev -- FILES…
 */
const inputs = await findInputs(process.argv.slice(2));
const bytes =
  (await asAtlas(inputs))?.bytes ??
  inPieces(
    await writeAtlas(await run(inputs.map(toSource), defaultOptions, noDecisions, noOlderDrawing, silent)),
  );
const atlas = await servedAtlas(bytes);
const server = await createServer({
  plugins: [atlasBesidePage(atlas)],
  // In a second worktree, node_modules may be a link to that of the first.
  server: { host: "127.0.0.1", fs: { allow: [".", realpathSync("node_modules")] } },
});
await server.listen();
console.log(server.resolvedUrls?.local[0]);
