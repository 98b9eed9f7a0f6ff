import { expect, it } from "vitest";
import { seldom } from "../../src/pipeline/seldom.ts";

it("tells progress at most once in 50 milliseconds, but every begin and end", () => {
  let now = 1000;
  const told: [done: number, at: number][] = [];
  const progress = seldom(
    (_, done) => told.push([done, now]),
    () => now,
  );
  for (let done = 0; done <= 100; done++, now += 10) progress("topics", done, 100, "100 papers");
  expect(told.at(0)).toEqual([0, 1000]);
  expect(told.at(-1)).toEqual([100, 2000]);
  expect(told).toHaveLength(21);
  progress("networks", 0, 4, "");
  expect(told.at(-1)).toEqual([0, now]);
});
