import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bCubed, pairwise } from "../../../src/analysis/agreement/clusterings.ts";
import {
  readMentionLines,
  repeatedMentions,
  toSignedPapers,
  type MentionLine,
} from "../../../src/pipeline/identity/mention-lines.ts";
import { resolveMentions } from "../../../src/pipeline/identity/resolve-mentions.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

type Given = Partial<MentionLine> & { name: string };
const lines = (...given: Given[]) =>
  readMentionLines(given.map((one, mention) => JSON.stringify({ mention, ...one })).join("\n")).read;
const people = (...given: Given[]) => resolveMentions(lines(...given)).people;
const at = (...affiliation: string[]) => ({ affiliation });

describe("who is who among mentions", () => {
  it.each([
    ["Müller, Anna", "Mueller, Anna"],
    ["Zhang Ping", "Ping Zhang"],
    ["Meister Eduard Gröller", "Eduard Gröller"],
    ["Bill Press", "William Press"],
    ["Ana García-López", "García, Ana"],
    ["Smith JR", "Smith, John R."],
    ["Joan E Cartes", "J.E. Cartes"],
    ["A. Jeffs¹", "Alice Jeffs"],
  ])("takes %s and %s of one institute and field for one person", (one, other) => {
    const shared = {
      ...at("Vienna University of Technology, Institute of Tides"),
      title: "Feature preserving tidal volume visualisation",
      coauthors: ["Otto Neurath"],
    };
    expect(
      people({ name: one, ...shared }, { name: other, ...shared, title: "Tidal volume features" }),
    ).toEqual([1, 1]);
  });

  it.each([
    ["Martin Thomas", "Thomas Martin"],
    ["Eduard Gröller", "Meister Gröller"],
    ["Bauer, Anna", "Baur, Anna"],
    ["Wei Wang 0001", "Wei Wang 0002"],
    ["John Smith", "John Smith Jr."],
    ["Xiaoli Wang", "Xiaolin Wang"],
  ])("keeps %s from %s where nothing speaks for it", (one, other) => {
    expect(people({ name: one }, { name: other })).toEqual([1, 2]);
  });

  it("takes marks without a letter for nobody's name: each is somebody else", () => {
    expect(people({ name: "?" }, { name: "Ann Lee" }, { name: "?" }, { name: "??" })).toEqual([1, 2, 3, 4]);
  });

  it("parts a name that many bear where affiliations are unlike, and never one that few bear", () => {
    const places = [
      at("Peking University, School of Physics"),
      at("Hospital of Chengdu, Department of Surgery"),
      at("Peking University, School of Physics, Beijing"),
      at("Surgery, Hospital of Chengdu"),
    ];
    expect(people(...places.map((place) => ({ name: "Wei Wang", ...place })))).toEqual([1, 2, 1, 2]);
    expect(people(...places.map((place) => ({ name: "Ottoline Kowalczuk", ...place })))).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it("takes a missing affiliation for missing, not for another", () => {
    const found = people(
      { name: "Wei Wang", ...at("Peking University, School of Physics") },
      { name: "Wei Wang" },
      { name: "Wei Wang" },
    );
    expect(found).toEqual([1, 1, 1]);
  });

  it("puts a mention without ORCID to the one of two ORCIDs whose co-authors it has", () => {
    const found = people(
      { name: "Wei Wang", orcid: "0000-0001-0000-0001", coauthors: ["Ada Byron", "Emmy Noether"] },
      { name: "Wei Wang", orcid: "0000-0001-0000-0002", coauthors: ["Mary Somerville"] },
      { name: "Wei Wang", coauthors: ["Mary Somerville"] },
    );
    expect(found).toEqual([1, 2, 2]);
  });

  it("does not believe an ORCID that stands beside two names with nothing in common", () => {
    const orcid = "0000-0001-0000-0001";
    expect(people({ name: "Pilar Ríos", orcid }, { name: "Elena Prado", orcid })).toEqual([1, 2]);
    expect(people({ name: "Maria Skłodowska", orcid }, { name: "Marie Curie", orcid })).toEqual([1, 1]);
  });

  it("takes two names on one byline for two people, told by the paper or by title and names", () => {
    expect(people({ name: "J. Pan", paper: "x" }, { name: "Jia-Shu Pan", paper: "x" })).toEqual([1, 2]);
    const title = "On tides";
    expect(
      people(
        { name: "J. Kowalczuk", title, coauthors: ["Jolanta Kowalczuk"] },
        { name: "Jolanta Kowalczuk", title, coauthors: ["J. Kowalczuk"] },
      ),
    ).toEqual([1, 2]);
  });

  it("keeps apart two of one byline though a third name fits both", () => {
    const same = { ...at("University of Granada"), coauthors: ["Otto Neurath"] };
    const found = people(
      { name: "Ana García", paper: "x", ...same },
      { name: "Ana López", paper: "x", ...same },
      { name: "Ana García López", title: "a", ...same },
      { name: "Ana García López", title: "b", ...same },
    );
    expect(found[0]).not.toBe(found[1]);
  });

  it("tells hundreds of ORCIDs and of affiliations of one name apart", () => {
    const many = Array.from({ length: 450 }, (_, n) => ({
      name: "Wei Wang",
      orcid: `0000-0001-0000-${1000 + n}`,
    }));
    expect(new Set(people(...many)).size).toBe(450);
    const places = many.map((_, n) => ({ name: "Wei Wang", ...at(`Institute${n} of Town${n}`) }));
    expect(new Set(people(...places)).size).toBeGreaterThan(400);
  });

  it("compares two names in many pieces soon", () => {
    const pieces = Array.from({ length: 760 }, (_, n) => ({
      name: n % 2 === 0 ? "Y. Wang" : "Yi Wang",
      title: "Tidal disruption of stars near black holes",
      ...at(`Institute${n} of Town${n}`),
    }));
    const started = performance.now();
    people(...pieces);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it("joins all names of an ORCID but one that has nothing in common with them", () => {
    const orcid = "0000-0001-0000-0001";
    const found = people(
      { name: "Bob Adams", orcid },
      { name: "Maria Horak", orcid },
      { name: "Maria Novak", orcid },
    );
    expect(found).toEqual([1, 2, 2]);
  });

  it("takes what is no year for not known", () => {
    const both = { name: "Jolanta Kowalczuk" };
    for (const year of ["", "n.d.", -5, 0, {}, null]) {
      const text = [
        { mention: 1, ...both, year: 2020 },
        { mention: 2, ...both, year },
      ].map((one) => JSON.stringify(one));
      const { read, rejected } = readMentionLines(text.join("\n"));
      expect(rejected).toEqual([]);
      expect(read[1]?.year).toBeUndefined();
      expect(resolveMentions(read).people).toEqual([1, 1]);
    }
  });

  it("gives the same people whatever the order of lines", () => {
    const place = fc.constantFrom("Kyoto", "Lima", "Oslo", undefined);
    const mention = fc.record({
      name: fc.constantFrom("Wei Wang", "W. Wang", "Y. Li", "Yi Li"),
      title: fc.constantFrom("tides", "whales", "krill", "stars"),
      affiliation: place.map((name) => (name ? [`University of ${name}`] : undefined)),
      orcid: fc.constantFrom(undefined, undefined, "0000-0001-0000-0001", "0000-0001-0000-0002"),
      coauthors: fc.constantFrom(undefined, ["Ada Byron"], ["Emmy Noether"]),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(mention, { maxLength: 8, selector: ({ name, title }) => `${name} ${title}` }),
        (all) => {
          const given = all.map((one, n) => ({ ...one, mention: n, paper: String(n) })) as MentionLine[];
          const partition = (order: MentionLine[]) => {
            const found = resolveMentions(order).people;
            const groups = new Map<number, number[]>();
            order.forEach(({ mention: own }, n) =>
              groups.set(found[n]!, [...(groups.get(found[n]!) ?? []), Number(own)]),
            );
            return [...groups.values()].map((group) => group.toSorted((a, b) => a - b).join()).toSorted();
          };
          expect(partition(given.toReversed())).toEqual(partition(given));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("tells which lines it cannot read, and reads the others", () => {
    const { read: mentions, rejected } = readMentionLines(
      '\uFEFF{"mention":1,"name":"A"}\nnonsense\n\n{"mention":2}\n{"mention":3,"name":"B","affiliation":null,"year":"2001"}',
    );
    expect(mentions.map(({ mention }) => mention)).toEqual([1, 3]);
    expect(rejected.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejected[1]?.reason).toBe('it has no "name"');
  });

  it.each([
    ['{"mention":1,"name":7}', '"name" is no string'],
    ['{"mention":1,"name":"A","coauthors":{}}', '"coauthors" cannot be read'],
    ['{"mention":[],"name":"A"}', '"mention" cannot be read'],
    ["[]", "it is no object"],
    ["7", "it is no object"],
  ])("says in words what is wrong with %s", (line, reason) => {
    expect(readMentionLines(line).rejected).toEqual([{ line: 1, reason }]);
  });

  it("resolves each of several lines of one mention on its own", () => {
    const lines = [
      { mention: 1, name: "Ann Lee" },
      { mention: 1, name: "Bob Ray" },
      { mention: 2, name: "Ann Lee" },
    ].map((one) => JSON.stringify(one));
    const { read } = readMentionLines(lines.join("\n"));
    expect(repeatedMentions(read)).toEqual(["1"]);
    expect(
      toSignedPapers(read).papers.map(({ byline }) => byline.names.map(({ written }) => written)),
    ).toEqual([["Ann Lee"], ["Bob Ray"], ["Ann Lee"]]);
  });
});

describe.skipIf(!sharedIsThere)("labelled signatures of INSPIRE", () => {
  it(
    "are told apart far better than by any simple way (.950 by surname and initial)",
    { timeout: 60_000 },
    () => {
      const [, ...rows] = gunzipSync(readFileSync(sharedPath("names/inspire-signatures.csv.gz")))
        .toString()
        .trim()
        .split("\n");
      const given = rows.map((row) => {
        const [, name = "", affiliation = "", person = ""] =
          /^"?(.*?)"?,("[^"]*"|[^"]*),(\d+)\s*$/.exec(row) ?? [];
        return { name, person, ...(affiliation ? { affiliation: [affiliation] } : {}) };
      });
      const mentions = lines(...given);
      expect(mentions).toHaveLength(72_096);
      const truth = mentions.map(({ person }) => person ?? "");
      const found = resolveMentions(mentions).people.map(String);
      expect(bCubed(found, truth).f).toBeGreaterThan(0.97);
      expect(pairwise(found, truth).f).toBeGreaterThan(0.96);
    },
  );
});
