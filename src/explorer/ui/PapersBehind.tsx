import { counted } from "../../lib/counted.ts";
import { useState } from "react";
import { useStore } from "../state/store.ts";
import { PaperList, type Marked } from "./PaperList.tsx";
import styles from "./ui.module.css";

const AT_ONCE = 30;

interface PapersBehindProps {
  /** Indexes of papers; null: all of the corpus. */
  papers: readonly number[] | null;
  /** What stands on the screen; the number of papers when left out. */
  label?: string;
  marked?: Marked;
}

/** A number that opens the papers behind it, newest first. */
export function PapersBehind({ papers, label, marked }: PapersBehindProps) {
  const [open, setOpen] = useState(false);
  const all = useStore(({ corpus }) => corpus?.overview.sizes.papers ?? 0);
  const total = papers?.length ?? all;
  if (total === 0 && label === undefined) return null; // a network that came without papers
  return (
    <details className={styles.papersBehind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label ?? counted(total, "paper")}</summary>
      {open && <PaperList papers={papers} total={total} first={AT_ONCE} marked={marked} />}
    </details>
  );
}
