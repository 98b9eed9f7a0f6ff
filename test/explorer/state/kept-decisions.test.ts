import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decisions } from "../../../src/model/decision.ts";
import type { Overview } from "../../../src/worker/questions/overview.ts";
import { keepDecisions, keptDecisions, whatIsKept } from "../../../src/explorer/state/kept-decisions.ts";

const noise = (...of: string[]) => decisions.parse({ made: [{ about: "topic", decide: "noise", of }] });
/** An atlas of these sources, built with these decisions, as far as it matters here. */
const opened = (sources: readonly string[], built = decisions.parse({})) =>
  ({ recipe: { sources: sources.map((sha256) => ({ sha256 })), decisions: built } }) as unknown as Pick<
    Overview,
    "recipe"
  >; // safe: no more of it is looked at

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("decisions kept in the browser", () => {
  it("are those of the same sources in any order, and of no others", () => {
    const none = decisions.parse({});
    keepDecisions(opened(["a", "b"]), none, noise("x"));
    expect(keptDecisions(opened(["b", "a"]))).toEqual(noise("x"));
    expect(keptDecisions(opened(["a"]))).toEqual(none);
  });

  it("go before those that the atlas was built with, unless these are others than then", () => {
    keepDecisions(opened(["a"]), noise("y"), noise("x"));
    expect(keptDecisions(opened(["a"], noise("y")))).toEqual(noise("x"));
    expect(keptDecisions(opened(["a"], noise("z"))).made).toHaveLength(2);
  });

  it("are compared with what is kept, or with nothing, and not with what the atlas was built with", () => {
    expect(whatIsKept(opened(["a"], noise("y")))).toEqual({
      decisions: noise("y"),
      kept: decisions.parse({}),
    });
    keepDecisions(opened(["a"]), noise("y"), noise("x"));
    expect(whatIsKept(opened(["a"], noise("z"))).kept).toEqual(noise("x"));
  });

  it("are none where what is kept is something else, or nothing can be kept", () => {
    keepDecisions(opened(["a"]), noise("y"), noise("x"));
    for (const key of stored.keys()) stored.set(key, '{"made":7}');
    expect(keptDecisions(opened(["a"], noise("y")))).toEqual(noise("y"));
    vi.stubGlobal("localStorage", undefined);
    expect(keptDecisions(opened(["a"], noise("y")))).toEqual(noise("y"));
  });
});
