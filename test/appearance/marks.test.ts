import { describe, expect, it } from "vitest";
import {
  dimmed,
  premultiplied,
  type Ink,
  radiusLimits,
  radiusOf,
  tieInk,
  tieWidth,
} from "../../src/appearance/marks.ts";
import { toCss, toNumber } from "../../src/appearance/colours.ts";
import { grounds } from "../../src/appearance/grounds.ts";
import { madeUpDrawing, madeUpNodes, madeUpTies } from "../support/made-up-drawing.ts";

const square = { left: 0, bottom: 0, right: 1000, top: 1000 };

describe("the radius of nodes", () => {
  it("is that of the layout, within what can be seen and what the stage bears", () => {
    const limits = radiusLimits(45, square, 2);
    expect(limits).toEqual({ smallest: 4.4, largest: 180 });
    const nodes = madeUpNodes([1, 20, 900].map((radius) => ({ x: 0, y: 0, radius })));
    expect([0, 1, 2].map((node) => radiusOf(nodes, node, limits))).toEqual([4.4, 20, 180]);
  });

  it("is so small in a crowd that the smallest cover a tenth of the drawing at most", () => {
    const { smallest } = radiusLimits(100_000, square, 2);
    expect(100_000 * Math.PI * smallest ** 2).toBeCloseTo(0.1 * 1000 * 1000, 3);
  });
});

describe("nodes that step back", () => {
  const nodes = madeUpNodes(Array.from({ length: 400 }, (_, n) => ({ x: n, y: 0, community: n % 3 })));
  const community = {
    number: 0,
    name: "",
    size: 134,
    drawn: 134,
    colour: "#000000",
    x: 0,
    y: 0,
    top: 0,
    bottom: 0,
  };
  const communities = [
    { ...community, contours: [] },
    { ...community, number: 1, contours: [] },
  ];

  it("are those of communities without a colour of their own", () => {
    const dim = dimmed({ nodes, communities });
    expect([0, 1, 2].map(dim)).toEqual([false, false, true]);
  });

  it("are none where colours mean something else, and none among few", () => {
    expect(dimmed({ nodes, communities: [] })(2)).toBe(false);
    const few = madeUpNodes([{ x: 0, y: 0, community: 2 }]);
    expect(dimmed({ nodes: few, communities })(0)).toBe(false);
  });
});

describe.each(["light", "dark"] as const)("the ink of ties (%s)", (theme) => {
  const four = madeUpNodes([
    { x: 0, y: 0, community: 0, colour: 0x112233 },
    { x: 1, y: 0, community: 0, colour: 0x112233 },
    { x: 2, y: 0, community: 1 },
    { x: 3, y: 0 },
  ]);

  it("has the colour of a community inside of it, grey and paler between", () => {
    const ink = tieInk(
      madeUpDrawing(
        four,
        madeUpTies(
          [
            [0, 1],
            [1, 2],
            [2, 3],
          ],
          [],
        ),
      ),
      theme,
    );
    expect(ink(0).colour).toBe(0x112233);
    expect([ink(1).colour, ink(2).colour].map(toCss)).toEqual([grounds[theme].tie, grounds[theme].tie]);
    expect(ink(0).alpha).toBeGreaterThan(ink(1).alpha);
  });

  it("is paler for inferred ties", () => {
    const drawing = (inferred: number[]) => madeUpDrawing(four, madeUpTies([[0, 1]], inferred));
    expect(tieInk(drawing([0]), theme)(0).alpha).toBeLessThan(tieInk(drawing([]), theme)(0).alpha);
  });

  it("is the paler the more there are, the weaker and the longer they are", () => {
    const nodes = madeUpNodes([
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 90, y: 0 },
    ]);
    const many = Array.from({ length: 20_000 }, (_, tie) => [0, tie === 10 ? 2 : 1] as const);
    const crowd = tieInk(madeUpDrawing(nodes, madeUpTies(many)), theme);
    const alone = tieInk(madeUpDrawing(nodes, madeUpTies([[0, 1]])), theme);
    expect(crowd(0).alpha).toBeLessThan(alone(0).alpha);
    expect(crowd(19_999).alpha).toBeLessThan(crowd(0).alpha);
    expect(crowd(10).alpha).toBeLessThan(crowd(11).alpha / 2);
    expect(crowd(10).alpha).toBeGreaterThan(0);
  });
});

describe("the width of ties", () => {
  it("is that of the drawing among few, less among many, and the same where all are alike", () => {
    const ties = (thickness: number[]) => ({ thickness: Float32Array.from(thickness) });
    expect(tieWidth(ties([5, 1]))(0)).toBe(5);
    expect(tieWidth(ties([5, 5]))(0)).toBe(2);
    const many = tieWidth(ties(Array.from({ length: 10_000 }, (_, n) => (n === 0 ? 5 : 1))));
    expect(many(0)).toBeLessThan(2);
    expect(many(0) / many(1)).toBeCloseTo(5, 6);
  });
});

describe("colours", () => {
  it("are the same as numbers and as texts", () => {
    expect(toNumber("#0f8a94")).toBe(0x0f8a94);
    expect(toCss(0x0f8a94)).toBe("#0f8a94");
    expect(toCss(0)).toBe("#000000");
  });

  it("are multiplied by their opacity for WebGL", () => {
    const bytes = (ink: Ink) => [...new Uint8Array(Uint32Array.of(premultiplied(ink)).buffer)];
    expect(bytes({ colour: 0xff8000, alpha: 0.5 })).toEqual([128, 64, 0, 128]);
    expect(bytes({ colour: 0xff8001, alpha: 1 })).toEqual([255, 128, 1, 255]);
    expect(bytes({ colour: 0xffffff, alpha: 0 })).toEqual([5, 5, 5, 5]);
  });
});
