import { isGiven, type NetworkSummary, type NetworkWords } from "../model/network.ts";
import { yearOf } from "../model/paper.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasFile, PaperFacts, PersonFacts } from "./atlas-file.ts";

/** An atlas in figures. */
export interface Stats {
  papers: number;
  mentions: number;
  people: number;
  truncatedBylines: number;
  topics: number;
  owner: { name: string; inferred: boolean; listedOn: number; hiddenOn: number } | null;
  years: Record<string, number>;
  categories: Record<string, number>;
  networks: Record<string, NetworkStats>;
  notices: { code: string; count: number }[];
}

interface NetworkStats extends Omit<NetworkSummary, "agreement" | "runs" | "sampledSources"> {
  /** Whether it came as a file, without papers. */
  given?: true;
}

/** What of an atlas its figures are counted from. */
export interface Countable extends Pick<Atlas, "owners"> {
  people: readonly Pick<PersonFacts, "name">[];
  papers: readonly PaperFacts[];
  topics: { length: number };
  notices: readonly { code: string; count: number }[];
  networks: Readonly<Record<string, { summary: NetworkSummary; words: NetworkWords }>>;
}

/** The figures of an atlas that is open, of which no network is read. */
export async function readStats(file: AtlasFile): Promise<Stats> {
  const { owners, notices, sizes, networks } = file.facts;
  return statsOf({
    papers: await file.papers(),
    people: await file.people(),
    topics: { length: sizes.topics },
    owners,
    notices,
    networks: Object.fromEntries(networks.map((network) => [network.words.name, network])),
  });
}

export function statsOf(atlas: Countable): Stats {
  const [owner] = atlas.owners;
  const networks = Object.entries(atlas.networks).map(([name, { summary, words }]) => {
    const { nodes, ties, inferredTies, components, communities, modularity } = summary;
    const figures = { nodes, ties, inferredTies, components, communities, modularity };
    return [name, { ...figures, ...(isGiven(words) && { given: true as const }) }] as const;
  });
  return {
    papers: atlas.papers.length,
    mentions: atlas.papers.reduce((sum, paper) => sum + paper.byline.names.length, 0),
    people: atlas.people.length,
    truncatedBylines: atlas.papers.filter((paper) => !paper.byline.complete).length,
    topics: atlas.topics.length,
    owner: owner
      ? {
          name: atlas.people[owner.person]?.name ?? "",
          inferred: owner.inferred,
          listedOn: owner.listedOn,
          hiddenOn: owner.hiddenOn,
        }
      : null,
    years: counted(atlas.papers.flatMap((paper) => yearOf(paper) ?? [])),
    categories: counted(atlas.papers.flatMap((paper) => paper.categories.map((category) => category.code))),
    networks: Object.fromEntries(networks),
    notices: atlas.notices.map(({ code, count }) => ({ code, count })),
  };
}

/** How often each value comes, by value in code-unit order. */
function counted(values: readonly (string | number)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
