import { describe, expect, it } from "vitest";
import { buildFrom } from "../../support/build.ts";

const inOrder = (one: string, other: string) => (one < other ? `${one},${other}` : `${other},${one}`);

const paper = (n: number, keywords: string) =>
  `@article{p${n}, title={On tide ${n}}, author={Lee, Ann}, year={200${n}}, keywords={${keywords}}}`;

async function keywordsOf(...given: string[]) {
  const atlas = await buildFrom(
    { "x.bib": given.map((keywords, n) => paper(n, keywords)).join("\n") },
    { networks: ["keywords"] },
  );
  const network = atlas.networks["keywords"];
  const label = network?.nodes.label ?? [];
  const { a, b, weight } = network?.ties ?? { a: [], b: [], weight: [] };
  const ties = Array.from(weight, (count, tie) => [label[a[tie] ?? 0], label[b[tie] ?? 0], count] as const);
  return { label: [...label].sort(), ties, atlas };
}

describe("the keywords of papers", () => {
  it("are tied where papers have both; writings that differ in case are one", async () => {
    const { label, ties, atlas } = await keywordsOf(
      "tides; krill",
      "Tides; krill; moon",
      "tides; tides; moon",
      "",
    );
    expect(label).toEqual(["krill", "moon", "tides"]);
    const told = new Map(ties.map(([one = "", other = "", count]) => [inOrder(one, other), count]));
    expect(told).toEqual(new Map([["krill,tides", 2], ["krill,moon", 1], ["moon,tides", 2]])); // prettier-ignore
    const notice = atlas.notices.find(({ code }) => code === "papers-without-keywords");
    expect(notice).toMatchObject({ count: 1, network: "keywords" });
    expect(atlas.networks["keywords"]?.nodes.papers).toBeDefined();
  });

  it("are told to be missing where there are none", async () => {
    const { atlas } = await keywordsOf("", "");
    expect(atlas.networks["keywords"]).toBeUndefined();
    const lacking = atlas.notices.find(({ code }) => code === "network-lacking");
    expect(lacking?.items[0]?.text).toContain("no paper comes with keywords");
  });
});
