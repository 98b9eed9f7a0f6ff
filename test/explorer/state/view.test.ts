import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../../src/lib/order.ts";
import {
  bases,
  defaultView,
  fromParameters,
  toParameters,
  view,
  type View,
} from "../../../src/explorer/state/view.ts";
import type { Selection } from "../../../src/model/selection.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const id = fc.oneof(
  text,
  fc.constantFrom("person:ioana-ciuca", "paper:a&b=c", "topic:50% + more", "person:王伟", "topic:#/?"),
);
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant("node" as const), id, second: fc.option(id) }),
  fc.record({ kind: fc.constant("tie" as const), key: id }),
  fc.record({ kind: fc.constant("community" as const), number: fc.nat(100_000) }),
);
const name = fc.stringMatching(/^[\w-]{1,40}$/);
const year = fc.integer({ min: 1000, max: 9999 });
const views: fc.Arbitrary<View> = fc.record({
  network: name,
  selection,
  years: fc.option(fc.tuple(year, year)),
  size: name,
  colour: name,
  inferred: fc.boolean(),
  basis: fc.constantFrom(...bases),
  resolution: fc.option(fc.integer({ min: 10, max: 100_000 }).map((thousandths) => thousandths / 1000)),
  owner: fc.boolean(),
  layout: fc.option(name),
  hulls: fc.boolean(),
  smallComponents: fc.boolean(),
  minPapers: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  maxNodes: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  maxTies: fc.option(fc.nat(999_999_999)),
  backbone: fc.option(
    fc.oneof(
      fc.record({ by: fc.constant("disparity" as const), at: fc.double({ min: 1e-9, max: 1, noNaN: true }) }),
      fc.record({ by: fc.constant("strongest" as const), at: fc.integer({ min: 1, max: 1000 }) }),
      fc.record({ by: fc.constant("weight" as const), at: fc.double({ min: 1e-6, max: 1e9, noNaN: true }) }),
    ),
  ),
  hidden: fc.uniqueArray(text, { maxLength: 3 }).map((sorts) => sorts.sort(compareText)),
});

describe("a view as an address", () => {
  it("comes back from its parameters", () => {
    fc.assert(
      fc.property(views, (shown) => {
        expect(fromParameters(`?${toParameters(shown)}`)).toEqual(shown);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves defaults out and is readable", () => {
    expect(toParameters(defaultView)).toBe("");
    const shown: View = {
      ...defaultView,
      network: "papers",
      selection: { kind: "node", id: "person:yuan-sen-ting", second: null },
      years: [2020, 2024],
      inferred: false,
      maxNodes: 500,
      maxTies: 0,
      hidden: ["concept:mesh", "phrase"],
    };
    expect(toParameters(shown)).toBe(
      "network=papers&node=person:yuan-sen-ting&years=2020-2024&inferred=off&nodes=500&ties=0&hide=concept:mesh&hide=phrase",
    );
    expect(toParameters({ ...defaultView, selection: { kind: "community", number: 0 } })).toBe("community=1");
    expect(toParameters({ ...defaultView, selection: { kind: "tie", key: "person:a~person:b" } })).toBe(
      "tie=person:a~person:b",
    );
  });

  it("ignores what is unknown, beside what is known", () => {
    expect(fromParameters("?nonsense=1&utm_source=x&__proto__=1&size=papers")).toEqual(defaultView);
    expect(fromParameters("?network=topics&nonsense=%%%&hulls=off")).toEqual({
      ...defaultView,
      network: "topics",
      hulls: false,
    });
  });

  it.each([
    "years=20-24",
    "years=2020",
    "colour=",
    "network=a%20b",
    "size=%3Cscript%3E",
    "inferred=on",
    "papers=0",
    "papers=-1",
    "papers=1.5",
    "nodes=0",
    "nodes=all",
    "ties=many",
    "ties=1e3",
    "community=0",
    "community=-2",
    "community=x",
    "node=",
    "with=person:a",
  ])("leaves the default where %s makes no sense", (parameters) => {
    expect(fromParameters(`?${parameters}`)).toEqual(defaultView);
  });

  it("gives a view for any text", () => {
    const parameters = fc.array(
      fc.tuple(
        fc.constantFrom(
          "network",
          "node",
          "with",
          "tie",
          "community",
          "years",
          "size",
          "colour",
          "basis",
          "papers",
          "nodes",
          "ties",
          "x",
        ),
        fc.string({ maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(parameters, fc.string(), (pairs, rest) => {
        const search = `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}&${rest}`;
        expect(view.parse(fromParameters(search))).toEqual(fromParameters(search));
      }),
    );
  });
});
