import { cosSin } from "../../lib/exact-math.ts";
import { gapFor } from "./gap.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { createPlaces, type Places } from "./places.ts";

/** Of more nodes than this nothing can be told apart on a circle. */
const MOST = 500;
/** Room between two communities, in gaps between nodes. */
const BETWEEN_COMMUNITIES = 4;

/** All nodes on one circle, community after community: every tie is a chord, and none lies under a node. */
export const circle: Layout = {
  name: "circle",
  label: "Circle",
  meaning:
    "on one circle, community after community, those with the strongest ties first; for small networks",
  source: "",
  lacking: ({ nodes }) =>
    nodes > MOST ? `it has more than ${MOST} nodes, which cannot be told apart on a circle` : null,
  place: placeOnCircle,
};

function placeOnCircle({ adjacency, community, radius }: LayoutInput): Places {
  const places = createPlaces(adjacency.nodes);
  const gap = gapFor(radius);
  // Nodes of no community come last.
  const rank = (node: number) => (community[node]! < 0 ? Infinity : community[node]!);
  const order = Array.from(radius.keys()).sort(
    (a, b) =>
      (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) ||
      adjacency.strengths[b]! - adjacency.strengths[a]! ||
      a - b,
  );
  const steps = order.map((node, n) => {
    const next = order[(n + 1) % order.length]!;
    const between = community[node] === community[next] ? gap : BETWEEN_COMMUNITIES * gap;
    return radius[node]! + radius[next]! + between;
  });
  const around = steps.reduce((sum, step) => sum + step, 0);
  // So wide that the two farthest neighbours are as far apart along the chord as they must be.
  const widest = steps.reduce((most, step) => Math.max(most, step), 0);
  const circleRadius = order.length < 2 ? 0 : widest / (2 * cosSin(widest / around / 2).sin);
  let passed = 0;
  order.forEach((node, n) => {
    const { cos, sin } = cosSin(0.25 - passed / around); // from the top on, clockwise
    places.x[node] = circleRadius * cos;
    places.y[node] = circleRadius * sin;
    passed += steps[n]!;
  });
  return places;
}
