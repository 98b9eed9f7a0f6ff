import { counted } from "../../lib/counted.ts";
import { useState } from "react";
import type { Corpus } from "../state/corpus.ts";
import { PaperLine } from "./PaperLine.tsx";
import styles from "./ui.module.css";

const AT_ONCE = 30;

interface PapersBehindProps {
  corpus: Corpus;
  papers: readonly number[];
  /** What stands on the screen; the number of papers when left out. */
  label?: string;
  note?: (paper: number) => string | undefined;
}

/** A number that opens the papers behind it, newest first. */
export function PapersBehind({ corpus, papers, label, note }: PapersBehindProps) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const newest = open ? newestFirst(corpus, papers) : [];
  return (
    <details className={styles.papersBehind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label ?? counted(papers.length, "paper")}</summary>
      {open && (
        <ul>
          {newest.slice(0, most).map((paper) => (
            <PaperLine key={paper} corpus={corpus} paper={paper} note={note?.(paper)} />
          ))}
          {newest.length > most && (
            <li>
              <button type="button" className={styles.door} onClick={() => setMost(most + 100)}>
                Show more of the {newest.length} papers
              </button>
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

export function newestFirst({ atlas }: Corpus, papers: readonly number[]): number[] {
  const date = (paper: number) => atlas.papers[paper]?.date?.iso ?? "";
  return [...papers].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b));
}
