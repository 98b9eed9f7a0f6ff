import { Redo2, Undo2 } from "lucide-react";
import { takeBackDecision } from "../../state/decide.ts";
import { applyDecisions, isPending } from "../../state/jobs.ts";
import { useStore } from "../../state/store.ts";
import ui from "../../ui/ui.module.css";
import styles from "./decisions.module.css";

/** Takes back and does again what was decided, and lets the picture follow where it does not by itself. */
export function UndoRedo() {
  const { done, undone } = useStore((state) => state.decided);
  const decisions = useStore((state) => state.decisions);
  const applied = useStore((state) => state.corpus?.overview.recipe.decisions);
  const job = useStore((state) => state.job);
  const [last, next] = [done.at(-1), undone.at(-1)];
  const pending = applied !== undefined && isPending(decisions, applied);
  return (
    <div className={styles.judging}>
      <button
        type="button"
        className={ui.button}
        disabled={!last}
        title={last ? `Undo: ${last.words}` : undefined}
        onClick={() => takeBackDecision("undo")}
      >
        <Undo2 size={15} aria-hidden="true" /> Undo decision
      </button>
      <button
        type="button"
        className={ui.button}
        disabled={!next}
        title={next ? `Redo: ${next.words}` : undefined}
        onClick={() => takeBackDecision("redo")}
      >
        <Redo2 size={15} aria-hidden="true" /> Redo decision
      </button>
      {pending && !job && (
        <button type="button" className={ui.button} onClick={() => void applyDecisions()}>
          Build the picture with what I decided
        </button>
      )}
      {pending && (
        <span className={ui.hint}>{job ? "The picture follows …" : "The picture does not show it yet."}</span>
      )}
    </div>
  );
}
