import { describe, expect, it } from "vitest";
import { readBibtex } from "./bibtex-reading.ts";

const GOOD = "@article{good, title = {Good}, year = 2001}\n";

describe("broken BibTeX", () => {
  const broken: [string, string, string, string, string | null][] = [
    [
      "a brace that is missing",
      "@article{bad,\n title = {Bad,\n author = {A, B},\n year = {2000}\n}\n",
      "Bad",
      "field-repaired",
      "title: Bad",
    ],
    [
      "a quote that is missing",
      '@article{bad,\n title = "Bad,\n author = "A, B",\n year = 2000}\n',
      "Bad",
      "field-repaired",
      "title: Bad",
    ],
    [
      "a brace too many",
      "@article{bad,\n title = {B}ad},\n author = {A, B},\n year = {2000}\n}\n",
      "B",
      "field-unread",
      'behind "title": ad}',
    ],
    [
      "a value without braces",
      "@article{bad, title = Bad and ugly, author = {A, B}, year = 2000}\n",
      "Bad and ugly",
      "field-repaired",
      "title: Bad and ugly",
    ],
    [
      "words that are no field",
      "@article{bad, title = {Bad}, just so, author = {A, B}, year = 2000}\n",
      "Bad",
      "field-unread",
      'behind "title": just so',
    ],
    [
      "words behind a value",
      "@article{bad, title = {Bad} or good, author = {A, B}, year = 2000}\n",
      "Bad",
      "field-unread",
      'behind "title": or good',
    ],
    [
      "a comma that is missing",
      "@article{bad, title = {Bad} author = {A, B} year = 2000}\n",
      "Bad",
      "",
      null,
    ],
    [
      "two signs in one place",
      "@article{bad, title = {Bad}, volume == 3, author = {A, B}, year = 2000}\n",
      "Bad",
      "field-unread",
      'behind "volume": = 3',
    ],
    [
      "a name with blanks, brackets, a no-break space",
      "@article{bad, funding_text 1={x}, Usage-Count-(Last-180-days) = {{3}}, a\u00a0b={y}, title={Bad}, author={A, B}, year=2000}\n",
      "Bad",
      "",
      null,
    ],
    [
      "a key without a comma",
      "@article{bad key\n title = {Bad},\n author = {A, B},\n year = 2000}\n",
      "Bad",
      "",
      null,
    ],
  ];
  it.each(broken)("costs the field alone: %s", async (_, bad, title, code, text) => {
    const { records, papers, rejected, remarks } = await readBibtex(`${GOOD}\n${bad}${GOOD}`);
    expect(rejected).toEqual([]);
    expect(records).toBe(3);
    expect(papers.map((paper) => [paper.title, paper.date?.iso])).toEqual([
      ["Good", "2001"],
      [title, "2000"],
      ["Good", "2001"],
    ]);
    expect(papers[1]?.byline.names).toEqual([{ written: "A, B", family: "A", given: "B" }]);
    const told = remarks.filter((remark) => remark.code.startsWith("field-"));
    expect(told).toEqual(text === null ? [] : [{ code, text, paper: 1, line: 3 }]);
  });

  it.each([
    ["no title", "@article{bad, year = 2000}\n", "it has neither a title nor people"],
    ["a key only", "@article{bad}\n", "it has neither a title nor people"],
    ["no value", "@article{bad, title = }x}\n", "it has neither a title nor people"],
  ])("costs one entry: %s", async (_, bad, reason) => {
    const { records, papers, rejected } = await readBibtex(`${GOOD}\n${bad}${GOOD}`);
    expect(papers.map(({ title, origin }) => [title, origin.line])).toEqual([
      ["Good", 1],
      ["Good", 2 + bad.split("\n").length],
    ]);
    expect(records).toBe(3);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ line: 3 });
    expect(rejected[0]?.reason).toContain(reason);
    expect(rejected[0]?.text).toContain("@article{bad");
  });

  it("repairs what cannot be misunderstood: commas that are missing, doubled or last, comments, no key", async () => {
    const { papers, rejected } = await readBibtex(`@article{a,, title = {A}
  year = {2001},, % the year
  % volume = {1},
  pages = {5},}
@article{title = {B}, year = 2002}
@article{, title = {C}}
@article {d , title={D}}
@article
{e, title={E}}`);
    expect(rejected).toEqual([]);
    expect(papers.map(({ title, date }) => [title, date?.iso])).toEqual([
      ["A", "2001"],
      ["B", "2002"],
      ["C", undefined],
      ["D", undefined],
      ["E", undefined],
    ]);
  });

  it("counts escaped braces as BibTeX does, or as signs where the entry closes only so", async () => {
    const { papers } = await readBibtex(
      "@misc{a, title = {The set \\{x\\}}}\n@misc{b, title = {Left \\{ only}, year = 2001}\n" + GOOD,
    );
    expect(papers.map(({ title }) => title)).toEqual(["The set {x}", "Left { only", "Good"]);
  });

  it("finds the entries behind a broken one on the same line", async () => {
    const { papers, rejected } = await readBibtex(
      "@misc{a, title = {A}} @misc{b, title = {B @misc{c, title = {C}} @misc{d, title = {D}}",
    );
    expect(papers.map(({ title }) => title)).toEqual(["A", "B", "C", "D"]);
    expect(rejected).toEqual([]);
  });

  it("tells of text outside of entries, but not of comments", async () => {
    const { records, remarks } = await readBibtex(`% Encoding: UTF-8
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\\newcommand{\\x}{y}"}
Some words a@b.org (c).
${GOOD}} stray
@set{s, entryset = {a, b}}
@string{broken = {x} {y}}`);
    expect(records).toBe(1);
    expect(
      remarks
        .filter(({ code }) => code === "text-ignored")
        .map(({ text, line }) => [line, text.slice(0, 20)]),
    ).toEqual([
      [4, "Some words a@b.org ("],
      [6, "} stray"],
      [7, "@set{s, entryset = {"],
      [8, "@string{broken = {x}"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end in %j", async (end) => {
    const { papers } = await readBibtex(
      `% one\n\n@misc{a,\n title={A\n b}}\n\n@misc{b, title={B}}\n`.replaceAll("\n", end),
      7,
    );
    expect(papers.map(({ title, origin }) => [title, origin.line])).toEqual([
      ["A b", 3],
      ["B", 7],
    ]);
  });

  it("reads the entries of a file that is cut off, and an export answer only whole", async () => {
    const { papers, remarks } = await readBibtex(`${GOOD}@article{b, title = {Bet`);
    expect(papers.map(({ title }) => title)).toEqual(["Good", "Bet"]);
    const told = remarks.filter(({ code }) => code.startsWith("fi")).map(({ code, line }) => [code, line]);
    expect(told).toEqual([
      ["field-repaired", 2],
      ["file-cut", 2],
    ]);
    await expect(readBibtex('{"msg": "", "export": "@article{a, title = {A}')).rejects.toThrow("cut off");
    expect((await readBibtex('{"msg": "", "export": "@article{a, title = {A}}\\n"}')).papers).toHaveLength(1);
  });

  it("does not let macros grow without end", async () => {
    const names = Array.from({ length: 40 }, (_, n) => `m${n}`);
    const bomb = names.map(
      (name, n) =>
        `@string{${name} = ${
          n === 0
            ? '"xxxxxxxxxx"'
            : Array(10)
                .fill(names[n - 1])
                .join(" # ")
        }}`,
    );
    const uses = [
      "@misc{a, title = m2 # m2}",
      `@misc{b, title = ${Array(50).fill("m2").join(" # ")}}`,
      "@misc{c, title = m3}",
    ];
    const { papers, remarks } = await readBibtex(`${bomb.join("\n")}\n${uses.join("\n")}\n${GOOD}`);
    const most = "x".repeat(2000);
    expect(papers.map(({ title }) => title)).toEqual([most, most, most, "Good"]);
    expect(remarks.filter(({ code }) => code === "field-repaired").map(({ line }) => line)).toEqual([42]);
    expect(remarks.find(({ code }) => code === "text-ignored")?.line).toBe(4);
  });

  it("reads megabytes of braces, backslashes and blanks in one pass", async () => {
    const many = 1_000_000;
    const hostile = [
      "{".repeat(many),
      "@a{".repeat(many / 3),
      "\\'{".repeat(many / 3),
      " ".repeat(many),
      "$x_{".repeat(many / 4),
      "a;".repeat(many / 2),
      "a b,".repeat(many / 4),
      "\n".repeat(many),
    ];
    for (const text of hostile) {
      const { records, papers, rejected } = await readBibtex(
        `@article{x, author = {${text}\n${GOOD}@misc{y, title={T${text}}, author={${text}}}\n`,
        65_536,
      );
      expect(records).toBe(papers.length + rejected.length);
      expect(papers.some(({ title }) => title === "Good")).toBe(true);
    }
  });

  it("survives NUL bytes, lone surrogates and bytes that are no text", async () => {
    const bytes = new TextEncoder().encode(`\0${GOOD}@misc{b, title = {A\0B ?}}`);
    bytes[bytes.indexOf(63)] = 0xff;
    const { papers } = await readBibtex(bytes);
    expect(papers.map(({ title }) => title)).toContain("Good");
    expect(papers).toHaveLength(2);
  });
});
