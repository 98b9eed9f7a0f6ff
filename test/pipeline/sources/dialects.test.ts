import { describe, expect, it } from "vitest";
import { remarkCodes, type RemarkCode } from "../../../src/pipeline/sources/reader.ts";
import { sourceKinds } from "../../../src/pipeline/sources/readers.ts";
import { dialects, readDialect, statedFacts } from "../../support/dialects.ts";

const all = dialects();

/** Each producer writes its format in a way of its own: one file for each, with every oddity of it, is read whole. */
describe("the dialects", () => {
  it("are there for every producer in the README's table", () => {
    const there = new Set(all.map(({ kind, producer }) => `${kind}: ${producer}`));
    // Vocabularies and networks have tests of their own.
    const others = new Set([
      "vocabulary",
      "gexf",
      "graphml",
      "gml",
      "pajek",
      "network-json",
      "network-table",
      "edge-list",
    ]);
    const ofPapers = sourceKinds.filter(({ kind }) => !others.has(kind));
    const wanted = ofPapers.flatMap(({ kind, writtenBy }) => writtenBy.map((name) => `${kind}: ${name}`));
    expect(wanted.filter((name) => !there.has(name))).toEqual([]);
  });

  it.each(all.map((dialect) => [dialect.file, dialect] as const))("%s is read whole", async (_, dialect) => {
    const { papers, accounts, notices } = await readDialect(dialect);
    expect(accounts.map(({ kind }) => kind)).toEqual([dialect.kind]);
    expect(accounts.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(papers.map(({ title }) => title)).toEqual(dialect.papers.map(({ title }) => title));
    expect(dialect.papers.map((wanted, index) => statedFacts(papers[index], wanted))).toEqual(dialect.papers);
    const told = notices.filter(({ code }) => remarkCodes[code as RemarkCode]?.kind === "dropped");
    expect(Object.fromEntries(told.map(({ code, count }) => [code, count]))).toEqual(dialect.told);
  });
});
