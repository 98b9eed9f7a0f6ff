import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisions, joinDecisions, type Decision } from "../../src/model/decision.ts";
import { readDecisions, writeDecisions, writeThesaurus } from "../../src/model/decision-file.ts";
import { decisionWords } from "../../src/model/decision-words.ts";

const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== "");
const several = fc.array(word, { minLength: 2, maxLength: 3 });
const mentions = fc.oneof(
  word,
  fc.record({ name: word, papers: fc.array(word, { minLength: 1, maxLength: 3 }) }),
);
const anyDecision = fc
  .oneof(
    fc.record({
      about: fc.constant("person"),
      decide: fc.constant("same"),
      of: fc.array(mentions, { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      about: fc.constant("person"),
      decide: fc.constant("apart"),
      of: fc.array(fc.oneof(mentions, fc.array(mentions, { minLength: 1, maxLength: 2 })), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
    fc.record({
      about: fc.constantFrom("person", "topic", "venue"),
      decide: fc.constant("rename"),
      of: word,
      as: word,
    }),
    fc.record({
      about: fc.constantFrom("topic", "venue", "paper"),
      decide: fc.constant("same"),
      of: several,
    }),
    fc.record({ about: fc.constant("topic"), decide: fc.constantFrom("noise", "keep"), of: several }),
    fc.record({ about: fc.constant("paper"), decide: fc.constantFrom("leave out", "apart"), of: several }),
    fc.record({
      about: fc.constant("paper"),
      decide: fc.constant("correct"),
      of: word,
      title: word,
      year: fc.constant("2024"),
    }),
  )
  .filter((one) => decisions.safeParse({ made: [one] }).success); // what is the same as itself is no decision

describe("a file of decisions", () => {
  it("is read as it was written, in one order whatever theirs, and joins with itself to itself", () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 6 }), (made) => {
        const one = decisions.parse({ made, madeOn: ["b", "a"] });
        const other = decisions.parse({ made: made.toReversed(), madeOn: ["a", "b"] });
        expect(other).toEqual(one);
        const text = writeDecisions(one);
        expect(readDecisions(text)).toEqual({ decisions: one, rejected: [] });
        expect(joinDecisions([one, one])).toEqual(one);
        for (const each of one.made) expect(decisionWords(each)).not.toContain("undefined");
      }),
    );
  });

  it("has one decision a line, so that files can be merged line by line", () => {
    const made: Decision[] = [
      { about: "topic", decide: "noise", of: ["peer review"] },
      { about: "person", decide: "same", of: ["A", "B"] },
    ];
    const lines = writeDecisions(decisions.parse({ made })).split("\n");
    expect(lines.filter((line) => line.includes('"about"'))).toEqual([
      '    {"about":"person","decide":"same","of":["A","B"]},',
      '    {"about":"topic","decide":"noise","of":["peer review"]}',
    ]);
  });

  it("loses only what is not understood, and says what", () => {
    const text = JSON.stringify({
      kind: "visible-college-decisions",
      version: 1,
      decisions: [
        { about: "topic", decide: "noise", of: ["x"] },
        { about: "venue", decide: "apart", of: ["x", "y"] },
        7,
      ],
    });
    const { decisions: read, rejected } = readDecisions(text);
    expect(read.made).toHaveLength(1);
    expect(rejected).toHaveLength(2);
    expect(rejected[0]).toMatch(/^decision 2, .*decide/);
  });

  it("takes no decision that names one thing twice, gives no field, or a day that is none", () => {
    const paper = { about: "paper", decide: "correct", of: "x" };
    const text = JSON.stringify({
      kind: "visible-college-decisions",
      version: 1,
      decisions: [
        { about: "person", decide: "same", of: ["A", " A "] },
        paper,
        { ...paper, year: "2020-13-45" },
        { ...paper, year: "0000" },
        { ...paper, year: "2020-02-29" },
      ],
    });
    const { decisions: read, rejected } = readDecisions(text);
    expect(read.made).toEqual([{ ...paper, year: "2020-02-29" }]);
    expect(rejected).toHaveLength(4);
  });

  it.each([
    ["{", "it is no JSON"],
    ['{"kind":"other"}', 'its "kind" is not'],
    ["label,replace by\na,b", "people=names.csv"],
  ])("is refused in a sentence where it is none: %s", (text, words) => {
    expect(() => readDecisions(text)).toThrow(words);
  });
});

describe("a list of two columns", () => {
  it("is read as CSV, with quotes, and as a thesaurus of VOSviewer", () => {
    const csv = readDecisions(
      '\uFEFFlabel,replace by\r\n"Ting, Y","Ting, Yuan-Sen"\r\nTing Y S,"Ting, Yuan-Sen"\r\n',
      "people",
    );
    const tabs = readDecisions(
      "label\treplace by\nTing, Y\tTing, Yuan-Sen\nTing Y S\tTing, Yuan-Sen\n",
      "people",
    );
    expect(csv).toEqual(tabs);
    expect(csv.decisions.made).toEqual([
      {
        about: "person",
        decide: "same",
        of: ["Ting Y S", "Ting, Y", "Ting, Yuan-Sen"],
        as: "Ting, Yuan-Sen",
      },
    ]);
  });

  it("is read whatever its producer made of it", () => {
    const wanted = { about: "topic", decide: "same", of: ['"Siyu" Yao', "x"], as: "x" };
    expect(readDecisions('\nlabel\treplace by\n"Siyu" Yao\tx\n', "topics").decisions.made).toEqual([wanted]);
    expect(readDecisions('label;replace by;\n"""Siyu"" Yao";x;\n', "topics").decisions.made).toEqual([
      wanted,
    ]);
    expect(readDecisions("hello\n", "topics")).toMatchObject({
      decisions: { made: [] },
      rejected: ['"hello | " is no label with what replaces it'],
    });
  });

  it("takes a label without a replacement for noise among topics, and tells it among people", () => {
    expect(readDecisions("peer review,\nRV,radial velocity\n", "topics").decisions.made).toEqual([
      { about: "topic", decide: "noise", of: ["peer review"] },
      { about: "topic", decide: "same", of: ["RV", "radial velocity"], as: "radial velocity" },
    ]);
    expect(readDecisions("Anonymous,\n", "people")).toMatchObject({
      decisions: { made: [] },
      rejected: ['"Anonymous" is replaced by nothing: only topics can be left out'],
    });
  });

  it("is written so that it is read as the same decisions, and tells what it cannot say", () => {
    const { decisions: read } = readDecisions("a\tc\nb\tc\nd\t\n", "topics");
    const { text, left } = writeThesaurus(read, "topics");
    expect(text).toBe("label\treplace by\nd\t\na\tc\nb\tc\n");
    expect(left).toEqual([]);
    expect(readDecisions(text, "topics").decisions).toEqual(read);
    const apart: Decision = { about: "person", decide: "apart", of: ["A", "B"] };
    expect(writeThesaurus(decisions.parse({ made: [apart] }), "people").left).toEqual([apart]);
  });
});
