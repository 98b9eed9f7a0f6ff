import { useState } from "react";
import { useAnswer } from "../../state/use-answer.ts";
import ui from "../../ui/ui.module.css";
import styles from "./decisions.module.css";

/** Chosen papers with some more, or without them. */
export function withPapers(
  chosen: ReadonlySet<number>,
  papers: readonly number[],
  on: boolean,
): ReadonlySet<number> {
  const next = new Set(chosen);
  for (const paper of papers)
    if (on) next.add(paper);
    else next.delete(paper);
  return next;
}

const FIRST = 20;

interface PickPapersProps {
  papers: readonly number[];
  chosen: ReadonlySet<number>;
  choose: (papers: readonly number[], on: boolean) => void;
}

/** Papers to choose from, the newest first. */
export function PickPapers({ papers, chosen, choose }: PickPapersProps) {
  const [count, setCount] = useState(FIRST);
  const { answer: lines = [] } = useAnswer("papers", { papers: [...papers], sort: true, from: 0, count });
  return (
    <>
      {lines.map(({ paper, title, detail }) => (
        <label key={paper} className={styles.pick}>
          <input
            type="checkbox"
            checked={chosen.has(paper)}
            onChange={(event) => choose([paper], event.target.checked)}
          />
          <span>
            {title} <span className={ui.hint}>{detail}</span>
          </span>
        </label>
      ))}
      {papers.length > count && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => setCount(count * 4)}>
          {papers.length - count} more
        </button>
      )}
    </>
  );
}
