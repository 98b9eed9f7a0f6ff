import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNetwork } from "../../src/appearance/draw-network.ts";
import { smallComponents } from "../../src/appearance/small-components.ts";
import { choiceOf } from "../support/choice.ts";
import { madeNetwork, peopleOfOnePaper } from "../support/made-network.ts";

/** A network whose components have these sizes: component 0 the first, and so on. */
function networkOf(sizes: readonly number[]) {
  const components = sizes.flatMap((size, component) => Array.from({ length: size }, () => component));
  const network = madeNetwork(components.length);
  network.columns.nodes.component.set(components);
  return network;
}

const small = (sizes: readonly number[]) => {
  const { count, has } = smallComponents(networkOf(sizes));
  const found = [...sizes.keys()].filter(has);
  expect(found.length).toBe(count);
  return found.map((component) => sizes[component]);
};
const draw = (sizes: readonly number[], smallToo = false) => {
  const network = networkOf(sizes);
  const people = peopleOfOnePaper(network.columns.nodes.id.length);
  return drawNetwork(people, network, choiceOf({ smallComponents: smallToo }));
};

describe("small components", () => {
  it("are those that are not larger than the thirteenth, and nodes without ties", () => {
    const twelve = [400, 90, 40, 20, 19, 18, 17, 16, 15, 14, 13, 12];
    expect(small([...twelve, 11, 11, 3, 1])).toEqual([11, 11, 3, 1]);
    expect(small([...twelve, 12, 12, 3])).toEqual([12, 12, 12, 3]);
    expect(small([600, 3, 2, 1, 1])).toEqual([1, 1]);
  });

  it("are none in a small network, and none where they are most of it", () => {
    expect(small([450, 1, 1, 1])).toEqual([]);
    expect(small(Array.from({ length: 600 }, () => 1))).toEqual([]);
    expect(small(Array.from({ length: 30 }, () => 20))).toEqual([]);
    expect(small([99, ...Array.from({ length: 900 }, () => 1)])).toEqual([]);
    expect(small([101, ...Array.from({ length: 900 }, () => 1)])).toHaveLength(900);
    expect(small([])).toEqual([]);
  });

  it("may have any numbers", () => {
    const network = networkOf([560, 20, 1]);
    network.columns.nodes.component.set([4_294_967_295], 580);
    const { count, has } = smallComponents(network);
    expect([count, has(4_294_967_295), has(1), has(0)]).toEqual([1, true, false, false]);
  });

  it("leave a tenth at least of any network, and twelve components at most where there are any", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 80 }), (sizes) => {
        const folded = small(sizes);
        const [all, left] = [sizes, sizes.filter((size) => !folded.includes(size))].map((list) =>
          list.reduce((sum, size) => sum + size, 0),
        );
        expect(left).toBeGreaterThanOrEqual(0.1 * (all ?? 0));
        if (folded.length > 0) expect(sizes.length - folded.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it("are folded away with a sentence, outside of what is looked at first, and drawn when they are asked for", () => {
    const sizes = [560, 20, ...Array.from({ length: 20 }, () => 1)];
    const folded = draw(sizes);
    expect([folded.nodeCount, folded.smallComponents]).toEqual([580, 20]);
    expect(folded.reasons).toEqual(["20 people are in 20 small components, folded away."]);
    expect(folded.bounds.overview.right).toBeLessThanOrEqual(580);
    const people = peopleOfOnePaper(600);
    for (const year of people.years.keys()) people.years[year] = year < 590 ? 2020 : 2021;
    const network = networkOf(sizes);
    const { reasons } = drawNetwork(people, network, choiceOf({ years: [2020, 2020] }));
    expect(reasons).toContain("10 people are in 10 small components, folded away.");
    const whole = draw(sizes, true);
    expect([whole.nodeCount, whole.smallComponents, whole.reasons]).toEqual([600, 20, []]);
    // The camera does not have to move when they come and go.
    expect(whole.bounds).toEqual(folded.bounds);
  });
});
