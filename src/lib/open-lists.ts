import { growing } from "./growing.ts";
import type { Lists } from "./lists.ts";

/** Lists that are written one after the other. */
export interface OpenLists {
  /** Adds a number to the row that is being written. */
  push(value: number): void;
  /** Ends the row; the next number begins another. */
  close(): void;
  /** All rows that were ended. */
  lists(): Lists;
}

export function openLists(): OpenLists {
  const starts = growing((room) => new Uint32Array(room));
  const values = growing((room) => new Uint32Array(room));
  starts.push(0);
  return {
    push: (value) => values.push(value),
    close: () => starts.push(values.length),
    lists: () => ({ starts: starts.values().slice(), values: values.values().slice() }),
  };
}
