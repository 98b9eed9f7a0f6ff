import type { SearchedText } from "./texts.ts";

/** Papers that are read together: their texts, and the index of the first paper. */
export interface Shard {
  first: number;
  texts: readonly (readonly SearchedText[])[];
}

/** About so many characters go into a shard. */
const SIZE = 500_000;

/** Parts papers, in their order, into shards of about the same size. */
export function toShards(texts: readonly (readonly SearchedText[])[]): Shard[] {
  const shards: { first: number; texts: (readonly SearchedText[])[] }[] = [];
  let room = 0;
  texts.forEach((list, paper) => {
    if (room <= 0) {
      shards.push({ first: paper, texts: [] });
      room = SIZE;
    }
    shards.at(-1)?.texts.push(list);
    room -= list.reduce((sum, { text }) => sum + text.length, 1);
  });
  return shards;
}
