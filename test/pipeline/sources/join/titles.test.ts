import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, lettersOf } from "../../../../src/pipeline/sources/join/titles/align.ts";
import { comparedTitle, isStanding } from "../../../../src/pipeline/sources/join/titles/compared-title.ts";
import { likeness, rewording } from "../../../../src/pipeline/sources/join/titles/title-likeness.ts";
import { noteOf } from "../../../../src/pipeline/sources/join/titles/title-notes.ts";

const likenessOf = (a: string, b: string) => likeness(comparedTitle(a), comparedTitle(b));

describe("titles that are one", () => {
  it.each([
    ["The colours of Müller's modelling", "the colors of muellers modeling", "same"],
    ["Re-use of grey water in hotels of the coast", "Reuse of greywater in hotels of the coast", "same"],
    ["A winter count of the lesser gulls", "Winter count of lesser gulls", "same"],
    [
      "Line emission of [C II] at z ≳ 6 in dusty discs",
      "Line emission of [CII] at z greater than or similar to 6 in dusty discs",
      "same",
    ],
    [
      "О сходимости рядов в банаховых пространствах",
      "O skhodimosti ryadov v banakhovykh prostranstvakh",
      "same",
    ],
    ["Le fromage des montagnes franÃ§aises", "Le fromage des montagnes françaises", "same"],
    ["Seven-year follow-up of winter wheat", "7-year follow-up of winter wheat", "same"],
    ["A method for pumps (extended version)", "A method for pumps", "same"],
    ["The winter of the gulls / by Ada Byron", "The winter of the gulls", "same"],
    ["Research note: the winter of the gulls", "The winter of the gulls", "same"],
    ["Identifying mislabelled pumps with filters", "Indentifying mislabelled pumps with filters", "near"],
    ["Signicant losses of winter wheat in 2013", "Significant losses of winter wheat in 2013", "near"],
    ["Flow frorn the old wells of the north", "Flow from the old wells of the north", "same"],
    ["Decay of the Λb0 baryon to gamma rays", "Decay of the baryon to gamma rays", "near"],
    ["TNF- in the skin of old horses in winter", "TNF-α in the skin of old horses in winter", "near"],
    ["δ13C of cattle bones from the lowlands", "delta C-13 of cattle bones from the lowlands", "near"],
    ["Případová studie z Třebíče a okolí", "P?ípadová studie z T?ebí?e a okolí", "near"],
    ["Gulls in winter: a count along the coast", "Gulls in winter", "part"],
    ["Gulls in winter: a count along the cold coast", "Gulls in winter - a count along the coast", "part"],
    ["Gullnet: counting of gulls along the winter coast", "Counting of gulls along the winter coast", "part"],
    ["Gulls in winter along the coast (GULLNET): a count", "Gulls in winter along the coast", "part"],
    ["The winds of massive stars in …", "The winds of massive stars in metal poor galaxies", "part"],
  ])("%s = %s", (a, b, how) => {
    expect(likenessOf(a, b)).toBe(how);
    expect(likenessOf(b, a)).toBe(how);
  });
});

describe("titles that are two", () => {
  it.each([
    ["Winds of stars. I. Theory", "Winds of stars. II. Theory"],
    ["Losses of winter wheat in 2013", "Losses of winter wheat in 2031"],
    ["A dose of 10 mg of pumpiline in horses", "A dose of 16 mg of pumpiline in horses"],
    ["Hypertension in old horses of the north", "Hypotension in old horses of the north"],
    ["Absorption of dyes by winter wool", "Adsorption of dyes by winter wool"],
    ["Linear pumps with a known winter load", "Linear pumps without a known winter load"],
    ["Parasites of rats in winter grain stores", "Parasites of cats in winter grain stores"],
    ["Trade of Iran in the cold years", "Trade of Iraq in the cold years"],
    ["The butanol yield of winter straw", "The butanal yield of winter straw"],
    ["Anomalous flow in Mn3Sn films at night", "Anomalous flow in Mn3Ge films at night"],
    ["Gulls in winter: protocol for a count", "Gulls in winter"],
    ["Gulls in winter: a reply", "Gulls in winter"],
    ["Erratum: Gulls in winter", "Gulls in winter"],
    ["Gulls 2.0 along the winter coast", "Gulls along the winter coast"],
  ])("%s ≠ %s", (a, b) => {
    expect(likenessOf(a, b)).toBe("unlike");
    expect(likenessOf(b, a)).toBe("unlike");
  });
});

describe("noteOf", () => {
  it.each([
    ["Erratum to: Gulls in winter", "correction", "Gulls in winter"],
    ["Gulls in winter (vol 74, pg 6801, 2010)", "correction", "Gulls in winter"],
    ["Publisher's correction: Gulls in winter (Gull J. (2010) 74 (68-81))", "correction", "Gulls in winter"],
    ["Gulls in winter (corrigendum)", "correction", "Gulls in winter"],
    ["Retraction notice to “Gulls in winter”", "retraction", "Gulls in winter"],
    ['Comment on Byron and Noether, "Gulls in winter"', "comment", "Gulls in winter"],
    ["Gulls in winter—invited commentary", "comment", "Gulls in winter"],
    ["Reply to “Comment on ‘Gulls in winter’”", "reply", "Gulls in winter"],
    ["Gulls in winter: the authors respond", "reply", "Gulls in winter"],
    ["Gulls in winter", null, "Gulls in winter"],
    ["Corrections", null, "Corrections"],
  ])("%s", (title, note, about) => {
    const found = noteOf(title);
    expect(found.note).toBe(note);
    expect(found.about.replace(/[“”‘’"]/g, "")).toBe(about);
  });

  it("reads a title of ten thousand replies without hanging", () => {
    expect(comparedTitle("Reply to ".repeat(10_000)).note).not.toBeUndefined();
    expect(comparedTitle("a?".repeat(5000)).damaged).toBeNull();
  });
});

describe("a title that is hardly reworded", () => {
  it.each([
    [
      "Young gulls in winter along cold coasts",
      "The counting of young gulls in winter along cold coasts",
      "edited",
    ],
    ["Response of the winter gulls to cold", "Winter gulls in response to cold at sea", "extended"],
    ["Kin recognition in banded gulls", "Kin recognition in wild banded gulls", "extended"],
    [
      "A note on the number of winter gulls of high nests",
      "On the number of winter gulls of high nests",
      "edited",
    ],
    ["A registered count of gulls at sea", "A registered count of gulls at sea in three countries", null],
    [
      "Winter counts of young gulls along the cold stony coast",
      "Winter counts of young gulls along the cold sandy coast",
      "edited",
    ],
    ["Winter counts of gulls at the coast", "Winter counts of terns at the coast", null],
    [
      "Winter counts of young gulls along the coast",
      "Winter counts of young terns along the coast",
      "edited",
    ],
    ["A count of winter gulls at sea: 2015", "A count of winter gulls at sea: 2016", null],
    ["A catalogue of winter gulls at sea B", "A catalogue of winter gulls at sea C", null],
    ["Hypertension of winter gulls at high sea", "Hypotension of winter gulls at high sea", null],
  ])("%s, %s: %s", (a, b, how) => {
    expect(rewording(comparedTitle(a), comparedTitle(b))).toBe(how);
  });
});

it("tells titles that stand in every issue from those that begin like them", () => {
  expect(
    ["Editorial", "Letter to the Editor", "Book Reviews", "Annual report 2009"].map((title) =>
      isStanding(comparedTitle(title)),
    ),
  ).toEqual([true, true, true, true]);
  expect(
    ["Index theorems", "News vendors", "Notes on a scandal"].some((title) =>
      isStanding(comparedTitle(title)),
    ),
  ).toBe(false);
});

describe("align", () => {
  const words = fc.array(fc.constantFrom("a", "bb", "ccc", "dddd"), { maxLength: 8 });

  it("shares as many words in order as can be, by a naive count", () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const [x, ...restA] = a;
      const [y, ...restB] = b;
      if (x === undefined || y === undefined) return 0;
      return x === y ? 1 + longest(restA, restB) : Math.max(longest(restA, b), longest(a, restB));
    };
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { stretches } = align(a, b) ?? { stretches: [] };
        const left = stretches.flatMap(({ one }) => one);
        expect(a.length - left.length).toBe(longest(a, b));
        expect(b.length - stretches.flatMap(({ other }) => other).length).toBe(longest(a, b));
      }),
    );
  });

  it("counts the letters of what is shared", () => {
    fc.assert(
      fc.property(words, (a) => {
        expect(align(a, a)).toEqual({ stretches: [], shared: lettersOf(a) });
      }),
    );
  });
});
