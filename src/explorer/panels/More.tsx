import { useState, type ReactNode } from "react";
import ui from "../ui/ui.module.css";

/** The first items of a list, and a button that shows more: nothing is cut off without a word. */
export function More<T>({
  items,
  render,
  first = 8,
}: {
  items: readonly T[];
  render: (item: T) => ReactNode;
  first?: number;
}) {
  const [most, setMost] = useState(first);
  return (
    <>
      <ul>{items.slice(0, most).map(render)}</ul>
      {items.length > most && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => setMost(most * 4)}>
          {items.length - most} more
        </button>
      )}
    </>
  );
}
