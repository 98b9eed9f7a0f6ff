import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperDate } from "../../../src/model/paper.ts";
import { understandDate } from "../../../src/pipeline/sources/fields/dates.ts";
import { arxivId, tidyIdentifiers } from "../../../src/pipeline/sources/fields/identifiers.ts";
import { meansOthers, toByline, toMention } from "../../../src/pipeline/sources/fields/names.ts";
import { readableText } from "../../../src/pipeline/sources/fields/readable-text.ts";

describe("identifiers that are none", () => {
  it("are left out: a key of somebody's own for a Web of Science id, a DOI that ends with its registrant's mark", () => {
    expect(tidyIdentifiers({ wos: "GARFIELD1989" })).toEqual({});
    expect(tidyIdentifiers({ wos: "WOS:000348242500003" })).toEqual({ wos: "WOS:000348242500003" });
    expect(tidyIdentifiers({ doi: "10.5281/zenodo." })).toEqual({});
    expect(tidyIdentifiers({ doi: "10.5281/zenodo.1234" })).toEqual({ doi: "10.5281/zenodo.1234" });
  });
});

describe("understandDate", () => {
  it.each([
    ["2021", "2021"],
    ["2021-05", "2021-05"],
    ["2021/05/03/", "2021-05-03"],
    ["2021-05-03T12:30:00Z", "2021-05-03"],
    ["2021.5.3", "2021-05-03"],
    ["2021 Mar 5", "2021-03-05"],
    ["5 March 2021", "2021-03-05"],
    ["March 5, 2021", "2021-03-05"],
    ["5th March 2021", "2021-03-05"],
    ["2021 Mar-Apr", "2021-03"],
    ["Mar 2021", "2021-03"],
    ["05/2021", "2021-05"],
    ["2021-00-00", "2021"],
    ["2021-05-00", "2021-05"],
    ["2021 Spring", "2021"],
    ["2021-13", "2021"],
    ["2021-02-30", "2021-02"],
    ["Feb 29, 2023", "2023-02"],
    ["Feb 29, 2024", "2024-02-29"],
    ["2021-2022", "2021"],
    ["  2021  ", "2021"],
    ["1482", "1482"],
    ["[1482?]", "1482"],
    ["ca. 1455", "1455"],
    ["1492-10-12", "1492-10-12"],
    ["0868", "0868"],
    ["0000", null],
    ["vol. 1234 of the series", null],
    ["c2021", "2021"],
    ["in press", null],
    ["", null],
    ["0000", null],
    ["1234567", null],
    ["2101-01-01", null],
  ])("reads %j as %j", (written, iso) => {
    expect(understandDate(written)).toEqual({ written, iso, yearInferred: false });
  });

  it("reads every day that it writes itself, and gives a date of the model for any text", () => {
    const day = fc.date({ min: new Date("1500-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const inWords = date.toLocaleDateString("en-US", {
          timeZone: "UTC",
          year: "numeric",
          month: "long",
          day: "numeric",
        });
        expect([understandDate(iso).iso, understandDate(inWords).iso]).toEqual([iso, iso]);
      }),
    );
    const text = fc.string({ unit: fc.constantFrom(...Array.from("0123456789-/. MarSpt")), maxLength: 14 });
    fc.assert(
      fc.property(text, (written) => {
        expect(paperDate.safeParse(understandDate(written)).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("tidyIdentifiers", () => {
  it.each([
    ["doi", "https://doi.org/10.3847/1538-4357/ABC123.", "10.3847/1538-4357/abc123"],
    ["doi", "doi:10.1093/mnras/stx1234;", "10.1093/mnras/stx1234"],
    ["doi", "10.1016%2F0370-2693(88)90000-0", "10.1016/0370-2693(88)90000-0"],
    ["doi", "10.1000/100%", "10.1000/100%"],
    ["doi", "not a doi", undefined],
    ["arxiv", "arXiv:2401.01234v2 [astro-ph.GA]", "2401.01234"],
    ["arxiv", "https://arxiv.org/abs/astro-ph/0601001v1", "astro-ph/0601001"],
    ["bibcode", "https://ui.adsabs.harvard.edu/abs/2023ApJ...950...21L/abstract", "2023ApJ...950...21L"],
    ["bibcode", "2020A&A...635A..82T", "2020A&A...635A..82T"],
    ["pmid", "https://pubmed.ncbi.nlm.nih.gov/12345678", "12345678"],
    ["pmcid", "pmc123", "PMC123"],
    ["openalex", "https://openalex.org/w2741809807", "W2741809807"],
    ["wos", "ISI:000123456700001", "WOS:000123456700001"],
    ["scopus", "https://www.scopus.com/record.uri?eid=2-s2.0-85012345678&x=1", "2-s2.0-85012345678"],
    ["isbn", "978-3-16-148410-0", "9783161484100"],
    ["isbn", "0-8044-2957-x", "080442957X"],
    ["semanticScholar", " ", undefined],
  ] as const)("%s: %j becomes %j", (name, written, plain) => {
    expect(tidyIdentifiers({ [name]: written })[name]).toBe(plain);
  });

  it("takes the arXiv number out of a preprint's DOI, where none is given", () => {
    expect(tidyIdentifiers({ doi: "10.48550/arXiv.2401.01234" })).toEqual({
      doi: "10.48550/arxiv.2401.01234",
      arxiv: "2401.01234",
    });
    expect(tidyIdentifiers({ doi: "10.48550/arXiv.2401.01234", arxiv: "2301.00001" }).arxiv).toBe(
      "2301.00001",
    );
  });

  it("leaves away what is empty, and tidies what is tidy to itself", () => {
    expect(tidyIdentifiers({ doi: "", arxiv: null, pmid: undefined })).toEqual({});
    const raw = {
      doi: "10.1093/mnras/stx1234",
      arxiv: "2401.01234",
      bibcode: "2023ApJ...950...21L",
      pmid: "123",
      pmcid: "PMC1",
      openalex: "W12345",
      wos: "WOS:0001",
      isbn: "9783161484100",
    };
    expect(tidyIdentifiers(raw)).toEqual(raw);
    expect(arxivId("2401.0123456")).toBeUndefined();
    expect(arxivId("10.2401.01234")).toBeUndefined();
  });
});

describe("names", () => {
  it.each([
    ["Lee, Amy", "family-first", { family: "Lee", given: "Amy" }],
    ["Smith, John, Jr.", "family-first", { family: "Smith", given: "John", suffix: "Jr." }],
    ["Smith, Jr., John", "family-first", { family: "Smith", given: "John", suffix: "Jr." }],
    ["van Dokkum, Pieter", "family-first", { family: "van Dokkum", given: "Pieter" }],
    ["Lee,", "family-first", { family: "Lee" }],
    ["Amy Lee", "given-first", {}],
    ["Lee AB", "vancouver", { family: "Lee", given: "AB" }],
    ["de la Cruz J-P", "vancouver", { family: "de la Cruz", given: "J-P" }],
    ["Smith J Jr", "vancouver", { family: "Smith", given: "J", suffix: "Jr" }],
    ["Ng", "vancouver", {}],
    ["Planck Collaboration", "family-first", { group: true }],
    ["Euclid Consortium", "vancouver", { group: true }],
  ] as const)("takes %j apart (%s)", (text, order, parts) => {
    expect(toMention(text, order)).toEqual({ written: text, ...parts });
  });

  it("makes names readable", () => {
    expect(toMention(String.raw`M\"uller,   Hans`, "family-first")).toEqual({
      written: "Müller, Hans",
      family: "Müller",
      given: "Hans",
    });
    expect(toMention("Ciuc&#259;, Ioana", "family-first").family).toBe("Ciucă");
  });

  it("knows words for names that are missing", () => {
    for (const text of [
      "others",
      "et al.",
      "et al",
      "et. al.",
      "and others",
      "…",
      "...",
      "and 1,204 more",
      "and 3 others",
      " Others ",
    ]) {
      expect(meansOthers(text), text).toBe(true);
    }
    for (const text of ["Albert", "Bo Others", "Ann et al.", "", "and"])
      expect(meansOthers(text), text).toBe(false);
  });

  it("makes a byline incomplete by them, and never a person of them", () => {
    expect(toByline(["Lee, A", "others"], "family-first")).toEqual({
      names: [{ written: "Lee, A", family: "Lee", given: "A" }],
      complete: false,
    });
    expect(toByline(["Amy Lee et al."], "given-first")).toEqual({
      names: [{ written: "Amy Lee" }],
      complete: false,
    });
    expect(toByline(["Amy Lee", " ", ""], "given-first")).toEqual({
      names: [{ written: "Amy Lee" }],
      complete: true,
    });
    expect(toByline([], "given-first")).toEqual({ names: [], complete: true });
  });
});

describe("readableText", () => {
  it.each([
    ["A &amp; B", "A & B"],
    ["A &amp;lt; B", "A < B"],
    ["caf&eacute; &#233; &#xE9;", "café é é"],
    ["&unknown; &#0; &#xD800;", "&unknown; \ufffd \ufffd"],
    ["H<SUB>2</SUB>O and 10<SUP>-3</SUP>", "H₂O and 10⁻³"],
    ["<jats:title>Aims</jats:title><jats:p>We look.</jats:p>", "Aims: We look. "],
    ["<i>Gaia</i> <b class='x'>DR3</b>", "Gaia DR3"],
    ['see <a href="https://x.org/?a=1&amp;b">here</a>', "see here"],
    ["a<script>alert(1)</script>b", "ab"],
    ['<mml:math xmlns:mml="http://x"><mml:mi>z</mml:mi></mml:math>', "z"],
    ["z < 3 and z > 1", "z < 3 and z > 1"],
    ["if x<y and y>z then", "if x<y and y>z then"],
    ["p<0.05", "p<0.05"],
    [String.raw`$\sim$0.1\% &amp; more`, "∼0.1% & more"],
    ["costs $5 and $6", "costs $5 and $6"],
    ["line<br/>break", "line break"],
  ])("reads %j as %j", (text, plain) => {
    expect(readableText(text)).toBe(plain);
  });

  it("leaves text without markup alone, and leaves no tag behind", () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from("abc é漢 .,;()0-")), maxLength: 30 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(readableText(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(plain, fc.constantFrom("b", "i", "SUB", "jats:italic", "mml:mi", "span"), (text, tag) => {
        expect(readableText(`x<${tag}>é${text}z</${tag}>y`)).not.toMatch(/[<>]/);
      }),
    );
  });

  it("never fails", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("<>/&;#xab1$\\{}\"'= -!")), maxLength: 25 }),
        (text) => void readableText(text),
      ),
      { numRuns: 3000 },
    );
  });
});

it("initials in capitals are no suffix, and a suffix is one in every reader", () => {
  expect(toMention("Smith, JR", "family-first")).toMatchObject({ family: "Smith", given: "JR" });
  expect(toMention("Smith, JR", "family-first").suffix).toBeUndefined();
  expect(toMention("Smith, V", "family-first")).toMatchObject({ family: "Smith", given: "V" });
  for (const suffix of ["Jr", "Jr.", "Sr", "II", "III", "IV", "2nd", "3rd"])
    expect(toMention(`Smith, Ada, ${suffix}`, "family-first")).toMatchObject({ given: "Ada", suffix });
});
