import { describe, expect, it } from "vitest";
import { choosableFields } from "../../../src/model/table-column.ts";
import { columnFields } from "../../../src/pipeline/sources/tables/column-names.ts";
import { guessColumns } from "../../../src/pipeline/sources/tables/guess-columns.ts";

describe("the columns of a table whose names are not known", () => {
  it.each([",", ";", "\t"])("are told with what stands in them, parted by %j", (sign) => {
    const rows = [
      ["Benennung", "Wer"],
      ["Winde", "Ada Byron"],
      ["Tiden", "Mary Somerville"],
    ];
    expect(guessColumns(rows.map((row) => row.join(sign)).join("\n"))).toEqual([
      { header: "Benennung", field: null, sample: "Winde" },
      { header: "Wer", field: "authors", sample: "Ada Byron" },
    ]);
  });

  it("are guessed by what stands in them, and the longest texts taken for titles", () => {
    const rows = [
      ["Nr", "Ort", "Was", "Wer", "Wann", "Link", "Seiten", "Worum"],
      [
        "1",
        "Am alten Hafen",
        "Die Winde der schweren Sterne im Winter",
        "Byron, A.; de Vos, M.",
        "2020",
        "10.1234/a",
        "1-9",
        "x".repeat(300),
      ],
      [
        "2",
        "Im Tal",
        "Über Tiden",
        "Mary Somerville",
        "1999",
        "https://doi.org/10.1234/b",
        "55–60",
        "y".repeat(300),
      ],
    ];
    const columns = guessColumns(rows.map((row) => row.join("\t")).join("\n")) ?? [];
    expect(Object.fromEntries(columns.map(({ header, field }) => [header, field]))).toEqual({
      Nr: null,
      Ort: null,
      Was: "title",
      Wer: "authors",
      Wann: "year",
      Link: "doi",
      Seiten: "pages",
      Worum: "abstract",
    });
  });

  it.each([
    ["a letter", "Dear Sir, or Madam\nwe write to you, and to others, today\nYours"],
    ["one row", "Benennung,Wer"],
    ["JSON", '{"a": 1, "b": 2}\n{"a": 1, "b": 2}'],
    ["BibTeX", "@article{a,\ntitle={Winds},\n"],
    ["numbers", "1,2\n3,4\n"],
  ])("are none in %s", (_, text) => {
    expect(guessColumns(text)).toBeNull();
  });

  it("can be chosen for fields that tables have", () => {
    expect(
      Object.keys(choosableFields).filter((field) => !columnFields.some((one) => one === field)),
    ).toEqual([]);
  });
});
