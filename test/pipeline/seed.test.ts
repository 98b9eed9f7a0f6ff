import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { statsOf } from "../../src/atlas/stats.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { viewNetwork } from "../../src/atlas/network-view.ts";
import { buildFrom } from "../support/build.ts";
import { root, sharedIsThere, sharedPath } from "../support/shared.ts";
import { networkOf } from "../support/networks.ts";

const truthSchema = z.object({
  totals: z.record(z.string(), z.unknown()),
  header: z.object({
    hIndex: z.number(),
    papers: z.number(),
    citations: z.number(),
    noveltyPercent: z.number(),
    aiScore: z.number(),
  }),
  crawlYear: z.number(),
  owner: z.object({ name: z.string(), listedOn: z.array(z.number()), hiddenBehindEtAl: z.array(z.number()) }),
  people: z.array(z.object({ name: z.string(), papers: z.array(z.number()), listedMentions: z.number() })),
  expectedCoauthorGraph: z.object({
    listedOnly: z.object({
      nodes: z.number(),
      edges: z.number(),
      components: z.number(),
      componentSizes: z.array(z.number()),
    }),
    ownerImputed: z.object({ nodes: z.number(), edges: z.number(), components: z.number() }),
    edgesListedOnly: z.array(
      z.object({ a: z.string(), b: z.string(), papers: z.number(), newmanUpper: z.number() }),
    ),
  }),
  records: z.array(
    z.object({
      n: z.number(),
      line: z.number(),
      category: z.string(),
      dateRaw: z.string(),
      yearInferred: z.boolean(),
      isoDate: z.string(),
      code: z.boolean(),
      title: z.string(),
      listedAuthors: z.array(z.string()),
      canonicalAuthors: z.array(z.string()),
      etAl: z.boolean(),
      affiliationTag: z.string().nullable(),
      urls: z.array(z.string()),
      abstractStart: z.string(),
    }),
  ),
});
type Truth = z.infer<typeof truthSchema>;

const bundled = readFileSync(join(root, "data", "author-page.papers.json"), "utf8");

describe("the bundled corpus", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await buildFrom({ "author-page.papers.json": bundled });
  });

  it("has the people, the owner and the ties of the page", () => {
    const { owner, papers, people, mentions, truncatedBylines, networks } = statsOf(atlas);
    expect({ papers, people, mentions, truncatedBylines }).toEqual({
      papers: 29,
      people: 45,
      mentions: 79,
      truncatedBylines: 21,
    });
    expect(owner).toEqual({ name: "Yuan-Sen Ting", inferred: true, listedOn: 18, hiddenOn: 11 });
    expect(networks.people).toMatchObject({ nodes: 45, ties: 86, inferredTies: 25, components: 1 });
  });

  it("tells every paper in a sentence of its own, and carries no abstract", () => {
    expect(
      atlas.papers.every((paper) => (paper.summary?.length ?? 0) > 40 && paper.summary?.endsWith(".")),
    ).toBe(true);
    expect(atlas.papers.every((paper) => paper.abstract === null)).toBe(true);
    expect(new Set(atlas.papers.map((paper) => paper.summary)).size).toBe(29);
  });
});

describe.skipIf(!sharedIsThere)("the seed page (skipped without ../shared)", () => {
  let truth: Truth;
  let page: string;
  let atlas: Atlas;
  let listedOnly: Atlas;
  beforeAll(async () => {
    truth = truthSchema.parse(JSON.parse(readFileSync(sharedPath("seed", "truth.json"), "utf8")));
    page = readFileSync(sharedPath("seed", "author-page.txt"), "utf8");
    atlas = await buildFrom({ "author-page.txt": page });
    listedOnly = await buildFrom({ "author-page.txt": page }, { inferred: false, counting: "fractional" });
  });

  it("gives every field of every record", () => {
    expect(atlas.papers).toHaveLength(29);
    for (const [index, record] of truth.records.entries()) {
      const paper = atlas.papers[index];
      expect(paper, `record ${record.n}`).toMatchObject({
        title: record.title,
        code: record.code,
        affiliation: record.affiliationTag,
        links: record.urls,
        date: { written: record.dateRaw, iso: record.isoDate, yearInferred: record.yearInferred },
        byline: { complete: !record.etAl, names: record.listedAuthors.map((written) => ({ written })) },
        origin: { line: record.line, index },
      });
      expect(paper?.categories.map((category) => category.code)).toEqual([record.category]);
      expect(paper?.categories[0]?.name).toBeTruthy();
      expect(paper?.abstract?.startsWith(record.abstractStart)).toBe(true);
      expect(paper?.abstract).not.toMatch(/[\\$]/);
    }
  });

  it("gives the totals", () => {
    const { totals } = truth;
    const stats = statsOf(atlas);
    expect(stats.papers).toBe(totals["records"]);
    expect(stats.mentions).toBe(totals["listedMentions"]);
    expect(stats.people).toBe(totals["distinctPeople"]);
    expect(stats.truncatedBylines).toBe(totals["etAlRecords"]);
    expect(stats.categories).toEqual(totals["categories"]);
    expect(stats.years).toEqual(totals["byYear"]);
    expect(
      new Set(atlas.papers.flatMap((paper) => paper.byline.names.map((name) => name.written))).size,
    ).toBe(totals["distinctStrings"]);
    expect(atlas.papers.filter((paper) => paper.code)).toHaveLength(Number(totals["codeFlags"]));
    expect(atlas.papers.filter((paper) => paper.byline.complete)).toHaveLength(
      Number(totals["completeAuthorLists"]),
    );
    expect(
      atlas.papers.filter((paper) => paper.byline.complete && paper.byline.names.length === 1),
    ).toHaveLength(Number(totals["singleAuthorRecords"]));
    expect(atlas.papers.flatMap((paper) => paper.links)).toHaveLength(Number(totals["urls"]));
    expect(atlas.papers.filter((paper) => paper.date?.yearInferred)).toHaveLength(
      Number(totals["yearlessDates"]),
    );
    expect(stats.owner?.hiddenOn).toBe(totals["ownerHidden"]);
  });

  it("keeps the header's figures as the page's own claims and says where they contradict it", () => {
    const { header } = truth;
    const claims = Object.fromEntries(
      atlas.sources[0]?.page?.claims.map((claim) => [claim.label, claim.value]) ?? [],
    );
    expect(claims).toEqual({
      "h-index": header.hIndex,
      papers: header.papers,
      citations: header.citations,
      "novelty, %": header.noveltyPercent,
      "AI score": header.aiScore,
      "papers listed": 29,
    });
    expect(atlas.sources[0]?.page).toMatchObject({ takenYear: truth.crawlYear, takenYearInferred: true });
    const contradicted = atlas.notices.find((notice) => notice.code === "header-contradicted");
    expect(contradicted?.count).toBe(1);
    expect(contradicted?.items[0]?.text).toContain("18 at most");
  });

  it("tells the people apart, each join with its reason", () => {
    const found = atlas.people.map((person) => [person.name, person.papers.map((paper) => paper + 1)]);
    const wanted = truth.people.map((person) => [person.name, person.papers]);
    const byName = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(found.toSorted(byName)).toEqual(wanted.toSorted(byName));
    const joined = atlas.people.flatMap((person) =>
      person.variants.filter((variant) => variant.reason !== null).map((variant) => variant.written),
    );
    expect(joined.toSorted()).toEqual(["Ioana Ciuca", "Jiashu Pan", "Sebastien Fabbro"]);
    expect(atlas.notices.find((notice) => notice.code === "name-joined")?.count).toBe(3);
  });

  it("infers the owner", () => {
    const [owner] = atlas.owners;
    const person = atlas.people[owner?.person ?? -1];
    expect(person?.name).toBe(truth.owner.name);
    expect(owner?.inferred).toBe(true);
    expect(person?.papers.map((paper) => paper + 1)).toEqual(truth.owner.listedOn);
    expect(person?.inferredPapers.map((paper) => paper + 1)).toEqual(truth.owner.hiddenBehindEtAl);
  });

  it("gives 86 ties and one component with the owner, 61 and six from listed names alone", () => {
    const { ownerImputed, listedOnly: listed } = truth.expectedCoauthorGraph;
    expect(statsOf(atlas).networks.people).toMatchObject({
      nodes: ownerImputed.nodes,
      ties: ownerImputed.edges,
      components: ownerImputed.components,
    });
    expect(statsOf(listedOnly).networks.people).toMatchObject({
      nodes: listed.nodes,
      ties: listed.edges,
      components: listed.components,
      inferredTies: 0,
    });
    const sizes = new Map<number, number>();
    for (const component of networkOf(listedOnly, "people").nodes.component)
      sizes.set(component, (sizes.get(component) ?? 0) + 1);
    expect([...sizes.values()].toSorted((a, b) => b - a)).toEqual(listed.componentSizes);
  });

  it("weighs listed ties as Newman does, cut bylines as upper bounds", () => {
    const view = viewNetwork(listedOnly, "people");
    const name = (index: number) => view.nodes[index]?.label ?? "";
    const found = new Map(view.ties.map((tie) => [[name(tie.a), name(tie.b)].toSorted().join(" + "), tie]));
    for (const { a, b, papers, newmanUpper } of truth.expectedCoauthorGraph.edgesListedOnly) {
      const tie = found.get([a, b].toSorted().join(" + "));
      expect(tie?.papers.length, `${a} + ${b}`).toBe(papers);
      expect(tie?.weight, `${a} + ${b}`).toBeCloseTo(newmanUpper, 5);
    }
    expect(found.size).toBe(truth.expectedCoauthorGraph.edgesListedOnly.length);
  });

  it("draws the ties that follow from the owner, and no others, as inferred", () => {
    const view = viewNetwork(atlas, "people");
    const owner = view.byId("person:yuan-sen-ting");
    const inferred = view.ties.filter((tie) => tie.inferred);
    expect(inferred).toHaveLength(25);
    expect(inferred.every((tie) => tie.a === owner?.index || tie.b === owner?.index)).toBe(true);
  });

  it("keeps records 28 and 29 apart, and 5 and 14", () => {
    for (const [a, b] of [
      [27, 28],
      [4, 13],
    ] as const)
      expect(atlas.papers[a]?.id).not.toBe(atlas.papers[b]?.id);
  });

  it("takes --as-of for the dates without a year", async () => {
    const later = await buildFrom({ "author-page.txt": page }, { asOf: "2027-06-01" });
    expect(later.papers.filter((paper) => paper.date?.iso?.startsWith("2027"))).toHaveLength(3);
    expect(later.recipe.date).toBe("2027-06-01");
  });

  it("gives the same bytes twice", async () => {
    expect(jsonText(await buildFrom({ "author-page.txt": page }))).toBe(jsonText(atlas));
  });

  it("agrees with the bundled corpus in people and their ties", async () => {
    const facts = await buildFrom({ "author-page.papers.json": bundled });
    expect(statsOf(facts).networks.people).toEqual(statsOf(atlas).networks.people);
    expect(statsOf(facts).topics).toBe(statsOf(atlas).topics);
  });

  it("finds every topic somewhere in the text of its papers", () => {
    for (const topic of atlas.topics.filter((one) => one.kind !== "category")) {
      const found = new Set(topic.occurrences.map((place) => place.paper));
      expect(
        topic.papers.filter((paper) => !found.has(paper)),
        topic.label,
      ).toEqual([]);
    }
  });
});
