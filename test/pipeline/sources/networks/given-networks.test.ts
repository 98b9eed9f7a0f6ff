import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Atlas, AtlasNetwork } from "../../../../src/atlas/atlas.ts";
import { viewNetwork } from "../../../../src/atlas/network-view.ts";
import { jsonText } from "../../../../src/atlas/json/write-json.ts";
import { readJson } from "../../../../src/atlas/json/read-json.ts";
import { openAtlas } from "../../../../src/atlas/open-atlas.ts";
import { writeAtlas } from "../../../../src/atlas/write-atlas.ts";
import { defaultOptions } from "../../../../src/model/options.ts";
import { silent } from "../../../../src/pipeline/effects.ts";
import { sourceOfText } from "../../../../src/pipeline/source.ts";
import { readSources } from "../../../../src/pipeline/sources/read-sources.ts";
import { buildFrom, papersFile } from "../../../support/build.ts";
import { joinBytes } from "../../../support/join-bytes.ts";
import { inMemory } from "../../../../src/lib/random-access.ts";
import { sharedIsThere, sharedPath } from "../../../support/shared.ts";
import { gexf } from "../../../../src/export/gexf.ts";
import { graphJson } from "../../../../src/export/graph-json.ts";
import { wholeNetwork } from "../../../../src/export/request.ts";

/** Three nodes, of which one stands apart, and what is said of them; a tie of weight 2.5 between the first two. */
const FORMATS: Record<string, Record<string, string>> = {
  "GEXF 1.3": {
    "net.gexf": `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="papers" type="integer"/><attribute id="1" title="country" type="string"/></attributes>
      <nodes><node id="a" label="Ada &amp; Co"><attvalues><attvalue for="0" value="3"/><attvalue for="1" value="UK"/></attvalues><viz:position x="0" y="0"/></node>
      <node id="b" label="Mary"><attvalues><attvalue for="0" value="1"/><attvalue for="1" value="UK"/></attvalues><viz:position x="10" y="5"/></node>
      <node id="c" label="Emmy"><attvalues><attvalue for="0" value="2"/><attvalue for="1" value="DE"/></attvalues><viz:position x="20" y="0"/></node></nodes>
      <edges><edge id="0" source="a" target="b" weight="2.5"/></edges></graph></gexf>`,
  },
  GraphML: {
    "net.graphml": `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="l" for="node" attr.name="label" attr.type="string"/><key id="p" for="node" attr.name="papers" attr.type="int"/><key id="k" for="node" attr.name="country" attr.type="string"><default>UK</default></key><key id="x" for="node" attr.name="x"/><key id="y" for="node" attr.name="y"/><key id="w" for="edge" attr.name="weight"/>
      <graph edgedefault="undirected"><node id="a"><data key="l">Ada &amp; Co</data><data key="p">3</data><data key="x">0</data><data key="y">0</data></node>
      <node id="b"><data key="l">Mary</data><data key="p">1</data><data key="x">10</data><data key="y">5</data></node><node id="c"><data key="l">Emmy</data><data key="p">2</data><data key="k">DE</data><data key="x">20</data><data key="y">0</data></node>
      <edge source="a" target="b"><data key="w">2.5</data></edge></graph></graphml>`,
  },
  GML: {
    "net.gml": `Creator "by hand"\ngraph [ directed 0
      node [ id 0 label "Ada &amp; Co" papers 3 country "UK" graphics [ x 0 y 0 ] ]
      node [ id 1 label "Mary" papers 1 country "UK" graphics [ x 10 y 5 ] ]
      node [ id 2 label "Emmy" papers 2 country "DE" graphics [ x 20 y 0 ] ]
      edge [ source 0 target 1 value 2.5 ] ]`,
  },
  "VOSviewer JSON": {
    "net.json": JSON.stringify({
      network: {
        items: [
          { id: 1, label: "Ada & Co", x: 0, y: 0, weights: { papers: 3 }, country: "UK" },
          { id: 2, label: "Mary", x: 10, y: 5, weights: { papers: 1 }, country: "UK" },
          { id: 3, label: "Emmy", x: 20, y: 0, weights: { papers: 2 }, country: "DE" },
        ],
        links: [{ source_id: 1, target_id: 2, strength: 2.5 }],
      },
      config: {},
    }),
  },
  "VOSviewer map and network": {
    "map.txt":
      "id\tlabel\tx\ty\tweight<papers>\tcountry\n1\tAda & Co\t0\t0\t3\tUK\n2\tMary\t10\t5\t1\tUK\n3\tEmmy\t20\t0\t2\tDE\n",
    "network.txt": "1\t2\t2.5\n",
  },
  "Gephi's tables": {
    "edges.csv": "Source,Target,Type,Id,Weight\na,b,Undirected,0,2.5\n",
    "nodes.csv": 'Id,Label,x,y,papers,country\na,"Ada & Co",0,0,3,UK\nb,Mary,10,5,1,UK\nc,Emmy,20,0,2,DE\n',
  },
  "graphology JSON": {
    "net.json": JSON.stringify({
      options: { type: "undirected" },
      nodes: [
        { key: "a", attributes: { label: "Ada & Co", x: 0, y: 0, papers: 3, country: "UK" } },
        { key: "b", attributes: { label: "Mary", x: 10, y: 5, papers: 1, country: "UK" } },
        { key: "c", attributes: { label: "Emmy", x: 20, y: 0, papers: 2, country: "DE" } },
      ],
      edges: [{ key: "e", source: "a", target: "b", attributes: { weight: 2.5 }, undirected: true }],
    }),
  },
  "Cytoscape JSON": {
    "net.cyjs": JSON.stringify({
      elements: {
        nodes: [
          { data: { id: "a", name: "Ada & Co", papers: 3, country: "UK" }, position: { x: 0, y: 0 } },
          { data: { id: "b", name: "Mary", papers: 1, country: "UK" }, position: { x: 10, y: -5 } },
          { data: { id: "c", name: "Emmy", papers: 2, country: "DE" }, position: { x: 20, y: 0 } },
        ],
        edges: [{ data: { id: "e", source: "a", target: "b", weight: 2.5 } }],
      },
    }),
  },
};

const only = (atlas: Atlas): AtlasNetwork => {
  const [network, ...others] = Object.values(atlas.networks);
  expect(others).toEqual([]);
  return network!; // safe: it would be undefined, and the test fail, without one
};

const items = (atlas: Atlas, code: string) =>
  atlas.notices.filter((one) => one.code === code).flatMap((one) => one.items.map(({ text }) => text));

describe("a network from elsewhere", () => {
  it.each(Object.entries(FORMATS))("%s: nodes, ties, weights, places and columns", async (_, files) => {
    const atlas = await buildFrom(files);
    const { nodes, ties, words, summary } = only(atlas);
    expect(nodes.label).toEqual(["Ada & Co", "Mary", "Emmy"]);
    expect(nodes.id).toEqual(["node:ada-co", "node:mary", "node:emmy"]);
    expect([[...ties.a], [...ties.b], [...ties.weight]]).toEqual([[0], [1], [2.5]]);
    expect(ties.back).toBeUndefined();
    const papers = words.givenNumbers?.find(({ label }) => label === "papers");
    expect([...(nodes.measures[papers?.name ?? ""] ?? [])]).toEqual([3, 1, 2]);
    expect(papers).toMatchObject({ whole: true, sizes: true, name: "given_papers" });
    expect(words.givenTexts).toEqual([{ name: "given_country", label: "country", colours: true }]);
    expect(nodes.texts?.["given_country"]).toEqual(["UK", "UK", "DE"]);
    expect(summary.kept).toEqual(["places"]);
    const [x, y] = [[...nodes.x], [...nodes.y]];
    const scale = (x[2]! - x[0]!) / 20;
    expect(scale).toBeGreaterThan(0);
    expect(x.map((at) => at - x[0]!)).toEqual([
      0,
      expect.closeTo(10 * scale, 1),
      expect.closeTo(20 * scale, 1),
    ]);
    expect(y[1]! - y[0]!).toBeCloseTo(5 * scale, 1);
    expect(atlas.papers).toEqual([]);
    expect(atlas.sources.every(({ network }) => network !== null)).toBe(true);
  });

  it("of Pajek: arcs have a direction, y is drawn downwards, lists of edges count both ways", async () => {
    const atlas = await buildFrom({
      "small.net":
        '*Network small one\n*Vertices 3\n1 "Ada B" 0.1 0.2 0.5 ic Red\n2 Mary 0.3 0.4\n3 "Emmy" 0.5 0.9\n*Arcs\n1 2 3\n2 1 1\n*Edgeslist\n3 1\n',
    });
    const { nodes, ties, words } = only(atlas);
    expect(words).toMatchObject({ label: "small one", verb: "points to", name: "small" });
    expect(nodes.label).toEqual(["Ada B", "Mary", "Emmy"]);
    expect(nodes.y[2]!).toBeLessThan(nodes.y[0]!);
    expect([[...ties.a], [...ties.b], [...ties.weight], [...(ties.back ?? [])]]).toEqual([
      [0, 0],
      [1, 2],
      [4, 1],
      [1, 0.5],
    ]);
    expect(items(atlas, "given-both-ways")).toEqual(["3 – 1"]);
    expect(items(atlas, "network-part-ignored")).toEqual(["the look of a node (1 time)"]);
    const measured = await buildFrom(
      { "small.net": "*Vertices 2\n1 A\n2 B\n*Arcs\n1 2\n" },
      { measures: ["cited_by"] },
    );
    expect([...(only(measured).nodes.measures["cited_by"] ?? [])]).toEqual([0, 1]);
  });

  it("of D3, whose links count nodes, and a list of ties alone", async () => {
    const d3 = JSON.stringify({ nodes: [{ name: "A", group: 1 }, { name: "B", group: 1 }], links: [{ source: 0, target: 1, value: 4 }] }); // prettier-ignore
    const { nodes, ties, summary } = only(await buildFrom({ "miserables.json": d3 }));
    expect([nodes.label, [...ties.weight], summary.kept]).toEqual([["A", "B"], [4], ["communities"]]);
    const listed = only(await buildFrom({ "some.edges": "# from to\n1 2\n2 3\n\n3 1\n" }));
    expect([listed.nodes.label, [...listed.ties.weight]]).toEqual([
      ["1", "2", "3"],
      [1, 1, 1],
    ]);
    const named = only(await buildFrom({ "some.csv": "from;to;count\nAda;Mary;3\nMary;Emmy;1\n" }));
    expect([named.nodes.label, [...named.ties.weight]]).toEqual([
      ["Ada", "Mary", "Emmy"],
      [3, 1],
    ]);
  });

  it("tells of every part that it cannot keep, and keeps the rest", async () => {
    const atlas = await buildFrom({
      "bad.csv":
        "source,target,weight,year\na,b,2,1999\na,a,1,\nb,a,3,\nb,c,-1,\nc,d,abc,\n,d,1,\nc,d,NaN,\nc,d,1e300,\nc,d,0,\n",
    });
    const { ties, nodes } = only(atlas);
    expect(nodes.label).toEqual(["a", "b", "c", "d"]);
    expect([...ties.weight]).toEqual([5, 0]);
    expect(items(atlas, "given-loop")).toEqual(["a – a"]);
    expect(items(atlas, "given-parallel")).toEqual(["b – a"]);
    expect(items(atlas, "network-part-ignored")).toEqual(["“year” of a tie (1 time)"]);
    const unread = atlas.notices.find(({ code }) => code === "network-part-unread");
    expect(unread?.items.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
    expect(unread?.items.map(({ text }) => text)).toEqual([
      "the weight of a tie is below 0 (-1): b – c",
      'the weight of a tie is no number ("abc"): c – d',
      "a tie has only one end:  – d",
      'the weight of a tie is no number ("NaN"): c – d',
      "the weight of a tie is above 1e15 (1e300): c – d",
    ]);
  });

  it("loses no column that only looks like one of a drawing", async () => {
    const labels = async (csv: string) =>
      only(await buildFrom({ "nodes.csv": csv })).words.givenNumbers?.map(({ label }) => label);
    expect(await labels("id,label,x\n1,A,3\n2,B,4\n")).toEqual(["x"]);
    expect(await labels("id,label,size\n1,A,0\n2,B,4\n")).toEqual(["size"]);
    const gexf = FORMATS["GEXF 1.3"]!["net.gexf"]!.replace('title="papers"', 'title="size"').replaceAll("<viz:position", '<viz:size value="2"/><viz:position'); // prettier-ignore
    const { words, nodes } = only(await buildFrom({ "net.gexf": gexf }));
    expect(words.sizedBy).toBe("size in its file");
    expect(new Set(nodes.radius).size).toBe(1);
    expect([...(nodes.measures["given_size"] ?? [])]).toEqual([3, 1, 2]);
  });

  it("keeps the lines behind a quote that does not end", async () => {
    const { nodes } = only(await buildFrom({ "quote.csv": 'source,target\na,"b\nc,d\ne,f\n' }));
    expect(nodes.label).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("that is cut short gives what came before the cut, and what ties name beyond the list of nodes", async () => {
    const gexf = FORMATS["GEXF 1.3"]!["net.gexf"]!;
    const cut = await buildFrom({ "cut.gexf": gexf.slice(0, gexf.indexOf('<node id="c"') + 20) });
    expect(only(cut).nodes.label).toEqual(["Ada & Co", "Mary"]);
    expect(items(cut, "file-cut")).toEqual(["the file ends inside a node or a tie"]);
    const twice = await buildFrom({
      "twice.gexf": gexf
        .replace('<node id="c" label="Emmy">', '<node id="b" label="Again">')
        .replace('target="b"', 'target="z"'),
    });
    expect(only(twice).nodes.label).toEqual(["Ada & Co", "Mary", "z"]);
    expect(items(twice, "given-node-twice")).toEqual(["b"]);
    expect(items(twice, "given-node-unlisted")).toEqual(["z"]);
    await expect(buildFrom({ "none.gexf": "<gexf><graph></graph></gexf>" })).rejects.toThrow(
      "none.gexf looks like a network as GEXF, but cannot be read: there is neither a node nor a tie in it.",
    );
    await expect(
      buildFrom({ "cut.json": '{"network":{"items":[{"id":1,"label":"A","x":1,"y":2},' }),
    ).rejects.toThrow("cut.json looks like a network as JSON");
  });

  it("keeps places and communities as it is told to", async () => {
    const map = (cluster: boolean) =>
      `id,label,x,y${cluster ? ",cluster" : ""}\n${[0, 1, 2, 3, 4, 5].map((n) => `${n},N${n},${n % 3},${n}${cluster ? `,${n === 5 ? "" : n < 2 ? 9 : 4}` : ""}`).join("\n")}\n`;
    const ties = "0,1\n1,2\n2,0\n3,4\n4,5\n5,3\n2,3\n";
    const build = (keep: "both" | "places" | "communities" | "none") =>
      buildFrom({ "map.txt": map(true), "net.txt": ties }, { keep });
    const [both, places, communities, none] = await Promise.all(
      (["both", "places", "communities", "none"] as const).map(build),
    );
    expect([...only(both!).nodes.community]).toEqual([1, 1, 0, 0, 0, -1]);
    expect(only(both!).summary).toMatchObject({
      kept: ["places", "communities"],
      communities: 2,
      consensus: false,
      runs: 20,
    });
    expect(only(both!).communities.map(({ size }) => size)).toEqual([3, 2]);
    expect(only(places!).summary.kept).toEqual(["places"]);
    expect([...only(places!).nodes.community]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...only(places!).nodes.x]).toEqual([...only(both!).nodes.x]);
    expect(only(communities!).summary.kept).toEqual(["communities"]);
    expect([...only(communities!).nodes.community]).toEqual([...only(both!).nodes.community]);
    expect(only(none!).summary.kept).toBeUndefined();
    expect([...only(none!).nodes.x]).toEqual([...only(communities!).nodes.x]);
    expect([...only(none!).nodes.x]).not.toEqual([...only(both!).nodes.x]);
    // What is not kept as communities is a column, so that nothing is lost.
    expect(only(none!).words.givenNumbers?.map(({ label }) => label)).toEqual(["cluster"]);
  });

  it("lays all nodes out anew where one has no place, and says so", async () => {
    const map = (x: string) => ({
      "map.txt": `id,label,x,y\n0,A,0,0\n1,B,${x}\n2,C,5,5\n`,
      "net.txt": "0,1\n1,2\n",
    });
    const [whole, part] = [await buildFrom(map("9,1")), await buildFrom(map(","))];
    expect(only(whole).summary.kept).toEqual(["places"]);
    expect(whole.notices).toEqual([]);
    expect(only(part).summary.kept).toBeUndefined();
    expect(part.notices.map(({ code, count }) => [code, count])).toEqual([["given-placeless", 1]]);
    expect(only(part).nodes.x.every((x) => Number.isFinite(x))).toBe(true);
  });

  it("judges communities of its file that hold nodes without ties and leave others out", async () => {
    // Two triangles and a tie between them; the file puts one without ties into the first, and leaves one of the second out.
    const labels = ["a", "a", "a", "b", "b", "", "a"];
    const nodes = `id,label,cluster\n${labels.map((cluster, n) => `${n},N${n},${cluster}`).join("\n")}\n`;
    const ties = "0,1\n1,2\n2,0\n3,4\n4,5\n5,3\n2,3\n";
    const {
      nodes: columns,
      summary,
      communities,
    } = only(await buildFrom({ "nodes.csv": nodes, "ties.txt": ties }));
    expect([...columns.community]).toEqual([0, 0, 0, 1, 1, -1, 0]);
    // Each run has the one without ties alone: three of the four are found together, and it shares one of four.
    expect(columns.stability).toEqual(Float64Array.from([0.75, 0.75, 0.75, 1, 1, 1, 0.25]));
    // By hand: a: 3/7 − (7/14)², b: 1/7 − (5/14)², the one left out alone: −(2/14)².
    expect(summary.modularity).toBeCloseTo(3 / 7 - 0.25 + 1 / 7 - (5 / 14) ** 2 - (2 / 14) ** 2, 6);
    expect(communities.map(({ name, size }) => [name, size])).toEqual([["a", 4], ["b", 2]]); // prettier-ignore
  });

  it("stands beside papers, under the name of its file, and may be several", async () => {
    const atlas = await buildFrom({
      "a.json": papersFile([["On engines", "Ada Byron", "Mary Somerville"]]),
      "people.gexf": FORMATS["GEXF 1.3"]!["net.gexf"]!,
      "Zwei Netze.gml": FORMATS["GML"]!["net.gml"]!,
    });
    expect(Object.keys(atlas.networks)).toEqual([
      "people",
      "topics",
      "papers",
      "knowledge",
      "people-2",
      "zwei-netze",
    ]);
    expect(atlas.networks["people"]?.nodes.id).toEqual(["person:ada-byron", "person:mary-somerville"]);
    expect(atlas.networks["people-2"]?.nodes.label).toEqual(["Ada & Co", "Mary", "Emmy"]);
  });

  it("is the same after it was written and read, in both forms, and the same for the same input", async () => {
    const files = FORMATS["GEXF 1.3"]!;
    const directed = {
      "d.gexf": files["net.gexf"]!.replace('"undirected"', '"directed"').replace(
        "</edges>",
        '<edge source="b" target="a" weight="1.5"/></edges>',
      ),
    };
    const atlas = await buildFrom(directed);
    expect(only(atlas).ties.back).toEqual(Float64Array.from([1.5]));
    expect(readJson(jsonText(atlas)).networks).toEqual(atlas.networks);
    const opened = await openAtlas(inMemory(joinBytes(await writeAtlas(atlas))));
    expect((await opened.whole()).networks).toEqual(atlas.networks);
    expect(jsonText(await buildFrom(directed))).toBe(jsonText(atlas));
  });

  it("leaves with its directions and with titles as text, and comes back the same", async () => {
    const csv = "source,target,weight,type\na,b,2,directed\nb,a,3,directed\nc,a,1,directed\n";
    const nodes = 'id,label,"n <&"" x"\na,A,1\nb,B,2\nc,C,3\n';
    const before = await buildFrom({ "edges.csv": csv, "nodes.csv": nodes });
    const request = wholeNetwork(before, viewNetwork(before, "nodes"));
    const asGexf = [...gexf.write(request, { "gexf-version": "1.3" })].join("");
    const asJson = [...graphJson.write(request, {})].join("");
    for (const file of [{ "again.gexf": asGexf }, { "again.json": asJson }]) {
      const after = only(await buildFrom(file));
      expect([[...after.ties.weight], [...(after.ties.back ?? [])]]).toEqual([
        [5, 1],
        [3, 1],
      ]);
      expect([...(after.nodes.measures["given_n_x"] ?? [])]).toEqual([1, 2, 3]);
    }
    expect(asGexf).toContain('title="n &lt;&amp;&quot; x"');
  });

  it("opens again where weights have more digits than an atlas holds", async () => {
    const atlas = await buildFrom({
      "n.csv": "source,target,type,weight\na,b,Directed,1\nc,a,Directed,0.1234567894\n",
    });
    const opened = await openAtlas(inMemory(joinBytes(await writeAtlas(atlas))));
    expect((await opened.whole()).networks).toEqual(atlas.networks);
    expect([...(only(atlas).ties.back ?? [])]).toEqual([0, 0.1234567894]);
  });

  it("takes ids and ends from nodes and ties themselves, and names from yEd", async () => {
    const json = (nodes: unknown[], links: unknown[]) => ({ "n.json": JSON.stringify({ nodes, links }) });
    const nested = only(await buildFrom(json([{ id: "a", org: { id: "X" } }, { id: "b", org: { id: "X" } }], [{ source: "a", target: "b", attributes: { source: "Scopus" } }]))); // prettier-ignore
    expect([nested.nodes.label, nested.nodes.texts]).toEqual([["a", "b"], { given_org_id: ["X", "X"] }]);
    const unknown = only(
      await buildFrom(json([{ id: 10 }, { id: 20 }, { id: 30 }], [{ source: 10, target: 2 }])),
    );
    expect(unknown.nodes.label).toEqual(["10", "20", "30", "2"]);
    const twins = only(
      await buildFrom(json([{ name: "J. Smith" }, { name: "J. Smith" }], [{ source: 0, target: 1 }])),
    );
    expect([twins.nodes.label, twins.ties.a.length]).toEqual([["J. Smith", "J. Smith"], 1]);
    const yed = "<graphml><key id='d'/><graph edgedefault='directed'><node id='n0'><data key='d'><y:ShapeNode><y:NodeLabel>Alice<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></graphml>"; // prettier-ignore
    expect(only(await buildFrom({ "yed.graphml": yed })).nodes.label).toEqual(["Alice"]);
    const hostile = await buildFrom({
      "p.gexf": "<gexf><__proto__/><graph><nodes><node id='1'/></nodes></graph></gexf>",
    });
    expect(only(hostile).nodes.label).toEqual(["1"]);
  });

  it("of D3 is known though its links stand behind many nodes", async () => {
    const nodes = Array.from({ length: 5000 }, (_, n) => ({ id: `n${n}`, name: `Node ${n}` }));
    const text = JSON.stringify({ nodes, links: [{ source: "n0", target: "n4999", value: 2 }] });
    const { ties } = only(await buildFrom({ "large.json": text }, { measures: [] }));
    expect([...ties.b]).toEqual([4999]);
  });

  it("holds up no other file, and takes none: rows of signs, blank lines, long lists of papers", async () => {
    const started = performance.now();
    const bib = "@article{g, title={The companion}, author={Noether, Emmy}, year=1918}";
    for (const head of [
      "#".repeat(5000),
      "# ".repeat(5000),
      "\n".repeat(60_000),
      " ".repeat(60_000),
      "%\n".repeat(20_000),
    ]) {
      const { papers } = await readSources([sourceOfText("a.bib", `${head}\n${bib}\n`)], defaultOptions, silent).catch(() => ({ papers: [] })); // prettier-ignore
      if (!head.startsWith("%")) expect(papers.map(({ title }) => title)).toEqual(["The companion"]);
    }
    expect(performance.now() - started).toBeLessThan(4000);
    const items = Array.from({ length: 3000 }, (_, n) => ({
      key: `K${n}`,
      version: n,
      data: { title: `Paper ${n}` },
    }));
    await expect(buildFrom({ "zotero.json": JSON.stringify({ items }) })).rejects.toThrow(
      "JSON of a kind that is not known",
    );
    const windows = '*Network x\r\n% by hand\r\n*Vertices 2\r\n1 "A"\r\n2 "B"\r\n*Edges\r\n1 2 4\r\n';
    expect([...only(await buildFrom({ "win.net": windows })).ties.weight]).toEqual([4]);
  });

  it("of small weights has the communities of large ones, and keeps weights and numbers to the last digit", async () => {
    const circle = (from: number) => [0, 1, 2].map((n) => `${from + n},${from + ((n + 1) % 3)}`);
    const csv = (weight: string) =>
      `source,target,weight\n${[...circle(0), ...circle(3), "2,3"].map((tie) => `${tie},${weight}`).join("\n")}\n`;
    const [small, large] = [
      only(await buildFrom({ "n.csv": csv("3.1e-12") })),
      only(await buildFrom({ "n.csv": csv("1") })),
    ];
    expect([...small.nodes.community]).toEqual([...large.nodes.community]);
    expect(small.summary.communities).toBe(2);
    expect(new Set(small.ties.weight)).toEqual(new Set([3.1e-12]));
    const columns = only(
      await buildFrom({ "nodes.csv": "id,label,pvalue\n1,A,3e-12\n2,B,4e-11\n", "t.txt": "1 2\n" }),
    );
    expect([...(columns.nodes.measures["given_pvalue"] ?? [])]).toEqual([3e-12, 4e-11]);
  });

  it("keeps the picture where sizes are in another unit than places", async () => {
    const cities = "id,label,x,y,size\n1,A,10.1,59.1,1000000\n2,B,10.9,59.3,2000000\n3,C,11.4,60.2,500000\n";
    const table = only(await buildFrom({ "nodes.csv": cities, "t.txt": "1 2\n2 3\n" }));
    expect(table.words.sizedBy).toBe("size");
    const gexf = FORMATS["GEXF 1.3"]!["net.gexf"]!.replaceAll(
      "<viz:position",
      '<viz:size value="20000"/><viz:position',
    );
    for (const { nodes } of [table, only(await buildFrom({ "net.gexf": gexf }))])
      for (const a of [0, 1, 2])
        for (const b of [0, 1, 2].filter((one) => one > a))
          expect(Math.hypot(nodes.x[a]! - nodes.x[b]!, nodes.y[a]! - nodes.y[b]!)).toBeGreaterThan(
            nodes.radius[a]!,
          );
  });

  it("keeps ids that say more than names, and as many columns as can be held, and says which not", async () => {
    const named = only(await buildFrom({ "nodes.csv": "id,label,cluster\n0000-0001,Ada,1\n0000-0002,Mary,1\n", "t.csv": "source,target\n0000-0001,0000-0002\n" })); // prettier-ignore
    expect(named.nodes.texts?.["given_id"]).toEqual(["0000-0001", "0000-0002"]);
    const nodes = Array.from({ length: 400 }, (_, n) => ({
      id: `n${n}`,
      label: `N${n}`,
      all: n,
      sim: { [`k${n}`]: 1 },
    }));
    const wide = await buildFrom({
      "wide.json": JSON.stringify({ nodes, links: [{ source: "n0", target: "n1" }] }),
    });
    expect(only(wide).words.givenNumbers?.length).toBeLessThanOrEqual(300);
    expect(only(wide).words.givenNumbers?.some(({ label }) => label === "all")).toBe(true);
    expect(wide.notices.find(({ code }) => code === "given-columns")?.count).toBe(102);
  });

  it("tells tables of papers from tables of nodes and ties", async () => {
    const papers = await readSources([sourceOfText("p.csv", "id,label,abstract,year\n1,A paper on stars,Text,1999\n"), sourceOfText("g.bib", "@article{g, title={The companion}, year=1918}")], defaultOptions, silent); // prettier-ignore
    expect(papers.accounts.map(({ kind }) => kind)).toEqual(["unknown", "bibtex"]);
    const gephi = await buildFrom({
      "nodes.csv": "Id,Label,timeset,title,year,modularity_class\na,A,,On A,1999,0\nb,B,,On B,2000,0\n",
      "edges.csv": "Source,Target,Type,Id,Label,timeset,Weight,Year,Title\na,b,Directed,0,,,2,,\n",
    });
    expect([only(gephi).nodes.label, gephi.papers]).toEqual([["A", "B"], []]);
    const alone = await buildFrom({ "n.csv": "id,label\n1,A\n2,B\n" });
    expect(alone.notices.map(({ code, remedy }) => [code, remedy])).toEqual([["given-tieless", "columns"]]);
  });

  it("of Pajek: vertices that are not listed are there, a partition is none, and a second network is told", async () => {
    const few = await buildFrom({ "few.net": '*Vertices 4\n1 "A"\n3 "C"\n*Edges\n1 3\n' });
    expect(only(few).nodes.label).toEqual(["A", "C", "2", "4"]);
    const project = await buildFrom({
      "p.paj":
        '*Network a\n*Vertices 2\n1 "A"\n2 "B"\n*Edges\n1 2 1\n*Partition p\n*Vertices 2\n0\n7\n*Network b\n*Vertices 2\n1 "C"\n2 "D"\n*Edges\n1 2 7\n',
    });
    expect([only(project).nodes.label, [...only(project).ties.weight]]).toEqual([["A", "B"], [1]]);
    expect(items(project, "network-part-unread")).toEqual([
      "a part of a kind that is not read: *Partition p",
      "a further network of a file is not read: put it into a file of its own: *Vertices 2",
    ]);
  });

  it("of D3 and Python: links that count nodes with ids, ends that are nodes, NaN; adjacency data is refused", async () => {
    const read = async (json: unknown, text = JSON.stringify(json)) =>
      only(await buildFrom({ "n.json": text }));
    const counted = await read({ nodes: [{ id: "A" }, { id: "B" }], links: [{ source: 0, target: 1 }] });
    expect([counted.nodes.label, counted.ties.a.length]).toEqual([["A", "B"], 1]);
    const objects = await read({ nodes: [{ id: "A" }, { id: "B" }], links: [{ source: { id: "A", x: 1 }, target: { id: "B" } }] }); // prettier-ignore
    expect([objects.nodes.label, objects.ties.a.length]).toEqual([["A", "B"], 1]);
    const nan = await read(null, '{"nodes":[{"id":"A"},{"id":"B"}],"links":[{"source":"A","target":"B","weight":NaN},{"source":"A","target":"B","weight":2}]}'); // prettier-ignore
    expect([...nan.ties.weight]).toEqual([2]);
    const adjacency = {
      directed: false,
      nodes: [{ id: 0 }, { id: 1 }],
      adjacency: [[{ id: 1 }], []],
      links: [],
    };
    await expect(read(adjacency)).rejects.toThrow("adjacency data is not read");
    const lines = only(await buildFrom({ "e.edgelist": "0 1 {}\n1 2 {'weight': 3}\n" }));
    expect([...lines.ties.weight]).toEqual([1, 3]);
    const tabs = only(await buildFrom({ "t.txt": "1\t2\t3\n2\t3\t1\nRoom 12\tRoom 13\t5\n".split("\n").reverse().join("\n") })); // prettier-ignore
    expect(tabs.nodes.label).toEqual(["Room 12", "Room 13", "2", "3", "1"]);
  });

  it("puts together what fits, and keeps every class of Gephi's", async () => {
    const map = (count: number) => `id,label,x,y\n${Array.from({ length: count }, (_, n) => `${n + 1},${count}-${n + 1},${n},${n % 2}`).join("\n")}\n`; // prettier-ignore
    const path = (count: number) =>
      Array.from({ length: count - 1 }, (_, n) => `${n + 1},${n + 2}`).join("\n");
    const atlas = await buildFrom({
      "big.csv": map(40),
      "small.csv": map(10),
      "a.txt": path(10),
      "b.txt": path(40),
    });
    expect(Object.values(atlas.networks).map(({ nodes, ties }) => [nodes.id.length, ties.a.length])).toEqual([[10, 9], [40, 39]]); // prettier-ignore
    const apart = await buildFrom({ "n.csv": map(3), "t.txt": "1 900\n901 902\n903 904\n" });
    expect(Object.values(apart.networks).map(({ nodes }) => nodes.id.length)).toEqual([3, 6]);
    const classes = `Id,Label,Modularity Class\n${[0, 1, 2, 3, 4].map((n) => `${n},N${n},${n}`).join("\n")}\n`;
    expect(only(await buildFrom({ "nodes.csv": classes, "t.txt": "0 1\n" })).summary).toMatchObject({ kept: ["communities"], communities: 5 }); // prettier-ignore
  });

  it("never breaks the reading, whatever stands in it", async () => {
    const names = ["x.gexf", "x.graphml", "x.gml", "x.net", "x.json", "x.csv", "x.txt"];
    const starts = [
      "<gexf><graph>",
      "<graphml><graph>",
      "graph [ node [",
      "*Vertices 3\n",
      '{"network":{"items":[',
      "source,target\n",
      "1 2\n",
    ];
    const parts = fc.constantFrom("<node id='1'>", "</node>", "<edge source='1' target='2'/>", "<attvalue for='0' value='3'/>", "node [ id 1 ]", "edge [ source 1 target 2 ]", "]", "[", '"', "\n", "1 2 3\n", "*Arcs\n", "*Matrix\n", '{"id":1},', "]}", ",", "a,b\n", "<![CDATA[", "&lt;", "\u0000", "𝔄"); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.nat(starts.length - 1), fc.array(parts, { maxLength: 12 }), async (kind, rest) => {
        const source = sourceOfText(names[kind]!, starts[kind]! + rest.join(""));
        const good = sourceOfText(
          "good.bib",
          "@article{g, title={The companion}, author={Noether, Emmy}, year=1918}",
        );
        const { papers } = await readSources([source, good], defaultOptions, silent);
        expect(papers.some(({ title }) => title === "The companion")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!sharedIsThere)("networks that other programs wrote (skipped without ../shared)", () => {
  const read = (path: string) => readFileSync(sharedPath(path), "utf8");

  it("les Misérables by Gephi: its places by one factor, its classes, its sizes", async () => {
    const text = read("gexf/les-miserables.gephi.gexf");
    const atlas = await buildFrom({ "les.gexf": text });
    const { nodes, ties, summary } = only(atlas);
    expect([nodes.id.length, ties.a.length, summary.kept]).toEqual([77, 254, ["places", "communities"]]);
    const written = [...text.matchAll(/<node id="\d+" label="([^"]*)">[\s\S]*?value="(\d+)"[\s\S]*?size value="([\d.]+)"[\s\S]*?x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, label, group, ...numbers]) => ({ label, group, numbers: numbers.map(Number) })); // prettier-ignore
    expect(written.length).toBe(77);
    expect(nodes.label).toEqual(written.map(({ label }) => label));
    const scale = nodes.radius[0]! / written[0]!.numbers[0]!;
    written.forEach(({ group, numbers: [size = 0, x = 0, y = 0] }, node) => {
      expect(Math.abs(nodes.radius[node]! - scale * size)).toBeLessThan(0.05);
      expect(Math.abs(nodes.x[node]! - nodes.x[0]! - scale * (x - written[0]!.numbers[1]!))).toBeLessThan(
        0.3,
      );
      expect(Math.abs(nodes.y[node]! - nodes.y[0]! - scale * (y - written[0]!.numbers[2]!))).toBeLessThan(
        0.3,
      );
      written.forEach((other, to) =>
        expect(nodes.community[to] === nodes.community[node]).toBe(other.group === group),
      );
    });
  });

  it("are read as what they are, with as many nodes and ties as other programs count", async () => {
    const sizes = async (path: string) => {
      const { nodes, ties } = only(await buildFrom({ [path.split("/").at(-1)!]: read(path) }));
      return [nodes.id.length, ties.a.length, ties.back !== undefined];
    };
    expect(await sizes("gexf/arctic.gexf")).toEqual([1715, 6228, true]);
    expect(await sizes("gexf/dynamic-edge-weight.gexf")).toEqual([2, 1, true]);
    expect(await sizes("networks/netscience.gml")).toEqual([1589, 2742, false]);
    expect(await sizes("networks/lesmis.gml")).toEqual([77, 254, false]);
    expect(await sizes("networks/football.gml")).toEqual([115, 613, false]);
    expect(await sizes("networks/polbooks.gml")).toEqual([105, 441, false]);
    expect(await sizes("networks/karate.edges.txt")).toEqual([34, 78, false]);
    expect(await sizes("networks/email-Eu-core.txt")).toEqual([1005, 16064, false]);
    const [last] = only(await buildFrom({ "d.gexf": read("gexf/dynamic-edge-weight.gexf") })).ties.weight;
    expect(last).toBe(2);
  });

  it("our own GEXF comes back as it went: names, ties, weights, places, communities", async () => {
    const before = await buildFrom({ "page.txt": read("seed/author-page.txt") });
    const request = wholeNetwork(before, viewNetwork(before, "people"));
    const written = [...gexf.write(request, { "gexf-version": "1.3" })].join("");
    const after = only(await buildFrom({ "people.gexf": written }));
    const people = viewNetwork(before, "people");
    expect(after.nodes.label).toEqual(people.nodes.map(({ label }) => label));
    expect([...after.ties.a]).toEqual([...people.columns.ties.a]);
    expect([...after.ties.weight]).toEqual([...people.columns.ties.weight]);
    expect([...after.nodes.community]).toEqual([...people.columns.nodes.community]);
    expect(after.summary.modularity).toBeCloseTo(people.summary.modularity ?? 0, 6);
  });
});
