import { areGiven } from "../../model/sureness-words.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { defaultView, type View } from "./view.ts";

/** A view without the names that a corpus does not have: an unknown network, size or colour falls back to the first, a layout that cannot draw the network to its own, and the resolution that it was built with is none. */
export function fitNames(asked: View, { networks, recipe }: Overview): View {
  const network = networks.find(({ name }) => name === asked.network) ?? networks[0];
  // An address that names no network means the first.
  const isOther = network?.name !== asked.network && asked.network !== defaultView.network;
  const among = (list: readonly { name: string }[] = [], name: string) =>
    list.some((one) => one.name === name);
  const layout = network?.layouts.find(
    ({ name, lacking }) => name === asked.layout && lacking === null,
  )?.name;
  return {
    ...asked,
    network: network?.name ?? defaultView.network,
    resolution:
      isOther || (asked.resolution === recipe.options.resolution && !(network && areGiven(network.summary)))
        ? null
        : asked.resolution,
    layout: layout === undefined || layout === network?.drawnBy ? null : layout,
    size: among(network?.sizings, asked.size) ? asked.size : defaultView.size,
    colour: among(network?.colourings, asked.colour) ? asked.colour : defaultView.colour,
  };
}
