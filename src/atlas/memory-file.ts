import type { Atlas } from "./atlas.ts";
import type { AtlasFile } from "./atlas-file.ts";
import { toOccurrenceColumns } from "./tables/corpus/occurrences.ts";

/** An atlas that is in memory as a whole, as if it were an open file. */
export function memoryFile(atlas: Atlas): AtlasFile {
  const {
    recipe,
    sources,
    notices,
    owners,
    measures,
    layouts,
    papers,
    people,
    nameJudgements,
    topics,
    keyphrases,
    networks,
  } = atlas;
  return {
    facts: {
      recipe,
      sources,
      notices: notices.map((notice) => {
        const { items: _, ...words } = notice;
        return words;
      }),
      owners,
      measures,
      layouts,
      sizes: { papers: papers.length, people: people.length, topics: topics.length },
      networks: Object.values(networks).map(({ words, communities, summary, nodes }) => ({
        words,
        communities,
        summary,
        measures: Object.keys(nodes.measures),
      })),
    },
    outlines: () => Promise.resolve(papers),
    papers: () => Promise.resolve(papers),
    people: () => Promise.resolve(people),
    names: () => Promise.resolve(people.map(({ variants }) => variants)),
    topics: () => Promise.resolve(topics),
    occurrences: () => Promise.resolve(toOccurrenceColumns(topics)),
    nameJudgements: () => Promise.resolve(people.map((_, person) => nameJudgements[person] ?? [])),
    keyphrases: () => Promise.resolve(papers.map((_, paper) => keyphrases[paper] ?? [])),
    noticeItems: () => Promise.resolve(notices.map(({ items }) => items)),
    abstract: (paper) => Promise.resolve(papers[paper]?.abstract ?? null),
    network: (name) => {
      const network = Object.hasOwn(networks, name) ? networks[name] : undefined;
      return network
        ? Promise.resolve(network)
        : Promise.reject(new Error(`there is no network "${name}" in this atlas`));
    },
    whole: () => Promise.resolve(atlas),
  };
}
