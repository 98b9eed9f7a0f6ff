import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { communityFacts } from "../../../src/worker/evidence/community-facts.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";
import { networkNames } from "../../support/networks.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

describe("facts of communities", async () => {
  it("holds every member once, by strength inside, and its neighbours by ties", async () => {
    for (const name of networkNames) {
      const network = await corpus.network(name);
      const facts = network.communities.map(({ number }) => communityFacts(network, number));
      facts.forEach(({ members, papers, neighbours }, number) => {
        expect(members).toHaveLength(network.communities[number]?.size ?? -1);
        expect(members.every(({ node }) => node.community === number)).toBe(true);
        const strengths = members.map(({ strength }) => strength);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        expect(papers).toEqual(
          [...new Set(members.flatMap(({ node }) => node.papers))].toSorted((a, b) => a - b),
        );
        for (const { number: other, ties } of neighbours) {
          expect(other).not.toBe(number);
          expect(facts[other]?.neighbours.find((back) => back.number === number)?.ties).toBe(ties);
        }
      });
    }
  });
});
