import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameCommunities } from "../../src/analysis/communities/name-communities.ts";
import { makeTopic as topic } from "../support/make-topic.ts";

const share = (...papers: [paper: number, weight: number][]) => new Map(papers);
const fallback = (community: number) => `Community ${community + 1}`;

describe("nameCommunities", () => {
  it("scores topics by class-based TF-IDF, worked out by hand", () => {
    // Community 0 holds papers 0 and 1 and half of 2, community 1 the other half and 3.
    const shares = [share([0, 1], [1, 1], [2, 0.5]), share([2, 0.5], [3, 1])];
    const topics = [topic("galaxies", [0, 1]), topic("spectra", [0, 2, 3]), topic("stars", [3])];
    // tf in 0: galaxies 2, spectra 1.5, sum 3.5; in 1: spectra 1.5, stars 1, sum 2.5; A = 3; totals 2, 3, 1.
    const [first, second] = nameCommunities([3, 2], [0.9, 1], shares, topics, fallback);
    expect(first).toMatchObject({ number: 0, size: 3, stability: 0.9, name: "galaxies · spectra" });
    expect(first?.terms.map((term) => term.topic)).toEqual([0, 1]);
    expect(first?.terms[0]?.score).toBeCloseTo((2 / 3.5) * Math.log(1 + 3 / 2), 8);
    expect(first?.terms[1]?.score).toBeCloseTo((1.5 / 3.5) * Math.log(1 + 3 / 3), 8);
    expect(second?.name).toBe("stars · spectra");
    expect(second?.terms[0]?.score).toBeCloseTo((1 / 2.5) * Math.log(1 + 3), 8);
  });

  it("prefers topics that carry the papers to rare ones, which class-based TF-IDF ranks higher", () => {
    const all = Array.from({ length: 440 }, (_, paper) => paper);
    const topics = [topic("krill", all.slice(20)), topic("a slip", [0, 1, 2])];
    const weight = (papers: number[]) => share(...papers.map((paper): [number, number] => [paper, 1]));
    const shares = [weight(all.slice(0, 40)), weight(all.slice(40))];
    const [first] = nameCommunities([40, 400], [1, 1], shares, topics, fallback);
    const [krill, slip] = first?.terms ?? [];
    expect(slip?.score).toBeGreaterThan(krill?.score ?? 1);
    expect(first?.name).toBe("krill · a slip");
  });

  it("says that a name is mixed where a community of its size says nearly as much on its topics, or more", () => {
    const papers = (from: number, to: number) =>
      share(...Array.from({ length: to - from }, (_, n): [number, number] => [from + n, 1]));
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
    const shares = [papers(0, 10), papers(10, 20), papers(20, 30), papers(30, 32)];
    // The first two speak of tides alike; the third of krill alone; a small one of krill alone, too small to be its rival.
    const topics = [topic("tides", range(0, 20)), topic("krill", range(20, 32))];
    const sizes = [10, 10, 10, 2];
    const found = nameCommunities(sizes, [1, 1, 1, 1], shares, topics, fallback);
    expect(found.map(({ mixed }) => mixed)).toEqual([true, true, undefined, true]);
    const [none] = nameCommunities([1], [1], [share([0, 1])], [], fallback);
    expect(none?.mixed).toBeUndefined();
  });

  it("names no community by a category, and falls back where there is no topic", () => {
    const [only] = nameCommunities([1], [1], [share([0, 1])], [topic("IM", [0], "category")], fallback);
    expect(only).toMatchObject({ name: "Community 1", terms: [] });
  });

  it("passes over terms that repeat a better one, plurals too, and keeps six at most", () => {
    const labels = [
      "dark matter halos",
      "dark matter halo",
      "halo",
      "spectra",
      "quasars",
      "supernovae",
      "photometry",
      "dust",
      "gas",
    ];
    const topics = labels.map((label, index) =>
      topic(
        label,
        Array.from({ length: 9 - index }, (_, paper) => paper),
      ),
    );
    const [only] = nameCommunities(
      [9],
      [1],
      [share(...Array.from({ length: 9 }, (_, paper): [number, number] => [paper, 1]))],
      topics,
      fallback,
    );
    expect(only?.terms.map((term) => topics[term.topic]?.label)).toEqual([
      "dark matter halos",
      "spectra",
      "quasars",
      "supernovae",
      "photometry",
      "dust",
    ]);
  });

  it("takes a third term where two would name another community as well, then falls back", () => {
    const topics = ["a", "b", "c"].map((label) => topic(label, [0, 1, 2]));
    const names = nameCommunities(
      [1, 1, 1],
      [1, 1, 1],
      [share([0, 1]), share([1, 1]), share([2, 1])],
      topics,
      fallback,
    ).map(({ name }) => name);
    expect(names).toEqual(["a · b", "a · b · c", "Community 3"]);
  });

  it("gives every community a name of its own, best terms first", () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 4 }), (all, count) => {
        const topics = all.map((papers, index) =>
          topic(
            `t${index}`,
            papers.toSorted((x, y) => x - y),
          ),
        );
        const shares = Array.from({ length: count }, (_, number) => share([number, 1], [number + 1, 0.5]));
        const found = nameCommunities(
          shares.map(() => 1),
          shares.map(() => 1),
          shares,
          topics,
          fallback,
        );
        expect(new Set(found.map(({ name }) => name)).size).toBe(count);
        found.forEach(({ terms }, number) => {
          const carries = ({ topic }: { topic: number }) => topics[topic]?.papers.includes(number) ?? false;
          const best = terms.toSorted(
            (a, b) => Number(carries(b)) - Number(carries(a)) || b.score - a.score || a.topic - b.topic,
          );
          expect(terms).toEqual(best);
          expect(terms.every(({ score }) => score > 0)).toBe(true);
        });
      }),
    );
  });
});
