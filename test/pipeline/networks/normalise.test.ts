import { describe, expect, it } from "vitest";
import { normalise, normalisedWords } from "../../../src/pipeline/networks/normalise.ts";
import { people } from "../../../src/pipeline/networks/people.ts";
import { normalisations } from "../../../src/model/options.ts";
import { buildFrom, papersFile } from "../../support/build.ts";

/** Ann has four papers, three with Bo, who has five; two of Bo's are with Cy, who has two. */
const FILE = papersFile([
  ["On the north sea", "Ann Aaron", "Bo Baron"],
  ["On the south sea", "Ann Aaron", "Bo Baron"],
  ["On the east sea", "Ann Aaron", "Bo Baron"],
  ["On a lake", "Ann Aaron"],
  ["On one tide", "Bo Baron", "Cy Caron"],
  ["On another tide", "Bo Baron", "Cy Caron"],
]);

async function weights(normalisation: (typeof normalisations)[number]) {
  const atlas = await buildFrom({ "papers.json": FILE }, { normalisation });
  const { ties, words } = atlas.networks["people"]!;
  return { found: [...ties.weight].sort((a, b) => a - b), words };
}

describe("normalised weights", () => {
  it.each([
    ["none", [2, 3]],
    ["association", [(2 * 5 * 2) / (5 * 2), (2 * 5 * 3) / (3 * 5)]],
    ["cosine", [2 / Math.sqrt(5 * 2), 3 / Math.sqrt(4 * 5)]],
    ["jaccard", [2 / (5 + 2 - 2), 3 / (4 + 5 - 3)]],
    ["inclusion", [2 / 2, 3 / 4]],
  ] as const)("by %s are worked out by hand, and told", async (name, expected) => {
    const { found, words } = await weights(name);
    [...expected].sort((a, b) => a - b).forEach((weight, n) => expect(found[n]).toBeCloseTo(weight, 9));
    expect(words.formula.startsWith("w = ")).toBe(true);
    expect(words.together ?? false).toBe(name === "none");
    expect(words.isRatio ?? false).toBe(name === "association");
    if (name !== "none") expect(words.weight).toContain("papers together");
  });

  it("are as they were where nothing is made of them, and of networks that are no counts", async () => {
    const words = people.words({ counting: "full", maxByline: 25 });
    expect(normalisedWords(words, "none")).toBe(words);
    const [plain, other] = await Promise.all(
      (["none", "cosine"] as const).map((normalisation) =>
        buildFrom({ "papers.json": FILE }, { normalisation }),
      ),
    );
    for (const name of ["topics", "papers", "knowledge"])
      expect(other!.networks[name]?.ties).toEqual(plain!.networks[name]?.ties);
    const none = { nodes: { id: [], papers: { starts: new Uint32Array(1), values: new Uint32Array() } } };
    const ties = {
      ...plain!.networks["people"]!.ties,
      weight: new Float64Array(),
      a: new Uint32Array(),
      b: new Uint32Array(),
    };
    for (const way of normalisations) expect(normalise({ ...none, ties }, way).ties.weight.length).toBe(0);
  });
});
