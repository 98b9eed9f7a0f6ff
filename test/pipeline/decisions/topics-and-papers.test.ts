import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { decisions } from "../../../src/model/decision.ts";
import { allMethods } from "../../../src/pipeline/methods.ts";
import { buildFrom } from "../../support/build.ts";

const BIB = `
@article{a, title={Dark matter haloes in the local group}, author={Lee, Ann and Ray, Bob}, year=2019, doi={10.1234/a},
  journal={ApJ}, abstract={We study dark matter haloes and tidal streams. Dark matter haloes host tidal streams.}}
@article{b, title={Tidal streams of the local group}, author={Dow, Cy}, year=2020, doi={10.1234/b},
  journal={The Astrophysical Journal}, abstract={Tidal streams trace dark matter haloes and a peculiar quixotic wobble.}}
@article{c, title={Stellar tides in dark matter haloes}, author={Dow, Cy and Lee, Ann}, year=2021, doi={10.1234/c},
  journal={The Astrophysical Journal}, abstract={Stellar tides, tidal streams and dark matter haloes.}}
@misc{d, title={Stellar tides in dark matter haloes}, author={Dow, Cy and Lee, Ann}, year=2021, eprint={2101.00001}, archiveprefix={arXiv}}
`;
const build = (...made: unknown[]): Promise<Atlas> =>
  buildFrom({ "x.bib": BIB }, {}, allMethods, decisions.parse({ made }));
const topic = ({ topics }: Atlas, label: string) =>
  topics.find((one) => one.label.toLowerCase() === label.toLowerCase());
const toldIn = ({ notices }: Atlas, code: string) =>
  notices.find((notice) => notice.code === code)?.items.map(({ text }) => text) ?? [];
let plain: Atlas;
beforeAll(async () => {
  plain = await build();
});

describe("decisions about topics", () => {
  it("take noise out of the topics and of the keyphrases of papers", async () => {
    expect(topic(plain, "dark matter haloes") ?? topic(plain, "dark matter halo")).toBeDefined();
    const label = plain.topics.find((one) => /tidal stream/i.test(one.label))!.label;
    const atlas = await build({ about: "topic", decide: "noise", of: [label] });
    expect(topic(atlas, label)).toBeUndefined();
    const phrases = (of: Atlas) => of.keyphrases.flat().map(({ text }) => text.toLowerCase());
    expect(phrases(plain)).toContain("tidal streams");
    expect(phrases(atlas)).not.toContain("tidal streams");
    expect(toldIn(atlas, "decision-followed")).toEqual([`"${label}" is no topic.`]);
  });

  it("keep a topic on however few papers, with its places", async () => {
    expect(topic(plain, "quixotic wobble")).toBeUndefined();
    const atlas = await build({ about: "topic", decide: "keep", of: ["quixotic wobble", "no such thing"] });
    expect(topic(atlas, "quixotic wobble")).toMatchObject({ kind: "phrase", papers: [1] });
    expect(topic(atlas, "quixotic wobble")?.occurrences).toHaveLength(1);
    expect(toldIn(atlas, "decision-partly")).toEqual([expect.stringContaining('no topic "no such thing"')]);
  });

  it("make one topic of two, called as said, with the papers and places of both", async () => {
    const of = ["tidal streams", "stellar tides"];
    const atlas = await build({ about: "topic", decide: "same", of, as: "Tides" });
    const one = topic(atlas, "Tides");
    expect(one?.papers).toEqual([0, 1, 2]);
    expect(one?.forms.map((form) => form.toLowerCase())).toEqual(
      expect.arrayContaining(["tidal streams", "stellar tides"]),
    );
    expect(atlas.topics.filter(({ label }) => /tid(al|es)/i.test(label))).toHaveLength(1);
  });

  it("rename a topic and leave its id as it was", async () => {
    const before = plain.topics.find((one) => /tidal stream/i.test(one.label))!;
    const atlas = await build({
      about: "topic",
      decide: "rename",
      of: "tidal streams",
      as: "Streams of tides",
    });
    expect(topic(atlas, "Streams of tides")).toMatchObject({ id: before.id, papers: before.papers });
  });

  it("are not followed for a topic that is noise to one and a topic to another", async () => {
    const atlas = await build(
      { about: "topic", decide: "noise", of: ["tidal streams", "dark matter haloes"] },
      { about: "topic", decide: "rename", of: "tidal stream", as: "Streams" },
    );
    expect(topic(atlas, "Streams")).toBeUndefined();
    expect(atlas.topics.some(({ label }) => /tidal stream/i.test(label))).toBe(true);
    expect(toldIn(atlas, "decision-contradicts")).toHaveLength(1);
    expect(toldIn(atlas, "decision-partly")).toHaveLength(1);
    expect(atlas.topics.some(({ label }) => /dark matter halo/i.test(label))).toBe(false);
  });

  it("silence with a topic what is the same", async () => {
    const same = { about: "topic", decide: "same", of: ["tidal streams", "dark matter haloes"] };
    const atlas = await build(same, { about: "topic", decide: "noise", of: ["tidal streams"] });
    expect(atlas.topics.some(({ label }) => /tidal stream|dark matter halo/i.test(label))).toBe(false);
    expect(toldIn(atlas, "decision-followed")).toHaveLength(2);
  });

  it("know a topic by the name that another gave it", async () => {
    const rename = { about: "topic", decide: "rename", of: "tidal streams", as: "Ribbons" };
    const atlas = await build(rename, {
      about: "topic",
      decide: "same",
      of: ["Ribbons", "dark matter haloes"],
    });
    expect(topic(atlas, "Ribbons")?.forms.map((form) => form.toLowerCase())).toEqual(
      expect.arrayContaining(["tidal streams", "dark matter haloes"]),
    );
    const silent = await build(rename, { about: "topic", decide: "noise", of: ["Ribbons"] });
    expect(toldIn(silent, "decision-contradicts")).toHaveLength(2);
  });

  it("keep words that papers with topics of their own say, and no word that says nothing", async () => {
    const text = JSON.stringify({
      kind: "visible-college/papers",
      version: 1,
      page: null,
      papers: [
        { title: "A survey of pulsars", byline: { names: [], complete: true }, topics: [] },
        { title: "Pulsars of the south", byline: { names: [], complete: true }, topics: [] },
      ],
    });
    const made = [{ about: "topic", decide: "keep", of: ["pulsar", "of", "quasar"] }];
    const atlas = await buildFrom({ "x.json": text }, {}, allMethods, decisions.parse({ made }));
    expect(atlas.topics.map(({ label, papers }) => [label.toLowerCase(), papers])).toEqual([
      ["pulsars", [0, 1]],
    ]);
    expect(toldIn(atlas, "decision-partly")).toHaveLength(1);
  });
});

describe("decisions about papers", () => {
  const ids = ({ papers }: Atlas) => papers.map(({ id }) => id);

  it("leave a paper out, with all of its records, and the account still adds up", async () => {
    expect(plain.papers).toHaveLength(3);
    const atlas = await build({ about: "paper", decide: "leave out", of: ["doi:10.1234/C"] });
    expect(ids(atlas)).toEqual(ids(plain).slice(0, 2));
    const [{ records, papers, duplicates, leftOut, rejected }] = atlas.sources as [Atlas["sources"][number]];
    expect({
      papers,
      duplicates: duplicates.length,
      leftOut: leftOut.length,
      rejected: rejected.length,
    }).toEqual({
      papers: 2,
      duplicates: 0,
      leftOut: 2,
      rejected: 0,
    });
    expect(papers + duplicates.length + leftOut.length + rejected.length).toBe(records);
    expect(toldIn(atlas, "paper-left-out")).toHaveLength(2);
    const without = await build({ about: "paper", decide: "leave out", of: ids(plain) });
    expect(without.papers).toEqual([]);
    expect(without.notices.map(({ code }) => code)).not.toContain("abstract-missing");
  });

  it("tell a correction of what is left out", async () => {
    const atlas = await build(
      { about: "paper", decide: "leave out", of: ["10.1234/a"] },
      { about: "paper", decide: "correct", of: "10.1234/a", title: "New" },
    );
    expect(toldIn(atlas, "decision-void")).toEqual([expect.stringContaining("leaves the paper out")]);
  });

  it("make one paper of two, and tell it as a duplicate", async () => {
    const atlas = await build({ about: "paper", decide: "same", of: ["10.1234/a", ids(plain)[1]] });
    expect(atlas.papers).toHaveLength(2);
    expect(atlas.papers[0]?.joined).toEqual([expect.objectContaining({ reason: "a decision says so" })]);
    expect(atlas.sources[0]).toMatchObject({ papers: 2 });
  });

  it("part a record from its paper by identifier, and join it to another", async () => {
    const apart = { about: "paper", decide: "apart", of: ["arxiv:2101.00001", "doi:10.1234/c"] };
    const parted = await build(apart);
    expect(parted.papers).toHaveLength(4);
    expect(new Set(ids(parted)).size).toBe(4);
    const moved = await build(apart, {
      about: "paper",
      decide: "same",
      of: ["arxiv:2101.00001", "doi:10.1234/a"],
    });
    expect(moved.papers.map(({ joined }) => joined.length)).toEqual([1, 0, 0]);
  });

  it("correct title, year and byline, and tell what was read; the id stays", async () => {
    const byline = ["Ann Lee", "Zoe New"];
    const atlas = await build({
      about: "paper",
      decide: "correct",
      of: ids(plain)[0],
      title: "New title",
      year: "2018",
      byline,
    });
    expect(atlas.papers[0]).toMatchObject({
      id: ids(plain)[0],
      title: "New title",
      date: { iso: "2018" },
      byline: { complete: true },
    });
    expect(atlas.people.map(({ name }) => name)).toContain("Zoe New");
    expect(toldIn(atlas, "paper-corrected").join(" ")).toMatch(/the date is 2018; it was 2019/);
  });

  it("are not followed where they contradict each other, or name no one paper", async () => {
    const atlas = await build(
      { about: "paper", decide: "same", of: ["10.1234/a", "10.1234/b"] },
      { about: "paper", decide: "apart", of: ["10.1234/a", "10.1234/b"] },
      { about: "paper", decide: "correct", of: "10.1234/a", year: "2001" },
      { about: "paper", decide: "correct", of: "10.1234/a", year: "2002" },
      { about: "paper", decide: "leave out", of: ["paper:nothing"] },
    );
    expect(ids(atlas)).toEqual(ids(plain));
    expect(atlas.papers[0]?.date?.iso).toBe("2019");
    expect(toldIn(atlas, "decision-contradicts")).toHaveLength(4);
    expect(toldIn(atlas, "decision-void")).toHaveLength(1);
  });

  it("find a paper by the id that an earlier decision gave it", async () => {
    const same = { about: "paper", decide: "same", of: ["10.1234/a", "10.1234/b"] };
    const id = (await build(same)).papers[0]!.id;
    const atlas = await build(same, { about: "paper", decide: "leave out", of: [id] });
    expect(atlas.papers).toHaveLength(1);
    const all = await build(same, { about: "paper", decide: "same", of: [id, "10.1234/c"] });
    expect(all.papers).toHaveLength(1);
    expect(all.papers[0]?.joined).toHaveLength(3);
  });
});

describe("decisions about venues", () => {
  it("call several by one name", async () => {
    const of = ["ApJ", "the astrophysical journal", "Nature"];
    const atlas = await build({ about: "venue", decide: "same", of });
    expect(atlas.papers.map(({ venue }) => venue?.name)).toEqual(
      Array.from({ length: 3 }, () => "The Astrophysical Journal"),
    );
    expect(toldIn(atlas, "decision-partly")).toEqual([expect.stringContaining('"Nature"')]);
  });

  it("leave the names where one would be called two things", async () => {
    const atlas = await build(
      { about: "venue", decide: "rename", of: "ApJ", as: "A" },
      { about: "venue", decide: "same", of: ["ApJ", "The Astrophysical Journal"], as: "B" },
    );
    expect(atlas.papers[0]?.venue?.name).toBe("The Astrophysical Journal");
    expect(toldIn(atlas, "decision-contradicts")).toHaveLength(1);
    expect(toldIn(atlas, "decision-partly")).toHaveLength(1);
  });
});
