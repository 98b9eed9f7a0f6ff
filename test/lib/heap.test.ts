import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openHeap } from "../../src/lib/heap.ts";

it("gives what goes before all else, whenever it is asked", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })), (steps) => {
      const heap = openHeap<number>((a, b) => a < b);
      const plain: number[] = [];
      for (const step of steps) {
        if (step === null) expect(heap.pop()).toBe(plain.sort((a, b) => a - b).shift());
        else {
          heap.push(step);
          plain.push(step);
        }
      }
    }),
  );
});
