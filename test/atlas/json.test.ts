import { beforeAll, describe, expect, it } from "vitest";
import { looksLikeJsonAtlas, readJson } from "../../src/atlas/json/read-json.ts";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { jsonAtlas, type JsonAtlas } from "../../src/atlas/json/schema.ts";
import { statsOf } from "../../src/atlas/stats.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { networkNames, networkOf } from "../support/networks.ts";

const file = papersFile(
  [
    ["Deep learning for galaxy spectra", "Ann Lee", "Bo Chen"],
    ["Galaxy spectra and deep learning again", "Ann Lee", "Cy Day", "…"],
    ["Stellar spectra of galaxy halos", "Bo Chen", "…"],
    ["A paper alone", "Ann Lee"],
  ],
  true,
);

let atlas: Atlas;
let text: string;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": file });
  text = jsonText(atlas);
});

describe("the atlas as text", () => {
  it("comes back as it was written", () => {
    expect(readJson(text)).toEqual(atlas);
    expect(readJson(`\uFEFF${text}`)).toEqual(atlas);
  });

  it("gives the same bytes when it is written again", () => {
    const again = jsonText(readJson(text));
    expect(jsonText(readJson(again))).toBe(again);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("is known by its beginning", () => {
    expect(looksLikeJsonAtlas(text.slice(0, 100))).toBe(true);
    expect(looksLikeJsonAtlas(`\uFEFF ${text.slice(0, 100)}`)).toBe(true);
    expect(looksLikeJsonAtlas(file)).toBe(false);
    expect(looksLikeJsonAtlas("")).toBe(false);
  });
});

/** The atlas with something changed in it. */
function damaged(change: (copy: JsonAtlas) => void): string {
  const copy = jsonAtlas.parse(JSON.parse(text));
  change(copy);
  return `${JSON.stringify(copy)}\n`;
}

/** A network of an atlas as JSON that must be there. */
function networkIn({ networks }: JsonAtlas, name: string): JsonAtlas["networks"][string] {
  const found = networks[name];
  if (!found) throw new Error(`the atlas has no network ${name}`);
  return found;
}

describe("a damaged atlas", () => {
  const whole: [what: string, make: () => string, why: RegExp][] = [
    ["cut short", () => text.slice(0, -200), /^it is no JSON, or it ends too early$/],
    ["empty", () => "", /^it is no JSON, or it ends too early$/],
    ["a list", () => "[]", /^it is not an atlas of Visible College$/],
    ["null", () => "null", /^it is not an atlas of Visible College$/],
    ["a papers file", () => file, /^it is not an atlas of Visible College$/],
    [
      "of a later version",
      () => text.replace('"version":2', '"version":3'),
      /^it is an atlas of version 3, and versions up to 2 are read here: open it with a newer Visible College$/,
    ],
    [
      "without its papers",
      () => JSON.stringify({ ...(JSON.parse(text) as object), papers: undefined }),
      /^its contents do not fit an atlas: .*papers/,
    ],
    [
      "with a word for a number",
      () => text.replace(/"weight":\[[\d.]+/, '"weight":["much"'),
      /^its contents do not fit an atlas: .*weight/,
    ],
    [
      "with an id of the wrong kind",
      () => text.replace('"id":"person:', '"id":"people:'),
      /^its contents do not fit an atlas: .*people/,
    ],
  ];
  it.each(whole)("is refused when it is %s, in one sentence", (_, make, why) => {
    expect(() => readJson(make())).toThrow(why);
    expect(() => readJson(make())).not.toThrow(/\n/);
  });

  const changes: [what: string, change: (copy: JsonAtlas) => void][] = [
    ["a person's paper is not there", (copy) => copy.people[0]?.papers.push(99)],
    ["a person's inferred paper is not there", (copy) => copy.people[0]?.inferredPapers.push(99)],
    ["a topic's paper is not there", (copy) => copy.topics[0]?.papers.push(99)],
    [
      "a place of a topic is in no paper",
      (copy) => copy.topics[0]?.occurrences.push({ paper: 99, field: "title", start: 0, end: 1 }),
    ],
    ["the owner is nobody", (copy) => copy.owners.forEach((owner) => (owner.person = 99))],
    ["a tie ends nowhere", (copy) => (networkIn(copy, "people").ties.b[0] = 99)],
    ["a tie has no other end", (copy) => networkIn(copy, "people").ties.b.pop()],
    ["a tie has no weight", (copy) => networkIn(copy, "people").ties.weight.pop()],
    ["a tie has no papers", (copy) => networkIn(copy, "topics").ties.papers.pop()],
    ["a tie's paper is not there", (copy) => networkIn(copy, "people").ties.papers[0]?.push(99)],
    ["an inferred tie is not there", (copy) => networkIn(copy, "people").ties.inferred.push(999)],
    ["shared topics are missing", (copy) => networkIn(copy, "papers").ties.topics?.pop()],
    ["a node has no place", (copy) => networkIn(copy, "knowledge").nodes.x.pop()],
    ["a node has no component", (copy) => networkIn(copy, "people").nodes.component.pop()],
    [
      "a node has one measure too many",
      (copy) => networkIn(copy, "people").nodes.measures["degree"]?.push(1),
    ],
    ["a node's community is not there", (copy) => (networkIn(copy, "people").nodes.community[0] = 99)],
  ];
  it.each(changes)("is refused when %s", (_, change) => {
    expect(damaged(change)).not.toBe(text);
    expect(() => readJson(damaged(change))).toThrow(/^its contents contradict each other: [^\n]+$/);
  });
});

describe("a network as objects", () => {
  it("has every node and tie of the atlas, found by id, key and end", () => {
    for (const name of networkNames) {
      const view = viewNetwork(atlas, name);
      const { nodes, ties } = networkOf(atlas, name);
      expect(view.nodes.map((node) => node.id)).toEqual(nodes.id);
      expect(view.ties).toHaveLength(ties.a.length);
      for (const tie of view.ties) {
        expect(view.byKey(tie.key)).toEqual(tie);
        expect(view.tiesOf(tie.a)).toContainEqual(tie);
        expect([...view.tiesAt(tie.b)]).toContain(tie.index);
      }
      const ends = view.nodes.reduce((sum, node) => sum + view.tiesOf(node.index).length, 0);
      expect(ends).toBe(2 * view.ties.length);
      expect(view.nodes.map((node) => view.tiesOf(node.index).length)).toEqual(view.measure("degree"));
    }
  });

  it("counts listed and inferred papers together, and names nodes by what they are", () => {
    const ann = viewNetwork(atlas, "people").byId("person:ann-lee");
    expect(ann).toMatchObject({ kind: "person", label: "Ann Lee", papers: [0, 1, 2, 3], firstYear: null });
    const paper = viewNetwork(atlas, "knowledge").nodes.find((node) => node.kind === "paper");
    expect(paper?.label).toBe("Deep learning for galaxy spectra");
    expect(viewNetwork(atlas, "people").byKey("nothing")).toBeUndefined();
    expect(viewNetwork(atlas, "people").byKey("person:ann-lee~person:nobody")).toBeUndefined();
    expect(viewNetwork(atlas, "people").byKey("person:bo-chen~person:ann-lee")).toBeUndefined();
  });
});

describe("statsOf", () => {
  it("counts what is there", () => {
    const stats = statsOf(atlas);
    expect(stats).toMatchObject({
      papers: 4,
      mentions: 6,
      people: 3,
      truncatedBylines: 2,
      years: {},
      categories: {},
    });
    expect(stats.owner).toEqual({ name: "Ann Lee", inferred: true, listedOn: 3, hiddenOn: 1 });
    expect(stats.networks["people"]).toMatchObject({ nodes: 3, ties: 2, inferredTies: 0, components: 1 });
  });
});
