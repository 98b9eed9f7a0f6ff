import { useState } from "react";
import { decisionKey } from "../../../model/decision.ts";
import { counted } from "../../../lib/counted.ts";
import type { ReviewLine } from "../../../worker/questions/review.ts";
import { showBoth } from "../../state/choose.ts";
import { show, useStore } from "../../state/store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Door } from "../../ui/Door.tsx";
import ui from "../../ui/ui.module.css";
import { JoinMany } from "./JoinMany.tsx";
import { Judging } from "./Judging.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import styles from "./decisions.module.css";

const PAGE = 20;

/** Names that may have been joined or kept apart wrongly, the most consequential first. */
export function ReviewDialog() {
  const [count, setCount] = useState(PAGE);
  const { answer } = useAnswer("review", { from: 0, count });
  const made = useStore((state) => state.decisions.made);
  const known = new Set(made.map(decisionKey));
  const isOpen = ({ same, apart }: ReviewLine) =>
    !known.has(decisionKey(same)) && !known.has(decisionKey(apart));
  const lines = (answer?.lines ?? []).filter(isOpen);
  return (
    <Dialog title="Who is who: what to look at first" onClose={() => show(null)}>
      <p className={ui.hint}>
        First comes what most papers hang on: how many would stand with the wrong person, times how likely
        that is. What you decide is kept in this browser and can be undone.
      </p>
      <UndoRedo />
      {answer !== undefined && answer.total > 0 && <JoinMany />}
      {answer?.total === 0 && <p>Nothing is in doubt here.</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={`${line.one.id} ${line.other.id} ${line.otherWritten}`} line={line} />
        ))}
      </ul>
      {answer && answer.total > count && (
        <button type="button" className={ui.button} onClick={() => setCount(count * 3)}>
          {counted(answer.total - count, "more pair")}
        </button>
      )}
    </Dialog>
  );
}

function Line({ line }: { line: ReviewLine }) {
  const { verdict, one, other, written, otherWritten, chance, reason, same, apart, parting } = line;
  const joined = verdict === "joined";
  const papers = (of: ReviewLine["one"]) => counted(of.papers.length, "paper");
  return (
    <li className={styles.line} data-testid="review-line">
      <p>
        <strong>{STATES[verdict]}</strong>{" "}
        {joined ? (
          <>
            “{written}” and “{otherWritten}” as <Door id={one.id}>{one.name}</Door> ({papers(one)})
          </>
        ) : (
          <>
            <Door id={one.id}>{one.name}</Door>
            {asWritten(written, one)} ({papers(one)}) and <Door id={other.id}>{other.name}</Door>
            {asWritten(otherWritten, other)} ({papers(other)})
          </>
        )}
      </p>
      <p className={ui.hint}>
        {chance} in 100 that they are one. {reason.replace(/; \d+ in 100 that they are one$/, "")}.
      </p>
      <Judging
        same={same}
        apart={apart}
        words={joined ? { same: "Right, one person", apart: "Split" } : { same: "Join", apart: "Keep apart" }}
        about={joined ? `${written} and ${otherWritten}` : `${one.name} and ${other.name}`}
        people={joined ? [one.id] : [one.id, other.id]}
        parting={parting}
        {...(!joined && { onShow: () => void showBoth(one.id, other.id) })}
      />
    </li>
  );
}

const asWritten = (written: string, { name }: ReviewLine["one"]) =>
  written === name ? "" : `, “${written}”`;

const STATES = { joined: "Joined:", possible: "Possibly one:", parted: "One name, parted:" } as const;
