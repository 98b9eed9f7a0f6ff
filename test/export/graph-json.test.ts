import { default as Graph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { nodeAttributes, tieAttributes } from "../../src/export/attributes.ts";
import { describeExport } from "../../src/export/describe.ts";
import { formats } from "../../src/export/formats.ts";
import { graphJson } from "../../src/export/graph-json.ts";
import { wholeNetwork } from "../../src/export/request.ts";
import { communityColours, otherColour } from "../../src/appearance/colours.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { networkNames } from "../support/networks.ts";

let atlas: Atlas;
let fractional: Atlas;
beforeAll(async () => {
  const file = papersFile(
    [
      ["Deep learning for galaxy spectra", "Ann Lee", "Bo \ud800 Chen"],
      ["Galaxy spectra again", "Ann Lee", "Cy 😀 Day", "…"],
      ["Alone", "Di Eco"],
    ],
    true,
  );
  atlas = await buildFrom({ "papers.json": file });
  fractional = await buildFrom({ "papers.json": file }, { counting: "fractional" });
});

const whole = (name: string) => wholeNetwork(atlas, viewNetwork(atlas, name));

/** Any text as what Graph.from takes; it checks what it is given itself. */
const readGraph = (text: string) => z.custom<SerializedGraph>().parse(JSON.parse(text));

describe("graphology JSON", () => {
  it.each(networkNames)(
    "of the %s network loads with Graph.from, with all that it was written from",
    (name) => {
      const request = whole(name);
      const data = readGraph([...graphJson.write(request, {})].join(""));
      const graph = Graph.from(data);
      expect([graph.type, graph.multi, graph.order, graph.size]).toEqual([
        "undirected",
        false,
        request.nodes.length,
        request.ties.length,
      ]);
      expect(graph.getAttribute("creator")).toBe(`Visible College ${atlas.recipe.version}`);
      for (const node of request.nodes) {
        const found = graph.getNodeAttributes(node.id);
        const { label, x, y, radius } = node;
        expect(found).toMatchObject({ label, x, y, size: radius, color: request.colour(node) });
        for (const column of nodeAttributes(request))
          expect(found[column.id] ?? null).toEqual(column.value(node));
      }
      for (const tie of request.ties) {
        const found = graph.getEdgeAttributes(tie.key);
        expect(found["weight"]).toBe(tie.weight);
        for (const column of tieAttributes(request))
          expect(found[column.id] ?? null).toEqual(column.value(tie));
      }
    },
  );

  it("loads when it is empty", () => {
    const data = readGraph([...graphJson.write({ ...whole("people"), nodes: [], ties: [] }, {})].join(""));
    expect(Graph.from(data).order).toBe(0);
  });
});

describe("what exports share", () => {
  it("colours by community, and grey beyond the twelfth and without one", () => {
    const request = whole("people");
    const [node] = request.nodes;
    if (!node) throw new Error("the test has no node");
    expect(request.colour({ ...node, community: 0 })).toBe(communityColours.light[0]);
    expect(request.colour({ ...node, community: 12 })).toBe(otherColour.light);
    expect(request.colour({ ...node, community: null })).toBe(otherColour.light);
  });

  it("leaves out columns that say nothing in a network, and gives each of the others one name", () => {
    for (const name of networkNames) {
      const request = whole(name);
      if (request.nodes.length === 0) continue; // there every column is kept
      const columns = nodeAttributes(request);
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
      for (const column of columns)
        expect(
          request.nodes.some((node) => column.value(node) !== null),
          `${name} ${column.id}`,
        ).toBe(true);
    }
    expect(nodeAttributes(whole("people")).map((column) => column.id)).not.toContain("topic_kind");
    expect(nodeAttributes(whole("topics")).map((column) => column.id)).not.toContain("written_as");
  });

  it("says how ties are weighed and which are inferred", () => {
    expect(describeExport(whole("people")).description).toContain("4 nodes, 2 ties;");
    expect(describeExport(wholeNetwork(fractional, viewNetwork(fractional, "people"))).description).toContain(
      "1/(n−1)",
    );
    expect(describeExport(whole("topics")).description).toContain("association strength");
    expect(describeExport(whole("people")).date).toBe("");
  });

  it("lists every format under its own name and extension", () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
    for (const { extension, write } of formats) {
      expect(extension).toMatch(/^[a-z]+$/);
      const [first] = write(whole("people"), {});
      expect(first?.length).toBeGreaterThan(0);
    }
  });
});
