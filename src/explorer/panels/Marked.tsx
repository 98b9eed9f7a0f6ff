import type { Corpus } from "../state/corpus.ts";
import type { Piece } from "../state/evidence.ts";
import { choose } from "../state/store.ts";
import styles from "./panels.module.css";

/** Text with the places where topics were found marked; each mark leads to its topic. */
export function Marked({ corpus, pieces }: { corpus: Corpus; pieces: readonly Piece[] }) {
  return pieces.map(({ text, topic }, place) => {
    const found = topic === null ? undefined : corpus.atlas.topics[topic];
    return found ? (
      <button
        key={place}
        type="button"
        className={styles.mark}
        title={`${found.label} (${found.type ?? found.kind})`}
        onClick={() => choose(found.id)}
      >
        <mark>{text}</mark>
      </button>
    ) : (
      <span key={place}>{text}</span>
    );
  });
}
