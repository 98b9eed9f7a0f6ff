import { noDecisions } from "../../src/model/decision.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/atlas/json/read-json.ts";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import { formats } from "../../src/export/formats.ts";
import { wholeNetwork } from "../../src/export/request.ts";
import { root } from "../support/shared.ts";

/** A file of version 1 as it was written before networks and measures brought their words along. Never edited. */
const text = readFileSync(join(root, "test", "atlas", "version-1.atlas.json"), "utf8");

describe("an atlas of the first files of version 1", () => {
  const atlas = readJson(text);

  it("opens with its networks and measures, in the words of then", () => {
    expect(Object.keys(atlas.networks)).toEqual(["people", "topics", "papers", "knowledge"]);
    const view = viewNetwork(atlas, "people");
    expect(view.words).toMatchObject({ label: "People", tie: "papers together", thickness: "papers" });
    expect(view.measures.map(({ label }) => label)).toEqual([
      "Ties",
      "Strength",
      "Betweenness",
      "Closeness",
      "PageRank",
      "Core",
    ]);
    expect(view.measure("degree")).toHaveLength(view.nodes.length);
    expect(atlas.recipe).toMatchObject({ decisions: noDecisions, options: { layout: "forces" } });
  });

  it("keeps its ids, numbered as they came then", () => {
    expect(atlas.papers.map(({ id }) => id)).toContain("paper:introduction-2");
  });

  it("is exported in every format, and written again with its words", () => {
    for (const { write } of formats) {
      const people = [...write(wholeNetwork(atlas, viewNetwork(atlas, "people")), {})].join("");
      for (const { id } of atlas.people) expect(people).toContain(id);
    }
    expect(readJson(jsonText(atlas))).toEqual(atlas);
  });
});
