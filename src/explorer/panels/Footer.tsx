import { grouped } from "../../lib/counted.ts";
import { manyOf } from "../../model/kinds.ts";
import type { Corpus } from "../state/corpus.ts";
import type { Shown } from "../state/shown.ts";
import { show, useStore } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";
import { Timeline } from "./Timeline.tsx";

/** The line at the foot: years, and how much of the network is drawn. */
export function Footer({ corpus, shown }: { corpus: Corpus; shown: Shown }) {
  const name = useStore((state) => state.view.network);
  const { words, summary } = corpus.network(name);
  const what = words.kinds.length === 1 ? manyOf(words.kinds) : "nodes";
  return (
    <footer className={styles.footer}>
      <Timeline corpus={corpus} />
      <button
        type="button"
        className={`${ui.door} ${styles.count}`}
        data-testid="drawn"
        onClick={() => show("hidden")}
        aria-live="polite"
      >
        {grouped(shown.nodeCount)} of {grouped(summary.nodes)} {what} · {grouped(shown.tieCount)} of{" "}
        {grouped(summary.ties)} ties drawn
      </button>
    </footer>
  );
}
