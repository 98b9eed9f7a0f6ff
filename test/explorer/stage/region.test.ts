import { describe, expect, it } from "vitest";
import { regionFor } from "../../../src/explorer/stage/region.ts";

const limits = { minPapers: 1, maxNodes: 100, maxTies: 100 };
const full = { nodeCount: 100, limits };
const view = { left: 10, bottom: 10, right: 30, top: 20 };

describe("the region that is drawn apart", () => {
  it("is what is in view and a little more around it, when the camera is near", () => {
    expect(regionFor(full, { view, closeness: 4 }, null)).toEqual({
      left: 5,
      bottom: 7.5,
      right: 35,
      top: 22.5,
    });
  });

  it("is none from afar, and none where nothing is hidden", () => {
    expect(regionFor(full, { view, closeness: 1 }, null)).toBeNull();
    expect(regionFor({ nodeCount: 99, limits }, { view, closeness: 4 }, null)).toBeNull();
  });

  it("stays while it holds what is in view, closely enough", () => {
    const first = regionFor(full, { view, closeness: 4 }, null);
    const moved = { left: 12, bottom: 11, right: 32, top: 21 };
    expect(regionFor(full, { view: moved, closeness: 4 }, first)).toBe(first);
    const away = { left: 22, bottom: 11, right: 42, top: 21 };
    expect(regionFor(full, { view: away, closeness: 4 }, first)).not.toBe(first);
    const closer = { left: 15, bottom: 12, right: 20, top: 14.5 };
    expect(regionFor(full, { view: closer, closeness: 16 }, first)).not.toBe(first);
  });
});
