import { grouped } from "../../lib/counted.ts";
import type { Corpus } from "../state/corpus.ts";
import type { Shown } from "../state/shown.ts";
import { show, useStore } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";
import { Timeline } from "./Timeline.tsx";

const WHAT = { people: "people", topics: "topics", papers: "papers", knowledge: "nodes" } as const;

/** The line at the foot: years, and how much of the network is drawn. */
export function Footer({ corpus, shown }: { corpus: Corpus; shown: Shown }) {
  const name = useStore((state) => state.view.network);
  const { nodes, ties } = corpus.network(name).summary;
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
        {grouped(shown.nodeCount)} of {grouped(nodes)} {WHAT[name]} · {grouped(shown.tieCount)} of{" "}
        {grouped(ties)} ties drawn
      </button>
    </footer>
  );
}
