import { nothingCited } from "../../../src/model/cited-work.ts";
import { nothingAffiliated } from "../../../src/model/organisation.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId } from "../../../src/model/ids.ts";
import type { Paper } from "../../../src/model/paper.ts";
import type { Person } from "../../../src/model/person.ts";
import type { BuiltNetwork, NetworkOptions } from "../../../src/pipeline/networks/network.ts";
import { people as peopleNetwork } from "../../../src/pipeline/networks/people.ts";
import { papersOfNode, readTies } from "../../support/network-table.ts";
import { makePaper } from "../topics/make-paper.ts";

/** Papers by numbered people; "…" cuts a byline, a name in brackets is inferred. */
function corpusOf(bylines: readonly (readonly string[])[]): { papers: Paper[]; people: Person[] } {
  const papers = bylines.map((names, index): Paper => {
    const listed = names.filter((name) => name !== "…" && !name.startsWith("["));
    return {
      ...makePaper({ title: `Paper ${index}` }, index),
      byline: { names: listed.map((written) => ({ written })), complete: !names.includes("…") },
    };
  });
  const bare = (name: string) => name.replace(/[[\]]/g, "");
  const all = [
    ...new Set(
      bylines
        .flat()
        .filter((name) => name !== "…")
        .map(bare),
    ),
  ].toSorted();
  const on = (written: string) => bylines.flatMap((names, paper) => (names.includes(written) ? [paper] : []));
  const people = all.map((name): Person => ({
    id: personId.parse(`person:${name}`),
    name,
    group: false,
    variants: [],
    papers: on(name),
    inferredPapers: on(`[${name}]`),
  }));
  return { papers, people };
}

function networkOf(
  bylines: readonly (readonly string[])[],
  chosen: Partial<NetworkOptions> = {},
): BuiltNetwork {
  const options: NetworkOptions = { counting: "full", maxByline: 25, ...chosen };
  return peopleNetwork.build({
    ...corpusOf(bylines),
    owners: [],
    topics: [],
    cited: nothingCited,
    affiliated: nothingAffiliated,
    options,
  });
}

const weights = ({ network }: BuiltNetwork) =>
  Object.fromEntries(readTies(network).map(({ a, b, weight }) => [`${a.slice(7)}-${b.slice(7)}`, weight]));
const sizeOf = ({ network }: BuiltNetwork) => network.ties.a.length;

describe("the people network", () => {
  const example = [
    ["A1", "A2", "A3"],
    ["A1", "A3"],
    ["A2", "A4"],
  ];

  it("counts VOSviewer's example in full", () => {
    expect(weights(networkOf(example))).toEqual({ "A1-A2": 1, "A1-A3": 2, "A2-A3": 1, "A2-A4": 1 });
  });

  it("counts VOSviewer's example fractionally, to 1e-12", () => {
    const found = weights(networkOf(example, { counting: "fractional" }));
    const wanted = { "A1-A2": 0.5, "A1-A3": 1.5, "A2-A3": 0.5, "A2-A4": 1 };
    expect(Object.keys(found)).toEqual(Object.keys(wanted));
    for (const [pair, weight] of Object.entries(wanted))
      expect(Math.abs((found[pair] ?? 0) - weight), pair).toBeLessThan(1e-12);
  });

  it("gives upper bounds for cut bylines: one name at least is missing", () => {
    const bylines = [
      ["A", "B", "…"],
      ["A", "B"],
      ["C", "…"],
    ];
    expect(weights(networkOf(bylines, { counting: "fractional" }))).toEqual({ "A-B": 1 / 2 + 1 });
    expect(weights(networkOf(bylines))).toEqual({ "A-B": 2 });
  });

  it("takes the hidden owner for the missing name, and marks what rests on inference alone", () => {
    const network = networkOf(
      [
        ["A", "B", "[O]", "…"],
        ["A", "O"],
      ],
      { counting: "fractional" },
    );
    expect(weights(network)).toEqual({ "A-B": 0.5, "A-O": 1.5, "B-O": 0.5 });
    const inferred = readTies(network.network).map(({ a, b, inferred, papers }) => [
      `${a.slice(7)}-${b.slice(7)}`,
      inferred,
      papers,
    ]);
    expect(inferred).toEqual([
      ["A-B", false, [0]],
      ["A-O", false, [0, 1]],
      ["B-O", true, [0]],
    ]);
    expect(papersOfNode(network.network, "person:O")).toEqual([0, 1]);
  });

  it("gives no ties for bylines beyond --max-byline, keeps their people, and says so", () => {
    const bylines = [
      ["A", "B", "C"],
      ["A", "B"],
    ];
    const at = networkOf(bylines, { maxByline: 3 });
    expect(sizeOf(at)).toBe(3);
    expect(at.notices).toEqual([]);
    const below = networkOf(bylines, { maxByline: 2 });
    expect(weights(below)).toEqual({ "A-B": 1 });
    expect(below.network.nodes.id).toEqual(["person:A", "person:B", "person:C"]);
    expect(below.notices).toMatchObject([
      { code: "byline-long", count: 1, items: [{ paper: 0, text: '3 people on "Paper 0"' }] },
    ]);
    expect(below.notices[0]?.message).toContain("more than 2 people");
    expect(sizeOf(networkOf(bylines, { maxByline: 1 }))).toBe(0);
  });

  it("draws people without co-authors too", () => {
    const network = networkOf([["A"], ["B", "…"]], { counting: "fractional" });
    expect([network.network.nodes.id.length, sizeOf(network)]).toEqual([2, 0]);
  });

  const bylinesOf = fc.array(
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...Array.from("ABCDEFG")), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
      )
      .map(([names, cut]) => (cut ? [...names, "…"] : names)),
    { minLength: 1, maxLength: 10 },
  );

  it("gives Newman's sums: with complete bylines a person's strength is the number of papers with others", () => {
    fc.assert(
      fc.property(bylinesOf, (all) => {
        const bylines = all.map((names) => names.filter((name) => name !== "…"));
        const { network } = networkOf(bylines, { counting: "fractional" });
        const ties = readTies(network);
        for (const id of network.nodes.id) {
          const own = ties.filter(({ a, b }) => a === id || b === id);
          const strength = own.reduce((sum, { weight }) => sum + weight, 0);
          const together = bylines.filter((names) => names.length > 1 && names.includes(id.slice(7))).length;
          expect(Math.abs(strength - together)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it("never gives more for a cut byline than for the same one complete, and in full counting counts papers", () => {
    fc.assert(
      fc.property(bylinesOf, (bylines) => {
        const complete = bylines.map((names) => names.filter((name) => name !== "…"));
        const cut = weights(networkOf(bylines, { counting: "fractional" }));
        const whole = weights(networkOf(complete, { counting: "fractional" }));
        expect(Object.keys(cut)).toEqual(Object.keys(whole));
        for (const [pair, weight] of Object.entries(cut))
          expect(weight).toBeLessThanOrEqual((whole[pair] ?? 0) + 1e-12);
        for (const { weight, papers } of readTies(networkOf(bylines).network))
          expect(weight).toBe(papers.length);
      }),
    );
  });
});
