import { describe, expect, it } from "vitest";
import { paperCounts } from "../../src/appearance/paper-counts.ts";

describe("papers by year", () => {
  it("count every year from the first to the last, by months too where they are few", () => {
    const counts = paperCounts(["2024-12-31", "2026-01", null, "2024-12-01", "2026-03-05"]);
    expect(counts).toMatchObject({ first: 2024, last: 2026, counts: [2, 0, 2], undated: 1 });
    const months = counts?.months ?? [];
    expect(months).toHaveLength(36);
    expect(months.flatMap((count, month) => (count > 0 ? [[month, count]] : []))).toEqual([
      [11, 2],
      [24, 1],
      [26, 1],
    ]);
  });

  it("are not told by months where a paper has none, or where there are many years", () => {
    expect(paperCounts(["2024", "2025-01-01"])?.months).toBeNull();
    expect(paperCounts(["2020-01-01", "2024-01-01"])?.months).toHaveLength(60);
    expect(paperCounts(["2019-01-01", "2024-01-01"])?.months).toBeNull();
  });

  it("are none where no paper has a date", () => {
    expect(paperCounts([null, null])).toBeNull();
    expect(paperCounts([])).toBeNull();
  });

  it("takes more papers than fit into the arguments of a call", () => {
    const dates = Array.from({ length: 300_000 }, (_, n) => `${1900 + (n % 100)}`);
    expect(paperCounts(dates)).toMatchObject({ first: 1900, last: 1999 });
  });
});
