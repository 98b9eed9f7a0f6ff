import { createAdjacency } from "../analysis/adjacency.ts";
import { numberBySize } from "../analysis/connected-parts.ts";
import type { AxisBand, Layout, LayoutInput } from "../analysis/layouts/layout.ts";
import { dateAt, meanDates } from "../analysis/mean-dates.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { type Entities, viewOf } from "../atlas/network-view.ts";
import { round } from "../lib/exact-math.ts";
import { type InParallel, oneByOne } from "../lib/in-parallel.ts";
import { toLists } from "../lib/lists.ts";
import { decimalYear } from "../model/paper.ts";

/** A network in another layout, with what places mean along x there. */
export interface DrawnAnew {
  network: AtlasNetwork;
  axis: AxisBand[];
}

/**
 * A network of an atlas in another layout, which is told where its nodes lie on the map; as it is where that layout cannot draw it.
 * Everything but places stays.
 */
export async function drawAnew(
  network: AtlasNetwork,
  atlas: Entities,
  layout: Layout,
  inParallel: InParallel = oneByOne,
): Promise<DrawnAnew> {
  const input = inputFor(network, atlas, inParallel);
  if (!canDraw(layout, input)) return { network, axis: [] };
  const places = await layout.place(input);
  const [x, y] = [places.x.map(asWritten), places.y.map(asWritten)];
  const { kept, ...summary } = network.summary;
  const others = kept?.filter((one) => one !== "places");
  return {
    network: {
      ...network,
      nodes: { ...network.nodes, x, y },
      summary: { ...summary, ...(others && { kept: others }) },
    },
    axis: layout.axis?.(input) ?? [],
  };
}

/** A coordinate as an atlas has it. */
const asWritten = (at: number) => round(at, 2);

/** What places mean along x in a network that was built with a layout, where they mean something and are not those of its file. */
export function axisOf(network: AtlasNetwork, atlas: Entities, layout: Layout): AxisBand[] {
  if (!layout.axis || network.summary.kept?.includes("places")) return [];
  const input = inputFor(network, atlas, oneByOne);
  return canDraw(layout, input) ? layout.axis(input) : [];
}

function canDraw({ lacking }: Layout, { ids, when }: LayoutInput): boolean {
  const dated = ids.some((_, node) => when(node) !== null);
  return !lacking || lacking({ nodes: ids.length, dated }) === null;
}

function inputFor(network: AtlasNetwork, atlas: Entities, inParallel: InParallel): LayoutInput {
  const { nodes } = network;
  const papers = viewOf(atlas, network).nodes.map((node) => node.papers);
  const dates = meanDates(toLists(papers), (paper) => decimalYear(atlas.papers[paper]?.date?.iso));
  const components = Int32Array.from(nodes.component);
  return {
    adjacency: createAdjacency(network),
    components: numberBySize(
      components,
      components.reduce((most, own) => Math.max(most, own + 1), 0),
    ),
    community: Int32Array.from(nodes.community),
    radius: Float64Array.from(nodes.radius),
    ids: nodes.id,
    when: (node) => dateAt(dates, node),
    older: new Map(),
    map: new Map(
      nodes.id.map((id, n) => [
        id,
        { x: nodes.x[n] ?? 0, y: nodes.y[n] ?? 0, component: nodes.component[n] ?? 0 },
      ]),
    ),
    tell: () => {},
    inParallel,
  };
}
