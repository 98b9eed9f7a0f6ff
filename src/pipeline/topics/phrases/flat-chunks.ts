/** What a unit in flat chunks is: a phrase may begin with it, may end with it, its chunk begins with it, or it stands in a title. */
export const START = 1;
export const END = 2;
export const CHUNK = 4;
export const TITLE = 8;

/**
 * Noun chunks one behind the other: numbers of units, their flags, and their papers. At 10,000 abstracts objects would take
 * hundreds of megabytes.
 */
export interface FlatChunks {
  units: Uint32Array;
  flags: Uint8Array;
  paperOf: Uint32Array;
}
