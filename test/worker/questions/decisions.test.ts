import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { decisionKey, decisions, type Decision } from "../../../src/model/decision.ts";
import { allMethods } from "../../../src/pipeline/methods.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { between } from "../../../src/worker/questions/between.ts";
import { effect } from "../../../src/worker/questions/effect.ts";
import { fit } from "../../../src/worker/questions/fit.ts";
import { joinable } from "../../../src/worker/questions/joinable.ts";
import { review } from "../../../src/worker/questions/review.ts";
import { split } from "../../../src/worker/questions/split.ts";
import { buildFrom, papersFile } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";

/** People with names that fit: some are joined, some may be one, and one name is on papers of two circles. */
const TEXT = papersFile([
  ["Lasers of the north", "Daniel Stern", "Bob Ray", "Cy Dow"],
  ["Lasers of the south", "Dan Stern", "Eva Poe", "Finn Ott"],
  ["Masers of the west", "Wei Li", "Bob Ray", "Gus Hay"],
  ["Masers of the east", "W. Li", "Bob Ray", "Ida Kay"],
  ["Quasars of the west", "Wen Li", "Bob Ray", "Gus Hay"],
  ["Quasars of the east", "Jo Lum", "Eva Poe", "Gus Hay"],
  ["Pulsars at dawn", "Jo Lum", "Finn Ott"],
  ["Pulsars at noon", "Jo Lum", "Cy Dow", "Gus Hay"],
  ["Comets in spring", "Rebecca Davies", "Ian Elm"],
  ["Comets in autumn", "R. L. Davies", "Ian Elm"],
  ["Meteors in spring", "Ke Wang", "Ian Elm", "Jon Fir"],
  ["Meteors in autumn", "K. Wang", "Ian Elm", "Jon Fir"],
  ["Dust in winter", "Kai Wang", "Lea Gum"],
]);
const build = (...made: readonly Decision[]) =>
  buildFrom({ "papers.json": TEXT }, {}, allMethods, decisions.parse({ made }));
const personCalled = ({ people }: Atlas, name: string) =>
  people.filter((one) => one.variants.some(({ written }) => written === name));
let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await build();
  corpus = await corpusOf(atlas);
});

/** People, ties and components of an atlas. */
const sizesOf = ({ networks }: Atlas) => {
  const { nodes, ties, components } = networks["people"]!.summary;
  return { people: nodes, ties, components };
};

describe("the effect of a decision about people", () => {
  it("is what building with it gives, for every two people", async () => {
    const ids = atlas.people.map(({ id }) => id);
    const pairs = ids
      .flatMap((a, n) => ids.slice(n + 1).map((b) => [a, b] as const))
      .filter((_, n) => n % 5 === 0);
    expect(pairs.length).toBeGreaterThan(8);
    for (const [a, b] of pairs) {
      const told = await effect(corpus, { people: [a, b], parting: [] });
      const decided = await between(corpus, { ids: [a, b] });
      const after = sizesOf(await build(decided!.same));
      const { people, ties, components } = told!;
      expect({ people: people.after, ties: ties.after, components: components.after }).toEqual(after);
      expect({ people: people.before, ties: ties.before, components: components.before }).toEqual(
        sizesOf(atlas),
      );
    }
  }, 60_000);

  it("is what building with it gives, for every way to split somebody in two", async () => {
    const [lum] = personCalled(atlas, "Jo Lum");
    for (const parting of [[5], [6], [7], [5, 6], [5, 7]]) {
      const told = await effect(corpus, { people: [lum!.id], parting });
      const decided = await split(corpus, { person: lum!.id, papers: parting });
      const rebuilt = await build(...decided);
      expect({
        people: told!.people.after,
        ties: told!.ties.after,
        components: told!.components.after,
      }).toEqual(sizesOf(rebuilt));
      expect(personCalled(rebuilt, "Jo Lum").map(({ papers }) => papers)).toEqual(
        expect.arrayContaining([parting, [5, 6, 7].filter((paper) => !parting.includes(paper))]),
      );
    }
    expect(await split(corpus, { person: lum!.id, papers: [5, 6, 7] })).toEqual([]);
    expect(await split(corpus, { person: lum!.id, papers: [] })).toEqual([]);
  });
});

describe("the review", () => {
  it("lists judgements by what hangs on them, with decisions that do what they say", async () => {
    const { lines, total } = await review(corpus, { from: 0, count: 100 });
    expect(total).toBe(lines.length);
    expect(total).toBeGreaterThan(1);
    const stakes = lines.map(({ atStake }) => atStake);
    expect(stakes).toEqual(stakes.toSorted((a, b) => b - a));
    for (const { same, apart, written, otherWritten } of lines) {
      const joined = await build(same);
      expect(personCalled(joined, written)).toEqual(personCalled(joined, otherWritten));
      const parted = await build(apart);
      const [one, other] = [personCalled(parted, written), personCalled(parted, otherWritten)];
      expect(one.map(({ id }) => id)).not.toEqual(other.map(({ id }) => id));
      expect(decisionKey(decisions.parse({ made: [same] }).made[0]!)).toBe(decisionKey(same));
    }
  }, 60_000);
});

describe("what is looked at when people were split or joined", () => {
  it("is the larger part, and again the whole when that is undone", async () => {
    const [lum] = personCalled(atlas, "Jo Lum");
    const decided = await split(corpus, { person: lum!.id, papers: [6] });
    const parted = await build(...decided);
    const larger = personCalled(parted, "Jo Lum").find(({ papers }) => papers.length === 2)!;
    const chosen = (id: string) => ({ kind: "node" as const, id, second: null });
    const after = await corpusOf(parted);
    const asked = { network: "people", selection: chosen(lum!.id) };
    expect(await fit(after, { ...asked, changed: true })).toEqual(chosen(larger.id));
    expect(await fit(after, asked)).toBeNull();
    expect(await fit(corpus, { network: "people", selection: chosen(larger.id), changed: true })).toEqual(
      chosen(lum!.id),
    );
  });
});

describe("whom one may join at once", () => {
  it("are pairs that are likely enough, and nobody who may be two people", async () => {
    const all = (await review(corpus, { from: 0, count: 1000 })).lines.filter(
      ({ verdict }) => verdict === "possible",
    );
    for (const least of [1, 20, 50, 100]) {
      const likely = all.filter(({ chance }) => chance >= least);
      const ids = all.flatMap(({ one, other }) => [one.id, other.id]);
      const isClear = (id: string) => ids.filter((other) => other === id).length === 1;
      const clear = likely.filter(({ one, other }) => isClear(one.id) && isClear(other.id));
      const { lines, ambiguous } = await joinable(corpus, { least });
      expect(lines.map(({ same }) => decisionKey(same)).toSorted()).toEqual(
        clear.map(({ same }) => decisionKey(same)).toSorted(),
      );
      expect(lines.length + ambiguous).toBe(likely.length);
    }
    const { lines } = await joinable(corpus, { least: 1 });
    const joined = await build(...lines.map(({ same }) => same));
    expect(lines.length).toBeGreaterThan(0);
    expect(joined.people.length).toBe(atlas.people.length - lines.length);
  });

  it("are never two by way of a third whom both may be", async () => {
    const text = papersFile([
      ["Tides at dawn", "Anna Stern", "Bob Ray"],
      ["Tides at noon", "Alma Stern", "Eva Poe"],
      ["Tides at dusk", "A. Stern", "Cy Dow"],
    ]);
    const stern = await corpusOf(await buildFrom({ "papers.json": text }));
    expect(await joinable(stern, { least: 1 })).toEqual({ lines: [], ambiguous: 2 });
  });
});
