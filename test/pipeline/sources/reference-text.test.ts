import { describe, expect, it } from "vitest";
import { parseReference } from "../../../src/pipeline/references/parse-reference.ts";
import { referenceText } from "../../../src/pipeline/sources/fields/reference-text.ts";

describe("the text of a reference that came in parts", () => {
  it.each([
    [
      {
        author: "Small",
        year: "1973",
        title: "Co-citation in science",
        source: "JASIS",
        volume: "24",
        page: "265",
      },
    ],
    [
      {
        author: "Small",
        year: "1973",
        title: "Is it science?",
        source: "Q. Rev. Biophys",
        volume: "24",
        page: "265",
      },
    ],
    [{ author: "Small", year: "1973", source: "JASIS", volume: "24", page: "265" }],
  ])("is understood again, part by part", (parts) => {
    const { author, year, title, source, volume, page } = parseReference(referenceText(parts));
    expect({ author, year: String(year), title: title ?? undefined, source, volume, page }).toEqual({
      title: undefined,
      ...parts,
    });
  });

  it("is what there is where parts are missing", () => {
    expect(referenceText({ author: "New", year: "2000", source: "J" })).toBe("New, 2000, J");
    expect(referenceText({ title: "On tides", volume: null })).toBe("On tides");
    expect(referenceText({})).toBe("");
  });
});
