import * as fc from "fast-check";
import { gunzipSync, gzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { budgetFor } from "../../src/lib/parquet/budget.ts";
import type { ColumnToWrite } from "../../src/lib/parquet/columns.ts";
import { openParquet } from "../../src/lib/parquet/read-parquet.ts";
import { readRuns } from "../../src/lib/parquet/runs.ts";
import { readStruct } from "../../src/lib/parquet/thrift.ts";
import { writeParquet } from "../../src/lib/parquet/write-parquet.ts";

const open = (bytes: Uint8Array) => openParquet(bytes, budgetFor(bytes.length));

/** The values of a column as a list, null where there is none. */
function listOf(bytes: Uint8Array, name: string): unknown[] {
  const { values, missing } = open(bytes).read(name);
  return Array.from<unknown>(values).map((value, row) => (missing?.[row] === 1 ? null : value));
}

/** What another reader of Parquet finds there. */
async function byAnother(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<unknown[]> {
  const rows = await parquetReadObjects({
    file: bytes.buffer,
    compressors: { GZIP: (page) => gunzipSync(page) },
  });
  return rows.map((row) => (row[name] === undefined ? null : row[name]) as unknown);
}

const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 400, size: "max" });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const text = fc.string({ unit: fc.constantFrom("a", "é", "名", "𝄞", "\uFEFF"), maxLength: 5 });

const column: fc.Arbitrary<ColumnToWrite> = fc.oneof(
  many(text).map((values) => ({ name: "one", optional: false, type: "text" as const, values })),
  many(maybe(text)).map((values) => ({ name: "one", optional: true, type: "text" as const, values })),
  many(fc.nat()).map((values) => ({
    name: "one",
    optional: false,
    type: "whole" as const,
    values: Uint32Array.from(values),
  })),
  many(fc.nat(3)).map((values) => ({ name: "one", optional: false, type: "whole" as const, values })),
  many(maybe(fc.nat(Number.MAX_SAFE_INTEGER))).map((values) => ({
    name: "one",
    optional: true,
    type: "whole" as const,
    values,
  })),
  many(fc.double({ noNaN: true })).map((values) => ({
    name: "one",
    optional: false,
    type: "number" as const,
    values: Float64Array.from(values),
  })),
  many(maybe(fc.constantFrom(0.5, -0, 1e300))).map((values) => ({
    name: "one",
    optional: true,
    type: "number" as const,
    values,
  })),
  many(maybe(fc.boolean())).map((values) => ({ name: "one", optional: true, type: "flag" as const, values })),
);

describe("a column of Parquet", () => {
  it("comes back as it was written, and another reader finds the same", async () => {
    await fc.assert(
      fc.asyncProperty(column, async (written) => {
        const bytes = writeParquet([written], "a test");
        const expected = Array.from<unknown>(written.values);
        const read = listOf(bytes, "one").map((value) =>
          written.type === "flag" && value !== null ? value === 1 : value,
        );
        expect(read).toEqual(expected);
        // It takes the byte order mark away, which is a letter here.
        const withoutMarks = expected.map((value) =>
          typeof value === "string" ? value.replace(/^\uFEFF/, "") : value,
        );
        expect(await byAnother(bytes, "one")).toEqual(withoutMarks);
      }),
      { numRuns: 300 },
    );
  });

  it("may be longer than a page", () => {
    const values = Array.from({ length: 300_000 }, (_, n) => (n % 7 === 0 ? null : `paper ${n % 90_000}`));
    const bytes = writeParquet([{ name: "one", optional: true, type: "text", values }], "a test");
    expect(listOf(bytes, "one")).toEqual(values);
    const numbers = Float64Array.from({ length: 300_000 }, (_, n) => Math.sqrt(n));
    const others = writeParquet(
      [{ name: "one", optional: false, type: "number", values: numbers }],
      "a test",
    );
    expect(open(others).read("one")).toEqual({ values: numbers, missing: null });
  });
});

describe("a file that lies", () => {
  const cursor = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes), at: 0 });

  it("gets no list that is longer than the file", () => {
    // A struct with a list of 2^28 numbers, of which none is there.
    expect(() => readStruct(cursor(0x19, 0xf5, 0x80, 0x80, 0x80, 0x80, 0x01))).toThrow(
      "its header ends too early",
    );
    const nested = cursor(...Array.from({ length: 99 }, () => 0x1c));
    expect(() => readStruct(nested)).toThrow("its header is nested too deep");
  });

  it("gets no run that is longer than its rows", () => {
    expect(() => readRuns(cursor(0xfe, 0xff, 0xff, 0x0f, 1), 1, new Uint8Array(8))).toThrow(
      "longer than its rows",
    );
    expect(() => readRuns(cursor(0xff, 0xff, 0xff, 0x0f, 1), 1, new Uint8Array(8))).toThrow(
      "longer than its rows",
    );
    expect(() => readRuns(cursor(0), 1, new Uint8Array(8))).toThrow("longer than its rows");
    expect(() => readRuns(cursor(2), 31, new Uint8Array(8))).toThrow("wider than they can be");
  });

  it("gets no more memory than its size is worth", () => {
    const budget = budgetFor(1000, 1000);
    budget.take(400_000);
    expect(() => budget.take(2000)).toThrow(
      "it unpacks to so much more than its size that it is taken for a bomb",
    );
    expect(() => budgetFor(10).take(NaN)).toThrow("bomb");
  });

  it("gets no page that is longer than it says", () => {
    const bytes = writeParquet(
      [{ name: "one", optional: false, type: "number", values: Float64Array.of(1, 2, 3) }],
      "a test",
    );
    const page = gzipSync(new Uint8Array(24), { mtime: 0 });
    expect(page.length).toBeLessThan(bytes.length);
    const at = bytes.findIndex((byte, n) => byte === 0x1f && bytes[n + 1] === 0x8b);
    const longer = bytes.slice();
    new DataView(longer.buffer).setUint32(at + gzipLength(bytes, at) - 4, 99, true);
    expect(() => open(longer).read("one")).toThrow("a page of it has the wrong size");
  });
});

/** How long the only page is that begins there: up to the thrift of the footer. */
function gzipLength(bytes: Uint8Array, at: number): number {
  const footer = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  return bytes.length - 8 - footer - at;
}
