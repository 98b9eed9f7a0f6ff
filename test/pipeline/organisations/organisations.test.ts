import { describe, expect, it } from "vitest";
import { decisions, type DecisionAbout } from "../../../src/model/decision.ts";
import { countryOf } from "../../../src/pipeline/organisations/countries.ts";
import { findOrganisations } from "../../../src/pipeline/organisations/find-organisations.ts";
import { parseAffiliation } from "../../../src/pipeline/organisations/parse-affiliation.ts";

const papersOf = (...affiliations: readonly (string | readonly string[])[]) =>
  affiliations.map((own) => ({
    affiliation: null,
    byline: { names: [{ written: "A", affiliations: [own].flat() }], complete: true },
  }));
const found = (affiliations: readonly (string | readonly string[])[], ...made: unknown[]) =>
  findOrganisations(
    papersOf(...affiliations),
    decisions.parse({ made }).made as DecisionAbout<"organisation">[], // safe: no others are given
  );
const called = (of: ReturnType<typeof found>) =>
  Object.fromEntries(of.organisations.map(({ label, papers }) => [label, papers]));

describe("a country", () => {
  it.each([
    ["USA", "US"],
    ["CA 94720 USA", "US"],
    ["Newark DE 19716", "US"],
    ["Massachusetts", "US"],
    ["Peoples R China", "CN"],
    ["England", "GB"],
    ["D-69117 Heidelberg Germany", "DE"],
    ["Republic of Korea", "KR"],
    ["The Netherlands.", "NL"],
    ["Canada B3M 2J6", "CA"],
    ["Côte d’Ivoire", "CI"],
    ["Türkiye", "TR"],
    ["Pasadena CA", null],
    ["NH", "US"],
    ["DE", null],
    ["New South Wales", "AU"],
    ["Inner Mongolia", "CN"],
    ["S Sudan", "SS"],
    ["Democratic People's Republic of Korea", "KP"],
    ["Republic of Congo", "CG"],
    ["Taiwan, Province of China", "TW"],
    ["New Jersey 08544", "US"],
    ["New Mexico 87545", "US"],
    ["University of New Mexico", null],
    ["Papua N Guinea", "PG"],
    ["Georgia 30332", "US"],
    ["Georgia", "GE"],
    ["Main Street 5", null],
    ["", null],
  ])("is read from %j", (text, code) => {
    expect(countryOf(text)).toBe(code);
  });
});

describe("an affiliation", () => {
  it.each([
    [
      "Department of Marine Civilization, School of Marine Science, Tokai University, Shizuoka, Japan",
      ["Tokai University"],
      "JP",
    ],
    [
      "Northwestern Univ, Dept Biochem Mol Biol & Cell Biol, Evanston, IL 60208 USA.",
      ["Northwestern Univ"],
      "US",
    ],
    [
      "Plymouth Marine Laboratory; Prospect Place; West Hoe; Plymouth PL1 3DH UK",
      ["Plymouth Marine Laboratory"],
      "GB",
    ],
    ["MARBEC, Univ Montpellier, CNRS, Ifremer, IRD, Sète, France", ["Univ Montpellier", "CNRS"], "FR"],
    [
      "Institute of Astronomy, University of Cambridge, Madingley Road, Cambridge CB3 0HA",
      ["University of Cambridge"],
      "GB",
    ],
    [
      "Department of Psychology, University of California, Davis, CA 95616, USA",
      ["University of California, Davis"],
      "US",
    ],
    ["British Petroleum Company, Ltd., London", ["British Petroleum Company Ltd"], null],
    ["Department of Zoology University of Stockholm Stockholm Sweden", ["University of Stockholm"], "SE"],
    [
      "IOLR - Israel Oceanographic and Limnological Research Institute (Israel)",
      ["Israel Oceanographic and Limnological Research Institute"],
      "IL",
    ],
    ["12 Main Street, Springfield, Ohio", [], "US"],
    ["", [], null],
    ["ETH, Zürich", ["ETH"], null],
    ["Ifremer, Brest, FRA", ["Ifremer"], "FR"],
    ["Department of Physics, Jamaica, NY", ["Department of Physics"], "US"],
    ["Texas A&M, College Station, TX", [], "US"],
    [
      "Univ. of Oslo, Norway; Inst. of Physics, Warsaw, Poland",
      ["Univ. of Oslo", "Inst. of Physics"],
      "NO PL",
    ],
  ])("names organisation and country: %s", (text, organisations, country) => {
    const read = parseAffiliation(text);
    expect(read.flatMap((one) => one.organisations.map(({ name }) => name))).toEqual(organisations);
    expect(read.flatMap((one) => one.country ?? []).join(" ") || null).toBe(country);
  });

  it("is read in linear time, whatever it is", () => {
    for (const piece of [
      "University of ",
      "Univ, ",
      "((",
      "A - ",
      "; ",
      "of ",
      ".",
      ",",
      "a; ",
      "Oslo, Norway; ",
    ]) {
      const started = performance.now();
      parseAffiliation(piece.repeat(40_000));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});

describe("organisations", () => {
  it("keep their directions, and have no departments and streets for campuses", () => {
    const all = found([
      "N Dakota State Univ, Fargo, ND 58102 USA",
      "S Dakota State Univ, Brookings, SD 57007 USA",
      "Univ Michigan, Dept Astron, Ann Arbor, MI 48109 USA",
      "University of Michigan, Ann Arbor, MI, USA",
      "The Pennsylvania State University, University Park, PA 16802",
      "University of Nottingham, University Park, Nottingham, UK",
      "Universität Regensburg, Universitätsstraße 31, Regensburg, Germany",
    ]);
    expect(called(all)).toEqual({
      "N Dakota State Univ": [0],
      "S Dakota State Univ": [1],
      "University of Michigan, Ann Arbor": [2, 3],
      "Pennsylvania State University": [4],
      "University of Nottingham": [5],
      "Universität Regensburg": [6],
    });
  });

  it("are all found in a long list, each with its country", () => {
    const names = Array.from(
      { length: 60 },
      (_, n) => `Department of Some Very Long Name, University of Town${n}, Town${n}, Norway`,
    );
    expect(found([names.join("; ")]).organisations).toHaveLength(60);
    const three = found(["University of Oslo, Norway; CEA Saclay, France; University of Rome, Italy"]);
    expect(three.countries.map(({ code }) => code)).toEqual(["FR", "IT", "NO"]);
  });

  it("are one where their words are the same when they are spelled out", () => {
    const all = found([
      "Univ. of Oslo, Norway",
      "University of Oslo, Oslo, Norway",
      "Universitetet i Oslo, Norway",
      "Natl Observ Japan, Tokyo",
      "National Observatory of Japan, Tokyo, Japan",
    ]);
    expect(called(all)["University of Oslo"]).toEqual([0, 1]);
    expect(called(all)["National Observatory of Japan"]).toEqual([3, 4]);
  });

  it("are one with the short form behind them, if it stands behind no other", () => {
    const all = found([
      "National Oceanic and Atmospheric Administration (NOAA), Seattle, USA",
      "NOAA, Seattle, USA",
      "Centre for Sea Studies (CSS), Oslo, Norway",
      "Club of Social Service (CSS), Rome, Italy",
      "CSS Institute",
    ]);
    expect(called(all)["National Oceanic and Atmospheric Administration"]).toEqual([0, 1]);
    expect(all.organisations).toHaveLength(4);
  });

  it("are one in another order of words where a place is the same, and two where none is", () => {
    const all = found([
      "Plymouth University, Drake Circus, Plymouth, UK",
      "School of Biology, University of Plymouth, Plymouth, UK",
      "Department of Physics, Washington University, St. Louis, MO, USA",
      "Department of Physics, University of Washington, Seattle, WA, USA",
      "Department of Physics, York University, Toronto, Canada",
      "Department of Physics, University of York, York, UK",
    ]);
    expect(Object.values(called(all))).toEqual(expect.arrayContaining([[0, 1], [2], [3], [4], [5]]));
  });

  it("give their country to an address without one, where all others agree", () => {
    const all = found([
      "University of Oslo, Norway",
      "University of Oslo",
      "Univ Twin, Spain",
      "Univ Twin, Italy",
      "Univ Twin",
    ]);
    expect(all.countries.map(({ code, papers }) => [code, papers])).toEqual([
      ["ES", [2]],
      ["IT", [3]],
      ["NO", [0, 1]],
    ]);
    expect(all.without.country).toEqual(["Univ Twin"]);
  });
});

describe("decisions about organisations", () => {
  const about = "organisation";
  const given = ["Univ. of Oslo, Norway", "University of Oslo, Oslo, Norway", "Norges Universitet, Norway"];

  it("make one of two, called as said, find it by that name, and keep two apart", () => {
    const same = { about, decide: "same", of: ["University of Oslo", "Norges Universitet"], as: "UiO" };
    expect(called(found(given, same))).toEqual({ UiO: [0, 1, 2] });
    const again = { about, decide: "rename", of: "UiO", as: "Oslo" };
    expect(
      found(given, { ...same, as: undefined }, { ...again, of: "Univ. of Oslo" }).organisations[0]?.label,
    ).toBe("Oslo");
    const apart = { about, decide: "apart", of: ["Univ. of Oslo", "University of Oslo"] };
    expect(Object.values(called(found(given, apart)))).toEqual(expect.arrayContaining([[0], [1], [2]]));
    const turned = ["Plymouth University, Plymouth, UK", "University of Plymouth, Plymouth, UK"];
    const two = { about, decide: "apart", of: ["Plymouth University", "University of Plymouth"] };
    expect(found(turned).organisations).toHaveLength(1);
    expect(found(turned, two).organisations).toHaveLength(2);
  });

  it("leave what nobody names with the form on most papers", () => {
    const three = [
      "University Oslo, Norway",
      "University Oslo, Norway",
      "Univ Oslo, Norway",
      "Univ of Oslo, Norway",
    ];
    const parted = found(three, { about, decide: "apart", of: ["Univ Oslo", "University Oslo"] });
    expect(Object.values(called(parted))).toEqual(expect.arrayContaining([[0, 1, 3], [2]]));
  });

  it("keep two apart and nothing else, and are told where what they name is one by a chain", () => {
    const spelled = ["Univ Oxford, Oxford, UK", "University of Oxford, Oxford, UK", "MIT, Cambridge, USA"];
    expect(
      found(spelled, { about, decide: "apart", of: ["University of Oxford", "MIT"] }).organisations,
    ).toHaveLength(2);
    const foo = [
      "Inst Foo, Rome, Italy",
      "Institute of Foo, Rome, Italy",
      "Inst Bar, Paris, France",
      "Inst Baz, Berlin, Germany",
    ];
    const chain = found(
      foo,
      { about, decide: "apart", of: ["Inst Bar", "Inst Baz"] },
      { about, decide: "same", of: ["Inst Bar", "Inst Foo"] },
      { about, decide: "same", of: ["Institute of Foo", "Inst Baz"] },
    );
    expect(chain.told.map(({ what }) => what)).toEqual(["contradicting", "contradicting", "contradicting"]);
    expect(chain.organisations).toHaveLength(3);
  });

  it("leave a short form where a country speaks against it", () => {
    const mit = found([
      "Mongolian Institute of Trade (MIT), Ulaanbaatar, Mongolia",
      "MIT, Cambridge, MA 02139, USA",
    ]);
    expect(mit.organisations).toHaveLength(2);
    expect(found(["Constructor University, Bremen, Germany"]).organisations[0]?.id).toBe(
      "organisation:constructor-university",
    );
    expect(
      found(["Max Planck Inst Phys, Munich, Germany", "Max Planck Institute for Physics, Munich, Germany"])
        .organisations,
    ).toHaveLength(1);
  });

  it("are told where they contradict each other or name what is not here, and then not followed", () => {
    const apart = { about, decide: "apart", of: ["Univ. of Oslo", "University of Oslo"] };
    const clash = found(given, apart, { about, decide: "same", of: ["University of Oslo", "Univ. of Oslo"] });
    expect(clash.told.map(({ what }) => what)).toEqual(["contradicting", "contradicting"]);
    expect(clash.organisations).toHaveLength(2);
    const unknown = found(given, { about, decide: "rename", of: "Nowhere", as: "X" });
    expect(unknown.told).toMatchObject([{ what: "void", text: 'no affiliation names "Nowhere"' }]);
  });
});
