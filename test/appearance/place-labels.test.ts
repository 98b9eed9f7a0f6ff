import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels, type Box, type Wish } from "../../src/appearance/place-labels.ts";

const plain = { solid: true, always: false, centred: false, insists: false };
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const none = { covered: [], nodes: [] };

const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 650 }),
    y: fc.integer({ min: -50, max: 450 }),
    radius: fc.integer({ min: 1, max: 60 }),
    width: fc.integer({ min: 5, max: 180 }),
    height: fc.integer({ min: 8, max: 20 }),
    solid: fc.boolean(),
    always: fc.constant(false),
    centred: fc.boolean(),
    insists: fc.boolean(),
  }),
  { maxLength: 40 },
);
const boxes = fc.array(
  fc
    .tuple(
      fc.integer({ min: -20, max: 600 }),
      fc.integer({ min: -20, max: 400 }),
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 100 }),
    )
    .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height })),
  { maxLength: 8 },
);

describe("placeLabels", () => {
  it("never lets two labels overlap, nor a label what covers the stage", () => {
    fc.assert(
      fc.property(wishes, boxes, boxes, (list, covered, nodes) => {
        const placed = placeLabels(list, 600, 400, { covered, nodes });
        placed.forEach(({ box, wish, inside }, place) => {
          for (const other of placed.slice(place + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const cover of covered) expect(overlap(box, cover)).toBe(false);
          const asked = list[wish];
          if (!asked?.insists && !inside) for (const node of nodes) expect(overlap(box, node)).toBe(false);
          expect([box.right - box.left, box.bottom - box.top]).toEqual([asked?.width, asked?.height]);
        });
        expect(new Set(placed.map(({ wish }) => wish)).size).toBe(placed.length);
        expect(placed.map(({ wish }) => wish)).toEqual(
          placed.map(({ wish }) => wish).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("places what must always be there, whatever is in the way", () => {
    fc.assert(
      fc.property(wishes, boxes, (list, covered) => {
        const within = list
          .filter(({ x, y }) => x >= 0 && x <= 600 && y >= 0 && y <= 400)
          .map((wish) => ({ ...wish, always: true }));
        expect(placeLabels(within, 600, 400, { covered, nodes: [] })).toHaveLength(within.length);
      }),
    );
  });

  it("shows what must always be there whole where the drawing is wide enough for it, and off what covers the drawing where it can", () => {
    const wish: Wish = { ...plain, x: 118, y: 188, radius: 6, width: 300, height: 16, always: true };
    const buttons: Box = { left: 345, top: 100, right: 380, bottom: 215 };
    const crowd: Box = { left: 0, top: 0, right: 390, bottom: 400 };
    const [placed] = placeLabels([wish], 390, 450, { covered: [buttons], nodes: [crowd] });
    expect(placed?.box).toMatchObject({ left: 0, right: 300 });
    expect(overlap(placed?.box ?? buttons, buttons)).toBe(false);
    fc.assert(
      fc.property(wishes, (list) => {
        const within = list
          .filter(({ x, y }) => x >= 0 && x <= 600 && y >= 0 && y <= 400)
          .map((one) => ({ ...one, radius: 1, always: true }));
        for (const { box } of placeLabels(within, 600, 400, none))
          expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
      }),
    );
  });

  it("places every label that is alone, the first first", () => {
    fc.assert(
      fc.property(wishes, ([wish]) => {
        if (!wish || wish.x < 0 || wish.x > 600 || wish.y < 0 || wish.y > 400) return;
        expect(placeLabels([wish, wish], 600, 400, none)[0]?.wish).toBe(0);
      }),
    );
  });

  it("puts a label into a node that is large enough, else beside, below, above or left of it", () => {
    const wish: Wish = { ...plain, x: 100, y: 100, radius: 10, width: 40, height: 10 };
    const put = (change: Partial<Wish>, nodes: Box[] = [], covered: Box[] = []) =>
      placeLabels([{ ...wish, ...change }], 600, 400, { nodes, covered })[0];
    expect(put({ radius: 30 })).toEqual({
      wish: 0,
      inside: true,
      box: { left: 80, top: 95, right: 120, bottom: 105 },
    });
    expect(put({ radius: 30, solid: false })?.inside).toBe(false);
    expect(put({})).toEqual({ wish: 0, inside: false, box: { left: 113, top: 95, right: 153, bottom: 105 } });
    const right: Box = { left: 112, top: 90, right: 160, bottom: 108 };
    expect(put({}, [right])?.box).toEqual({ left: 80, top: 113, right: 120, bottom: 123 });
    const below: Box = { left: 70, top: 112, right: 130, bottom: 130 };
    expect(put({}, [right, below])?.box.bottom).toBe(87);
    const above: Box = { left: 70, top: 60, right: 130, bottom: 88 };
    expect(put({}, [right, below, above])?.box.right).toBe(87);
    const all: Box = { left: 0, top: 0, right: 300, bottom: 300 };
    expect(put({}, [all])).toBeUndefined();
    expect(put({ insists: true }, [all])?.box.left).toBe(113);
    expect(put({ insists: true }, [], [all])).toBeUndefined();
    expect(put({ centred: true, radius: 0 })?.box).toEqual({ left: 80, top: 95, right: 120, bottom: 105 });
  });

  it("puts a label that is centred over what it names, a little aside, under it, or else across", () => {
    const wish: Wish = { ...plain, centred: true, x: 100, y: 100, radius: 20, width: 40, height: 10 };
    const put = (nodes: Box[]) => placeLabels([wish], 600, 400, { covered: [], nodes })[0]?.box;
    expect(put([])).toEqual({ left: 80, top: 70, right: 120, bottom: 80 });
    const corner: Box = { left: 70, top: 60, right: 85, bottom: 80 };
    expect(put([corner])).toEqual({ left: 90, top: 70, right: 130, bottom: 80 });
    const over: Box = { left: 0, top: 60, right: 200, bottom: 80 };
    expect(put([over])).toEqual({ left: 80, top: 120, right: 120, bottom: 130 });
    const under: Box = { left: 0, top: 115, right: 200, bottom: 140 };
    expect(put([over, under])).toEqual({ left: 80, top: 95, right: 120, bottom: 105 });
  });

  it("leaves out what is out of sight", () => {
    const wish: Wish = { ...plain, x: 5000, y: 100, radius: 5, width: 40, height: 10, always: true };
    expect(placeLabels([wish, { ...wish, x: 10, y: -500 }], 600, 400, none)).toEqual([]);
  });
});
