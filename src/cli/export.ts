import type { Atlas } from "../atlas/atlas.ts";
import { viewNetwork } from "../atlas/network-view.ts";
import { formats } from "../export/formats.ts";
import { wholeNetwork } from "../export/request.ts";
import { counted } from "../lib/counted.ts";
import { addNetworks } from "../pipeline/add-networks.ts";
import { regroupNetwork } from "../pipeline/regroup-network.ts";
import { networks } from "../pipeline/networks/networks.ts";
import { silent } from "../pipeline/effects.ts";
import type { CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { findInputs, refuseToOverwrite, toFailure } from "./inputs.ts";
import { loadAtlas } from "./load.ts";
import { writeOutput } from "./output.ts";
import { say } from "./say.ts";

export interface ExportOptions extends CommonOptions {
  format: string;
  network: string;
  output?: string;
}

/** An atlas in which a network, if it has it, has its communities at another resolution. */
async function regrouped(atlas: Atlas, name: string, resolution: number): Promise<Atlas> {
  const network = Object.hasOwn(atlas.networks, name) ? atlas.networks[name] : undefined;
  if (!network) return atlas;
  const changed = await regroupNetwork(network, atlas, { ...atlas.recipe.options, resolution });
  return { ...atlas, networks: { ...atlas.networks, [name]: changed } };
}

/**
 * `export [sources…|corpus.atlas] --format gexf`: a network as a file for other programs. `buildable` are the networks that
 * sources can give; an atlas may hold others. `chosen` is what was chosen of the format's options.
 */
export async function exportNetwork(
  paths: string[],
  options: ExportOptions,
  buildable: readonly string[],
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  await refuseToOverwrite(inputs, options.output);
  const { network, output, resolution, ...others } = options;
  const mustBeAmong = (names: readonly string[], whose: string, remedy = "") => {
    if (!names.includes(network))
      throw new Failure(
        `There is no network "${network}"${whose}. There is: ${names.join(", ")}.${remedy}`,
        2,
      );
  };
  const { atlas: file, built } = await loadAtlas(inputs, others, () => {
    mustBeAmong(buildable, "");
    return {
      networks: [...(options.networks ?? []), network],
      ...(resolution !== undefined && { resolution }),
    };
  });
  const read = await file.whole().catch((error: unknown) => {
    throw toFailure(error, inputs[0]?.name ?? "the atlas");
  });
  const isThere = Object.hasOwn(read.networks, network) || !buildable.includes(network);
  const added = isThere ? read : await addNetworks(read, [network], silent);
  const atlas = built || resolution === undefined ? added : await regrouped(added, network, resolution);
  const method = networks.find(({ name }) => name === network);
  const lacking = Object.hasOwn(atlas.networks, network) ? null : (method?.lacking?.(atlas.papers) ?? null);
  if (lacking !== null)
    throw new Failure(`There is nothing to build the network "${network}" of: ${lacking}.`);
  mustBeAmong(Object.keys(atlas.networks), " in this atlas");
  const request = wholeNetwork(atlas, viewNetwork(atlas, network));
  const format = formats.find(({ name }) => name === options.format) ?? formats[0];
  await writeOutput(format.write(request, chosen), output);
  if (output === undefined) return;
  say(
    `${counted(request.nodes.length, "node")} and ${counted(request.ties.length, "tie")} of the ${network} network in ${output}.`,
    options,
  );
}
