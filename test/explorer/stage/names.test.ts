import { describe, expect, it } from "vitest";
import { placeLabels, type Wish } from "../../../src/appearance/place-labels.ts";
import type { Insets } from "../../../src/explorer/stage/camera.ts";
import { behindPanels } from "../../../src/explorer/stage/draw-names.ts";

const size = { width: 390, height: 844 };
const name: Omit<Wish, "x" | "y"> = {
  radius: 6,
  solid: true,
  width: 90,
  height: 30,
  always: false,
  centred: true,
  insists: true,
};

describe("names", () => {
  it.each(["top", "bottom"] as const)("keep off buttons in the %s corner", (corner) => {
    const insets: Insets = {
      left: 10,
      top: 104,
      right: 10,
      bottom: 400,
      buttons: { width: 40, height: 120, corner },
    };
    const buttons =
      corner === "top"
        ? { left: 340, top: 104, right: 380, bottom: 224 }
        : { left: 340, top: 324, right: 380, bottom: 444 };
    const middle = { x: 360, y: (buttons.top + buttons.bottom) / 2 };
    const covered = behindPanels(insets, size);
    const beside = { ...name, x: 330, y: middle.y };
    expect(placeLabels([{ ...name, ...middle }], size.width, size.height, { covered, nodes: [] })).toEqual(
      [],
    );
    const [placed] = placeLabels([beside], size.width, size.height, { covered, nodes: [] });
    expect(placed?.box.right).toBeLessThanOrEqual(buttons.left);
  });
});
