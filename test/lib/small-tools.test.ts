import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  communityColours,
  mix,
  otherColour,
  ramp,
  rampColour,
  toHex,
  toRgb,
} from "../../src/appearance/colours.ts";
import { daysInMonth, isoDay, monthNumber } from "../../src/lib/dates.ts";
import { by, compareText, descending, inOrder } from "../../src/lib/order.ts";
import { createRandom } from "../../src/lib/random.ts";
import { grounds } from "../../src/appearance/grounds.ts";

describe("dates", () => {
  it("knows the days of every month as the calendar does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -3, max: 40 }),
        (year, month, day) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          const exists =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(isoDay(year, month, day)).toBe(exists ? date.toISOString().slice(0, 10) : null);
        },
      ),
    );
    expect([2000, 1900, 2024, 2023].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
  });

  it("refuses what is no day", () => {
    expect(isoDay(2024, 2, 30)).toBeNull();
    expect(isoDay(2024, 13, 1)).toBeNull();
    expect(isoDay(2024, 5, 1.5)).toBeNull();
    expect(isoDay(0, 5, 1)).toBeNull();
  });

  it("knows months by name", () => {
    expect(["Jan", "september", "DEC", "Smarch", ""].map(monthNumber)).toEqual([1, 9, 12, null, null]);
  });
});

describe("order", () => {
  it("sorts by code unit, by keys, one after the other, and backwards", () => {
    expect(["b", "Z", "ä", "a"].toSorted(compareText)).toEqual(["Z", "a", "b", "ä"]);
    const rows = [
      { n: 1, t: "b" },
      { n: 2, t: "a" },
      { n: 1, t: "a" },
    ];
    const sorted = rows.toSorted(
      inOrder(
        descending(by((row: { n: number; t: string }) => row.n)),
        by((row) => row.t),
      ),
    );
    expect(sorted.map(({ n, t }) => `${n}${t}`)).toEqual(["2a", "1a", "1b"]);
  });
});

describe("createRandom", () => {
  it("gives the numbers of mulberry32, the same for the same seed", () => {
    const random = createRandom(1);
    const other = createRandom(1);
    const numbers = Array.from({ length: 1000 }, random);
    expect(Array.from({ length: 1000 }, other)).toEqual(numbers);
    expect(numbers[0]).toBeCloseTo(0.6270739405881613, 15); // mulberry32(1)
    expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(numbers.reduce((sum, one) => sum + one, 0) / 1000).toBeCloseTo(0.5, 1);
    expect(createRandom(2)()).not.toBe(numbers[0]);
  });
});

describe("colours", () => {
  /** Contrast of two colours after WCAG 2. */
  function contrast(a: string, b: string): number {
    const luminance = (hex: string) => {
      const { r, g, b: blue } = toRgb(hex);
      const [x, y, z] = [r, g, blue].map((part) =>
        part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0);
    };
    const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  }

  it("writes what it reads", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const hex = `#${value.toString(16).padStart(6, "0")}`;
        expect(toHex(toRgb(hex))).toBe(hex);
        expect(mix(hex, "#123456", 0)).toBe(hex);
        expect(mix("#123456", hex, 1)).toBe(hex);
      }),
    );
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  });

  it("meets its stops on a ramp, and stays within it", () => {
    const stops = ramp.light;
    stops.forEach((stop, place) => expect(rampColour(stops, place / (stops.length - 1))).toBe(stop));
    expect(rampColour(stops, -3)).toBe(stops[0]);
    expect(rampColour(stops, 7)).toBe(stops.at(-1));
  });

  it.each(["light", "dark"] as const)(
    "has twelve different colours for communities with 3:1 on the %s ground",
    (theme) => {
      expect(new Set(communityColours[theme]).size).toBe(12);
      for (const colour of [...communityColours[theme], otherColour[theme]]) {
        expect(contrast(colour, grounds[theme].ground), colour).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
