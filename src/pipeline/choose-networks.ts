import type { Notice } from "../model/notice.ts";
import type { Options } from "../model/options.ts";
import type { Paper } from "../model/paper.ts";
import type { Methods } from "./methods.ts";
import type { Network } from "./networks/network.ts";

/** The networks of a run: the standard ones, and those asked for that there is something to build of; the others are told. */
export interface ChosenNetworks {
  networks: Network[];
  notices: Notice[];
}

/** @throws RangeError with a sentence for the user when a network that is asked for is not known. */
export function chooseNetworks(
  papers: readonly Pick<Paper, "references">[],
  { networks: wanted }: Pick<Options, "networks">,
  { networks: known }: Methods,
): ChosenNetworks {
  const names = known.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`There is no network "${unknown}". There is: ${names.join(", ")}.`);
  const chosen = known.filter(({ name, standard }) => standard || wanted.includes(name));
  const without = chosen.flatMap((network) => {
    const reason = network.standard ? null : (network.lacking?.(papers) ?? null);
    return reason === null ? [] : [{ network, reason }];
  });
  return {
    networks: chosen.filter((network) => without.every((one) => one.network !== network)),
    notices: without.length === 0 ? [] : [nothingToBuildOf(without)],
  };
}

function nothingToBuildOf(without: readonly { network: Network; reason: string }[]): Notice {
  return {
    code: "network-lacking",
    kind: "dropped",
    title: "Networks that were not built",
    message: "There is nothing to build them of.",
    count: without.length,
    items: without.map(({ network, reason }) => ({ text: `${network.name}: ${reason}.` })),
  };
}
