import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceAccount, type SourceAccount } from "../../../src/model/account.ts";
import { paperId } from "../../../src/model/ids.ts";
import type { Paper } from "../../../src/model/paper.ts";
import { identify, type Identified } from "../../../src/pipeline/identity/identify.ts";
import { defaultOptions, type Options } from "../../../src/model/options.ts";
import { makePaper } from "../topics/make-paper.ts";

/** A paper by these people; "…" at the end cuts its byline, a number in front says which source it is from. */
function by(index: number, names: readonly string[], source = 0): Paper {
  return {
    ...makePaper({ title: `About${index}` }, index),
    id: paperId.parse(`paper:${index}`),
    byline: {
      names: names.filter((name) => name !== "…").map((written) => ({ written })),
      complete: names.at(-1) !== "…",
    },
    origin: { source, line: null, index },
    joined: [],
    fieldSources: {},
  };
}

function account(page: boolean): SourceAccount {
  return sourceAccount.parse({
    name: "x",
    kind: "x",
    recognised: "",
    encoding: "utf-8",
    bytes: 0,
    sha256: "",
    records: 0,
    papers: 0,
    duplicates: [],
    rejected: [],
    missing: {},
    repairs: {},
    page: page ? { claims: [], takenYear: null, takenYearInferred: false, takenYearEvidence: "" } : null,
  });
}

const identifyBylines = (...bylines: string[][]): Identified =>
  identify(
    bylines.map((names, index) => by(index, names)),
    [account(false)],
    defaultOptions,
  );
const identifyPage = (bylines: string[][], options: Partial<Options> = {}): Identified =>
  identify(
    bylines.map((names, index) => by(index, names)),
    [account(true)],
    { ...defaultOptions, ...options },
  );
const names = ({ people }: Identified) => people.map((person) => person.name).toSorted();
const noticed = (found: Identified, code: string) => found.notices.find((notice) => notice.code === code);

describe("who is who", () => {
  it("takes a name in capitals for no initials where it is also written otherwise, in any order", () => {
    for (const bylines of [
      [["WEI XU"], ["Wei Xu"]],
      [["Wei Xu"], ["WEI XU"]],
    ])
      expect(identifyBylines(...bylines).people.map(({ id }) => id)).toEqual(["person:wei-xu"]);
    for (const bylines of [
      [["JS Pan"], ["J.-S. Pan"], ["Js Pan"]],
      [["Js Pan"], ["J.-S. Pan"], ["JS Pan"]],
    ])
      expect(identifyBylines(...bylines).people.map(({ id }) => id)).toEqual(["person:j-s-pan"]);
  });

  it("joins writings of the same letters, with the reason", () => {
    const found = identifyBylines(
      ["Ioana Ciucă", "A Lee"],
      ["Ioana Ciuca"],
      ["IOANA CIUCĂ"],
      ["Jia-Shu Pan"],
      ["Jiashu Pan"],
    );
    expect(names(found)).toEqual(["A Lee", "Ioana Ciucă", "Jia-Shu Pan"]);
    const ciuca = found.people.find((person) => person.id === "person:ioana-ciuca");
    expect(ciuca?.papers).toEqual([0, 1, 2]);
    expect(ciuca?.variants.map(({ written, reason }) => [written, reason])).toEqual([
      ["Ioana Ciucă", null],
      ["IOANA CIUCĂ", 'the same as "Ioana Ciucă" but for upper and lower case'],
      ["Ioana Ciuca", 'the same letters as "Ioana Ciucă", without accents'],
    ]);
    expect(noticed(found, "name-joined")?.count).toBe(3);
  });

  it("joins an abbreviated name to the only one that fits, if they share a co-author", () => {
    const found = identifyBylines(["J. Pan", "Ann Lee"], ["Jia-Shu Pan", "Ann Lee"]);
    expect(names(found)).toEqual(["Ann Lee", "Jia-Shu Pan"]);
    expect(found.people.find((person) => person.name === "Jia-Shu Pan")?.papers).toEqual([0, 1]);
    expect(noticed(found, "name-joined")?.items[0]?.text).toContain("both wrote with Ann Lee");
  });

  it("keeps J. Pan apart where two people could be meant", () => {
    const found = identifyBylines(["J. Pan", "Ann Lee"], ["Jia-Shu Pan", "Ann Lee"], ["John Pan", "Ann Lee"]);
    expect(names(found)).toEqual(["Ann Lee", "J. Pan", "Jia-Shu Pan", "John Pan"]);
    expect(noticed(found, "name-joined")).toBeUndefined();
  });

  it("joins a short form of a rare name without a common co-author, and keeps one of a frequent name apart and tells", () => {
    const rare = identifyBylines(["J. Kowalczuk", "Ann Lee"], ["Jolanta Kowalczuk", "Bo Chen"]);
    expect(names(rare)).not.toContain("J. Kowalczuk");
    const frequent = identifyBylines(["J. Wang", "Ann Lee"], ["Jia-Shu Wang", "Bo Chen"]);
    expect(names(frequent)).toContain("J. Wang");
    expect(noticed(frequent, "name-possible")?.items).toEqual([
      {
        text: expect.stringMatching(
          /"J\. Wang" is short for "Jia-Shu Wang"; they share no co-author; \d+ in 100/,
        ),
      },
    ]);
  });

  it("takes neither a collaboration nor a byline of hundreds for a common co-author", () => {
    const reasonOf = (...bylines: string[][]) =>
      noticed(identifyBylines(...bylines), "name-possible")?.items[0]?.text ?? "";
    expect(
      reasonOf(["J. Wang", "The LSST Collaboration"], ["Jia-Shu Wang", "The LSST Collaboration"]),
    ).not.toContain("both wrote with");
    const crowd = Array.from(
      { length: 30 },
      (_, n) => `${String.fromCharCode(65 + (n % 26))}${n}x Crowd${n}`,
    );
    expect(reasonOf(["J. Wang", ...crowd], ["Jia-Shu Wang", ...crowd])).not.toContain("both wrote with");
  });

  it("never takes two names of one byline for one person because they are on it", () => {
    const found = identifyBylines(["J. Pan", "Jia-Shu Pan"]);
    expect(names(found)).toEqual(["J. Pan", "Jia-Shu Pan"]);
  });

  it("does not join two names that stand side by side on a byline, though they share the others on it", () => {
    const found = identifyBylines(["J. Pan", "Jia-Shu Pan", "Ann Lee"], ["J. Pan", "Ann Lee"]);
    expect(names(found)).toContain("J. Pan");
  });

  it("joins in a line: J. Pan and J.-S. Pan are Jia-Shu Pan where nobody else is", () => {
    const found = identifyBylines(
      ["J. Pan", "Ann Lee"],
      ["J.-S. Pan", "Ann Lee"],
      ["Jia-Shu Pan", "Ann Lee"],
    );
    expect(names(found)).toEqual(["Ann Lee", "Jia-Shu Pan"]);
  });

  it("keeps Rui Pan from Jia-Shu Pan, Wei from Zeyu Zhang, father from son, and people who share all co-authors", () => {
    const pairs = [
      "Rui Pan",
      "Jia-Shu Pan",
      "Wei Zhang",
      "Zeyu Zhang",
      "John Smith",
      "John Smith, Jr.",
      "王伟",
      "王玮",
    ];
    const found = identifyBylines(...pairs.map((name) => [name, "Ann Lee", "Bo Chen"]));
    expect(found.people).toHaveLength(pairs.length + 2);
    expect(found.notices).toEqual([]);
  });

  it("joins particles, apostrophes and orders of names", () => {
    const found = identifyBylines(
      ["Pieter van Dokkum"],
      ["van Dokkum, Pieter"],
      ["Charles O'Neill"],
      ["O’Neill, Charles"],
      ["Juan de la Cruz"],
      ["de la Cruz, Juan"],
    );
    expect(found.people).toHaveLength(3);
    expect(found.people.every((person) => person.papers.length === 2)).toBe(true);
  });

  it("keeps a collaboration from a person of its name", () => {
    const found = identifyBylines(["Gaia Collaboration", "Gaia Rossi"], ["gaia collaboration"]);
    expect(found.people.map(({ name, group, papers }) => [name, group, papers])).toEqual([
      ["Gaia Collaboration", true, [0, 1]],
      ["Gaia Rossi", false, [0]],
    ]);
  });

  it("counts a name that stands twice on one byline once, and tells of it", () => {
    const found = identifyBylines(["Wei Wang", "Wei Wang", "Ann Lee"]);
    expect(found.people.map((person) => person.papers)).toEqual([[0], [0]]);
    expect(noticed(found, "name-twice")?.items[0]?.paper).toBe(0);
  });

  it("gives people in the order of their ids, each mention to exactly one, whatever the order of papers", () => {
    const name = fc.constantFrom(
      "J. Pan",
      "Jia-Shu Pan",
      "Jiashu Pan",
      "John Pan",
      "Ann Lee",
      "A. Lee",
      "Bo Chen",
      "王伟",
      "LSST Collaboration",
      "?",
    );
    const bylines = fc.array(fc.uniqueArray(name, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(bylines, (list) => {
        const found = identifyBylines(...list);
        const ids = found.people.map((person) => person.id);
        expect(ids).toEqual(ids.toSorted());
        const mentions = found.people.flatMap((person) => person.variants.map((variant) => variant.mentions));
        expect(mentions.reduce((sum, one) => sum + one, 0)).toBe(list.flat().length);
        const written = found.people.flatMap((person) => person.variants.map((variant) => variant.written));
        expect(written.toSorted()).toEqual([...new Set(list.flat())].toSorted());
        for (const person of found.people)
          expect(person.variants.filter((variant) => variant.reason === null)).toHaveLength(1);
        const last = list.length - 1;
        const turned = identifyBylines(...list.toReversed());
        const facts = (one: Identified, place: (paper: number) => number) =>
          one.people.map((person) => ({
            ...person,
            papers: person.papers.map(place).toSorted((a, b) => a - b),
          }));
        expect(facts(turned, (paper) => last - paper)).toEqual(facts(found, (paper) => paper));
      }),
    );
  });
});

describe("the owner of a page", () => {
  it("is who is on every complete byline, and is put on those that are cut", () => {
    const found = identifyPage([
      ["Ann Lee", "Bo Chen"],
      ["Cy Day", "Ann Lee"],
      ["Bo Chen", "Cy Day", "…"],
      ["Ann Lee", "…"],
    ]);
    const [owner] = found.owners;
    const ann = found.people[owner?.person ?? -1];
    expect(ann).toMatchObject({ name: "Ann Lee", papers: [0, 1, 3], inferredPapers: [2] });
    expect(owner).toMatchObject({ source: 0, inferred: true, listedOn: 3, hiddenOn: 1 });
    expect(owner?.evidence).toContain("only person on all 2 complete bylines");
    expect(noticed(found, "owner-hidden")?.items.map((item) => item.paper)).toEqual([2]);
  });

  it("is found through different writings of one name", () => {
    const found = identifyPage([
      ["Ioana Ciucă", "Bo Chen"],
      ["Ioana Ciuca", "Cy Day"],
    ]);
    expect(found.people[found.owners[0]?.person ?? -1]?.name).toBe("Ioana Ciucă");
  });

  it("is who is listed most among several, and the evidence says so", () => {
    const found = identifyPage([
      ["Ann Lee", "Bo Chen"],
      ["Bo Chen", "Ann Lee"],
      ["Bo Chen", "Cy Day", "…"],
    ]);
    const [owner] = found.owners;
    expect(found.people[owner?.person ?? -1]?.name).toBe("Bo Chen");
    expect(owner?.evidence).not.toContain("the only person on all 2 complete");
    expect(owner?.evidence).toContain("Ann Lee");
    expect(owner?.evidence).not.toContain("the other 0");
  });

  it("is not guessed in a tie, without a complete byline, or when nobody is on all of them", () => {
    const tie = identifyPage([
      ["Ann Lee", "Bo Chen"],
      ["Cy Day", "…"],
    ]);
    expect(tie.owners).toEqual([]);
    expect(noticed(tie, "owner-unknown")?.items[0]?.text).toContain("Ann Lee and Bo Chen");
    const cut = identifyPage([
      ["Ann Lee", "…"],
      ["Ann Lee", "Bo Chen", "…"],
    ]);
    expect(cut.owners).toEqual([]);
    expect(noticed(cut, "owner-unknown")?.items[0]?.text).toContain("no byline on the page is complete");
    const nobody = identifyPage([["Ann Lee", "Bo Chen"], ["Cy Day"]]);
    expect(noticed(nobody, "owner-unknown")?.items[0]?.text).toContain("nobody is on every complete byline");
    for (const found of [tie, cut, nobody])
      expect(found.people.every((person) => person.inferredPapers.length === 0)).toBe(true);
  });

  it("is told but not used when inference is off", () => {
    const found = identifyPage([["Ann Lee"], ["Bo Chen", "…"]], { inferred: false });
    expect(found.owners).toHaveLength(1);
    expect(found.people.every((person) => person.inferredPapers.length === 0)).toBe(true);
    expect(noticed(found, "owner-hidden")).toBeUndefined();
  });

  it("is one for each of two pages, and never looked for in other sources", () => {
    const papers = [
      by(0, ["Ann Lee", "Bo Chen"], 0),
      by(1, ["Ann Lee"], 0),
      by(2, ["Cy Day", "…"], 0),
      by(3, ["Bo Chen"], 1),
      by(4, ["Cy Day", "…"], 1),
      by(5, ["Di Eco", "…"], 2),
    ];
    const found = identify(papers, [account(true), account(true), account(false)], defaultOptions);
    expect(found.owners.map(({ source, person }) => [source, found.people[person]?.name])).toEqual([
      [0, "Ann Lee"],
      [1, "Bo Chen"],
    ]);
    expect(found.people.map(({ name, inferredPapers }) => [name, inferredPapers])).toEqual([
      ["Ann Lee", [2]],
      ["Bo Chen", [4]],
      ["Cy Day", []],
      ["Di Eco", []],
    ]);
  });

  it("can be the same person on two pages", () => {
    const papers = [
      by(0, ["Ann Lee"], 0),
      by(1, ["Bo Chen", "…"], 0),
      by(2, ["Ann Lee"], 1),
      by(3, ["Bo Chen", "…"], 1),
    ];
    const found = identify(papers, [account(true), account(true)], defaultOptions);
    expect(found.people[found.owners[0]?.person ?? -1]?.inferredPapers).toEqual([1, 3]);
  });

  it("is never put on a paper with a complete byline", () => {
    const name = fc.constantFrom("Ann Lee", "Bo Chen", "Cy Day");
    const byline = fc
      .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([list, cut]) => (cut ? [...list, "…"] : list));
    fc.assert(
      fc.property(fc.array(byline, { minLength: 1, maxLength: 6 }), (bylines) => {
        const found = identifyPage(bylines);
        for (const person of found.people) {
          for (const paper of person.inferredPapers) {
            expect(bylines[paper]?.at(-1)).toBe("…");
            expect(person.papers).not.toContain(paper);
          }
        }
        for (const owner of found.owners) expect(owner.listedOn + owner.hiddenOn).toBe(bylines.length);
      }),
    );
  });
});
