import { counted } from "../../../lib/counted.ts";
import { show, useStore } from "../../state/store.ts";
import { Section } from "../../ui/Section.tsx";
import ui from "../../ui/ui.module.css";
import { UndoRedo } from "./UndoRedo.tsx";
import styles from "./decisions.module.css";

/** What the reader decided about this corpus, and where to begin. */
export function Decided() {
  const { made } = useStore((state) => state.decisions);
  const log = useStore((state) => state.decided);
  return (
    <Section title="What you decide">
      <div className={styles.judging}>
        <button type="button" className={ui.button} onClick={() => show("review")}>
          Review who is who …
        </button>
        <button type="button" className={ui.button} onClick={() => show("decisions")}>
          {made.length === 0 ? "Decisions …" : `${counted(made.length, "decision")} …`}
        </button>
      </div>
      {(made.length > 0 || log.undone.length > 0) && <UndoRedo />}
    </Section>
  );
}
