import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readableLatex } from "../../../src/lib/latex.ts";
import type { Paper } from "../../../src/model/paper.ts";
import type { Topic } from "../../../src/model/topic.ts";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import { nameKey } from "../../../src/pipeline/topics/name-key.ts";
import { makePaper } from "./make-paper.ts";

const folder = new URL("../../../../shared/data/seed/", import.meta.url);
const absent = !existsSync(new URL("truth.json", folder));
if (absent) process.stderr.write("seed.test.ts is skipped: ../shared/data/seed is not there\n");

const truthSchema = z.object({
  entityIndex: z.array(z.object({ canonical: z.string(), papers: z.array(z.number()) })),
});

/** Names of the truth that our topics call something else. */
const OURS: Record<string, string> = {
  IOAA: "International Olympiad on Astronomy and Astrophysics",
  "Effective Chart Dataset (ECD)": "ECD",
  "NSF AI+MPS Workshop (March 2025)": "NSF Workshop",
};

/** Pairs that are found beyond the truth; all are right. */
const BEYOND = ["KNN@14", "KNN@21", "LLaMA@10"];

/** The 29 papers of the author page: header, title, blank, authors, blank, abstract. */
function readSeed(): Paper[] {
  const lines = readFileSync(new URL("author-page.txt", folder), "utf8").split("\n");
  return lines.flatMap((line, at) =>
    /^[A-Z]{2}[A-Z][a-z]{2} \d/u.test(line)
      ? [
          makePaper({
            title: readableLatex(lines[at + 1] ?? ""),
            abstract: readableLatex(lines[at + 5] ?? ""),
          }),
        ]
      : [],
  );
}

function pairsOf(topics: readonly Topic[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { kind, label, papers } of topics) {
    if (kind === "entity")
      for (const paper of papers) pairs.set(`${nameKey(label)}@${paper + 1}`, `${label}@${paper + 1}`);
  }
  return pairs;
}

describe.skipIf(absent)("the seed page", () => {
  test("its names are found, every one, and nothing else is but for those listed", async () => {
    const papers = readSeed();
    expect(papers).toHaveLength(29);
    const found = pairsOf((await findTopics(papers, {})).topics);
    const truth = truthSchema.parse(JSON.parse(readFileSync(new URL("truth.json", folder), "utf8")));
    const missed: string[] = [];
    for (const { canonical, papers } of truth.entityIndex) {
      for (const paper of papers) {
        if (!found.delete(`${nameKey(OURS[canonical] ?? canonical)}@${paper}`))
          missed.push(`${canonical}@${paper}`);
      }
    }
    expect(missed).toEqual([]);
    expect([...found.values()].sort()).toEqual(BEYOND);
  });

  test("its phrases are what the papers are about", async () => {
    const { topics } = await findTopics(readSeed(), {});
    const phrases = new Map(
      topics.filter(({ kind }) => kind === "phrase").map((topic) => [topic.label, topic.papers.length]),
    );
    expect(phrases.get("large language models")).toBe(14);
    expect([...phrases.keys()]).toEqual(
      expect.arrayContaining(["fine-tuning", "neural networks", "stellar spectra", "light curves"]),
    );
    for (const empty of [
      "language model",
      "case study",
      "proof of concept",
      "recent advancements",
      "state of the art",
      "wide range",
    ]) {
      expect(phrases.has(empty)).toBe(false);
    }
  });
});
