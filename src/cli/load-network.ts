import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import { networkName } from "../pipeline/networks/given/given-network.ts";
import { networks } from "../pipeline/networks/networks.ts";
import { addNetworks } from "../pipeline/add-networks.ts";
import { silent } from "../pipeline/effects.ts";
import { ownerIds, withoutNodes } from "../pipeline/without-nodes.ts";
import type { CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { type Input, toFailure } from "./inputs.ts";
import { loadAtlas } from "./load.ts";

/** Which network is meant, and whether the owner of the page is left out of it. */
export interface NetworkChoice extends CommonOptions {
  network: string;
  withoutOwner?: boolean;
}

/** The atlas that the inputs are, or that is built from them, and one of its networks, which is added where it is not there yet. */
export async function loadNetwork(
  inputs: Input[],
  options: NetworkChoice,
  /** What is said of how to build where it is built; of an atlas that is there it means something else. */
  whenBuilt: Partial<CommonOptions> = {},
): Promise<{ atlas: Atlas; network: AtlasNetwork; built: boolean }> {
  const { network: asked } = options;
  const buildable = networks.map((one) => one.name);
  const mustBeAmong = (names: readonly string[], whose: string) => {
    if (!names.includes(asked))
      throw new Failure(`There is no network "${asked}"${whose}. There is: ${names.join(", ")}.`, 2);
  };
  const { atlas: file, built } = await loadAtlas(inputs, options, () => {
    const isOfFile = inputs.some((input) => networkName(input.name) === asked);
    if (!isOfFile) mustBeAmong(buildable, "");
    return { ...whenBuilt, networks: [...(options.networks ?? []), ...(isOfFile ? [] : [asked])] };
  });
  const read = await file.whole().catch((error: unknown) => {
    throw toFailure(error, inputs[0]?.name ?? "the atlas");
  });
  const name = nameIn(read, asked);
  const isThere = Object.hasOwn(read.networks, name) || !buildable.includes(name);
  const atlas = isThere ? read : await addNetworks(read, [name], silent);
  const network = Object.hasOwn(atlas.networks, name) ? atlas.networks[name] : undefined;
  if (network)
    return { ...(options.withoutOwner ? await leaveOut(atlas, network) : { atlas, network }), built };
  const lacking = networks.find((one) => one.name === name)?.lacking?.(atlas.papers) ?? null;
  if (lacking !== null) throw new Failure(`There is nothing to build the network "${name}" of: ${lacking}.`);
  mustBeAmong(Object.keys(atlas.networks), " in this atlas");
  throw new Error(`loadNetwork: the network "${name}" was not built`);
}

/** The network that is meant: where there are no papers, and so no people, the first that came as a file. */
function nameIn({ papers, networks }: Atlas, asked: string): string {
  const [first] = Object.keys(networks);
  const isDefault = asked === "people" || asked === "citations";
  return papers.length === 0 && isDefault ? (first ?? asked) : asked;
}

/** The same without the owners of the pages, who tie everybody. */
async function leaveOut(atlas: Atlas, network: AtlasNetwork) {
  const owners = ownerIds(atlas.owners, atlas.people);
  if (!network.nodes.id.some((id) => owners.has(id)))
    throw new Failure(
      `There is no owner of a page in the ${network.words.name} network: leave out --without-owner.`,
      2,
    );
  const left = await withoutNodes(network, owners, atlas, atlas.recipe.options);
  return { atlas: { ...atlas, networks: { ...atlas.networks, [network.words.name]: left } }, network: left };
}
