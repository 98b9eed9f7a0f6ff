import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitedWorks } from "../../../src/pipeline/references/find-cited-works.ts";
import type { Identifiers, Paper } from "../../../src/model/paper.ts";

interface Given {
  title?: string;
  by?: string;
  year?: number;
  identifiers?: Identifiers;
  venue?: Paper["venue"];
  cites?: (string | Identifiers | { text: string; identifiers: Identifiers })[];
}

const papersOf = (given: readonly Given[]) =>
  given.map(({ title = "", by, year, identifiers = {}, venue = null, cites = [] }, n) => ({
    id: `paper:${identifiers.doi ?? n}` as Paper["id"],
    title: title || `Paper ${identifiers.doi ?? n}`,
    byline: { names: by === undefined ? [] : [{ written: by }], complete: true },
    date: year === undefined ? null : { written: String(year), iso: String(year), yearInferred: false },
    identifiers,
    venue,
    references: cites.map((one) =>
      typeof one === "string"
        ? { identifiers: {}, text: one }
        : "text" in one
          ? one
          : { identifiers: one, text: null },
    ),
  }));
const worksOf = (...given: readonly Given[]) =>
  findCitedWorks(papersOf(given)).works.map(({ label, paper, papers }) => [label, paper, papers]);

describe("the works that papers cite", () => {
  it("are one where entries share an identifier, by a chain too", () => {
    expect(
      worksOf(
        { cites: [{ doi: "10.1/a", pmid: "7" }, { doi: "10.1/b" }] },
        { cites: [{ pmid: "7", openalex: "W1" }] },
        { cites: [{ openalex: "W1" }, { doi: "10.1/b" }] },
      ),
    ).toEqual([
      ["10.1/a", null, [0, 1, 2]],
      ["10.1/b", null, [0, 2]],
    ]);
  });

  it("are papers of the corpus where these have the identifier, or are what the words say", () => {
    const works = worksOf(
      { title: "Energetics of starlight", by: "Ann Lee", year: 2001, identifiers: { doi: "10.1/a" } },
      {
        title: "Masers of the west",
        by: "Dow, Cy",
        year: 2002,
        venue: { name: "ApJ", volume: "55", pages: "100-110" },
      },
      { cites: [{ doi: "10.1/a" }, "DOW C, 2002, ASTROPHYS J, V55, P100"] },
      { cites: ["Lee A., Energetics of Starlight, ApJ, 12, pp. 1-2, (2001)"] },
    );
    expect(works).toEqual([
      ["Energetics of starlight", 0, [2, 3]],
      ["Masers of the west", 1, [2]],
    ]);
  });

  it("are one where author, year, volume and page are the same, however the journal is written", () => {
    const works = worksOf(
      { cites: ["HU XC, 2002, Q REV BIOPHYS, V35, P1"] },
      { cites: ["Hu X.C., Photosynthetic apparatus, Quarterly Reviews of Biophysics, 35, pp. 1-62, (2002)"] },
      { cites: ["HU XC, 2002, Q REV BIOPHYS, V35, P99"] },
    );
    expect(works.map(([, , papers]) => papers)).toEqual([[0, 1], [2]]);
  });

  it("are a paper without identifiers where the words say so, also those of entries that have some", () => {
    const doe = {
      title: "On tides and what they do",
      by: "Doe, Jane",
      year: 2010,
      venue: { name: "NATURE", volume: "5", pages: "77" },
    };
    const text = "Doe J, 2010, NATURE, V5, P77";
    const cites = [{ text, identifiers: { doi: "10.1038/x1" } }];
    expect(worksOf(doe, { cites }, { cites: [text] })).toEqual([["On tides and what they do", 0, [1, 2]]]);
    const other = worksOf({ ...doe, identifiers: { doi: "10.1038/y" } }, { cites }, { cites: [text] });
    expect(other.map(([, paper, papers]) => [paper, papers])).toEqual(
      expect.arrayContaining([
        [null, [1]],
        [null, [2]],
      ]),
    );
  });

  it("are none of entries that say nothing", () => {
    expect(worksOf({ cites: ["(2019)", "[Anonymous], 2011", "2-2", ""] })).toEqual([]);
    expect(worksOf({ cites: ["148-362-576-416-339"] })).toHaveLength(1);
  });

  it("are two where initials or volumes differ", () => {
    const works = worksOf(
      { cites: ["WANG X, 2018, IEEE C COMP VIS PATT", "SMITH J, 2014, ASTRON ASTROPHYS, V571"] },
      { cites: ["WANG Y, 2018, IEEE C COMP VIS PATT", "SMITH J, 2014, ASTRON ASTROPHYS, V565"] },
      { cites: ["WANG X, 2018, IEEE C COMP VIS PATT"] },
      {
        cites: [
          { text: "WANG X, 2015, NATURE, V10, P1", identifiers: { doi: "10.1/n" } },
          "WANG Y, 2015, LANCET, V10, P1",
        ],
      },
    );
    expect(works.map(([, , papers]) => papers)).toHaveLength(6);
    expect(works[0]).toEqual(["WANG X 2018, IEEE C COMP VIS PATT", null, [0, 2]]);
    expect(new Set(works.map(([label]) => label)).size).toBe(6);
  });

  it("take the identifier of another entry that says the same words, unless two do", () => {
    const text = "HU XC, 2002, Q REV BIOPHYS, V35, P1";
    const one = worksOf({ cites: [{ text, identifiers: { doi: "10.1/a" } }] }, { cites: [text] });
    expect(one.map(([, , papers]) => papers)).toEqual([[0, 1]]);
    const two = worksOf(
      { cites: [{ text, identifiers: { doi: "10.1/a" } }] },
      { cites: [{ text, identifiers: { doi: "10.1/b" } }] },
      { cites: [text] },
      { cites: [text] },
    );
    expect(two.map(([, , papers]) => papers)).toEqual([[2, 3], [0], [1]]);
  });

  it("are none for a paper that cites itself, and count once however often they are listed", () => {
    const works = worksOf(
      { title: "Alone", identifiers: { doi: "10.1/a" }, cites: [{ doi: "10.1/a" }] },
      { cites: [{ doi: "10.1/b" }, { doi: "10.1/b" }, "nothing that anybody knows", ""] },
    );
    expect(works).toEqual([
      ["10.1/b", null, [1]],
      ["nothing that anybody knows", null, [1]],
    ]);
  });

  it("have the paper's id, or one that does not depend on the order of papers and entries", () => {
    const entry = fc.oneof(
      fc.record({ doi: fc.constantFrom("10.1/a", "10.1/b", "10.1/c") }),
      fc.record({ openalex: fc.constantFrom("W1", "W2"), doi: fc.constantFrom("10.1/a", "10.1/d") }),
      fc.constantFrom(
        "HU, 2002, Q REV BIOPHYS, V35, P1",
        "HU Z, 2002, Q REV BIOPHYS, V35, P1",
        "HU XC, 2002, Q REV BIOPHYS, V35, P1",
        "HU XC, 2002, Q REV BIOPHYS, V35, P2",
        "LI A, 2001, NATURE",
      ),
    );
    const papers = fc.uniqueArray(
      fc.record({
        identifiers: fc.record({ doi: fc.constantFrom("10.1/c", "10.1/x", "10.1/y", "10.1/z") }),
        cites: fc.array(entry, { maxLength: 4 }),
      }),
      { maxLength: 4, selector: ({ identifiers }) => identifiers.doi },
    );
    fc.assert(
      fc.property(papers, (given) => {
        const forward = papersOf(given);
        const backward = forward
          .toReversed()
          .map((one) => ({ ...one, references: one.references.toReversed() }));
        const shown = (of: typeof forward) =>
          findCitedWorks(of)
            .works.map(({ id, label, papers: citing }) =>
              JSON.stringify([id, label, citing.map((n) => of[n]!.id).sort()]),
            )
            .sort();
        expect(shown(backward)).toEqual(shown(forward));
      }),
      { numRuns: 300 },
    );
  });
});
