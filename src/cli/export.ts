import { viewNetwork } from "../atlas/network-view.ts";
import { formats, type FormatName } from "../export/formats.ts";
import type { GexfVersion } from "../export/gexf.ts";
import { wholeNetwork } from "../export/request.ts";
import type { NetworkName } from "../model/network.ts";
import type { CommonOptions } from "./common-options.ts";
import { findInputs, refuseToOverwrite } from "./inputs.ts";
import { loadAtlas } from "./load.ts";
import { writeOutput } from "./output.ts";
import { counted } from "../lib/counted.ts";
import { say } from "./say.ts";

export interface ExportOptions extends CommonOptions {
  format: FormatName;
  network: NetworkName;
  gexfVersion: GexfVersion;
  output?: string;
}

/** `export [sources…|atlas.json] --format gexf|json`: a network as a file for other programs. */
export async function exportNetwork(paths: string[], options: ExportOptions): Promise<void> {
  await refuseToOverwrite(await findInputs(paths), options.output);
  const { atlas } = await loadAtlas(paths, options);
  const request = wholeNetwork(atlas, viewNetwork(atlas, options.network));
  await writeOutput(formats[options.format].write(request, options), options.output);
  if (options.output === undefined) return;
  say(
    `${counted(request.nodes.length, "node")} and ${counted(request.ties.length, "tie")} of the ${options.network} network in ${options.output}.`,
    options,
  );
}
