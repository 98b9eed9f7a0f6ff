import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLog, record, redo, undo, type CommandLog } from "../../../src/explorer/state/command-log.ts";

const step = (before: number, after: number, words = "step") => ({ words, before, after });

describe("the command log", () => {
  it("leads back to the first state and forward again to the last, whatever was done", () => {
    const states = fc.array(fc.nat(9), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(states, fc.boolean(), (after, joined) => {
        let log: CommandLog<number> = emptyLog;
        let state = -1;
        for (const [place, next] of after.entries()) {
          log = record(log, step(state, next, `step ${place % 3}`), joined);
          state = next;
        }
        for (let back = undo(log); back; back = undo(log)) ({ state, log } = back);
        expect(state).toBe(-1);
        for (let on = redo(log); on; on = redo(log)) ({ state, log } = on);
        expect(state).toBe(after.at(-1));
      }),
    );
  });

  it("takes the movements of a slider as one step", () => {
    let log: CommandLog<number> = record(emptyLog, step(0, 1, "years"));
    log = record(record(log, step(1, 2, "years"), true), step(2, 3, "years"), true);
    expect(log.done).toEqual([step(0, 3, "years")]);
    log = record(log, step(3, 4, "size"), true);
    expect(log.done).toHaveLength(2);
  });

  it("forgets what was undone when something else is done, and the oldest steps", () => {
    let log: CommandLog<number> = record(record(emptyLog, step(0, 1)), step(1, 2));
    log = undo(log)?.log ?? log;
    log = record(log, step(1, 5));
    expect([redo(log), log.done.length]).toEqual([null, 2]);
    for (let place = 0; place < 1000; place++) log = record(log, step(place, place + 1));
    expect(log.done).toHaveLength(500);
  });

  it("has nothing to take back when nothing was done", () => {
    expect([undo(emptyLog), redo(emptyLog)]).toEqual([null, null]);
  });
});
