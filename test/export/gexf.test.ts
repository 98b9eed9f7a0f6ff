import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import * as fc from "fast-check";
import { default as Graph } from "graphology";
import { parse } from "graphology-gexf";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { nodeAttributes, tieAttributes } from "../../src/export/attributes.ts";
import { gexf } from "../../src/export/gexf.ts";
import { wholeNetwork, type ExportRequest } from "../../src/export/request.ts";
import { toRgb } from "../../src/appearance/colours.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { sharedIsThere, sharedPath } from "../support/shared.ts";
import { networkNames, networkOf } from "../support/networks.ts";

const file = papersFile(
  [
    ["Deep learning for <galaxy> spectra & more", "Ann Lee", "Bo Chen", 'O\'Neill, "Chuck"'],
    ["Galaxy spectra and deep learning again", "Ann Lee", "Cy Day", "…"],
    ["Stellar spectra of galaxy halos", "Bo Chen", "…"],
    ["A paper alone", "Ann Lee"],
    ["Another alone", "Zoë 王"],
  ],
  true,
);

let atlas: Atlas;
beforeAll(async () => {
  atlas = await buildFrom({ "papers, & <co>.json": file });
  for (const person of atlas.people) {
    if (person.name === "Bo Chen")
      person.variants.push({ written: "Chen, B.", mentions: 1, reason: "a test" });
  }
});

const write = (request: ExportRequest, version = "1.3") =>
  [...gexf.write(request, { "gexf-version": version })].join("");
const whole = (from: Atlas, name: string) => wholeNetwork(from, viewNetwork(from, name));

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** All elements of a document, read by a parser that refuses what is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    found.push({ name, attributes: Object.fromEntries(entries) });
  });
  parser.write(xml).close();
  return found;
}

describe("GEXF", () => {
  it.each(networkNames)(
    "of the %s network comes back from graphology-gexf with the same nodes, ties and figures",
    (name) => {
      const request = whole(atlas, name);
      const graph = parse(Graph, write(request));
      expect(graph.nodes()).toEqual(request.nodes.map((node) => node.id));
      expect(graph.edges()).toEqual(request.ties.map((tie) => tie.key));
      const [ofNodes, ofTies] = [nodeAttributes(request), tieAttributes(request)];
      for (const node of request.nodes) {
        const { r, g, b } = toRgb(request.colour(node));
        const wanted = Object.fromEntries(
          ofNodes
            .map((column) => [column.id, column.value(node)] as const)
            .filter(
              ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
            ),
        );
        const drawn = {
          label: node.label,
          color: `rgb(${r},${g},${b})`,
          x: node.x,
          y: node.y,
          z: 0,
          size: node.radius,
        };
        expect(graph.getNodeAttributes(node.id)).toEqual({ ...wanted, ...drawn });
      }
      for (const tie of request.ties) {
        const wanted = Object.fromEntries(ofTies.map((column) => [column.id, column.value(tie)] as const));
        expect(graph.getEdgeAttributes(tie.key)).toEqual({ ...wanted, weight: tie.weight });
        expect(graph.extremities(tie.key)).toEqual([request.nodes[tie.a]?.id, request.nodes[tie.b]?.id]);
      }
    },
  );

  it("says what it was made from", () => {
    const graph = parse(Graph, write(whole(atlas, "people")));
    const { recipe } = atlas;
    expect(graph.getAttribute("creator")).toBe(`Visible College ${recipe.version}`);
    const description = String(graph.getAttribute("description"));
    expect(description).toContain("The people network of 5 papers: 5 nodes, 4 ties");
    expect(description).toContain("weight: papers together");
    expect(description).toContain(`papers, & <co>.json (SHA-256 ${recipe.sources[0]?.sha256.slice(0, 16)}…)`);
  });

  it("writes colours as r g b, never as hex and never with alpha, and a date only when there is one", () => {
    for (const version of ["1.3", "1.2"] as const) {
      for (const name of networkNames) {
        const xml = write(whole(atlas, name), version);
        const colours = elementsOf(xml).filter((element) => element.name === "viz:color");
        expect(colours).toHaveLength(networkOf(atlas, name).nodes.id.length);
        for (const { attributes } of colours) {
          expect(Object.keys(attributes)).toEqual(["r", "g", "b"]);
          for (const part of Object.values(attributes))
            expect(Number(part) >= 0 && Number(part) <= 255 && Number.isInteger(Number(part))).toBe(true);
        }
        expect(xml).not.toMatch(/lastmodifieddate|hex=|alpha/);
      }
    }
    const dated = { ...atlas, recipe: { ...atlas.recipe, date: "2025-03" } };
    expect(write(whole(dated, "people"))).toContain('lastmodifieddate="2025-03-01"');
    expect(write(whole({ ...atlas, recipe: { ...atlas.recipe, date: "2025" } }, "people"))).toContain(
      'lastmodifieddate="2025-01-01"',
    );
  });

  it("writes only the part that it is asked for, and says so", () => {
    const request = whole(atlas, "people");
    const nodes = request.nodes.slice(0, 2);
    const xml = write({ ...request, nodes, ties: [], part: "only two people" });
    const graph = parse(Graph, xml);
    expect([graph.order, graph.size]).toEqual([2, 0]);
    expect(graph.getAttribute("description")).toContain("only two people");
  });

  it("writes an empty network that can be read", () => {
    const request = { ...whole(atlas, "people"), nodes: [], ties: [] };
    expect(parse(Graph, write(request)).order).toBe(0);
  });

  it("gives the same bytes twice", () => {
    expect(write(whole(atlas, "knowledge"))).toBe(write(whole(atlas, "knowledge")));
  });
});

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from("\u0000\u0008\u000b\u001f\ufffe\uffff\ud800\u007f\udfff\u0085\n\r\t &<>\"',;|[]\\"),
      "😀",
      "]]>",
      "<![CDATA[",
      "&amp;",
      "--",
      "é",
      "王",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 12,
});

/** The atlas with texts of people, topics, papers, communities and sources replaced. */
function withTexts(texts: readonly string[]): Atlas {
  let next = 0;
  const take = () => texts[next++ % texts.length] ?? "";
  return {
    ...atlas,
    people: atlas.people.map((person) => ({
      ...person,
      name: take(),
      variants: person.variants.map((variant) => ({ ...variant, written: take() })),
    })),
    topics: atlas.topics.map((topic) => ({ ...topic, label: take(), type: take() })),
    papers: atlas.papers.map((paper) => ({
      ...paper,
      title: take(),
      categories: [{ code: take(), archive: null, name: null }],
    })),
    recipe: { ...atlas.recipe, sources: atlas.recipe.sources.map((source) => ({ ...source, name: take() })) },
    networks: {
      ...atlas.networks,
      knowledge: {
        ...networkOf(atlas, "knowledge"),
        communities: networkOf(atlas, "knowledge").communities.map((community) => ({
          ...community,
          name: take(),
        })),
      },
    },
  };
}

/** The text with what XML 1.0 forbids replaced, after the standard's production 2 (Char). */
function allowed(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
    return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
      ? "\ufffd"
      : sign;
  }).join("");
}

describe("GEXF of any text", () => {
  it("is well-formed, and its labels come back", () => {
    fc.assert(
      fc.property(
        fc.array(nasty, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("1.3", "1.2"),
        (texts, version) => {
          const request = whole(withTexts(texts), "knowledge");
          const nodes = elementsOf(write(request, version)).filter((element) => element.name === "node");
          expect(nodes.map((node) => node.attributes["label"])).toEqual(
            request.nodes.map((node) => allowed(node.label)),
          );
        },
      ),
    );
  });

  it("gives back lists entry by entry, with commas, quotes, brackets and backslashes in them", () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (texts) => {
        const request = whole(withTexts(texts), "people");
        const graph = parse(Graph, write(request));
        for (const node of request.nodes) {
          const wanted = request.atlas.people[node.entity]?.variants.map((variant) =>
            allowed(variant.written),
          );
          expect(graph.getNodeAttribute(node.id, "written_as")).toEqual(wanted);
        }
      }),
    );
  });
});

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

describe.skipIf(!hasXmllint || !sharedIsThere)(
  "GEXF against its schema (skipped without xmllint on the path or without ../shared)",
  () => {
    it.each(networkNames)("is valid GEXF 1.3: the %s network", (name) => {
      const folder = mkdtempSync(join(tmpdir(), "visible-college-"));
      try {
        const path = join(folder, "network.gexf");
        const dated = {
          ...withTexts(["a, b", '"c"', "]]>", "\u0007", "d"]),
          recipe: { ...atlas.recipe, date: "2024-02" },
        };
        writeFileSync(path, write(whole(dated, name)));
        const schema = sharedPath("gexf", "schema-1.3-viz", "gexf.xsd");
        const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, path], {
          encoding: "utf8",
        });
        expect(stderr).toContain("validates");
        expect(status).toBe(0);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);

/** The first Python on the PATH that has NetworkX; a machine may have several. */
const PYTHON = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "python3"))
  .find((python) => spawnSync(python, ["-c", "import networkx"]).status === 0);
const hasNetworkx = PYTHON !== undefined;
const READ = `
import json, sys, io, networkx
graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({"nodes": [[n, d] for n, d in graph.nodes(data=True)], "edges": [[a, b, d["weight"]] for a, b, d in graph.edges(data=True)]}))
`;
const networkxGraph = z.object({
  nodes: z.array(
    z.tuple([
      z.string(),
      z.looseObject({
        label: z.string(),
        viz: z.looseObject({
          color: z.looseObject({ r: z.number() }),
          size: z.number(),
          position: z.looseObject({ x: z.number() }),
        }),
      }),
    ]),
  ),
  edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
});

describe.skipIf(!hasNetworkx)("GEXF 1.2 in NetworkX (skipped where no python3 has networkx)", () => {
  it("is read with all nodes, ties, weights, labels, colours and places", () => {
    const request = whole(withTexts(["a, b", '"c" | d', "]]>", "\u0007", "Zoë 王"]), "knowledge");
    const { stdout, stderr, status } = spawnSync(PYTHON ?? "", ["-c", READ], {
      input: write(request, "1.2"),
      encoding: "utf8",
    });
    expect(stderr).not.toMatch(/Error/);
    expect(status).toBe(0);
    const graph = networkxGraph.parse(JSON.parse(stdout));
    expect(
      graph.nodes.map(([id, facts]) => [
        id,
        facts.label,
        facts.viz.color.r,
        facts.viz.size,
        facts.viz.position.x,
      ]),
    ).toEqual(
      request.nodes.map((node) => [
        node.id,
        allowed(node.label),
        toRgb(request.colour(node)).r,
        node.radius,
        node.x,
      ]),
    );
    const pair = (a: string, b: string, weight: number) => `${[a, b].toSorted().join("~")} ${weight}`;
    const wanted = request.ties.map((tie) =>
      pair(request.nodes[tie.a]?.id ?? "", request.nodes[tie.b]?.id ?? "", tie.weight),
    );
    expect(graph.edges.map(([a, b, weight]) => pair(a, b, weight)).toSorted()).toEqual(wanted.toSorted());
  });
});
