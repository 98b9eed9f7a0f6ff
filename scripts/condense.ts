import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { noDecisions } from "../src/model/decision.ts";
import { defaultOptions } from "../src/model/options.ts";
import { silent } from "../src/pipeline/effects.ts";
import { noOlderDrawing } from "../src/pipeline/older-drawing.ts";
import { run } from "../src/pipeline/run.ts";
import { sourceOfBytes } from "../src/pipeline/source.ts";
import { PAPERS_KIND } from "../src/pipeline/sources/papers-format.ts";

/**
 * Condenses an author page into our own papers format: the facts of every paper and the topics found in it, without its
 * abstract, which is not ours to pass on. Summaries, one plain sentence a paper, are kept from the file that is there.
 *
 *   npm run condense -- PAGE.txt data/author-page.papers.json
 */
async function condense(page: string, target: string): Promise<void> {
  const atlas = await run(
    [sourceOfBytes(basename(page), readFileSync(page))],
    defaultOptions,
    noDecisions,
    noOlderDrawing,
    silent,
  );
  const summaries = summariesIn(target);
  const papers = atlas.papers.map((paper, index) => ({
    title: paper.title,
    byline: paper.byline,
    date: paper.date,
    categories: paper.categories,
    code: paper.code,
    affiliation: paper.affiliation,
    summary: summaries.get(paper.title) ?? null,
    links: paper.links,
    identifiers: paper.identifiers,
    topics: atlas.topics
      .filter((topic) => topic.kind !== "category" && topic.papers.includes(index))
      .map(({ label, kind, type }) => ({ label, kind, type })),
  }));
  const file = { kind: PAPERS_KIND, version: 1, page: atlas.sources[0]?.page ?? null, papers };
  writeFileSync(target, `${JSON.stringify(file, null, 1)}\n`);
  const missing = papers.filter((paper) => paper.summary === null);
  console.log(`${papers.length} papers in ${target}.`);
  for (const { title } of missing) console.log(`no summary yet: ${title}`);
}

function summariesIn(path: string): Map<string, string> {
  try {
    const { papers } = JSON.parse(readFileSync(path, "utf8")) as {
      papers: { title: string; summary: string | null }[];
    };
    return new Map(papers.flatMap(({ title, summary }) => (summary ? [[title, summary] as const] : [])));
  } catch {
    return new Map(); // there is no such file yet: every summary is missing, and that is told
  }
}

const [page, target] = process.argv.slice(2);
if (!page || !target) {
  console.error("Use: npm run condense -- PAGE.txt TARGET.papers.json");
  process.exitCode = 2;
} else await condense(page, target);
