import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonElements } from "../../../src/pipeline/sources/json/json-elements.ts";
import type { JsonPiece } from "../../../src/pipeline/sources/json/json-piece.ts";

const PATHS = [["results"], ["response", "docs"]];

async function pieces(text: string, { size = 7, limit = 1 << 20 } = {}): Promise<JsonPiece[]> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found: JsonPiece[] = [];
  for await (const piece of jsonElements(chunks(), PATHS, limit)) found.push(piece);
  return found;
}

const short = (found: JsonPiece[]) =>
  found.map((piece) => {
    if (piece.kind === "element") return `${piece.line} ${JSON.stringify(piece.value)}`;
    if (piece.kind === "flaw") return `${piece.line} flaw: ${piece.reason}`;
    return piece.kind === "cut" ? `${piece.line} cut` : `${piece.line} outside: ${piece.text}`;
  });

describe("what holds the records", () => {
  it.each([
    ["a list", '[{"a":1},\n{"a":2}]', ['1 {"a":1}', '2 {"a":2}']],
    [
      "JSON lines",
      '{"a":1}\n\n{"a":[2]}\r\n{"a":"]"}\r{"a":4}',
      ['1 {"a":1}', '3 {"a":[2]}', '4 {"a":"]"}', '5 {"a":4}'],
    ],
    [
      "a list in an answer",
      '{"meta":{"results":1},"results":[\n{"a":1},{"a":2}],"x":[3]}',
      ['2 {"a":1}', '2 {"a":2}'],
    ],
    ["a list deeper in an answer", '{"h":{},"response":{"n":1,"docs":[{"a":"}"}]}}', ['1 {"a":"}"}']],
    ["several answers", '{"results":[{"a":1}]}\n{"results":[{"a":2}]}', ['1 {"a":1}', '2 {"a":2}']],
    ["one record", '{\n "a": {"results": [1]}\n}', ['1 {"a":{"results":[1]}}']],
    ["an empty list", '{"results":[]}', []],
    ["nothing", " \n ", []],
    ["nulls in a list", '[{"a":1},null,"x",3]', ['1 {"a":1}', "1 null", '1 "x"', "1 3"]],
    ["escaped quotes", '[{"a":"\\"}]\\\\"},{"b":"\\\\\\""}]', ['1 {"a":"\\"}]\\\\"}', '1 {"b":"\\\\\\""}']],
  ])("%s", async (_, text, expected) => {
    for (const size of [1, 2, 7, 1000]) expect(short(await pieces(text, { size }))).toEqual(expected);
  });

  it("gives the same pieces for every size of chunk, and those of JSON.parse", async () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 1, 2),
        async (records, size, indent) => {
          const values = async (text: string) =>
            (await pieces(text, { size })).map(
              (piece) => piece.kind === "element" && JSON.stringify(piece.value),
            );
          const expected = records.map((value) => JSON.stringify(value));
          expect(await values(JSON.stringify(records, null, indent))).toEqual(expected);
          expect(await values(JSON.stringify({ n: 1, results: records, more: [] }, null, indent))).toEqual(
            expected,
          );
        },
      ),
    );
  });
});

describe("what is broken", () => {
  it.each([
    [
      "a file cut inside a record",
      '[{"a":1},\n{"a":',
      ['1 {"a":1}', "2 flaw: the file ends inside it", "2 cut"],
    ],
    ["a file cut between records", '{"results":[{"a":1},\n', ['1 {"a":1}', "2 cut"]],
    ["a missing bracket in a record", '[{"a":[1},{"a":2}]', ["1 flaw: it is not valid JSON", '1 {"a":2}']],
    [
      "a missing brace in lines",
      '{"a":1}\n{"a":2,"b":[\n{"a":3}\n{"a":4}',
      ['1 {"a":1}', "2 flaw: it is not valid JSON", '3 {"a":3}', '4 {"a":4}'],
    ],
    [
      "a cut text in lines",
      '{"a":1}\n{"a":"two\n{"a":3}\n{"a":4}',
      ['1 {"a":1}', "2 flaw: it is not valid JSON", '3 {"a":3}', '4 {"a":4}'],
    ],
    [
      "the first line is cut",
      '{"a":"one\n{"a":2}\n{"a":3}\n',
      ["1 flaw: it is not valid JSON", '2 {"a":2}', '3 {"a":3}'],
    ],
    [
      "a missing brace in a list with lines",
      '[\n  {"a":1},\n  {"a":2,\n  {"a":3}\n]',
      ['2 {"a":1}', "3 flaw: it is not valid JSON", '4 {"a":3}'],
    ],
    [
      "a missing brace in a list on one line",
      '[{"a":1}, {"a":2, {"a":3}]',
      ['1 {"a":1}', "1 flaw: it is not valid JSON", '1 {"a":3}'],
    ],
    ["text between records", '[{"a":1}, oops {"a":2}]', ['1 {"a":1}', "1 outside: oops", '1 {"a":2}']],
    ["text around", 'callback({"a":1});\nbye', ["1 outside: callback(", '1 {"a":1}', "1 outside: ); bye"]],
    ["no comma inside", '[{"a":1 "b":2},{"a":3}]', ["1 flaw: it is not valid JSON", '1 {"a":3}']],
  ])("%s", async (_, text, expected) => {
    for (const size of [1, 7, 1000]) expect(short(await pieces(text, { size }))).toEqual(expected);
  });

  it("repairs NULs and line ends in texts, and NaN", async () => {
    expect(await pieces('[{"a":"x\u0000\ny","b":NaN,"c":[-Infinity]}]')).toEqual([
      { kind: "element", line: 1, value: { a: "x y", b: null, c: [null] }, repaired: true },
    ]);
  });

  it("walks over deep nesting without reading it", async () => {
    const deep = `[${'{"a":['.repeat(100_000)}${"]}".repeat(100_000)},{"a":2}]`;
    expect(short(await pieces(deep, { size: 65_536 }))).toEqual([
      "1 flaw: it is nested deeper than 256 levels",
      '1 {"a":2}',
    ]);
    expect(short(await pieces("[".repeat(1_000_000), { size: 65_536 }))).toEqual([
      "1 flaw: it is nested deeper than 256 levels",
      "1 cut",
    ]);
  });

  it("gives up on a record that is too long, and reads on", async () => {
    const text = `[{"a":1},{"a":"${"x".repeat(5000)}"},{"a":3}]`;
    expect(short(await pieces(text, { size: 100, limit: 1000 }))).toEqual([
      '1 {"a":1}',
      "1 flaw: it is longer than 1000 characters",
      '1 {"a":3}',
    ]);
  });

  it("finds the records behind a broken one that would never end", async () => {
    const lines = Array.from({ length: 200 }, (_, n) => (n === 3 ? '{"a":[' : `{"a":${n}}`));
    const found = short(await pieces(lines.join("\n"), { size: 50, limit: 300 }));
    expect(found).toHaveLength(200);
    expect(found.filter((piece) => piece.includes("flaw"))).toEqual(["4 flaw: it is not valid JSON"]);
    expect(found.at(-1)).toBe('200 {"a":199}');
  });

  it("is linear when every line is broken", async () => {
    const text = '{"title":"never closed, [ {\n'.repeat(200_000);
    const found = await pieces(text, { size: 65_536, limit: 1 << 26 });
    expect(found.filter((piece) => piece.kind === "flaw")).toHaveLength(200_000);
  });

  it("never throws, and gives the same pieces for every size of chunk, whatever the text", async () => {
    const part = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "\\",
      "\n",
      "\r",
      " ",
      "a",
      "1",
      '"results":',
      "null",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const text = parts.join("");
          const whole = await pieces(text, { size: 1000 });
          expect(await pieces(text, { size })).toEqual(whole);
          expect(
            whole.every((piece) => piece.line >= 1 && piece.line <= text.split(/\r\n|\n|\r/).length),
          ).toBe(true);
          await pieces(text, { size, limit: 20 });
        },
      ),
      { numRuns: 3000 },
    );
  });
});
