import { textFields } from "../model/topic.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasFile, RandomAccess } from "./atlas-file.ts";
import { readJson } from "./json/read-json.ts";

export async function openAtlas(bytes: RandomAccess): Promise<AtlasFile> {
  return atlasFileOf(readJson(new TextDecoder().decode(await bytes.read(0, bytes.size))));
}

/** An atlas in memory as an open file. */
export function atlasFileOf(atlas: Atlas): AtlasFile {
  const { recipe, sources, notices, owners, measures, layouts, papers, people, topics, networks } = atlas;
  return {
    facts: {
      recipe,
      sources,
      notices,
      owners,
      measures,
      layouts,
      sizes: { papers: papers.length, people: people.length, topics: topics.length },
      networks: Object.values(networks),
    },
    papers: () => Promise.resolve(papers),
    people: () => Promise.resolve(people),
    topics: () => Promise.resolve(topics),
    occurrences() {
      const rows = topics.flatMap(({ occurrences }, topic) => occurrences.map((one) => ({ ...one, topic })));
      return Promise.resolve({
        topic: Uint32Array.from(rows, (row) => row.topic),
        paper: Uint32Array.from(rows, (row) => row.paper),
        field: Uint8Array.from(rows, (row) => textFields.indexOf(row.field)),
        start: Uint32Array.from(rows, (row) => row.start),
        end: Uint32Array.from(rows, (row) => row.end),
      });
    },
    abstract: (paper) => Promise.resolve(papers[paper]?.abstract ?? null),
    network(name) {
      const found = Object.hasOwn(networks, name) ? networks[name] : undefined;
      return found ? Promise.resolve(found) : Promise.reject(new Error(`the atlas has no network "${name}"`));
    },
    whole: () => Promise.resolve(atlas),
  };
}
