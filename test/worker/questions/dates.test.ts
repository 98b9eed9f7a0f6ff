import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { byYear } from "../../../src/worker/questions/details/by-year.ts";
import { byMonth } from "../../../src/worker/questions/dates.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

/** A corpus of papers with these dates. */
function dated(dates: readonly (string | null)[]): Corpus {
  const [some] = corpus.papers;
  if (!some) throw new Error("the corpus has papers");
  const date = (iso: string | null) => iso && { written: iso, iso, yearInferred: false };
  const years = dates.map((iso) => (iso === null ? null : Number(iso.slice(0, 4))));
  const known = years.filter((year) => year !== null);
  return {
    ...corpus,
    papers: dates.map((iso) => ({ ...some, date: date(iso) || null })),
    years,
    span: known.length === 0 ? null : [Math.min(...known), Math.max(...known)],
  };
}

describe("papers by their dates", () => {
  it("are counted by years, by months too where these are few, and undated ones apart", () => {
    expect(byMonth(dated(["2023-05-01", "2021", null, "2025-01-02", "2023-05", "2021-12-31"]))).toEqual({
      first: 2021,
      last: 2025,
      years: [2, 0, 2, 0, 1],
      months: Array.from({ length: 60 }, (_, n) => (n === 28 ? 2 : n === 11 || n === 48 ? 1 : 0)),
      undated: 1,
    });
    expect(byMonth(dated(["2020-05-01", "2025-01-02"]))?.months).toBeNull();
    expect(byMonth(dated([null]))).toBeNull();
    expect(byMonth(dated([]))).toBeNull();
  });

  it("add up to all papers", () => {
    const month = fc.integer({ min: 1, max: 12 }).map((n) => `-${String(n).padStart(2, "0")}`);
    const iso = fc.tuple(fc.integer({ min: 2015, max: 2024 }), fc.option(month));
    const dates = fc.array(fc.option(iso.map(([year, rest]) => `${year}${rest ?? ""}`)), { maxLength: 20 });
    fc.assert(
      fc.property(dates, (list) => {
        const counted = byMonth(dated(list));
        const known = list.filter((one) => one !== null);
        const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
        if (known.length === 0) {
          expect(counted).toBeNull();
          return;
        }
        expect(sum(counted?.years ?? []) + (counted?.undated ?? 0)).toBe(list.length);
        expect(counted?.years).toHaveLength((counted?.last ?? 0) - (counted?.first ?? 0) + 1);
        if (counted?.months) {
          expect(counted.months).toHaveLength(counted.years.length * 12);
          expect(sum(counted.months)).toBe(known.filter((one) => one.length > 4).length);
        }
        expect(counted?.months === null).toBe((counted?.years.length ?? 0) > 5);
      }),
    );
  });

  it("are counted for some papers over the years of all, listed and inferred apart", () => {
    const of = dated(["2021", "2023", null, "2023"]);
    expect(byYear(of, [0, 1, 2], [3])).toEqual({ first: 2021, listed: [1, 0, 1], inferred: [0, 0, 1] });
    expect(byYear(of, [])).toEqual({ first: 2021, listed: [0, 0, 0], inferred: [0, 0, 0] });
    expect(byYear(dated([null]), [0])).toBeNull();
  });
});
