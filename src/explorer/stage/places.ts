import type { Drawn, DrawnNodes, DrawnTies, Lifted } from "../../appearance/drawn.ts";
import { radiusOf, type RadiusLimits } from "../../appearance/marks.ts";
import type { Point } from "./camera.ts";
import { createHits, type Hits } from "./hits.ts";
import type { Projection } from "./projection.ts";

/** What a pointer can be upon. */
export type Hit =
  /** `place` is among the nodes drawn; null for one that is only lifted. */
  { kind: "node"; id: string; place: number | null } | { kind: "tie"; a: string; b: string } | null;

/** What lies where: drawn, or lifted over it. */
export interface Places {
  set(drawn: Drawn, limits: RadiusLimits): void;
  /** There is nothing any more. */
  clear(): void;
  setLifted(lifted: Lifted | null): void;
  /** What is at a point of the layout. `slack` is by how many pixels it may be missed. */
  at(point: Point, to: Pick<Projection, "scale" | "swell">, slack: number): Hit;
  /** In the layout's units. */
  whereIs(id: string): Point | null;
  /** A drawn node and its neighbours, in the layout's units. */
  around(place: number): Point[];
}

interface Part {
  nodes: DrawnNodes;
  ties: DrawnTies;
  hits: Hits;
}

export function createPlaces(): Places {
  let drawn: Drawn | null = null;
  let limits: RadiusLimits = { smallest: 0, largest: Infinity };
  let parts: { base: Part | null; lifted: Part | null } = { base: null, lifted: null };
  let placeOf: Map<number, number> | null = null;

  const part = ({ nodes, ties }: Pick<Part, "nodes" | "ties">): Part => ({
    nodes,
    ties,
    hits: createHits({ nodes, ties, radius: (node) => radiusOf(nodes, node, limits) }),
  });
  const placeAmongDrawn = (index: number) => {
    placeOf ??= new Map(Array.from(drawn?.nodes.index ?? [], (one, place) => [one, place]));
    return placeOf.get(index) ?? null;
  };
  const pointOf = ({ x, y }: DrawnNodes, place: number) => ({ x: x[place] ?? 0, y: y[place] ?? 0 });

  return {
    set(next, nextLimits) {
      [drawn, limits, placeOf] = [next, nextLimits, null];
      parts = { base: part(next), lifted: null };
    },
    clear() {
      [drawn, placeOf] = [null, null];
      parts = { base: null, lifted: null };
    },
    setLifted: (lifted) => (parts = { ...parts, lifted: lifted && part(lifted) }),
    at({ x, y }, { scale, swell }, slack) {
      const tops = [parts.lifted, parts.base];
      for (const top of tops) {
        const node = top?.hits.node(x, y, slack / scale, swell / scale) ?? null;
        if (top && node !== null)
          return {
            kind: "node",
            id: top.nodes.id[node] ?? "",
            place: placeAmongDrawn(top.nodes.index[node] ?? -1),
          };
      }
      for (const top of tops) {
        const tie = top?.hits.tie(x, y, slack / scale) ?? null;
        if (!top || tie === null) continue;
        const [a, b] = [top.ties.a[tie] ?? 0, top.ties.b[tie] ?? 0];
        return { kind: "tie", a: top.nodes.id[a] ?? "", b: top.nodes.id[b] ?? "" };
      }
      return null;
    },
    whereIs(id) {
      for (const one of [parts.base, parts.lifted]) {
        const place = one?.nodes.id.indexOf(id) ?? -1;
        if (one && place >= 0) return pointOf(one.nodes, place);
      }
      return null;
    },
    around(place) {
      if (!drawn) return [];
      const { nodes, ties } = drawn;
      const points = [pointOf(nodes, place)];
      ties.a.forEach((a, tie) => {
        const b = ties.b[tie] ?? 0;
        if (a === place) points.push(pointOf(nodes, b));
        else if (b === place) points.push(pointOf(nodes, a));
      });
      return points;
    },
  };
}
