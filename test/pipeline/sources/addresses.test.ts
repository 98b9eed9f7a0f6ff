import { describe, expect, it } from "vitest";
import { buildFrom } from "../../support/build.ts";

/** Records of two authors that do not say whose an address is. */
const FILES = {
  "wos.txt":
    "FN ISI Export Format\nVR 1.0\nPT J\nAU Doe, J\n   Roe, R\nTI Tides of the north\nSO NATURE\nC1 UNIV DELFT, DELFT, NETHERLANDS.\n   INST INVENTED, SEVILLE, SPAIN.\nPY 1995\nUT ISI:A1\nER\n\nEF\n",
  "x.ris":
    "TY  - JOUR\nTI  - Tides of the north\nAU  - Doe, Jane\nAU  - Roe, Rick\nAD  - University of Delft, Delft, Netherlands\nPY  - 1995\nER  - \n",
  "x.bib":
    "@article{a, title={Tides of the north}, author={Doe, Jane and Roe, Rick}, year=1995, affiliation={University of Delft, Delft, Netherlands; Invented Institute, Seville, Spain}}",
  "x.csv":
    'Authors,Title,Year,Affiliations\n"Doe J.; Roe R.","Tides of the north",1995,"University of Delft, Delft, Netherlands; Invented Institute, Seville, Spain"\n',
};

describe("addresses of which a record does not say whose they are", () => {
  it.each(Object.entries(FILES))("are the paper's own: %s", async (name, text) => {
    const atlas = await buildFrom({ [name]: text }, { networks: ["countries", "organisations"] });
    const [paper] = atlas.papers;
    expect(paper?.byline.names.every(({ affiliations }) => affiliations === undefined)).toBe(true);
    expect(paper?.affiliation).toMatch(/univ\w* (?:of )?delft/i);
    const countries = atlas.networks["countries"]!.nodes.label;
    expect(countries).toEqual(name === "x.ris" ? ["Netherlands"] : ["Spain", "Netherlands"]);
  });

  it("are not kept where names have their own", async () => {
    const text =
      "TY  - JOUR\nTI  - Tides\nAU  - Doe, Jane\nAD  - University of Delft, Delft, Netherlands\nER  - \n";
    const [paper] = (await buildFrom({ "x.ris": text })).papers;
    expect(paper?.affiliation).toBeNull();
    expect(paper?.byline.names[0]?.affiliations).toEqual(["University of Delft, Delft, Netherlands"]);
  });
});
