import type { OlderPlaces } from "../analysis/layouts/layout.ts";
import type { AtlasFile } from "../atlas/atlas-file.ts";
import type { Recipe } from "../model/recipe.ts";

/** Where nodes lay in the networks of an older atlas, and which it is: so a map can hold still when papers are added. */
export interface OlderDrawing {
  /** Undefined where there is none. */
  from: Recipe["places"];
  /** By the names of the networks. */
  networks: ReadonlyMap<string, OlderPlaces>;
}

export const noOlderDrawing: OlderDrawing = { from: undefined, networks: new Map() };

/** The drawing of an atlas, of which `from` says which it is. */
export async function olderDrawing(
  { facts, network }: AtlasFile,
  from: NonNullable<Recipe["places"]>,
): Promise<OlderDrawing> {
  const networks = new Map<string, OlderPlaces>();
  for (const { words } of facts.networks) {
    const { nodes } = await network(words.name);
    const places = nodes.id.map(
      (id, n) => [id, { x: nodes.x[n]!, y: nodes.y[n]!, component: nodes.component[n]! }] as const,
    ); // safe: columns are in step
    networks.set(words.name, new Map(places));
  }
  return { from, networks };
}
