import type { Notice } from "../model/notice.ts";
import type { Options } from "../model/options.ts";
import { ALL, type Methods } from "./methods.ts";
import type { Network } from "./networks/network.ts";

/** The code of the notice that tells which networks were not built, and why. */
export const LACKING = "network-lacking";

/** The networks of a run: the standard ones, and those asked for that there is something to build of; the others are told. */
export interface ChosenNetworks {
  networks: Network[];
  notices: Notice[];
}

/** @throws RangeError with a sentence for the user when a network that is asked for is not known. */
export function chooseNetworks(
  papers: Parameters<NonNullable<Network["lacking"]>>[0],
  { networks: wanted }: Pick<Options, "networks">,
  { networks: known }: Methods,
): ChosenNetworks {
  const names = known.map(({ name }) => name);
  const unknown = wanted.find((name) => name !== ALL && !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`There is no network "${unknown}". There is: ${names.join(", ")}.`);
  const isNamed = ({ name }: Network) => wanted.includes(name);
  // Without papers, as where networks came as files alone, there is nothing to build of.
  const ofPapers = papers.length > 0 ? known : known.filter(isNamed);
  const chosen = ofPapers.filter((network) => network.standard || wanted.includes(ALL) || isNamed(network));
  const without = chosen.flatMap((network) => {
    const reason =
      papers.length === 0
        ? "there are no papers"
        : network.standard
          ? null
          : (network.lacking?.(papers) ?? null);
    return reason === null ? [] : [{ network, reason }];
  });
  const missed = without.filter(({ network }) => isNamed(network));
  return {
    networks: chosen.filter((network) => without.every((one) => one.network !== network)),
    notices: missed.length === 0 ? [] : [nothingToBuildOf(missed)],
  };
}

function nothingToBuildOf(without: readonly { network: Network; reason: string }[]): Notice {
  return {
    code: LACKING,
    kind: "dropped",
    title: "Networks that were not built",
    message: "There is nothing to build them of.",
    count: without.length,
    items: without.map(({ network, reason }) => ({ text: `${network.name}: ${reason}.` })),
  };
}
