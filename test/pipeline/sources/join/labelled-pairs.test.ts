import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PaperDraft } from "../../../../src/model/paper.ts";
import { createReading } from "../../../../src/pipeline/sources/draft.ts";
import { readableText } from "../../../../src/pipeline/sources/fields/readable-text.ts";
import { toByline } from "../../../../src/pipeline/sources/fields/names.ts";
import { joinPapers } from "../../../../src/pipeline/sources/join/join-papers.ts";

/**
 * Sets of invented records, each with a judgement which of them are one paper: `how` says how they were made. Each was
 * made without sight of the rules and measured once before it was looked at; the rules were then worked on with it in sight,
 * but for the seventh, which nobody has looked at since.
 */
const labelledSet = z.strictObject({
  how: z.string(),
  records: z.array(
    z.strictObject({
      /** Records that can be taken for one another. */
      family: z.string(),
      /** The paper that it is, within its family. */
      paper: z.string(),
      /** In which way the records of the family differ. */
      kind: z.string(),
      title: z.string(),
      names: z.array(z.string()),
      complete: z.boolean().optional(),
      date: z.string(),
      venue: z
        .strictObject({
          name: z.string(),
          volume: z.string().optional(),
          issue: z.string().optional(),
          pages: z.string().optional(),
        })
        .optional(),
      abstract: z.string().optional(),
      ids: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Labelled = z.infer<typeof labelledSet>["records"][number];

function labelled(name: string): Labelled[] {
  return labelledSet.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))).records;
}

function toDrafts(records: readonly Labelled[]): PaperDraft[] {
  const reading = createReading(0);
  for (const { title, names, complete, date, venue = null, abstract, ids = {} } of records) {
    const initialsLast = names.filter((name) => /^[^,]+ \p{Lu}{1,3}$/u.test(name));
    const order = initialsLast.length > names.length / 2 ? "vancouver" : "given-first";
    const byline = toByline(names.map(readableText), order);
    reading.paper(
      {
        title,
        names: byline.names,
        complete: complete ?? byline.complete,
        date,
        venue,
        abstract: abstract ?? null,
        identifiers: ids,
      },
      null,
      () => title,
    );
  }
  return reading.done().papers;
}

/** Of all pairs of a whole set, joined together as one corpus. */
interface Pairs {
  same: number;
  found: number;
  missed: [Labelled, Labelled][];
  wrong: [Labelled, Labelled][];
}

function pairsOf(records: readonly Labelled[]): Pairs {
  const { places } = joinPapers(toDrafts(records));
  const pairs: Pairs = { same: 0, found: 0, missed: [], wrong: [] };
  records.forEach((one, a) => {
    records.slice(a + 1).forEach((other, after) => {
      const same = one.family === other.family && one.paper === other.paper;
      const joined = places[a]?.paper === places[a + 1 + after]?.paper;
      if (same) pairs.same++;
      if (joined) pairs.found++;
      if (same && !joined) pairs.missed.push([one, other]);
      if (joined && !same) pairs.wrong.push([one, other]);
    });
  });
  return pairs;
}

const recall = ({ same, missed }: Pairs) => (same - missed.length) / same;
const precision = ({ found, wrong }: Pairs) => (found - wrong.length) / found;

const sets = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
const LEAST_RECALL = 0.93;
const LEAST_PRECISION = 0.99;

describe.each(sets)("the %s set, joined as one corpus", (set) => {
  const name = `labelled-${set}.json`;
  const records = labelled(name);
  const pairs = pairsOf(records);
  if (process.env["SHOW_PAIRS"]) show(name, pairs);

  it("has cases enough, wrong identifiers among them", () => {
    expect(pairs.same).toBeGreaterThanOrEqual(300);
    expect(records.filter(({ kind }) => kind === "wrong-id").length).toBeGreaterThanOrEqual(30);
  });

  it(`joins at least ${LEAST_RECALL} of the pairs that are one paper`, () => {
    expect(recall(pairs)).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it(`is right in at least ${LEAST_PRECISION} of the pairs that it joins`, () => {
    expect(precision(pairs)).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });
});

function show(name: string, pairs: Pairs): void {
  const line = ({ family, kind, title, names, date, venue, ids }: Labelled) =>
    `${family} ${kind}: ${title} | ${names.join("; ")} | ${date} | ${JSON.stringify(venue)} ${JSON.stringify(ids)}`;
  const list = (label: string, all: [Labelled, Labelled][]) =>
    all.map(([one, other]) => `${label} ${line(one)}\n       ${line(other)}`);
  process.stdout.write(
    [
      `${name}: ${pairs.same} pairs, recall ${recall(pairs).toFixed(4)}, precision ${precision(pairs).toFixed(4)}`,
      ...list("missed", pairs.missed),
      ...list("wrong ", pairs.wrong),
    ].join("\n") + "\n",
  );
}
