import { nothingAffiliated } from "../../../src/model/organisation.ts";
import { describe, expect, it } from "vitest";
import { nothingCited, type CitedWork } from "../../../src/model/cited-work.ts";
import { citations } from "../../../src/pipeline/networks/citations.ts";
import { citedAuthors } from "../../../src/pipeline/networks/cited-authors.ts";
import { citedVenues } from "../../../src/pipeline/networks/cited-venues.ts";
import { cocitation } from "../../../src/pipeline/networks/cocitation.ts";
import { coupling } from "../../../src/pipeline/networks/coupling.ts";
import type { Network, NetworkOptions } from "../../../src/pipeline/networks/network.ts";
import { readTies } from "../../support/network-table.ts";
import { buildFrom } from "../../support/build.ts";
import { makePaper } from "../topics/make-paper.ts";

const work = (id: string, papers: number[], of: Partial<CitedWork> = {}): CitedWork => ({
  id: of.paper === undefined ? `reference:${id}` : `paper:${of.paper}`,
  label: id,
  papers,
  paper: null,
  author: null,
  venue: null,
  ...of,
});

function built(network: Network, count: number, cited: CitedWork[], chosen: Partial<NetworkOptions> = {}) {
  const options = { counting: "full", maxByline: 25, ...chosen } as const;
  const papers = Array.from({ length: count }, (_, index) => makePaper({ title: `Paper ${index}` }, index));
  const input = {
    papers,
    people: [],
    owners: [],
    topics: [],
    cited: { ...nothingCited, works: cited },
    affiliated: nothingAffiliated,
    options,
  };
  const { network: table, notices } = network.build(input);
  return { table, notices, ties: readTies(table) };
}
const figures = ({ ties }: ReturnType<typeof built>) =>
  ties.map(({ a, b, weight, papers }) => [a, b, Number(weight.toFixed(6)), papers]);

describe("the coupling network", () => {
  it("weighs by what both cite over the geometric mean of what each cites, worked out by hand", () => {
    // Paper 0 cites a b c d, 1 cites a b, 2 cites c, 3 nothing: 0–1 share 2 of 4 and 2, 0–2 share 1 of 4 and 1.
    const cited = [work("a", [0, 1]), work("b", [0, 1]), work("c", [0, 2]), work("d", [0])];
    expect(figures(built(coupling, 4, cited))).toEqual([
      ["paper:0", "paper:1", Number((2 / Math.sqrt(8)).toFixed(6)), [0, 1]],
      ["paper:0", "paper:2", 0.5, [0, 2]],
    ]);
  });

  it("keeps the ten nearest of each paper, and counts the others", () => {
    const cited = Array.from({ length: 13 }, (_, n) => work(`w${n}`, n === 12 ? [0] : [0, n + 1]));
    const all = work(
      "all",
      Array.from({ length: 13 }, (_, n) => n),
    );
    const { notices, ties } = built(coupling, 13, [all, ...cited]);
    expect(ties.length).toBeLessThan(78);
    expect(notices).toMatchObject([{ code: "paper-ties-limited", count: 78 - ties.length }]);
  });
});

describe("the citation network", () => {
  it("ties a paper to those that it cites, with the citing one as evidence, and twice where both cite", () => {
    const cited = [work("p1", [0, 2], { paper: 1 }), work("p0", [1], { paper: 0 }), work("out", [0, 1, 2])];
    expect(figures(built(citations, 3, cited))).toEqual([
      ["paper:0", "paper:1", 2, [0, 1]],
      ["paper:1", "paper:2", 1, [2]],
    ]);
  });

  it("tells of years that run backwards, but not of one year", async () => {
    const bib = (key: string, year: number, cites: string) =>
      `@article{${key}, title={Paper ${key} on tides}, author={Lee, Ann}, year=${year}, doi={10.1234/${key}}, cited-references={Lee A, 2000, NATURE, V1, P${key === "a" ? 1 : 2}, DOI ${cites}}}`;
    const atlas = await buildFrom(
      {
        "x.bib": [bib("a", 2001, "10.1234/b"), bib("b", 2009, "10.1234/a"), bib("c", 2008, "10.1234/b")].join(
          "\n",
        ),
      },
      { networks: ["citations"] },
    );
    const told = atlas.notices.find(({ code }) => code === "citation-backwards");
    expect(told).toMatchObject({ count: 1, items: [{ paper: 0 }] });
    expect(told?.items[0]?.text).toBe('"Paper a on tides" (2001) cites "Paper b on tides" (2009)');
  });
});

describe("what is cited together", () => {
  const cited = [work("a", [0, 1, 2]), work("b", [0, 1]), work("c", [0]), work("d", [0, 2])];

  it("counts the papers that cite both, of works that two papers cite", () => {
    const { table, notices, ties } = built(cocitation, 3, cited);
    expect(table.nodes.id).toEqual(["reference:a", "reference:b", "reference:d"]);
    expect(ties.map(({ a, b, weight, papers }) => [a.slice(10), b.slice(10), weight, papers])).toEqual([
      ["a", "b", 2, [0, 1]],
      ["a", "d", 2, [0, 2]],
      ["b", "d", 1, [0]],
    ]);
    expect(notices).toMatchObject([{ code: "cited-limited", count: 1 }]);
  });

  it("counts fractionally as VOSviewer does: a paper gives each of its works one link in all", () => {
    const { ties } = built(cocitation, 3, cited, { counting: "fractional" });
    expect(ties.map(({ weight }) => weight)).toEqual([1.5, 1.5, 0.5]);
  });

  it("holds papers of the corpus under their own ids", () => {
    const { table } = built(cocitation, 3, [work("a", [0, 1]), work("p", [0, 1], { paper: 2 })]);
    expect(table.nodes.id).toEqual(["paper:2", "reference:a"]);
  });

  it("gathers authors and venues, however they are written", () => {
    const words = [
      work("a", [0], { author: "HU X", venue: "Q REV BIOPHYS" }),
      work("b", [1], { author: "Hu X", venue: "Q. Rev. Biophys" }),
      work("c", [0, 1], { author: "Li A", venue: "Nature" }),
      work("d", [0, 1], {}),
    ];
    const authors = built(citedAuthors, 2, words);
    expect(authors.table.nodes.label).toEqual(["HU X", "Li A"]);
    expect(authors.ties.map(({ weight }) => weight)).toEqual([2]);
    expect(built(citedVenues, 2, words).ties.map(({ papers }) => papers)).toEqual([[0, 1]]);
  });

  it("shows what most papers cite where there are more than a thousand works, equals together", () => {
    const many = Array.from({ length: 1500 }, (_, n) => work(`w${n}`, n < 900 ? [0, 1, 2] : [0, 1]));
    const { table, notices } = built(cocitation, 3, many);
    expect(table.nodes.id).toHaveLength(900);
    expect(notices[0]).toMatchObject({ count: 600, message: "Fewer than 3 papers cite them." });
  });
});

describe("more works cited alike than there is room for", () => {
  it("are shown as far as there is room, and it is said", () => {
    const many = Array.from({ length: 1005 }, (_, n) => work(`w${n}`, [0, 1]));
    const { table, notices } = built(cocitation, 2, many);
    expect(table.nodes.id).toHaveLength(1000);
    expect(notices[0]).toMatchObject({
      count: 5,
      message: expect.stringContaining("there was no room") as string,
    });
  });
});

describe("networks that are asked for", () => {
  it("are built beside the others, or told with the reason where there is nothing to build them of", async () => {
    const ris = "TY  - JOUR\nTI  - On tides\nAU  - Lee, Ann\nER  - \n";
    const atlas = await buildFrom({ "x.ris": ris }, { networks: ["coupling"] });
    expect(Object.keys(atlas.networks)).toEqual(["people", "topics", "papers", "knowledge"]);
    const told = atlas.notices.find(({ code }) => code === "network-lacking");
    expect(told?.items.map(({ text }) => text)).toEqual([
      "coupling: no paper comes with its references; OpenAlex, Web of Science, Scopus and ADS carry them.",
    ]);
    await expect(buildFrom({ "x.ris": ris }, { networks: ["nothing"] })).rejects.toThrow(
      'There is no network "nothing". There is: people,',
    );
  });
});
