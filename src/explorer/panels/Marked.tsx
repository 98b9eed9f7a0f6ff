import type { Piece } from "../../worker/evidence/marked-text.ts";
import { choose } from "../state/choose.ts";
import styles from "./panels.module.css";

/** Text with the places where topics were found marked; each mark leads to its topic. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, topic }, place) =>
    topic ? (
      <button
        key={place}
        type="button"
        className={styles.mark}
        title={`${topic.label} (${topic.kind})`}
        onClick={() => void choose(topic.id)}
      >
        <mark>{text}</mark>
      </button>
    ) : (
      <span key={place}>{text}</span>
    ),
  );
}
