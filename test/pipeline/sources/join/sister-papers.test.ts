import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { joinPapers } from "../../../../src/pipeline/sources/join/join-papers.ts";
import { listingReader } from "../../../../src/pipeline/sources/json/listing.ts";
import { sharedPath } from "../../../support/shared.ts";
import { readBytes } from "../json-reading.ts";

const listing = sharedPath("astroph", "astroph-2025-2026.jsonl.gz");

/** Real papers, all of them different: those of one group have titles that are like each other. */
describe.skipIf(!existsSync(listing))("papers of a year, without what tells them apart", () => {
  it("stay apart, as preprints and beside papers of a journal, but for two of the same title and people", async () => {
    const { papers } = await readBytes(listingReader, readFileSync(listing));
    const bare = papers.map((paper) => ({ ...paper, identifiers: {}, links: [], abstract: null }));
    const venue = { name: "The Astrophysical Journal" };
    for (const drafts of [bare, bare.map((draft, n) => (n % 2 === 0 ? draft : { ...draft, venue }))]) {
      const joined = joinPapers(drafts).places.flatMap(({ reason }) => reason ?? []);
      expect(joined).toEqual(["same title, years that fit, and compatible bylines"]);
    }
  });
});
