import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import { viewNetwork } from "../atlas/network-view.ts";
import { formats } from "../export/formats.ts";
import { wholeNetwork } from "../export/request.ts";
import { counted } from "../lib/counted.ts";
import { regroupNetwork } from "../pipeline/regroup-network.ts";
import { findInputs, refuseToOverwrite } from "./inputs.ts";
import { loadNetwork, type NetworkChoice } from "./load-network.ts";
import { writeOutput } from "./output.ts";
import { say } from "./say.ts";

export interface ExportOptions extends NetworkChoice {
  format: string;
  output?: string;
}

/** An atlas in which one of its networks has its communities at another resolution. */
async function regrouped(atlas: Atlas, network: AtlasNetwork, resolution: number): Promise<Atlas> {
  const changed = await regroupNetwork(network, atlas, { ...atlas.recipe.options, resolution });
  return { ...atlas, networks: { ...atlas.networks, [network.words.name]: changed } };
}

/**
 * `export [sources…|corpus.atlas] --format gexf`: a network as a file for other programs. `chosen` is what was chosen of the format's
 * options.
 */
export async function exportNetwork(
  paths: string[],
  options: ExportOptions,
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  await refuseToOverwrite(inputs, options.output);
  const { output, resolution, ...given } = options;
  const {
    atlas: read,
    network,
    built,
  } = await loadNetwork(inputs, given, resolution === undefined ? {} : { resolution });
  const atlas = built || resolution === undefined ? read : await regrouped(read, network, resolution);
  const request = wholeNetwork(atlas, viewNetwork(atlas, network.words.name));
  const format = formats.find(({ name }) => name === options.format) ?? formats[0];
  await writeOutput(format.write(request, chosen), output);
  if (output === undefined) return;
  say(
    `${counted(request.nodes.length, "node")} and ${counted(request.ties.length, "tie")} of the ${network.words.name} network in ${output}.`,
    options,
  );
}
