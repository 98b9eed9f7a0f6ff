import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Identifiers, PaperDraft } from "../../../../src/model/paper.ts";
import { createReading, type RawPaper } from "../../../../src/pipeline/sources/draft.ts";
import { toByline } from "../../../../src/pipeline/sources/fields/names.ts";
import { joinPapers } from "../../../../src/pipeline/sources/join/join-papers.ts";

interface Facts extends Omit<RawPaper, "names" | "identifiers"> {
  names?: string[];
  ids?: Identifiers;
}

function drafts(...papers: Facts[]): PaperDraft[] {
  const reading = createReading(0);
  for (const { names = [], ids = {}, complete, ...rest } of papers) {
    const byline = toByline(names, "given-first");
    reading.paper(
      { ...rest, names: byline.names, complete: complete ?? byline.complete, identifiers: ids },
      null,
      () => "",
    );
  }
  return reading.done().papers;
}

const TITLE = "The winds of massive stars in metal poor galaxies";
const NAMES = ["Ada Byron", "Mary Somerville", "Caroline Herschel"];

describe("records that are one paper", () => {
  const same: [string, Facts, Facts, RegExp][] = [
    [
      "the same DOI in other letters",
      { title: TITLE, ids: { doi: "10.1234/ABC" } },
      { title: `${TITLE}, in part`, ids: { doi: "https://doi.org/10.1234/abc" } },
      /same DOI/,
    ],
    [
      "the same DOI and people under a title in another language",
      { title: TITLE, names: NAMES, date: "2020", ids: { doi: "10.1234/abc" } },
      { title: "Die Winde schwerer Sterne", names: NAMES, date: "2020", ids: { doi: "10.1234/abc" } },
      /same DOI/,
    ],
    [
      "the same arXiv id in another version",
      { title: TITLE, ids: { arxiv: "2401.00001v1" } },
      { title: TITLE, ids: { arxiv: "arXiv:2401.00001" } },
      /same arXiv id/,
    ],
    [
      "the same bibcode",
      { title: TITLE, ids: { bibcode: "2020ApJ...900....1B" } },
      { title: TITLE, ids: { bibcode: "2020ApJ...900....1B" } },
      /same bibcode/,
    ],
    [
      "an arXiv DOI and an arXiv id",
      { title: TITLE, ids: { doi: "10.48550/arXiv.2401.00001" } },
      { title: TITLE, ids: { arxiv: "2401.00001" } },
      /same arXiv id/,
    ],
    [
      "the same title and people, a year apart",
      { title: TITLE, names: NAMES, date: "2020" },
      { title: TITLE.toUpperCase(), names: NAMES, date: "2021-03" },
      /years that fit/,
    ],
    [
      "a book of which one record says that it stands in itself",
      { title: TITLE, names: NAMES, date: "2020", venue: { name: TITLE } },
      { title: TITLE, names: NAMES, date: "2020" },
      /same title/,
    ],
    [
      "a translation on the same pages of the same volume",
      { title: TITLE, names: NAMES, date: "2020", venue: { name: "Astronomy", volume: "3", pages: "10-19" } },
      {
        title: "Die Winde schwerer Sterne",
        names: NAMES,
        date: "2020",
        venue: { name: "Astron.", volume: "3", pages: "10" },
      },
      /same pages/,
    ],
    [
      "initials beside full names",
      { title: TITLE, names: NAMES, date: "2020" },
      { title: TITLE, names: ["Byron, A.", "Somerville, M.", "Herschel, C."], date: "2020" },
      /compatible bylines/,
    ],
    [
      "a cut byline beside a whole one",
      { title: TITLE, names: NAMES, date: "2020" },
      { title: TITLE, names: ["Ada Byron", "et al."], date: "2020" },
      /compatible bylines/,
    ],
    [
      "a preprint and its journal version",
      { title: TITLE, names: NAMES, date: "2019-11-02", ids: { arxiv: "1911.00001" } },
      { title: TITLE, names: NAMES, date: "2021-01", ids: { doi: "10.1234/x" }, venue: { name: "ApJ" } },
      /years that fit/,
    ],
    [
      "LaTeX, dashes and accents in the title",
      { title: "Müller's $\\alpha$-law -- revisited for stars", names: NAMES, date: "2020" },
      { title: "Muller’s α-law – revisited for stars", names: NAMES, date: "2020" },
      /same title/,
    ],
  ];
  it.each(same)("join: %s", (_, a, b, reason) => {
    const { papers, places, uncertain } = joinPapers(drafts(a, b));
    expect(papers).toHaveLength(1);
    expect(places[1]?.reason).toMatch(reason);
    expect(papers[0]?.joined[0]?.reason).toMatch(reason);
    expect(uncertain).toEqual([]);
  });
});

describe("records that look alike", () => {
  const apart: [string, Facts, Facts, boolean][] = [
    [
      "parts of a series",
      { title: `${TITLE}. I. Theory`, names: NAMES, date: "2020" },
      { title: `${TITLE}. II. Theory`, names: NAMES, date: "2020" },
      false,
    ],
    [
      "Part I and Part II",
      { title: `${TITLE} Part I`, names: NAMES },
      { title: `${TITLE} Part II`, names: NAMES },
      false,
    ],
    [
      "an erratum",
      { title: TITLE, names: NAMES, date: "2020" },
      { title: `Erratum: ${TITLE}`, names: NAMES, date: "2020" },
      false,
    ],
    [
      "a PubMed id that a note names of another paper",
      { title: TITLE, names: NAMES, date: "2020", ids: { pmid: "155333" } },
      { title: "Tides of the inland seas", names: ["Emmy Noether"], date: "1978", ids: { pmid: "155333" } },
      true,
    ],
    [
      "a comment that has the DOI of what it is about",
      { title: TITLE, names: NAMES, date: "2020", ids: { doi: "10.1234/x" } },
      { title: `Comment on "${TITLE}"`, names: ["Emmy Noether"], date: "2021", ids: { doi: "10.1234/x" } },
      true,
    ],
    [
      "a chapter that has the DOI of its book",
      {
        title: "Handbook of stellar winds",
        names: ["Emmy Noether"],
        date: "2020",
        ids: { doi: "10.1007/978-3-16-148410-0" },
      },
      { title: "Dust near the poles", names: NAMES, date: "2020", ids: { doi: "10.1007/978-3-16-148410-0" } },
      true,
    ],
    [
      "editorials of two issues of a year",
      {
        title: "Editorial",
        names: ["Ada Byron"],
        date: "2020",
        venue: { name: "Stars", volume: "4", issue: "1", pages: "1-2" },
      },
      {
        title: "Editorial",
        names: ["Ada Byron"],
        date: "2020",
        venue: { name: "Stars", volume: "4", issue: "3", pages: "201-202" },
      },
      true,
    ],
    [
      "a reply",
      { title: `Comment on "${TITLE}"`, names: ["Emmy Noether"], date: "2020" },
      { title: `Reply to Comment on "${TITLE}"`, names: NAMES, date: "2020" },
      false,
    ],
    [
      "the same title by other people",
      { title: "Galaxy formation and evolution", names: ["Ada Byron"], date: "2020" },
      { title: "Galaxy formation and evolution", names: ["Emmy Noether"], date: "2020" },
      false,
    ],
    [
      "the same date and people",
      { title: "On the one hand we see stars", names: NAMES, date: "2020-07-06" },
      { title: "On the other hand we see galaxies", names: NAMES, date: "2020-07-06" },
      false,
    ],
    [
      "other DOIs",
      { title: TITLE, names: NAMES, date: "2020", ids: { doi: "10.1234/a" } },
      { title: TITLE, names: NAMES, date: "2020", ids: { doi: "10.1234/b" } },
      true,
    ],
    [
      "other arXiv ids",
      { title: TITLE, names: NAMES, ids: { arxiv: "2401.00001" } },
      { title: TITLE, names: NAMES, ids: { arxiv: "2401.00002" } },
      true,
    ],
    [
      "years far apart",
      { title: TITLE, names: NAMES, date: "1999" },
      { title: TITLE, names: NAMES, date: "2020" },
      true,
    ],
    [
      "one arXiv id but two DOIs",
      { title: TITLE, ids: { arxiv: "2401.00001", doi: "10.1234/a" } },
      { title: TITLE, ids: { arxiv: "2401.00001", doi: "10.1234/b" } },
      true,
    ],
    [
      "a preprint and a paper whose title has another word",
      {
        title: "Winter counts of young gulls along the coast",
        names: NAMES,
        date: "2019",
        ids: { arxiv: "1911.00001" },
      },
      {
        title: "Winter counts of young terns along the coast",
        names: NAMES,
        date: "2020",
        venue: { name: "Birds" },
      },
      true,
    ],
    [
      "editorials of the same short name",
      { title: "Editorial", names: NAMES, date: "2020" },
      { title: "Editorial", date: "2020" },
      true,
    ],
  ];
  it.each(apart)("stay apart: %s", (_, a, b, told) => {
    const { papers, uncertain } = joinPapers(drafts(a, b));
    expect(papers).toHaveLength(2);
    expect(uncertain.length > 0).toBe(told);
  });
});

describe("an identifier that many unlike records have", () => {
  const books = [
    "Winds of stars",
    "Tides at sea",
    "A book of dust",
    "Comets seen",
    "Our moons",
    "Rings",
    "Novae",
    "On auroras",
  ].map((title, n): Facts => ({
    title,
    names: [NAMES[n % 3] ?? ""],
    date: String(1990 + n),
    ids: { arxiv: "1011.1669v3", doi: "10.1086/596297" },
  }));

  it("is none of theirs: they stay apart, and it is told which and where", () => {
    const { papers, shared } = joinPapers(drafts(...books));
    expect(papers.map(({ title, identifiers }) => [title, identifiers])).toEqual(
      books.map(({ title }) => [title, {}]),
    );
    expect(shared).toEqual([
      { words: "DOI 10.1086/596297", drafts: [0, 1, 2, 3, 4, 5, 6, 7] },
      { words: "arXiv id 1011.1669", drafts: [0, 1, 2, 3, 4, 5, 6, 7] },
    ]);
  });

  it("is theirs where they are one paper many times", () => {
    const { papers, shared } = joinPapers(
      drafts(...Array.from({ length: 5 }, () => books[0] ?? { title: "" })),
    );
    expect([papers.length, shared]).toEqual([1, []]);
  });
});

describe("the union", () => {
  it("has the title of the record that has one, whichever comes first", () => {
    const untitled: Facts = { title: "", names: NAMES, date: "2020", ids: { doi: "10.1234/x" } };
    const titled: Facts = { ...untitled, title: TITLE };
    for (const order of [
      [untitled, titled],
      [titled, untitled],
    ])
      expect(joinPapers(drafts(...order)).papers.map(({ title }) => title)).toEqual([TITLE]);
  });

  it("knows what both records know, and which gave what", () => {
    const [paper] = joinPapers(
      drafts(
        { title: TITLE, names: ["Ada Byron", "et al."], date: "2020", ids: { doi: "10.1234/x" } },
        {
          title: TITLE,
          names: NAMES,
          date: "2020-05-03",
          abstract: "We see winds.",
          ids: { doi: "10.1234/x", bibcode: "2020ApJ...900....1B" },
          venue: { name: "ApJ", volume: "900" },
          keywords: [{ text: "stars", scheme: "author" }],
          citations: { count: 3, source: "ADS" },
        },
      ),
    ).papers;
    expect(paper).toMatchObject({
      byline: { complete: true, names: NAMES.map((written) => ({ written })) },
      date: { iso: "2020-05-03" },
      abstract: "We see winds.",
      identifiers: { doi: "10.1234/x", bibcode: "2020ApJ...900....1B" },
      venue: { name: "ApJ", volume: "900" },
      keywords: [{ text: "stars" }],
      citations: { count: 3, source: "ADS" },
      fieldSources: { byline: 0, date: 0, abstract: 0, venue: 0, citations: 0 },
    });
  });

  it("keeps both dates of a preprint and its journal version, whichever comes first", () => {
    const preprint: Facts = { title: TITLE, names: NAMES, date: "2019-11-02", ids: { arxiv: "1911.00001" } };
    const journal: Facts = {
      title: TITLE,
      names: NAMES,
      date: "2020-03",
      ids: { doi: "10.1234/x" },
      venue: { name: "ApJ" },
    };
    for (const order of [
      [preprint, journal],
      [journal, preprint],
    ]) {
      const [paper] = joinPapers(drafts(...order)).papers;
      expect([paper?.date?.iso, paper?.otherDate?.iso]).toEqual(["2020-03", "2019-11-02"]);
      expect(paper?.identifiers).toEqual({ doi: "10.1234/x", arxiv: "1911.00001" });
    }
  });

  it("joins three records of which the first two know nothing of each other's identifiers", () => {
    const { papers } = joinPapers(
      drafts(
        { title: TITLE, names: NAMES, date: "2020", ids: { doi: "10.1234/x" } },
        { title: TITLE, names: NAMES, date: "2020", ids: { arxiv: "1911.00001" } },
        { title: "Named otherwise", names: NAMES, date: "2020", ids: { arxiv: "1911.00001" } },
      ),
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]?.joined).toHaveLength(2);
  });
});

describe("any records", () => {
  it("add up: every record is a paper or a duplicate of one, and the same records twice give the same papers", () => {
    const record = fc.record({
      title: fc.constantFrom(
        "A title that is long enough",
        "Another title that is long",
        "Ed",
        "第一の論文について",
      ),
      date: fc.constantFrom("2019", "2020-05", "1990", ""),
      names: fc.subarray(["Ada Byron", "Byron, A.", "Mary Somerville", "et al."]),
      ids: fc.constantFrom<Identifiers>(
        {},
        { doi: "10.1234/a" },
        { doi: "10.1234/b" },
        { arxiv: "2401.00001" },
      ),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const all = drafts(...records);
        const joined = joinPapers(all);
        const { papers, places } = joined;
        expect(places).toHaveLength(all.length);
        expect(papers.reduce((sum, paper) => sum + 1 + paper.joined.length, 0)).toBe(all.length);
        expect(places.filter((place) => place.reason === null)).toHaveLength(papers.length);
        const doubled = joinPapers([...all, ...all]);
        expect(doubled.papers.length).toBeLessThanOrEqual(papers.length * 2);
        expect(joinPapers(all)).toEqual(joined);
      }),
    );
  });
});

describe("order", () => {
  it("does not matter where a record bridges two that knew nothing of each other", () => {
    const common = { names: NAMES, date: "2024" };
    const preprint: Facts = { ...common, title: "Short name", ids: { arxiv: "2401.00001" } };
    const journal: Facts = { ...common, title: "Something else altogether", ids: { doi: "10.1234/y" } };
    const both: Facts = { ...common, title: "Third", ids: { arxiv: "2401.00001", doi: "10.1234/y" } };
    for (const order of [
      [preprint, journal, both],
      [journal, preprint, both],
      [both, journal, preprint],
      [preprint, both, journal],
    ]) {
      const { papers, places } = joinPapers(drafts(...order));
      expect(papers).toHaveLength(1);
      expect(papers[0]?.joined).toHaveLength(2);
      expect(places.filter((place) => place.reason === null)).toHaveLength(1);
      expect(papers[0]?.identifiers).toEqual({ arxiv: "2401.00001", doi: "10.1234/y" });
    }
  });

  it("of years does not make chains: every record must fit every other", () => {
    const year = (date: string): Facts => ({ title: TITLE, names: NAMES, date });
    expect(joinPapers(drafts(year("2019"), year("2020"), year("2021"))).papers).toHaveLength(2);
    expect(joinPapers(drafts(year("2021"), year("2019"), year("2020"))).papers).toHaveLength(2);
  });
});

describe("places in print", () => {
  const chapter = (name: string, volume: string, pages: string): Facts => ({
    title: "First things to be said about stars",
    names: NAMES,
    date: "2020",
    venue: { name, volume, pages },
  });

  it("that differ keep records of the same title apart, and tell", () => {
    const { papers, uncertain } = joinPapers(drafts(chapter("J", "3", "1-9"), chapter("J", "9", "55-60")));
    expect([papers.length, uncertain.length]).toEqual([2, 1]);
    expect(joinPapers(drafts(chapter("Book A", "1", "1"), chapter("Book B", "1", "11"))).papers).toHaveLength(
      2,
    );
    expect(joinPapers(drafts(chapter("J", "3", "1-9"), chapter("Journal", "3", "1"))).papers).toHaveLength(1);
  });
});

describe("a byline that is called complete", () => {
  it("stays cut where it lists just the names of a cut one", () => {
    const cut: Facts = {
      title: TITLE,
      names: ["Ada Byron", "Mary Somerville"],
      complete: false,
      date: "2020",
    };
    const silent: Facts = { ...cut, complete: true };
    for (const order of [
      [cut, silent],
      [silent, cut],
    ]) {
      expect(joinPapers(drafts(...order)).papers[0]?.byline.complete).toBe(false);
    }
  });
});
