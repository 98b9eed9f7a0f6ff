import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { papersFile } from "../support/build.ts";
import { cli } from "../support/cli.ts";

const reference = (n: number) => `Lee A, 200${n}, NATURE, V${n}, P${n}`;
const paper = (n: number, cites: readonly number[]) => `@article{p${n},
  title={Tides of the ${["north", "south", "east", "west"][n]} sea}, author={Lee, Ann}, journal={Nature}, volume={${n}}, pages={${n}},
  year={200${n}}, cited-references={${cites.map(reference).join("\n")}}}`;

let folder: string;
const file = (name: string) => join(folder, name);
const bundled = () => file("bundled.atlas");
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "visible-college-analyses-"));
  writeFileSync(
    file("cited.bib"),
    [paper(0, []), paper(1, [0]), paper(2, [0, 1]), paper(3, [1, 2])].join("\n"),
  );
  writeFileSync(file("alone.json"), papersFile([["Alone", "Emmy Noether"]]));
  writeFileSync(file("comma.json"), papersFile([["On tides", 'Byron, "Ada"', "Mary Somerville"]]));
  expect(cli(["build", "-o", bundled()]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("communities", () => {
  it("tells runs, chance, resolutions and plateaus, the same with any number of workers", () => {
    const { out, code } = cli(["communities", bundled()]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^People: 45 nodes, 86 ties, \d+ communities by Leiden, resolution 1, seed 20260101\./,
    );
    expect(out).toMatch(
      /Beside 99 networks by chance, in which the same people were dealt to the same papers anew/,
    );
    expect(out.match(/^ +[\d.]+ +\d+ +[\d.]+ +[\d.]+ +[\d.–]+$/gm)?.length).toBe(13);
    expect(out).toMatch(/^Plateaus, where communities hardly change: /m);
    for (const workers of ["1", "2"])
      expect(cli(["communities", bundled(), "--workers", workers]).out).toBe(out);
    expect(cli(["communities"]).out).toBe(out);
    const json = JSON.parse(cli(["communities", bundled(), "--json"]).out) as { sweep: { rows: unknown[] } };
    expect(json).toMatchObject({ network: "people", chance: { networks: 99, dealt: "papers" } });
    expect(json.sweep.rows.length).toBe(13);
  });

  it("has nothing to tell without ties, and refuses what is not there", () => {
    expect(cli(["communities", file("alone.json")]).out).toContain("Without ties there is nothing to tell.");
    const { err, code } = cli(["communities", bundled(), "--network", "friends"]);
    expect(err).toContain('There is no network "friends" in this atlas.');
    expect(code).toBe(2);
    expect(cli(["communities", bundled(), "--network", "coupling"]).err).toContain(
      "no paper comes with its references",
    );
  });
});

describe("a resolution", () => {
  it("of an export is that of a build, and nothing moves", () => {
    const built = file("finer.atlas");
    expect(cli(["build", "--resolution", "3", "-o", built]).code).toBe(0);
    const nodesOf = (text: string) =>
      (JSON.parse(text) as { nodes: { attributes: Record<string, unknown> }[] }).nodes.map(
        ({ attributes: { community, stability, x } }) => ({ community, stability, x }),
      );
    const options = ["--network", "topics", "--format", "json"];
    const exported = nodesOf(cli(["export", bundled(), "--resolution", "3", ...options]).out);
    const finer = nodesOf(cli(["export", built, ...options]).out);
    const plain = nodesOf(cli(["export", bundled(), ...options]).out);
    const without = (nodes: typeof plain) => nodes.map(({ community, stability }) => [community, stability]);
    expect(without(exported)).toEqual(without(finer));
    expect(without(exported)).not.toEqual(without(plain));
    expect(exported.map(({ x }) => x)).toEqual(plain.map(({ x }) => x));
  });

  it.each(["0", "-1", "abc", "1e3", "101"])("of %s is refused in a sentence", (resolution) => {
    const { err, code } = cli(["build", "--resolution", resolution, "-o", file("no.atlas")]);
    expect(err).toContain("a number from 0.01 to 100");
    expect(code).toBe(2);
  });
});

describe("measures", () => {
  it("are given of every node as comma-separated values, with names that hold commas and quotes", () => {
    const { out } = cli(["measures", file("comma.json"), "--csv"]);
    const [head, ...rows] = out.trimEnd().split("\r\n");
    expect(head).toMatch(
      /^id,label,degree,strength,betweenness,closeness,pagerank,core,harmonic,eigenvector,/,
    );
    expect(rows.length).toBe(2);
    expect(rows.some((row) => /^person:[^,]+,.*,1,1,0,1,0\.5,1,1,1,,1,1,0/.test(row))).toBe(true);
  });

  it("list the first of each, and say what the whole is like", () => {
    const { out } = cli(["measures", bundled(), "--top", "2"]);
    expect(out).toMatch(/^People: 45 nodes, 86 ties, 1 component; density 0\.0869\./);
    expect(out).toContain("Degree assortativity -0.359");
    expect(out).toMatch(/^Ties: .*\n +44 {2}Yuan-Sen Ting\n +6 {2}Tuan Dung Nguyen\n\n/m);
    expect(out).not.toContain("Hubs");
  });

  it("that an atlas was built with are the same ones", () => {
    const all = file("all.atlas");
    expect(cli(["build", "--measures", "all", "-o", all]).code).toBe(0);
    expect(cli(["measures", all, "--csv"]).out).toBe(cli(["measures", bundled(), "--csv"]).out);
    expect(cli(["export", all]).out).toContain('title="effective size"');
    const { err, code } = cli(["build", "--measures", "fame", "-o", file("no.atlas")]);
    expect(err).toContain('There is no measure "fame".');
    expect(code).toBe(2);
  });
});

describe("the main path", () => {
  it("is told with years and ways, and refused where ties have no direction", () => {
    const { out } = cli(["main-path", file("cited.bib")]);
    expect(out).toBe(
      [
        "  2000  Tides of the north sea",
        "        2 of 3 ways",
        "  2001  Tides of the south sea",
        "        1 of 3 ways",
        "  2002  Tides of the east sea",
        "        2 of 3 ways",
        "  2003  Tides of the west sea",
        "",
      ].join("\n"),
    );
    const json = cli(["main-path", file("cited.bib"), "--json", "--search", "key-route"]).out;
    expect(JSON.parse(json)).toMatchObject({ search: "key-route", path: { ways: "3", circles: 0 } });
    expect(cli(["main-path", bundled(), "--network", "people"])).toMatchObject({ code: 2 });
  });
});

describe("without the owner", () => {
  it("a network is what is left, in figures, communities and exports", () => {
    const { out } = cli(["measures", bundled(), "--without-owner", "--top", "1"]);
    expect(out).toMatch(/^People: 44 nodes, 42 ties, /);
    expect(out).not.toContain("Yuan-Sen Ting");
    expect(cli(["communities", bundled(), "--without-owner"]).out).toMatch(/^People: 44 nodes, 42 ties/);
    const gexf = cli(["export", bundled(), "--without-owner"]).out;
    expect(gexf).not.toContain('id="person:yuan-sen-ting"');
    expect(gexf).toContain("without person:yuan-sen-ting");
    expect(cli(["export", bundled(), "--without-owner", "--resolution", "3"]).out).not.toBe(gexf);
    const { err, code } = cli(["measures", bundled(), "--without-owner", "--network", "topics"]);
    expect(err).toContain("There is no owner of a page in the topics network");
    expect(code).toBe(2);
  });
});

describe("methods", () => {
  it("are text, the same for an atlas and for what it is built from", () => {
    const { out } = cli(["methods", bundled()]);
    expect(out).toMatch(/^The corpus holds 29 papers/);
    expect(cli(["methods"]).out).toBe(out);
    const written = JSON.parse(cli(["methods", "--json"]).out) as { methods: string };
    expect(written.methods).toBe(out);
    expect(readFileSync("README.md", "utf8")).toContain("dist/cli.js methods");
  });
});

describe("places of an older atlas", () => {
  it("are held when papers are added, and the atlas says so", () => {
    const old = file("old.atlas");
    const held = file("held.atlas");
    expect(cli(["build", file("alone.json"), file("comma.json"), "-o", old]).code).toBe(0);
    const { code, err } = cli(["build", file("cited.bib"), file("comma.json"), "--places", old, "-o", held]);
    expect(code).toBe(0);
    expect(err).toContain("Places of old.atlas: ");
    expect(cli(["methods", held]).out).toContain("old.atlas");
    const placesIn = (atlas: string) => {
      const found = cli(["export", atlas, "--network", "people", "--format", "json"]).out;
      const { nodes } = JSON.parse(found) as {
        nodes: { key: string; attributes: { x: number; y: number } }[];
      };
      return new Map(nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]));
    };
    const [before, after] = [placesIn(old), placesIn(held)];
    const both = [...before].filter(([key]) => after.has(key));
    expect(both.map(([key]) => key)).toEqual(expect.arrayContaining(["person:mary-somerville"]));
    for (const [key, place] of both) expect(after.get(key)).toEqual(place);
    const again = file("again.atlas");
    cli(["build", file("cited.bib"), file("comma.json"), "--places", old, "-o", again, "--workers", "2"]);
    expect(readFileSync(again).equals(readFileSync(held))).toBe(true);
  });

  it("come from an atlas and from nothing else", () => {
    const { err, code } = cli([
      "build",
      file("cited.bib"),
      "--places",
      file("comma.json"),
      "-o",
      file("no.atlas"),
    ]);
    expect(code).toBe(2);
    expect(err).toContain("comma.json is no atlas: --places takes one that was built before.");
    expect(
      cli(["build", file("cited.bib"), "--places", file("gone.atlas"), "-o", file("no.atlas")]).err,
    ).toContain("there is no such file");
    const circled = file("circled.atlas");
    expect(cli(["build", file("comma.json"), "--layout", "circle", "-o", circled]).code).toBe(0);
    const refused = (...more: string[]) =>
      cli(["build", file("comma.json"), ...more, "-o", file("no.atlas")]);
    expect(refused("--places", circled).err).toContain(
      "circled.atlas was drawn with --layout circle: --places takes one of --layout forces.",
    );
    expect(refused("--places", bundled(), "--layout", "years").err).toContain(
      "--places holds no nodes with --layout years",
    );
    expect(refused("--places", bundled(), "--places", circled).err).toContain("It is given once.");
    expect(refused("--places", bundled(), "--quiet").code).toBe(0);
    expect(refused("--places", bundled()).err).toContain(
      "No node of bundled.atlas is here: nothing was held",
    );
    expect(cli(["stats", bundled(), "--places", bundled()]).err).toContain(
      "--places says how an atlas is built",
    );
  });
});
