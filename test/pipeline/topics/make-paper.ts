import { paperId } from "../../../src/model/ids.ts";
import type { Category, GivenTopic, Paper } from "../../../src/model/paper.ts";
import type { Topic } from "../../../src/model/topic.ts";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";

interface Parts {
  title?: string;
  abstract?: string | null;
  summary?: string;
  categories?: Category[];
  givenTopics?: GivenTopic[];
}

/** A paper with only what topics are found in. */
export function makePaper(parts: Parts, index = 0): Paper {
  return {
    id: paperId.parse(`paper:${index}`),
    title: parts.title ?? "",
    byline: { names: [], complete: true },
    date: null,
    categories: parts.categories ?? [],
    code: false,
    affiliation: null,
    abstract: parts.abstract ?? null,
    summary: parts.summary ?? null,
    links: [],
    identifiers: {},
    otherDate: null,
    venue: null,
    keywords: [],
    references: [],
    citations: null,
    givenTopics: parts.givenTopics ?? null,
    origin: { source: 0, line: null, index },
    joined: [],
    fieldSources: {},
  };
}

/** The topics of papers with these abstracts. */
export async function topicsOf(...abstracts: string[]): Promise<Topic[]> {
  const papers = abstracts.map((abstract, index) => makePaper({ title: "On this", abstract }, index));
  return (await findTopics(papers, {})).topics;
}

/** Label → papers, for one kind. */
export function byLabel(topics: readonly Topic[], kind: Topic["kind"]): Record<string, number[]> {
  return Object.fromEntries(
    topics.filter((topic) => topic.kind === kind).map(({ label, papers }) => [label, papers]),
  );
}
