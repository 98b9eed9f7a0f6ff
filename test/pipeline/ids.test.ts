import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../src/model/options.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { identify } from "../../src/pipeline/identity/identify.ts";
import { sourceOfBytes, sourceOfText, type Source } from "../../src/pipeline/source.ts";
import { readSources } from "../../src/pipeline/sources/read-sources.ts";
import { findTopics } from "../../src/pipeline/topics/find-topics.ts";
import { sharedIsThere, sharedPath } from "../support/shared.ts";

/** A record by which a paper is known in this test whatever the order, as `title|first name|year`. */
interface TestRecord {
  title: string;
  names: string[];
  year: string;
}

const LONG = "A very long title that goes on and on until nobody remembers how it began, part";
const record: fc.Arbitrary<TestRecord> = fc.record({
  title: fc.constantFrom(
    "Introduction",
    "Editorial",
    "Frogs of the pond and their calls at night",
    "Neural networks for the spectra of galaxies",
    `${LONG} one`,
    `${LONG} two`,
  ),
  names: fc.uniqueArray(
    fc.constantFrom("Ann Lee", "Bo Chen", "Jia-Shu Pan", "Tijmen de Haan", "Cy O'Day", "Di Eco, Jr", "王伟"),
    { minLength: 1, maxLength: 3 },
  ),
  year: fc.constantFrom("2019", "2020", "2021"),
});
const keyOf = ({ title, names, year }: TestRecord) => `${title}|${names[0]}|${year}`;
/** Distinct papers: no two of one title and first name, for those may be records of one paper. */
const corpus = fc.uniqueArray(record, {
  selector: ({ title, names }) => `${title}|${names[0]}`,
  maxLength: 14,
});

function toSource(records: readonly TestRecord[], name: string): Source {
  const papers = records.map(({ title, names, year }) => ({
    title,
    byline: { names: names.map((written) => ({ written })), complete: true },
    date: { written: year, iso: year, yearInferred: false },
  }));
  return sourceOfText(
    name,
    JSON.stringify({ kind: "visible-college/papers", version: 1, page: null, papers }),
  );
}

interface Found {
  /** Papers by title, first name and year, people by name where one person has it, topics by kind and label. */
  ids: Map<string, string>;
  /** How many records were found to be the same paper as another. */
  joined: number;
}

async function idsOf(sources: readonly Source[]): Promise<Found> {
  const { papers, accounts } = await readSources(sources, defaultOptions, silent);
  const { people } = identify(papers, accounts, defaultOptions);
  const { topics } = await findTopics(papers, {});
  const pairs: [key: string, id: string][] = [
    ...papers.map(({ title, byline, date, id }): [string, string] => {
      const [first] = byline.names;
      return [`paper ${title}|${first?.written ?? ""}|${date?.iso?.slice(0, 4) ?? ""}`, id];
    }),
    ...people.map(({ name, id }): [string, string] => [`person ${name}`, id]),
    ...topics.map(({ kind, label, id }): [string, string] => [`${kind} ${label.toLowerCase()}`, id]),
  ];
  const held = new Map<string, number>();
  for (const [key] of pairs) held.set(key, (held.get(key) ?? 0) + 1);
  const joined = accounts.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  return { ids: new Map(pairs.filter(([key]) => held.get(key) === 1)), joined };
}

/** What has another id in the second map, of all that is in both. */
function changed(one: Found, other: Found): string[] {
  return [...one.ids].flatMap(([key, id]) => {
    const there = other.ids.get(key);
    return there === undefined || there === id ? [] : [`${key}: ${id} became ${there}`];
  });
}

describe("ids", () => {
  it("stay when the corpus comes in another order", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.infiniteStream(fc.nat()), async (records, keys) => {
        fc.pre(records.length > 1);
        const shuffled = records
          .map((one) => ({ one, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const half = Math.floor(records.length / 2);
        const ids = await idsOf([toSource(records, "all.json")]);
        const files = [toSource(shuffled.slice(0, half), "b.json"), toSource(shuffled.slice(half), "a.json")];
        const again = await idsOf(files.filter((_, place) => place > 0 || half > 0));
        fc.pre(ids.joined === 0);
        expect(records.every((one) => ids.ids.has(`paper ${keyOf(one)}`))).toBe(true);
        expect([...again.ids.values()].toSorted()).toEqual([...ids.ids.values()].toSorted());
        expect(changed(ids, again)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("stay when a file is added, though it holds namesakes", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.nat(14), async (records, cut) => {
        const some = records.slice(0, Math.min(cut, records.length - 1));
        fc.pre(some.length > 0);
        const ids = await idsOf([toSource(some, "some.json")]);
        const rest = toSource(records.slice(some.length), "more.json");
        for (const sources of [
          [toSource(some, "some.json"), rest],
          [rest, toSource(some, "some.json")],
        ]) {
          const grown = await idsOf(sources);
          fc.pre(grown.joined === 0);
          expect(changed(ids, grown)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tell namesakes apart by what they are", async () => {
    const { ids } = await idsOf([
      toSource(
        [
          { title: "Editorial", names: ["Ann Lee"], year: "2019" },
          { title: "Editorial", names: ["Bo Chen"], year: "2019" },
          { title: `${LONG} one`, names: ["Ann Lee"], year: "2019" },
          { title: `${LONG} two`, names: ["Ann Lee"], year: "2019" },
        ],
        "papers.json",
      ),
    ]);
    expect([...ids.values()].slice(0, 4)).toEqual([
      "paper:editorial-lee-2019",
      "paper:editorial-chen-2019",
      expect.stringMatching(/^paper:a-very-long-title-[a-z-]+-[0-9a-z]{5}-lee$/),
      expect.stringMatching(/^paper:a-very-long-title-[a-z-]+-[0-9a-z]{5}-lee$/),
    ]);
  });

  it.skipIf(!sharedIsThere)(
    "stay for 600 works of OpenAlex, in any order and with a page more (skipped without ../shared)",
    async () => {
      const pages = [10, 40, 70].map((page) => {
        const name = `works-page-${page}.json.gz`;
        return sourceOfBytes(name, readFileSync(sharedPath("openalex", name)));
      });
      const all = await idsOf(pages);
      expect(all.ids.size).toBeGreaterThan(2500);
      expect(changed(all, await idsOf(pages.toReversed()))).toEqual([]);
      expect(changed(await idsOf(pages.slice(0, 2)), all)).toEqual([]);
      expect(changed(await idsOf(pages.slice(1)), all)).toEqual([]);
    },
  );
});
