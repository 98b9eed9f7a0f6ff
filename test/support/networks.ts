import type { Atlas, AtlasNetwork } from "../../src/atlas/atlas.ts";
import { networks } from "../../src/pipeline/networks/networks.ts";

/** The names of the networks that every atlas has. */
export const networkNames = networks.flatMap(({ name, standard }) => (standard ? [name] : []));

/** A network that must be there. */
export function networkOf(atlas: Pick<Atlas, "networks">, name: string): AtlasNetwork {
  const found = atlas.networks[name];
  if (!found) throw new Error(`the atlas has no network ${name}`);
  return found;
}

/** The values of a measure that must be there and be known for every node. */
export function columnOf(measures: Readonly<Record<string, (number | null)[]>>, name: string): number[] {
  const column = measures[name];
  if (!column) throw new Error(`there is no measure ${name}`);
  return column.map((value) => {
    if (value === null) throw new Error(`${name} is not known for every node`);
    return value;
  });
}
