import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeMadeUpCorpus } from "../scripts/bench/made-up-corpus.ts";
import { growthExponent } from "../scripts/bench/measure-run.ts";
import { sharedIsThere, sharedPath } from "./support/shared.ts";

describe("the bench", () => {
  it("finds the exponent of a power, whatever the unit", () => {
    const sizes = [10, 30, 100];
    expect(
      growthExponent(
        sizes,
        sizes.map((size) => 7 * size ** 1.15),
      ),
    ).toBeCloseTo(1.15, 12);
  });

  it.skipIf(!sharedIsThere)("makes up the same corpus for the same seed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "visible-college-"));
    const like = sharedPath("astroph", "astroph-2025-2026.jsonl.gz");
    const made = async (name: string, seed: number) => {
      await writeMadeUpCorpus(like, 50, seed, join(folder, name));
      return readFileSync(join(folder, name), "utf8");
    };
    try {
      const first = await made("first", 1);
      expect(first.trimEnd().split("\n")).toHaveLength(50);
      expect(await made("again", 1)).toBe(first);
      expect(await made("other", 2)).not.toBe(first);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
