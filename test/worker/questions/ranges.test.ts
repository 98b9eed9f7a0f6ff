import { describe, expect, it } from "vitest";
import { ranges } from "../../../src/worker/questions/ranges.ts";
import { buildFrom, papersFile } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";

const rangesOf = async (papers: Parameters<typeof papersFile>[0]) => {
  const atlas = await buildFrom({ "papers.json": papersFile(papers) });
  return { atlas, found: await ranges(await corpusOf(atlas), { count: 10 }) };
};

describe("what hangs on who is who", () => {
  it("is nothing where no names fit", async () => {
    const { found } = await rangesOf([
      ["First light", "Ann Lee", "Bob Ray"],
      ["Second light", "Ann Lee", "Cy Dow"],
    ]);
    expect(found).toMatchObject({
      people: { now: 3, nothing: 3, everything: 3 },
      ties: { now: 2, nothing: 2, everything: 2 },
      communities: { now: 1, nothing: 1, everything: 1 },
      agreement: { nothing: 1, everything: 1 },
    });
    expect(found?.top[0]).toMatchObject({ name: "Ann Lee", place: { now: 1, nothing: 1, everything: 1 } });
  });

  it("tells the places of people whose names were joined, or may be another's", async () => {
    const { atlas, found } = await rangesOf([
      ["Meteors in spring", "Ke Wang", "Ian Elm", "Jon Fir", "Kim Oak"],
      ["Meteors in autumn", "K. Wang", "Ian Elm", "Jon Fir"],
      ["Meteors in winter", "Ke Wang", "Lea Gum"],
      ["Masers of the west", "Wei Li", "Bob Ray", "Gus Hay"],
      ["Masers of the east", "W. Li", "Bob Ray"],
      ["Quasars of the west", "Wen Li", "Bob Ray", "Gus Hay"],
    ]);
    const judged = atlas.nameJudgements.flat().filter(({ verdict }) => verdict !== "joined");
    const writings = new Set(
      atlas.papers.flatMap(({ byline }) => byline.names.map(({ written }) => written)),
    );
    expect(judged.length).toBeGreaterThan(0);
    expect(found?.people).toEqual({
      now: atlas.people.length,
      nothing: writings.size,
      everything: expect.any(Number) as number,
    });
    expect(found!.people.everything).toBeLessThan(atlas.people.length);
    const wang = found?.top.find(({ name }) => name === "Ke Wang");
    const joined = atlas.people.some(
      ({ variants }) => variants.some(({ written }) => written === "K. Wang") && variants.length > 1,
    );
    expect(joined).toBe(true);
    expect(wang?.place.nothing).toBeGreaterThan(wang?.place.now ?? 0);
  });
});
