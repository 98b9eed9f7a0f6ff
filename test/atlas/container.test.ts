import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { manifest as manifestSchema, type Manifest } from "../../src/atlas/container/manifest.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { looksLikeAtlas } from "../../src/atlas/looks-like-atlas.ts";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { inMemory } from "../../src/lib/random-access.ts";
import { writeZip } from "../../src/lib/zip/write-zip.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { joinBytes } from "../support/join-bytes.ts";
import { madeUpAtlas } from "../support/any-atlas.ts";
import { bundledAtlas, worksAtlas } from "../support/real-atlases.ts";
import { sharedIsThere } from "../support/shared.ts";

const file = papersFile(
  [
    ["Deep learning for galaxy spectra", "Ann Lee", "Bo Chen"],
    ["Galaxy spectra and deep learning again", "Ann Lee", "Cy Day", "…"],
    ["Stellar spectra of galaxy halos", "Bo Chen", "…"],
    ["A paper alone", "Ann Lee"],
  ],
  true,
);

let atlas: Atlas;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": file });
  bytes = joinBytes(await writeAtlas(atlas));
});

const reopened = async (of: Atlas) => (await openAtlas(inMemory(joinBytes(await writeAtlas(of))))).whole();

describe("an atlas as a container", () => {
  it("comes back exactly as it was written, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpAtlas, async (made) => {
        expect(await reopened(made)).toEqual(made);
      }),
      { numRuns: 150 },
    );
  });

  it("holds what its JSON holds, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpAtlas, async (made) => {
        const json = new TextEncoder().encode(jsonText(made));
        const back = await (await openAtlas(inMemory(json))).whole();
        expect(await reopened(back)).toEqual(back);
      }),
      { numRuns: 50 },
    );
  });

  it("comes back as it was written: the bundled corpus", async () => {
    const made = await bundledAtlas();
    expect(await reopened(made)).toEqual(made);
  });

  it.skipIf(!sharedIsThere)(
    "comes back as it was written: works of OpenAlex (skipped without ../shared)",
    async () => {
      const made = await worksAtlas();
      expect(await reopened(made)).toEqual(made);
    },
  );

  it("gives the same bytes each time", async () => {
    expect(joinBytes(await writeAtlas(atlas))).toEqual(bytes);
    expect(joinBytes(await writeAtlas(await reopened(atlas)))).toEqual(bytes);
  });

  it("is a zip that any program unpacks, with the manifest first and a fixed time", () => {
    const names = Object.keys(unzipSync(bytes));
    expect(names[0]).toBe("manifest.json");
    expect(names.slice(1)).toEqual(names.slice(1).toSorted());
    expect(names).toContain("networks/people/ties.parquet");
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it("is known by its beginning, and so is JSON", () => {
    expect(looksLikeAtlas(bytes.subarray(0, 256))).toBe(true);
    expect(looksLikeAtlas(new TextEncoder().encode(jsonText(atlas).slice(0, 200)))).toBe(true);
    expect(looksLikeAtlas(new TextEncoder().encode(file))).toBe(false);
    expect(looksLikeAtlas(joinBytes([...writeZip([{ name: "a.txt", bytes: new Uint8Array(3) }])]))).toBe(
      false,
    );
    expect(looksLikeAtlas(new Uint8Array())).toBe(false);
  });

  it("is read in parts: what is not asked for is not touched", async () => {
    const text = new TextDecoder("latin1").decode(bytes);
    const read: [from: number, to: number][] = [];
    const opened = await openAtlas({
      size: bytes.length,
      read: (from, to) => {
        read.push([from, to]);
        return Promise.resolve(bytes.subarray(from, to));
      },
    });
    const touched = (name: string) => {
      const at = text.indexOf(`${name}PAR1`) + name.length;
      return read.some(([from, to]) => from <= at && at < to);
    };
    expect(opened.facts.sizes).toEqual({ papers: 4, people: 3, topics: atlas.topics.length });
    expect(touched("name_variants.parquet")).toBe(false);
    const network = await opened.network("people");
    expect(network).toEqual(atlas.networks["people"]);
    expect([touched("networks/people/ties.parquet"), touched("networks/topics/ties.parquet")]).toEqual([
      true,
      false,
    ]);
    const before = read.length;
    expect(await opened.network("people")).toBe(network);
    expect(read).toHaveLength(before);
    await expect(opened.network("nothing")).rejects.toThrow('there is no network "nothing" in this atlas');
  });

  it("gives each part as the whole has it", async () => {
    const opened = await openAtlas(inMemory(bytes));
    expect(opened.facts.networks.map(({ words }) => words.name)).toEqual(Object.keys(atlas.networks));
    expect(opened.facts.notices).toEqual(atlas.notices.map((notice) => withoutKey(notice, "items")));
    expect(await opened.noticeItems()).toEqual(atlas.notices.map(({ items }) => items));
    expect(await opened.people()).toEqual(atlas.people.map((person) => withoutKey(person, "variants")));
    expect(await opened.names()).toEqual(atlas.people.map(({ variants }) => variants));
    expect(await opened.outlines()).toEqual(
      atlas.papers.map(({ id, title, date, categories }) => ({ id, title, date, categories })),
    );
    expect(await opened.papers()).toEqual(atlas.papers.map((paper) => withoutKey(paper, "abstract")));
    expect(await opened.topics()).toEqual(atlas.topics.map((topic) => withoutKey(topic, "occurrences")));
    expect(await opened.abstract(1)).toBe(atlas.papers[1]?.abstract);
  });
});

const withoutKey = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([own]) => own !== key));

/** The container with its manifest changed, and everything else as it was. */
function withManifest(change: (manifest: Manifest) => void): Uint8Array {
  const entries = unzipSync(bytes);
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(entries["manifest.json"])));
  change(manifest);
  entries["manifest.json"] = new TextEncoder().encode(JSON.stringify(manifest));
  return joinBytes([
    ...writeZip(Object.entries(entries).map(([name, content]) => ({ name, bytes: content }))),
  ]);
}

/** The container without one of its entries, which its manifest still tells of. */
function without(name: string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([own]) => own !== name);
  return joinBytes([...writeZip(entries.map(([own, content]) => ({ name: own, bytes: content })))]);
}

describe("a damaged container", () => {
  const changed = (at: number) => bytes.map((byte, place) => (place === at ? byte ^ 64 : byte));
  /** A byte in the middle of a table. */
  const placeOf = (name: string) =>
    new TextDecoder("latin1").decode(bytes).indexOf(`${name}PAR1`) + name.length + 40;
  const cases: [what: string, make: () => Uint8Array, why: RegExp][] = [
    ["cut short", () => bytes.subarray(0, -200), /^it is damaged or cut short: /],
    ["cut to its head", () => bytes.subarray(0, 200), /^it is damaged or cut short: /],
    [
      "without a table",
      () => without("people.parquet"),
      /^it has no part "people\.parquet": it is not whole$/,
    ],
    [
      "changed in a table",
      () => changed(placeOf("name_variants.parquet")),
      /^its part "name_variants\.parquet" is damaged: its bytes are not those that were written$/,
    ],
    [
      "of a later version",
      () => withManifest((manifest) => Object.assign(manifest, { version: 3 })),
      /^it is an atlas of version 3, and versions up to 2 are read here: open it with a newer Visible College$/,
    ],
    [
      "with other people than its manifest tells of",
      () => withManifest((manifest) => (manifest.sizes.people = 9)),
      /^it has 3 people, and its manifest tells of 9$/,
    ],
    [
      "with an owner who is nobody",
      () => withManifest(({ owners: [owner] }) => owner && (owner.person = 99)),
      /^its contents contradict each other: an owner$/,
    ],
    [
      "with fewer papers than it points to",
      () => withManifest((manifest) => (manifest.sizes.papers = 1)),
      /^its contents contradict each other: a person's papers$/,
    ],
    [
      "with a table of another length",
      () =>
        withManifest(({ tables }) => {
          const people = tables.find((table) => table.file === "people.parquet");
          if (people) people.rows = 1;
        }),
      /^its table "people\.parquet" is damaged: it has 3 rows, and 1 are told of$/,
    ],
    [
      "with the word of another manifest",
      () => withManifest(({ tables: [first] }) => first && (first.crc32 = "00000000")),
      /^its table "affiliations\.parquet" is not the one that its manifest tells of$/,
    ],
  ];
  it.each(cases)("is refused when it is %s, in one sentence", async (_, make, why) => {
    const whole = (async () => {
      const opened = await openAtlas(inMemory(make()));
      await opened.people();
      return opened.whole();
    })();
    await expect(whole).rejects.toThrow(why);
    await expect(whole).rejects.not.toThrow(/\n/);
  });

  it("still gives the parts that are whole", async () => {
    const opened = await openAtlas(inMemory(changed(placeOf("networks/topics/ties.parquet"))));
    await expect(opened.network("topics")).rejects.toThrow(
      /its part "networks\/topics\/ties\.parquet" is damaged/,
    );
    expect(await opened.network("people")).toEqual(atlas.networks["people"]);
  });

  it("has no network where it has none", async () => {
    const opened = await openAtlas(inMemory(withManifest((manifest) => manifest.networks.shift())));
    expect(Object.keys((await opened.whole()).networks)).toEqual(["topics", "papers", "knowledge"]);
  });
});
