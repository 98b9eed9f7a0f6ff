import { describe, expect, it } from "vitest";
import { mergeDecisions, withDecisions, withoutDecision } from "../../src/model/change-decisions.ts";
import { decisions, noDecisions, type Decision } from "../../src/model/decision.ts";

const of = (...made: unknown[]) => decisions.parse({ made, madeOn: ["a"] });
const one = (made: unknown): Decision => of(made).made[0]!;
const changed = (before: unknown[], added: unknown[]) => withDecisions(of(...before), added.map(one), ["a"]);
const same = { about: "person", decide: "same", of: ["A", "B"] };
const apart = { about: "person", decide: "apart", of: ["A", "B"] };

describe("a new decision", () => {
  it("is added once, with the sources that it is made on", () => {
    const added = withDecisions(noDecisions, [one(same)], ["b", "a"]);
    expect(added).toEqual(decisions.parse({ made: [same], madeOn: ["a", "b"] }));
    expect(withDecisions(added, [one(same)], ["a"])).toEqual(added);
  });

  it.each([
    ["joins what was apart", [apart], [same]],
    ["parts what was one", [same], [apart]],
    [
      "parts what was one, some mentions of it on several sides",
      [same],
      [{ ...apart, of: [["A", "C"], "B"] }],
    ],
    [
      "calls otherwise what was called something",
      [{ about: "topic", decide: "rename", of: "x", as: "y" }],
      [{ about: "topic", decide: "rename", of: "x", as: "z" }],
    ],
    [
      "keeps what was noise",
      [{ about: "topic", decide: "noise", of: ["x"] }],
      [{ about: "topic", decide: "keep", of: ["x"] }],
    ],
    [
      "joins papers that were two",
      [{ about: "paper", decide: "apart", of: ["p", "q"] }],
      [{ about: "paper", decide: "same", of: ["p", "q"] }],
    ],
  ])("takes the place of the opposite: it %s", (_, before, added) => {
    expect(changed(before, added)).toEqual(of(...added));
  });

  it.each([
    ["speaks of others", [apart], [{ ...same, of: ["A", "C"] }]],
    [
      "speaks of a thing of another kind",
      [{ about: "topic", decide: "noise", of: ["A"] }],
      [{ about: "venue", decide: "rename", of: "A", as: "B" }],
    ],
    [
      "silences one half of what is apart",
      [{ about: "topic", decide: "apart", of: ["x", "y"] }],
      [{ about: "topic", decide: "noise", of: ["x"] }],
    ],
    [
      "parts what is noise",
      [{ about: "topic", decide: "noise", of: ["x"] }],
      [{ about: "topic", decide: "apart", of: ["x", "y"] }],
    ],
    [
      "keeps on some papers what is noise on the others",
      [{ about: "topic", decide: "noise", of: ["x"] }],
      [{ about: "topic", decide: "keep", of: [{ name: "x", papers: ["p"] }] }],
    ],
    [
      "calls otherwise what is on some papers",
      [{ about: "topic", decide: "rename", of: "x", as: "y" }],
      [{ about: "topic", decide: "rename", of: { name: "x", papers: ["p"] }, as: "z" }],
    ],
    ["says the same of one side", [same], [{ ...apart, of: [["A", "B"], "C"] }]],
  ])("leaves the others where it %s", (_, before, added) => {
    expect(changed(before, added)).toEqual(of(...before, ...added));
  });

  it("leaves of a list of topics those that it does not speak of", () => {
    const noise = { about: "topic", decide: "noise", of: ["x", "y"] };
    const keep = { about: "topic", decide: "keep", of: ["x"] };
    expect(changed([noise], [keep])).toEqual(of({ ...noise, of: ["y"] }, keep));
  });

  it.each([
    [
      "a field that is corrected again",
      { about: "paper", decide: "correct", of: "p", title: "A", year: "2001" },
      { about: "paper", decide: "correct", of: "p", title: "B" },
      { about: "paper", decide: "correct", of: "p", year: "2001" },
    ],
    [
      "a name beside what is one",
      { about: "topic", decide: "same", of: ["x", "y"], as: "z" },
      { about: "topic", decide: "rename", of: "x", as: "w" },
      { about: "topic", decide: "same", of: ["x", "y"] },
    ],
    [
      "papers that are parted from what is one",
      { about: "person", decide: "same", of: [{ name: "A", papers: ["1", "2"] }, "B"] },
      {
        about: "person",
        decide: "apart",
        of: [
          { name: "A", papers: ["1"] },
          { name: "A", papers: ["2"] },
        ],
      },
      { about: "person", decide: "same", of: [{ name: "A", papers: ["2"] }, "B"] },
    ],
    [
      "a topic that is silenced after it was joined",
      { about: "topic", decide: "same", of: ["x", "y"] },
      { about: "topic", decide: "noise", of: ["x"] },
      { about: "topic", decide: "same", of: ["x", "y"] },
    ],
  ])("takes from the older one no more than %s", (_, before, added, left) => {
    expect(changed([before], [added])).toEqual(of(left, added));
  });

  it("can be taken out again", () => {
    expect(withoutDecision(of(same, apart), one(same))).toEqual(of(apart));
  });
});

describe("decisions made in two places", () => {
  const noise = (...labels: string[]) =>
    of(...labels.map((label) => ({ about: "topic", decide: "noise", of: [label] })));
  const labels = ({ made }: { made: readonly Decision[] }) => made.map((decided) => [decided.of].flat(2)[0]);

  it("meet: what was added in either is there, what was taken out in either is not", () => {
    const merged = mergeDecisions(noise("a", "b", "c"), noise("b", "c", "here"), noise("a", "c", "there"));
    expect(labels(merged)).toEqual(["c", "here", "there"]);
  });

  it("take out a thing of a list that the other cut short", () => {
    const list = (...labels: string[]) => of({ about: "topic", decide: "noise", of: labels });
    expect(mergeDecisions(list("a", "b"), list("a"), noDecisions).made).toEqual([]);
    expect(labels(mergeDecisions(list("a", "b"), list("a", "b", "c"), list("b")))).toEqual(["b", "c"]);
  });

  it("stay as they are where one of the two changed nothing", () => {
    const [base, other] = [noise("a"), noise("b")];
    expect(mergeDecisions(base, other, base)).toBe(other);
    expect(mergeDecisions(base, base, other)).toBe(other);
  });

  it("that contradict each other leave the one of elsewhere, which came later to this one", () => {
    const merged = mergeDecisions(noDecisions, of(same), of(apart));
    expect(merged.made).toEqual(of(apart).made);
  });
});
