import { beforeAll, describe, expect, it } from "vitest";
import { backboneOf } from "../../src/appearance/backbone.ts";
import { shownPart } from "../../src/appearance/shown.ts";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import type { Backbone } from "../../src/model/backbone.ts";
import type { NetworkView } from "../../src/model/network-view.ts";
import { defaultView } from "../../src/explorer/state/view.ts";
import { buildFrom, papersFile } from "../support/build.ts";

/** Ann wrote nine papers with Bo and one each with Cy, Di and Ed; Fay and Gus wrote one. */
let network: NetworkView;
let atlas: Awaited<ReturnType<typeof buildFrom>>;
beforeAll(async () => {
  const with_ = (other: string, times: number) =>
    Array.from({ length: times }, (_, n): [string, ...string[]] => [
      `On the ${n}th sea of ${other}`,
      "Ann Aaron",
      other,
    ]);
  const papers = [
    ...with_("Bo Baron", 9),
    ...with_("Cy Caron", 1),
    ...with_("Di Daron", 1),
    ...with_("Ed Earon", 1),
  ];
  atlas = await buildFrom({
    "papers.json": papersFile([...papers, ["On wind", "Fay Faron", "Gus Garon"]]),
  });
  network = viewNetwork(atlas, "people");
});

const keptBy = (chosen: Backbone) => {
  const { ties, told } = backboneOf(network, chosen);
  const names = network.ties.flatMap(({ a, b, index }) =>
    ties[index] ? [[a, b].map((end) => network.node(end)?.label.slice(0, 2).trim()).join("-")] : [],
  );
  return { names: names.sort(), told };
};

describe("the backbone", () => {
  it("by disparity keeps what carries more than chance would have, worked out by hand", () => {
    // Ann: strength 12, degree 4. Bo: (1 − 9/12)³ = .0156; the others (1 − 1/12)³ = .77. The pair has no other tie.
    expect(keptBy({ by: "disparity", at: 0.05 }).names).toEqual(["An-Bo", "Fa-Gu"]);
    expect(keptBy({ by: "disparity", at: 0.0156 }).names).toEqual(["Fa-Gu"]);
    expect(keptBy({ by: "disparity", at: 0.78 }).names.length).toBe(5);
  });

  it("keeps the strongest of each, those of either end; and ties of a weight", () => {
    // Cy, Di and Ed have no other tie than theirs to Ann.
    expect(keptBy({ by: "strongest", at: 1 }).names.length).toBe(5);
    expect(keptBy({ by: "weight", at: 2 }).names).toEqual(["An-Bo"]);
    expect(keptBy({ by: "weight", at: 9.5 }).names).toEqual([]);
  });

  it("says what survives: ties, weight, nodes and the largest part", () => {
    expect(keptBy({ by: "disparity", at: 0.05 }).told).toBe(
      "Backbone (disparity filter, 0.05): 2 of 5 ties with 77 % of the weight; 4 of 7 nodes with ties keep one; the largest part has 2, with all ties 5.",
    );
    expect(keptBy({ by: "weight", at: 99 }).told).toContain("0 of 5 ties with 0 % of the weight");
  });

  it("is what is drawn, and what is not is counted", () => {
    const seen = { ...atlas, years: atlas.papers.map(() => 2000) };
    const choice = { ...defaultView, region: null, backbone: { by: "weight" as const, at: 2 } };
    const shown = shownPart(seen, network, () => 1, choice);
    expect(shown.ties.length).toBe(1);
    expect(shown.reasons).toContain("4 ties are not in the backbone.");
    expect(shown.backbone).toContain("1 of 5 ties");
    expect(shownPart(seen, network, () => 1, { ...choice, backbone: null })).toMatchObject({
      backbone: null,
    });
  });
});
