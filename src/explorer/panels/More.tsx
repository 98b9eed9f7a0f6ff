import { useState, type ReactNode } from "react";
import { grouped } from "../../lib/counted.ts";
import ui from "../ui/ui.module.css";

interface MoreProps<T> {
  items: readonly T[];
  render: (item: T) => ReactNode;
  first?: number;
  /** How many there are, where these are only the first of them. */
  total?: number;
}

/** The first items of a list, and a button that shows more: nothing is cut off without a word. */
export function More<T>({ items, render, first = 8, total = items.length }: MoreProps<T>) {
  const [most, setMost] = useState(first);
  return (
    <>
      <ul>{items.slice(0, most).map(render)}</ul>
      {items.length > most && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => setMost(most * 4)}>
          {grouped(total - most)} more
        </button>
      )}
      {items.length <= most && total > items.length && (
        <p className={ui.hint}>
          and {grouped(total - items.length)} more, which a panel has no room for: export the network for all
        </p>
      )}
    </>
  );
}
