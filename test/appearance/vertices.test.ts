import { describe, expect, it } from "vitest";
import { bytesOf, mix, toCss, toNumber } from "../../src/appearance/colours.ts";
import type { Drawn } from "../../src/appearance/drawn.ts";
import { grounds } from "../../src/appearance/grounds.ts";
import { DIM, premultiplied, tieInk } from "../../src/appearance/marks.ts";
import { NODE_VERTEX, nodeVertices } from "../../src/appearance/vertices/nodes.ts";
import { BAND_VERTEX, LINE_VERTEX, tieVertices } from "../../src/appearance/vertices/ties.ts";
import { madeUpDrawing, madeUpNodes, madeUpTies } from "../support/made-up-drawing.ts";

type Attributes = readonly { name: string; size: number; colour?: boolean }[];

/** The vertices as objects: each attribute by its name, colours as one number. */
function read(vertices: Float32Array<ArrayBuffer>, attributes: Attributes) {
  const bytes = new Uint32Array(vertices.buffer);
  const list: Record<string, number[]>[] = [];
  for (let at = 0; at < vertices.length;) {
    const vertex: Record<string, number[]> = {};
    for (const { name, size, colour } of attributes) {
      const length = colour ? 1 : size;
      vertex[name] = [...(colour ? bytes : vertices).subarray(at, at + length)];
      at += length;
    }
    list.push(vertex);
  }
  return list;
}

describe("the vertices of nodes", () => {
  it("are six corners around each, the most important last", () => {
    const nodes = madeUpNodes([
      { x: 10, y: 20, radius: 4, colour: 0xff0000 },
      { x: 30, y: 40, radius: 2, colour: 0x00ff00 },
    ]);
    const list = read(nodeVertices(madeUpDrawing(nodes, madeUpTies([])), "light"), NODE_VERTEX);
    expect(list).toHaveLength(12);
    expect(list[0]).toEqual({
      a_position: [30, 40],
      a_corner: [-1, -1],
      a_radius: [2],
      a_dim: [0],
      a_shape: [0],
      a_color: [bytesOf(0x00ff00)],
      a_rim: [bytesOf(toNumber(grounds.light.ground))],
    });
    expect(list.slice(6).map((vertex) => vertex["a_position"])).toEqual(
      Array.from({ length: 6 }, () => [10, 20]),
    );
    const corners = new Set(list.slice(0, 6).map((vertex) => String(vertex["a_corner"])));
    expect(corners).toEqual(new Set(["-1,-1", "1,-1", "-1,1", "1,1"]));
  });

  it("are pale where nodes step back", () => {
    const nodes = madeUpNodes(
      Array.from({ length: 400 }, (_, n) => ({ x: n, y: 0, community: n % 2, colour: 0x123456 })),
    );
    const communities = [{ number: 0 }] as Drawn["communities"]; // safe: nothing else of them is looked at
    const drawing = madeUpDrawing(nodes, madeUpTies([]), { communities });
    const list = read(nodeVertices(drawing, "dark"), NODE_VERTEX).filter((_, n) => n % 6 === 0);
    const pale = bytesOf(toNumber(mix(grounds.dark.ground, toCss(0x123456), DIM.colour)));
    const seen = list.map((vertex) => [
      vertex["a_position"]?.[0],
      vertex["a_dim"]?.[0],
      vertex["a_color"]?.[0],
    ]);
    expect(seen).toContainEqual([0, 0, bytesOf(0x123456)]);
    expect(seen).toContainEqual([1, 1, pale]);
    expect(seen.filter(([, dim]) => dim === 1)).toHaveLength(200);
  });
});

describe("the vertices of ties", () => {
  const nodes = madeUpNodes([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 5 },
  ]);

  it("are bands from end to end, the strongest last, without those that are dashes", () => {
    const drawing = madeUpDrawing(
      nodes,
      madeUpTies(
        [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
        [2],
      ),
    );
    const list = read(tieVertices(drawing, "light"), BAND_VERTEX);
    expect(list).toHaveLength(12);
    const strongest = list.slice(6);
    expect(new Set(strongest.map((vertex) => String(vertex["a_position"])))).toEqual(
      new Set(["0,0", "10,0"]),
    );
    expect(new Set(strongest.map((vertex) => vertex["a_aside"]?.[1]))).toEqual(new Set([1]));
    expect(strongest[0]?.["a_color"]).toEqual([premultiplied(tieInk(drawing, "light")(0))]);
    expect(new Set(strongest.map((vertex) => vertex["a_side"]?.[0]))).toEqual(new Set([-1, 1]));
  });

  it("are lines of two vertices where there are many", () => {
    const many = Array.from({ length: 30_001 }, (_, n) => [n % 2, 2] as const);
    const drawing = madeUpDrawing(nodes, madeUpTies(many));
    const list = read(tieVertices(drawing, "light"), LINE_VERTEX);
    expect(list).toHaveLength(60_002);
    expect(list.at(-2)?.["a_position"]).toEqual([0, 0]);
    expect(list.at(-1)?.["a_position"]).toEqual([10, 5]);
  });
});
