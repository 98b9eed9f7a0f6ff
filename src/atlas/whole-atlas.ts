import type { Paper } from "../model/paper.ts";
import type { Topic } from "../model/topic.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasFile } from "./atlas-file.ts";
import { toOccurrences } from "./tables/corpus/occurrences.ts";

/** All of an atlas, put together from its parts. `networks` are the names of its networks, in their order. */
export async function wholeAtlas(file: AtlasFile, networks: readonly string[]): Promise<Atlas> {
  const { recipe, sources, owners, measures, layouts } = file.facts;
  const items = await file.noticeItems();
  const names = await file.names();
  const papers: Paper[] = [];
  for (const [row, facts] of (await file.papers()).entries())
    papers.push({ ...facts, abstract: await file.abstract(row) });
  const facts = await file.topics();
  const occurrences = toOccurrences(await file.occurrences(), facts.length);
  const topics = facts.map((topic, row): Topic => ({ ...topic, occurrences: occurrences[row] ?? [] }));
  const read: Atlas["networks"] = {};
  for (const name of networks) read[name] = await file.network(name);
  return {
    recipe,
    sources,
    notices: file.facts.notices.map((notice, n) => ({ ...notice, items: items[n] ?? [] })),
    papers,
    people: (await file.people()).map((person, row) => ({ ...person, variants: names[row] ?? [] })),
    owners,
    nameJudgements: await file.nameJudgements(),
    topics,
    keyphrases: await file.keyphrases(),
    measures,
    layouts,
    networks: read,
  };
}
