import { describe, expect, it } from "vitest";
import { parseReference } from "../../../src/pipeline/references/parse-reference.ts";

const parsed = (text: string) => {
  const { author, year, title, source, volume, page } = parseReference(text);
  return [author, year, title, source, volume, page];
};

describe("the text of a reference", () => {
  it.each([
    // Web of Science
    [
      "Hu XC, 2002, Q REV BIOPHYS, V35, P1, DOI 10.1017/S0033583501003754",
      ["Hu", 2002, null, "Q REV BIOPHYS", "35", "1"],
    ],
    ["YE X, 2003, THESIS NE U BOSTON", ["YE", 2003, null, "THESIS NE U BOSTON", null, null]],
    [
      "LOACH PA, 1995, ANOXYGENIC PHOTOSYNT, P437",
      ["LOACH", 1995, null, "ANOXYGENIC PHOTOSYNT", null, "437"],
    ],
    [
      "de la Cruz AB, 2019, ASTROPHYS J, V883, ARTN 17, DOI 10.3847/1538-4357/ab3a2f",
      ["de la Cruz", 2019, null, "ASTROPHYS J", "883", "17"],
    ],
    ["[Anonymous], 2003, NATURE", [null, 2003, null, "NATURE", null, null]],
    // Scopus
    [
      "Wiemann J., Et al., Fossil biomolecules reveal an avian metabolism, Nature, 606, pp. 522-526, (2022)",
      ["Wiemann", 2022, "Fossil biomolecules reveal an avian metabolism", "Nature", "606", "522"],
    ],
    [
      "Gasca J.M., Moreno-Azanza M., New material, and more of it, Journal of Iberian Geology, 41, 2, pp. 57-70, (2015)",
      ["Gasca", 2015, "New material, and more of it", "Journal of Iberian Geology", "41", "57"],
    ],
    [
      "Marsh O.C., Odontornithes: A Monograph, (1880)",
      ["Marsh", 1880, "Odontornithes: A Monograph", null, null, null],
    ],
    [
      "Version 2.9. 1 [GPL software], (2018)",
      [null, 2018, "Version 2.9. 1 [GPL software]", null, null, null],
    ],
    [
      "Garfield E., Citation indexes for science (1955) Science, 122 (3159), pp. 108-111",
      ["Garfield", 1955, "Citation indexes for science", "Science", "122", "108"],
    ],
    [
      "Small, H., Co-citation in the scientific literature: a new measure (1973) J. Am. Soc. Inf. Sci., 24, pp. 265-269",
      [
        "Small",
        1973,
        "Co-citation in the scientific literature: a new measure",
        "J. Am. Soc. Inf. Sci",
        "24",
        "265",
      ],
    ],
    // authors and years
    [
      "Wiley, R.H. (2013). Specificity and multiplicity: what they imply. Biol Rev, 88, 179-195 https://dx.doi.org/10.1111/j.1469-185X.2012.00246.x",
      ["Wiley", 2013, "Specificity and multiplicity: what they imply", "Biol Rev", "88", "179"],
    ],
    [
      "Carr, A., Duff, H., & Craddock, F. (2020). A Systematic review. Trauma, Violence, and Abuse, 21(4), 828-843. 2020-58665-013. https://pubmed.ncbi.nlm.nih.gov/30249161",
      ["Carr", 2020, "A Systematic review", "Trauma, Violence, and Abuse", "21", "828"],
    ],
    [
      "Hill, R. S., & Walsh, C. A. (2005). Molecular insights into evolution. Nature 437, 64-67 https://pubmed.ncbi.nlm.nih.gov/16136130",
      ["Hill", 2005, "Molecular insights into evolution", "Nature", "437", "64"],
    ],
    [
      "Ullman, T. D., & Tenenbaum, J. B. (2012). Theory learning as search. Cogn. Dev. 27 455-480 https://dx.doi.org/10.1016/j.cogdev.2012.07.005",
      ["Ullman", 2012, "Theory learning as search", "Cogn. Dev", "27", "455"],
    ],
    // what says nothing
    ["148-362-576-416-339", [null, null, null, null, null, null]],
    ["Or rather 'programmed in' for our child-machine", [null, null, null, null, null, null]],
    ["", [null, null, null, null, null, null]],
  ])("is understood: %s", (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it("is read in linear time, whatever it is", () => {
    for (const piece of [
      "A B., ",
      "(2001) ",
      "1, ",
      "a. ",
      "((",
      "V1, ",
      " - ",
      ",",
      ";",
      ".",
      ", ",
      "10.1/",
    ]) {
      const started = performance.now();
      parseReference(`Smith J (2000) ${piece.repeat(200_000)}x`);
      parseReference(`${piece.repeat(200_000)}x`);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
