import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBibtexByline } from "../../../src/pipeline/sources/bibtex/bibtex-names.ts";
import { onePaper } from "./bibtex-reading.ts";

const namesOf = (text: string) => toBibtexByline(text).names;

describe("names in BibTeX", () => {
  it.each([
    ["Vaswani, Ashish", { family: "Vaswani", given: "Ashish" }],
    ["Ashish Vaswani", { family: "Vaswani", given: "Ashish" }],
    ["Aidan N. Gomez", { family: "Gomez", given: "Aidan N." }],
    ["Ludwig van Beethoven", { family: "Beethoven", given: "Ludwig", particle: "van" }],
    ["van der Berg, R.~M.", { family: "Berg", given: "R. M.", particle: "van der" }],
    ["{van der Berg}, R.", { family: "van der Berg", given: "R." }],
    ["Ramon {van Handel}", { family: "van Handel", given: "Ramon" }],
    ["de la Fuente Marcos, C.", { family: "Fuente Marcos", given: "C.", particle: "de la" }],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      { family: "Vallée Poussin", particle: "de la", given: "Charles Louis Xavier Joseph" },
    ],
    ["Smith, Jr., John", { family: "Smith", given: "John", suffix: "Jr." }],
    ["Smith, John, Jr.", { family: "Smith", given: "John", suffix: "Jr." }],
    ["von Smith, III, John", { family: "Smith", given: "John", particle: "von", suffix: "III" }],
    ["John Smith Jr.", { family: "Smith", given: "John", suffix: "Jr." }],
    ["{\\L}ukasz Nowak", { family: "Nowak", given: "Łukasz" }],
    ['{\\c{C}}elik, {\\"O}zg{\\"u}r', { family: "Çelik", given: "Özgür" }],
    ["Fei{-}Fei Li", { family: "Li", given: "Fei-Fei" }],
    ["Wei Wang 0001", { family: "Wang", given: "Wei" }],
    ["M&uuml;ller, J.", { family: "Müller", given: "J." }],
    [
      "family=Beethoven, given=Ludwig, prefix=van, useprefix=false",
      { family: "Beethoven", given: "Ludwig", particle: "van" },
    ],
    ["Plato", { written: "Plato" }],
    ["{Plato}", { written: "Plato" }],
    ["john smith", { family: "smith", given: "john" }],
  ])("takes %s apart", (written, parts) => {
    const [name, ...more] = namesOf(written);
    expect(more).toEqual([]);
    expect({ written: name?.written, ...parts }).toEqual(name);
  });

  it.each([
    ["Planck Collaboration and Ade, P.", ["Planck Collaboration"]],
    ["{Planck Collaboration} and {Ade}, P.", ["Planck Collaboration"]],
    ["{{World Health Organization}}", ["World Health Organization"]],
    ["{Barnes and Noble, Inc.} and Doe, J.", ["Barnes and Noble, Inc."]],
    ["{NCSA} and {Yale}", ["NCSA"]],
    ["{John Smith} and {Jane Doe}", []],
    ["{Event Horizon Telescope} and Doe, J.", ["Event Horizon Telescope"]],
  ])("tells bodies from people in %s", (text, groups) => {
    expect(namesOf(text).flatMap((name) => (name.group ? [name.written] : []))).toEqual(groups);
  });

  it.each([
    ["Smith, A. and Doe, B.", 2, true],
    ["Smith, A. AND\n   Doe, B.", 2, true],
    ["Smith, A. and others", 1, false],
    ["Smith, A. and et al.", 1, false],
    ["Smith, A. et al.", 1, false],
    ["{Smith}, A. and {}, . . .", 1, false],
    ["Smith, A.; Doe, B.; Foo, C.", 3, true],
    ["A. Smith, B. Doe, C. Foo", 3, true],
    ["A. Smith, B. Doe, and C. Foo", 3, true],
    ["{Smith, A. and Doe, B.}", 2, true],
    ["Smith, A. and and Doe, B.", 2, true],
    ["Sand, A. and Anderson, B.", 2, true],
    ["", 0, true],
    ["and", 0, true],
  ])("parts the byline %s", (text, count, complete) => {
    const byline = toBibtexByline(text);
    expect([byline.names.length, byline.complete], JSON.stringify(byline)).toEqual([count, complete]);
  });

  it("adds the collaborations that INSPIRE names apart, once", async () => {
    const of = async (fields: string) => (await onePaper(`@article{k, title={A}, ${fields}}`)).byline;
    expect(await of('author = "Abbott, B. P. and others", collaboration = "LIGO Scientific, Virgo"')).toEqual(
      {
        names: [
          { written: "Abbott, B. P.", family: "Abbott", given: "B. P." },
          { written: "LIGO Scientific", group: true },
          { written: "Virgo", group: true },
        ],
        complete: false,
      },
    );
    expect((await of("author = {{ATLAS Collaboration}}, collaboration = {ATLAS}")).names).toHaveLength(1);
    expect((await of("editor = {Doe, J.}")).names).toEqual([]);
  });

  it("gives back the names that it is given, whatever their letters", () => {
    const name = fc.stringMatching(/^[A-Z][a-zé]{2,8}$/).filter((text) => !/^(?:Jr|Sr|III|And$)/.test(text));
    const names = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, fc.boolean(), (people, comma) => {
        const text = people
          .map(([family, given]) => (comma ? `${family}, ${given}` : `${given} ${family}`))
          .join(" and ");
        expect(namesOf(text).map((each) => [each.family, each.given])).toEqual(people);
      }),
    );
  });
});
