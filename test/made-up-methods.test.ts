import { beforeAll, describe, expect, it } from "vitest";
import { colouringsOf } from "../src/appearance/colourings.ts";
import { lensOf } from "../src/appearance/lens.ts";
import { shapesInWords, tieInWords } from "../src/appearance/legend-words.ts";
import { sizingsOf } from "../src/appearance/sizings.ts";
import type { Atlas } from "../src/atlas/atlas.ts";
import { viewNetwork } from "../src/atlas/network-view.ts";
import { statsOf } from "../src/atlas/stats.ts";
import { createProgram } from "../src/cli/program.ts";
import { nodeAttributes } from "../src/export/attributes.ts";
import { formats } from "../src/export/formats.ts";
import { wholeNetwork } from "../src/export/request.ts";
import { defaultOptions } from "../src/model/options.ts";
import type { Corpus } from "../src/worker/corpus.ts";
import { createFinder } from "../src/worker/evidence/finder.ts";
import { overviewOf } from "../src/worker/questions/overview.ts";
import { buildFrom, papersFile } from "./support/build.ts";
import { corpusOf } from "./support/corpus.ts";
import { withMadeUp } from "./support/made-up-methods.ts";

/** A measure and a network that only this test registers must be found wherever measures and networks are shown. */
let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  const file = papersFile([
    ["Frogs of the pond", "Ann Lee", "Bo Chen"],
    ["Galaxies", "Ann Lee"],
    ["Geese", "Bo Chen", "Cy Day"],
  ]);
  corpus = await corpusOf(await buildFrom({ "papers.json": file }, {}, withMadeUp));
  atlas = await corpus.file.whole();
});

describe("a made-up network", () => {
  it("is in the help of the command line", () => {
    const help = createProgram(withMadeUp).commands.find((command) => command.name() === "export");
    expect(help?.helpInformation().replaceAll(/\s+/g, " ")).toContain(
      withMadeUp.networks.map(({ name }) => name).join(", "),
    );
  });

  it("is in the header, the legend and the figures, in its words", async () => {
    const network = await corpus.network("initials");
    expect(corpus.networkNames.at(-1)).toBe("initials");
    expect(network.words.label).toBe("Initials");
    expect(overviewOf(corpus).networks.at(-1)?.words.label).toBe("Initials");
    expect(shapesInWords(network.words.kinds)).toBe("■ an initial");
    expect(tieInWords(network)).toBe("A tie: people who wrote under both");
    expect(statsOf(atlas).networks["initials"]).toMatchObject({ nodes: 2, ties: 1 });
  });

  it("has nodes of its own kind with names and papers, that can be found and drawn", async () => {
    const network = await corpus.network("initials");
    expect(network.nodes.map(({ label, papers, shape }) => [label, papers, shape])).toEqual([
      ["Titles in F", [0], "square"],
      ["Titles in G", [1, 2], "square"],
    ]);
    expect((await corpus.homeOf("initial"))?.name).toBe("initials");
    expect((await createFinder(corpus))("titles in g")[0]?.id).toBe("initial:g");
    const lens = lensOf(corpus, network, { size: "letters", colour: "letters", years: null }, "light");
    for (const node of network.nodes) expect(lens.radius(node)).toBeGreaterThan(0);
  });

  it("is written in every format", async () => {
    const network = await corpus.network("initials");
    for (const { write } of formats) {
      const text = [...write(wholeNetwork(atlas, network), {})].join("");
      for (const part of ["Titles in F", "initial:f~initial:g", "weight: people who wrote under both"])
        expect(text).toContain(part);
    }
  });
});

describe("layouts", () => {
  it("begin with the one that is taken when nothing is said", () => {
    expect(withMadeUp.layouts[0]?.name).toBe(defaultOptions.layout);
  });
});

describe("a made-up measure", () => {
  it("is in the help of the command line", () => {
    const program = createProgram(withMadeUp);
    let help = "";
    program.configureOutput({ writeOut: (text) => (help += text) });
    expect(() => program.parse(["node", "visible-college", "--help"])).toThrow("outputHelp");
    expect(help).toMatch(/letters +how long its id is/);
  });

  it("is a column of every network, a size, a colour and a legend", async () => {
    for (const name of corpus.networkNames) {
      const network = await corpus.network(name);
      expect(network.measures.at(-1)?.label).toBe("Letters");
      expect(network.measure("letters")).toEqual(network.nodes.map(({ id }) => id.length));
      expect(sizingsOf(network).at(-1)).toMatchObject({ name: "letters", legend: "Size: letters" });
      expect(colouringsOf(network).at(-1)).toMatchObject({ name: "letters", label: "Letters" });
      const { legend } = lensOf(corpus, network, { size: "letters", colour: "letters", years: null }, "dark");
      expect([legend.size, legend.colour]).toEqual(["Size: letters", "Colour: letters"]);
    }
  });

  it("is a column of the exported table, and in GEXF an attribute with its values", () => {
    const request = wholeNetwork(atlas, viewNetwork(atlas, "people"));
    expect(nodeAttributes(request).find(({ id }) => id === "letters")?.type).toBe("integer");
    const gexf = [...formats[0].write(request, {})].join("");
    expect(gexf).toContain('<attribute id="letters" title="letters" type="integer"/>');
    expect(gexf).toContain(`<attvalue for="letters" value="${"person:ann-lee".length}"/>`);
  });
});
