import { useState } from "react";
import { useAnswer } from "../state/use-answer.ts";
import { PaperLine } from "./PaperLine.tsx";
import styles from "./ui.module.css";

/** Papers that are said something about, and what. */
export interface Marked {
  papers: readonly number[];
  note: string;
}

interface PaperListProps {
  /** Indexes of papers; null: all of the corpus. */
  papers: readonly number[] | null;
  total: number;
  /** Whether they are newest first already. */
  inOrder?: boolean;
  first?: number;
  marked?: Marked | undefined;
}

/** Papers as lines, newest first, the first of them at once and more on demand. */
export function PaperList({ papers, total, inOrder = false, first = 8, marked }: PaperListProps) {
  const [most, setMost] = useState(first);
  const part = papers && inOrder ? papers.slice(0, most) : papers;
  const { answer: lines = [] } = useAnswer("papers", {
    papers: part && [...part],
    sort: !inOrder,
    from: 0,
    count: most,
  });
  const noted = new Set(marked?.papers);
  return (
    <>
      <ul>
        {lines.map((line) => (
          <PaperLine key={line.paper} line={line} note={noted.has(line.paper) ? marked?.note : undefined} />
        ))}
      </ul>
      {total > most && (
        <button type="button" className={`${styles.door} ${styles.hint}`} onClick={() => setMost(most * 4)}>
          {total - most} more
        </button>
      )}
    </>
  );
}
