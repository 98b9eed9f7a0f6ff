import * as fc from "fast-check";
import { expect, it } from "vitest";
import { countRuns } from "../../../src/pipeline/topics/phrases/count-runs.ts";
import { CHUNK, END, START, TITLE } from "../../../src/pipeline/topics/phrases/flat-chunks.ts";
import type { PhraseCount } from "../../../src/pipeline/topics/phrases/phrase-count.ts";

/** "a b" is an acronym's long form: it meets the phrase of its two words. */
const keys = ["a", "b", "c", "a b"];
const unit = fc.record({
  key: fc.integer({ min: 0, max: 3 }),
  starts: fc.boolean(),
  ends: fc.boolean(),
});
const papers = fc.array(fc.array(fc.array(unit, { minLength: 1, maxLength: 7 }), { maxLength: 3 }), {
  maxLength: 8,
});

interface Place {
  phrase: string;
  paper: number;
  opens: boolean;
  closes: boolean;
  glued: boolean;
  alone: boolean;
  inTitle: boolean;
}

it("counts what trying every run of every chunk counts", () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 3 }), (all, least) => {
      const flat = all.flatMap((chunks, paper) =>
        chunks.flatMap((chunk, place) =>
          chunk.map((one, index) => ({ ...one, paper, first: index === 0, inTitle: place === 0 })),
        ),
      );
      const found = countRuns(
        keys,
        {
          units: Uint32Array.from(flat, ({ key }) => key),
          flags: Uint8Array.from(
            flat,
            ({ starts, ends, first, inTitle }) =>
              (starts ? START : 0) | (ends ? END : 0) | (first ? CHUNK : 0) | (inTitle ? TITLE : 0),
          ),
          paperOf: Uint32Array.from(flat, ({ paper }) => paper),
        },
        least,
      );
      const byKey = (a: PhraseCount, b: PhraseCount) => (a.key < b.key ? -1 : 1);
      expect(found.toSorted(byKey)).toEqual(naive(all, least).toSorted(byKey));
    }),
  );
});

function naive(
  all: readonly (readonly (readonly { key: number; starts: boolean; ends: boolean }[])[])[],
  least: number,
): PhraseCount[] {
  const papersWith = (has: (chunk: readonly { key: number }[]) => boolean) =>
    all.filter((chunks) => chunks.some(has)).length;
  const isRare = (key: number) => papersWith((chunk) => chunk.some((one) => one.key === key)) < least;
  const isBound = (left?: { key: number }, right?: { key: number }) =>
    left !== undefined &&
    right !== undefined &&
    papersWith((chunk) => chunk.some((one, n) => one.key === left.key && chunk[n + 1]?.key === right.key)) >=
      least;
  const places = all.flatMap((chunks, paper) =>
    chunks.flatMap((chunk, place) =>
      chunk.flatMap((_, from) =>
        chunk.slice(from, from + 5).flatMap((__, more): Place[] => {
          const run = chunk.slice(from, from + more + 1);
          if (run.some(({ key }) => isRare(key)) || !run[0]?.starts || !run.at(-1)?.ends) return [];
          return [
            {
              phrase: run.map(({ key }) => keys[key]).join(" "),
              paper,
              opens: !isBound(chunk[from - 1], run[0]),
              closes: !isBound(run.at(-1), chunk[from + more + 1]),
              glued: run.length > 1 && run.slice(1).every(({ starts }) => !starts),
              alone: run.length === chunk.length,
              inTitle: place === 0,
            },
          ];
        }),
      ),
    ),
  );
  return [...new Set(places.map(({ phrase }) => phrase))].flatMap((key) => {
    const mine = places.filter(({ phrase }) => phrase === key);
    const on = [...new Set(mine.map(({ paper }) => paper))];
    const count = (is: "opens" | "closes" | "glued" | "alone") => mine.filter((place) => place[is]).length;
    const papersWhere = (is: (own: readonly Place[]) => boolean) =>
      on.filter((one) => is(mine.filter(({ paper }) => paper === one))).length;
    const counted: PhraseCount = {
      key,
      frequency: mine.length,
      papers: on.length,
      opens: count("opens"),
      closes: count("closes"),
      glued: count("glued"),
      alone: count("alone"),
      titles: papersWhere((own) => own.some(({ inTitle }) => inTitle)),
      repeats: papersWhere((own) => own.length > 1),
    };
    return on.length < least ? [] : [counted];
  });
}
