import { describe, expect, it } from "vitest";
import { linkTies } from "../../../src/analysis/adjacency.ts";
import { pathSums } from "../../../src/analysis/measures/path-sums.ts";
import { oneByOne, type Task } from "../../../src/lib/in-parallel.ts";
import { createCrew } from "../../../src/pipeline/crew/crew.ts";
import { createCopyingCrew } from "../../support/crew.ts";

const path = linkTies(4, { from: [0, 1, 2], to: [1, 2, 3], weight: [1, 1, 1] });
const sources = [0, 1, 2, 3].map((source) => Int32Array.of(source));

describe("a crew", () => {
  it("answers in the order of the inputs, as one thread alone does, and tells the whole share", async () => {
    const alone = await oneByOne(pathSums, path, sources);
    for (const size of [1, 2, 3, 9]) {
      const { crew, hired, ended } = createCopyingCrew(size);
      const told: number[] = [];
      expect(await crew.inParallel(pathSums, path, sources, (share) => told.push(share))).toEqual(alone);
      expect(told).toEqual([0.25, 0.5, 0.75, 1]);
      expect(hired()).toBe(Math.min(size, sources.length));
      crew.dismiss();
      expect(ended()).toBe(hired());
    }
  });

  it("does several calls at once, and none without inputs", async () => {
    const { crew, hired } = createCopyingCrew(2);
    expect(await crew.inParallel(pathSums, path, [])).toEqual([]);
    expect(hired()).toBe(0);
    const both = await Promise.all([
      crew.inParallel(pathSums, path, sources),
      crew.inParallel(pathSums, path, sources.toReversed()),
    ]);
    expect(both[1]).toEqual(both[0].toReversed());
  });

  it("sends what inputs have in common once to each hand, and says when it can be forgotten", async () => {
    const sent: string[] = [];
    const crew = createCrew(2, (report) => {
      const own = sent.length;
      return {
        send(order) {
          if ("forget" in order) {
            sent.push(`${own} forgets`);
            return;
          }
          sent.push(`${own} ${order.prepare ? "prepares" : "goes on"}`);
          void Promise.resolve().then(() => report({ call: order.call, place: order.place, output: 0 }));
        },
        end: () => undefined,
      };
    });
    await crew.inParallel(pathSums, path, sources);
    expect(sent.filter((what) => what.endsWith("prepares"))).toHaveLength(2);
    expect(sent.filter((what) => what.endsWith("goes on"))).toHaveLength(2);
    expect(sent.filter((what) => what.endsWith("forgets"))).toHaveLength(2);
  });

  it("gives a thread a few inputs of its call at once, and lets nothing wait behind another call", async () => {
    const held: number[][] = [];
    const answers: ((place: number) => void)[] = [];
    const crew = createCrew(2, (report) => {
      const own = held.push([]) - 1;
      const callOf = new Map<number, number>();
      answers[own] = (place) => {
        held[own] = held[own]?.filter((one) => one !== place) ?? [];
        report({ call: callOf.get(place) ?? -1, place: place % 100, output: place });
      };
      return {
        send(order) {
          if ("forget" in order) return;
          const place = order.place + 100 * order.call;
          callOf.set(place, order.call);
          held[own]?.push(place);
        },
        end: () => undefined,
      };
    });
    const many = crew.inParallel(
      pathSums,
      path,
      Array.from({ length: 10 }, () => Int32Array.of(0)),
    );
    const one = crew.inParallel(pathSums, path, [Int32Array.of(1)]);
    expect(held).toEqual([
      [0, 2, 3],
      [1, 4, 5],
    ]);
    answers[0]?.(0);
    answers[0]?.(2);
    answers[0]?.(3);
    // The last one of the ten goes to whoever is idle first, and so does the other call.
    expect(held).toEqual([
      [6, 7, 8],
      [1, 4, 5],
    ]);
    for (const place of [1, 4, 5]) answers[1]?.(place);
    expect(held).toEqual([[6, 7, 8], [9]]);
    answers[1]?.(9);
    expect(held).toEqual([[6, 7, 8], [100]]);
    for (const place of [6, 7, 8]) answers[0]?.(place);
    answers[1]?.(100);
    expect(await many).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await one).toEqual([100]);
  });

  it("fails with the message of the hand that failed, and ends all of them", async () => {
    const unknown: Task<number, number, number> = { name: "unheard of", prepare: () => (input) => input };
    const { crew, hired, ended } = createCopyingCrew(2);
    const asked = [crew.inParallel(unknown, 0, [1, 2, 3]), crew.inParallel(pathSums, path, sources)];
    const settled = await Promise.allSettled(asked);
    for (const one of settled) {
      expect(one).toMatchObject({ status: "rejected" });
      expect(String((one as PromiseRejectedResult).reason)).toContain('"unheard of" is not in the list'); // safe: just looked at
    }
    expect(ended()).toBe(2);
    await expect(crew.inParallel(pathSums, path, sources)).rejects.toThrow('"unheard of" is not in the list');
    expect(hired()).toBe(2);
  });

  it("hires nobody any more when it was dismissed", async () => {
    const { crew, hired } = createCopyingCrew(2);
    crew.dismiss();
    await expect(crew.inParallel(pathSums, path, sources)).rejects.toThrow("dismissed");
    expect(hired()).toBe(0);
  });
});
