import { countRuns } from "./count-runs.ts";
import { CHUNK, END, START } from "./flat-chunks.ts";
import type { ChunkUnit } from "./noun-chunks.ts";
import type { PhraseCount } from "./phrase-count.ts";

/** The noun chunks of a corpus, kept as two flat lists: at 10,000 abstracts objects would take hundreds of megabytes. */
export interface ChunkStore {
  add(paper: number, chunks: readonly (readonly ChunkUnit[])[]): void;
  /** Counts all phrases whose every unit is in `least` papers or more, and returns those in that many papers themselves. */
  count(least: number): PhraseCount[];
}

export function openChunkStore(): ChunkStore {
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  const units: number[] = [];
  const flags: number[] = [];
  const paperOf: number[] = [];
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? keys.length;
    if (known === keys.length) {
      numbers.set(key, known);
      keys.push(key);
    }
    return known;
  };
  return {
    add(paper, chunks) {
      for (const chunk of chunks) {
        chunk.forEach((unit, index) => {
          units.push(numberOf(unit.key));
          flags.push((unit.canStart ? START : 0) | (unit.canEnd ? END : 0) | (index === 0 ? CHUNK : 0));
          paperOf.push(paper);
        });
      }
    },
    count: (least) => countRuns({ keys, units, flags, paperOf }, least),
  };
}
