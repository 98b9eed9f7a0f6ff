import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bCubed, pairwise } from "../../../src/analysis/agreement/clusterings.ts";
import { readMentionLines, type MentionLine } from "../../../src/pipeline/identity/mention-lines.ts";
import { resolveMentions } from "../../../src/pipeline/identity/resolve-mentions.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

type Given = Partial<MentionLine> & { name: string };
const lines = (...given: Given[]) =>
  readMentionLines(given.map((one, mention) => JSON.stringify({ mention, ...one })).join("\n")).read;
const people = (...given: Given[]) => resolveMentions(lines(...given));
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

  it("tells which lines it cannot read, and reads the others", () => {
    const { read: mentions, rejected } = readMentionLines(
      '\uFEFF{"mention":1,"name":"A"}\nnonsense\n\n{"mention":2}\n{"mention":3,"name":"B","affiliation":null,"year":"2001"}',
    );
    expect(mentions.map(({ mention }) => mention)).toEqual([1, 3]);
    expect(rejected.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejected[1]?.reason).toContain("name");
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
      const found = resolveMentions(mentions).map(String);
      expect(bCubed(found, truth).f).toBeGreaterThan(0.97);
      expect(pairwise(found, truth).f).toBeGreaterThan(0.96);
    },
  );
});
