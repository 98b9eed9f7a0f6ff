import { describe, expect, it } from "vitest";
import { createPlaces } from "../../../src/explorer/stage/places.ts";
import { madeUpDrawing, madeUpNodes, madeUpTies } from "../../support/made-up-drawing.ts";

const limits = { smallest: 1, largest: 50 };
const to = { scale: 2, swell: 2 };
const nodes = madeUpNodes([
  { x: 10, y: 10, radius: 4 },
  { x: 50, y: 10, radius: 4 },
  { x: 90, y: 90, radius: 4 },
]);

function placesOf() {
  const places = createPlaces();
  places.set(madeUpDrawing(nodes, madeUpTies([[0, 1]])), limits);
  return places;
}

/** Something lifted that is drawn elsewhere or not at all: its index is beyond those drawn. */
function lifted() {
  const list = madeUpNodes([
    { x: 30, y: 10, radius: 3 },
    { x: 30, y: 60, radius: 3 },
  ]);
  const own = { ...list, index: Uint32Array.from([1, 77]), id: ["person:1", "person:hidden"] };
  return { network: "people", nodes: own, ties: madeUpTies([[0, 1]]), primary: Uint8Array.from([1, 0]) };
}

describe("what a pointer is upon", () => {
  it("is a node before a tie, a tie before the ground, each missed by some pixels at most", () => {
    const places = placesOf();
    expect(places.at({ x: 15, y: 10 }, to, 3)).toEqual({ kind: "node", id: "person:0", place: 0 });
    expect(places.at({ x: 16, y: 10 }, to, 3)).toEqual({ kind: "tie", a: "person:0", b: "person:1" });
    expect(places.at({ x: 30, y: 11 }, to, 3)).toEqual({ kind: "tie", a: "person:0", b: "person:1" });
    expect(places.at({ x: 30, y: 12 }, to, 3)).toBeNull();
  });

  it("is a node as large as it is shown, not as it is in the layout", () => {
    expect(placesOf().at({ x: 90, y: 87 }, { scale: 2, swell: 1 }, 0)).toBeNull();
    expect(placesOf().at({ x: 90, y: 87 }, to, 0)).toMatchObject({ id: "person:2" });
  });

  it("is what is lifted before what it covers, by its place among those drawn where it has one", () => {
    const places = placesOf();
    places.setLifted(lifted());
    expect(places.at({ x: 30, y: 10 }, to, 3)).toEqual({ kind: "node", id: "person:1", place: 1 });
    expect(places.at({ x: 30, y: 60 }, to, 3)).toEqual({ kind: "node", id: "person:hidden", place: null });
    expect(places.at({ x: 30, y: 35 }, to, 3)).toEqual({ kind: "tie", a: "person:1", b: "person:hidden" });
    places.setLifted(null);
    expect(places.at({ x: 30, y: 60 }, to, 3)).toBeNull();
  });
});

describe("where something is", () => {
  it("is known of what is drawn and of what is lifted", () => {
    const places = placesOf();
    expect(places.whereIs("person:1")).toEqual({ x: 50, y: 10 });
    expect(places.whereIs("person:hidden")).toBeNull();
    places.setLifted(lifted());
    expect(places.whereIs("person:hidden")).toEqual({ x: 30, y: 60 });
  });

  it("is known of a node with its neighbours", () => {
    expect(placesOf().around(1)).toEqual([
      { x: 50, y: 10 },
      { x: 10, y: 10 },
    ]);
  });
});
