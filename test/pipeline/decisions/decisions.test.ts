import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { jsonText } from "../../../src/atlas/json/write-json.ts";
import { decisions, type Decisions } from "../../../src/model/decision.ts";
import { allMethods } from "../../../src/pipeline/methods.ts";
import { buildFrom, papersFile } from "../../support/build.ts";

const build = (text: string, ...made: unknown[]): Promise<Atlas> =>
  buildFrom({ "papers.json": text }, {}, allMethods, decisions.parse({ made }));
const peopleOf = ({ people, papers }: Atlas) =>
  Object.fromEntries(people.map(({ name, papers: own }) => [name, own.map((paper) => papers[paper]!.title)]));
const toldIn = ({ notices }: Atlas, code: string) =>
  notices.find((notice) => notice.code === code)?.items.map(({ text }) => text) ?? [];

const NAMES = papersFile([
  ["First light", "Ann Lee", "Bob Ray"],
  ["Second light", "Ann Lee", "Cy Dow"],
  ["Third light", "Anna Meier", "Cy Dow"],
]);

describe("decisions about people", () => {
  it("join names that nothing else joins, and say so on the person", async () => {
    const atlas = await build(NAMES, {
      about: "person",
      decide: "same",
      of: ["Ann Lee", "Anna Meier"],
      as: "Anna Meier-Lee",
    });
    expect(peopleOf(atlas)).toMatchObject({
      "Anna Meier-Lee": ["First light", "Second light", "Third light"],
    });
    const person = atlas.people.find(({ name }) => name === "Anna Meier-Lee");
    expect(person?.id).toBe("person:ann-lee");
    expect(person?.variants.map(({ written, reason }) => [written, reason])).toEqual([
      ["Ann Lee", null],
      ["Anna Meier", "a decision says so"],
    ]);
    expect(toldIn(atlas, "decision-followed")).toHaveLength(1);
    expect(toldIn(atlas, "decision-partly")).toEqual([]);
  });

  it("split a person by choosing mentions, and the parts stay apart", async () => {
    const chosen = { name: "Ann Lee", papers: ["paper:second-light-lee"] };
    const plain = await build(NAMES);
    expect(plain.papers[1]?.id.startsWith("paper:second-light-lee")).toBe(true);
    const id = plain.papers[1]!.id;
    const atlas = await build(NAMES, {
      about: "person",
      decide: "apart",
      of: [{ ...chosen, papers: [id] }, "Ann Lee"],
    });
    const own = atlas.people.filter(({ name }) => name === "Ann Lee");
    expect(own.map(({ papers }) => papers)).toEqual(expect.arrayContaining([[0], [1]]));
    expect(new Set(own.map((one) => one.id)).size).toBe(2);
    expect(toldIn(atlas, "name-parted")).toHaveLength(1);
  });

  it("keep apart what the evidence would join", async () => {
    const text = papersFile([
      ["First light", "Yuan-Sen Ting", "Bob Ray"],
      ["Second light", "Y.-S. Ting", "Bob Ray"],
    ]);
    expect(Object.keys(peopleOf(await build(text)))).toHaveLength(2);
    const atlas = await build(text, {
      about: "person",
      decide: "apart",
      of: ["Yuan-Sen Ting", "Y.-S. Ting"],
    });
    expect(peopleOf(atlas)).toMatchObject({
      "Yuan-Sen Ting": ["First light"],
      "Y.-S. Ting": ["Second light"],
    });
    expect(toldIn(atlas, "name-possible")).toEqual([]);
  });

  it("tell two of one name on one byline apart by their places", async () => {
    const text = papersFile([["Twins", "J. Wang", "J. Wang", "Bob Ray"]]);
    const id = (await build(text)).papers[0]!.id;
    const atlas = await build(text, {
      about: "person",
      decide: "apart",
      of: [{ name: "J. Wang", papers: [`${id}#2`] }, "J. Wang"],
    });
    expect(atlas.people.filter(({ name }) => name === "J. Wang")).toHaveLength(2);
  });

  it("are none of them followed where they contradict each other, and each is told", async () => {
    const made = [
      { about: "person", decide: "same", of: ["Ann Lee", "Cy Dow"] },
      { about: "person", decide: "same", of: ["Anna Meier", "Cy Dow"] },
      { about: "person", decide: "apart", of: ["Ann Lee", "Anna Meier"] },
      { about: "person", decide: "rename", of: "Bob Ray", as: "Robert Ray" },
      { about: "person", decide: "rename", of: "Bob Ray", as: "Bobby Ray" },
    ];
    const atlas = await build(NAMES, ...made);
    expect(peopleOf(atlas)).toEqual(peopleOf(await build(NAMES)));
    expect(toldIn(atlas, "decision-contradicts")).toHaveLength(5);
    const named = await build(
      NAMES,
      { about: "person", decide: "same", of: ["Ann Lee", "Cy Dow"], as: "One" },
      { about: "person", decide: "same", of: ["Anna Meier", "Cy Dow"], as: "Two" },
    );
    expect(named.people).toHaveLength(2);
    expect(toldIn(named, "decision-partly")).toHaveLength(2);
    expect(toldIn(atlas, "decision-followed")).toEqual([]);
  });

  it("tell names that are not here, and do the rest", async () => {
    const atlas = await build(
      NAMES,
      { about: "person", decide: "same", of: ["Ann Lee", "Anna Meier", "Nobody Here"] },
      { about: "person", decide: "rename", of: "Nobody There", as: "X" },
    );
    expect(Object.keys(peopleOf(atlas))).toHaveLength(3);
    expect(toldIn(atlas, "decision-partly")).toEqual([
      expect.stringContaining('nobody is called "Nobody Here" here'),
    ]);
    expect(toldIn(atlas, "decision-void")).toEqual([
      expect.stringContaining('nobody is called "Nobody There" here'),
    ]);
  });

  it("call nobody by a name where several people are meant", async () => {
    const id = (await build(NAMES)).papers[1]!.id;
    const named = { name: "Ann Lee", papers: [id] };
    const atlas = await build(
      NAMES,
      { about: "person", decide: "apart", of: [named, "Ann Lee"] },
      { about: "person", decide: "rename", of: named, as: "Ann Lee of Rome" },
    );
    expect(peopleOf(atlas)).toMatchObject({
      "Ann Lee": ["First light"],
      "Ann Lee of Rome": ["Second light"],
    });
  });
});

describe("a join", () => {
  it("takes no name from anybody: there is one person fewer, whoever they are", async () => {
    const text = papersFile([
      ["First light", "Emanuela Fanelli", "Bob Ray", "Cy Dow"],
      ["Second light", "E. Fanelli", "Bob Ray", "Cy Dow"],
      ["Third light", "E. Fanelli", "Bob Ray"],
      ["Fourth light", "Gus Hay", "Ida Kay"],
    ]);
    const plain = await build(text);
    const names = ["Emanuela Fanelli", "E. Fanelli"];
    const holders = (atlas: Atlas) =>
      atlas.people.filter(({ variants }) => variants.some(({ written }) => names.includes(written)));
    expect(holders(plain)).toHaveLength(1);
    for (const name of names) {
      const atlas = await build(text, { about: "person", decide: "same", of: [name, "Gus Hay"] });
      expect(holders(atlas)).toHaveLength(1);
      expect(atlas.people).toHaveLength(plain.people.length - 1);
      const [one] = holders(atlas);
      expect(one?.variants.filter(({ reason }) => reason === null)).toHaveLength(1);
    }
  });

  it("keeps apart from the whole person whom somebody is never", async () => {
    const text = papersFile([
      ["First light", "Emanuela Fanelli", "Bob Ray", "Cy Dow"],
      ["Second light", "E. Fanelli", "Bob Ray", "Cy Dow"],
      ["Fourth light", "Gus Hay", "Ida Kay"],
    ]);
    const atlas = await build(
      text,
      { about: "person", decide: "same", of: ["Emanuela Fanelli", "Gus Hay"] },
      { about: "person", decide: "apart", of: ["Gus Hay", "E. Fanelli"] },
    );
    expect(toldIn(atlas, "decision-contradicts")).toEqual([]);
    const one = atlas.people.find(({ variants }) => variants.some(({ written }) => written === "Gus Hay"));
    expect(one?.variants.map(({ written }) => written).toSorted()).toEqual(["Emanuela Fanelli", "Gus Hay"]);
  });
});

describe("a name alone, where some of its mentions are parted from it", () => {
  const text = papersFile([
    ["First light", "Ann Lee", "Bob Ray"],
    ["Second light", "Ann Lee", "Cy Dow"],
    ["Third light", "A. Lee", "Cy Dow"],
  ]);

  it("means the others, however they are named elsewhere", async () => {
    const plain = await build(text);
    const [first, second] = plain.papers.map(({ id }) => id);
    const split = {
      about: "person",
      decide: "apart",
      of: [{ name: "Ann Lee", papers: [second] }, "Ann Lee"],
    };
    const atlas = await build(
      text,
      split,
      {
        about: "person",
        decide: "rename",
        of: { name: "Ann Lee", papers: [first] },
        as: "Ann Lee the elder",
      },
      { about: "person", decide: "same", of: ["A. Lee", { name: "Ann Lee", papers: [second] }] },
    );
    expect(toldIn(atlas, "decision-contradicts")).toEqual([]);
    expect(peopleOf(atlas)).toMatchObject({
      "Ann Lee the elder": ["First light"],
      "Ann Lee": ["Second light", "Third light"],
    });
    const contradicting = await build(text, split, {
      about: "person",
      decide: "same",
      of: ["Ann Lee", { name: "Ann Lee", papers: [second] }],
    });
    expect(toldIn(contradicting, "decision-contradicts")).toHaveLength(2);
  });
});

describe("any decisions", () => {
  const who = fc.constantFrom("Ann Lee", "Bob Ray", "Cy Dow", "Anna Meier", "Nobody");
  const made = fc.array(
    fc.record({
      about: fc.constant("person"),
      decide: fc.constantFrom("same", "apart"),
      of: fc.uniqueArray(who, { minLength: 2, maxLength: 3 }),
    }),
    { maxLength: 4 },
  );

  it("give the same bytes in any order, and every one is followed or told", async () => {
    await fc.assert(
      fc.asyncProperty(made, async (list) => {
        const one = await build(NAMES, ...list);
        expect(jsonText(await build(NAMES, ...list.toReversed()))).toBe(jsonText(one));
        const held = ["decision-followed", "decision-contradicts", "decision-void"].flatMap((code) =>
          toldIn(one, code),
        );
        const { made: each } = one.recipe.decisions;
        expect(held.length).toBeGreaterThanOrEqual(each.length);
        const personOf = new Map(
          one.people.flatMap(({ id, variants }) => variants.map(({ written }) => [written, id])),
        );
        for (const text of toldIn(one, "decision-followed")) {
          const [a, b] = [...text.matchAll(/"([^"]+)"/g)]
            .map((match) => personOf.get(match[1]!))
            .filter(Boolean);
          if (b === undefined) continue;
          if (text.includes("never")) expect(a).not.toBe(b);
          else expect(a).toBe(b);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("made on other sources are told one by one", async () => {
    const list: Decisions = decisions.parse({
      madeOn: ["0000"],
      made: [{ about: "person", decide: "same", of: ["Ann Lee", "Anna Meier"] }],
    });
    const atlas = await buildFrom({ "papers.json": NAMES }, {}, allMethods, list);
    expect(toldIn(atlas, "decision-from-elsewhere")).toHaveLength(1);
    const here = { ...list, madeOn: [atlas.recipe.sources[0]!.sha256, "0000"] };
    expect(
      toldIn(await buildFrom({ "papers.json": NAMES }, {}, allMethods, here), "decision-from-elsewhere"),
    ).toEqual([]);
  });
});
