import { grouped } from "../../lib/counted.ts";
import { manyOf } from "../../model/kinds.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import type { NetworkOverview, Overview } from "../../worker/questions/overview.ts";
import { show } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";
import { Timeline } from "./Timeline.tsx";

interface FooterProps {
  dates: Overview["dates"];
  network: NetworkOverview;
  /** Undefined until it is drawn. */
  drawn: Drawn | undefined;
}

/** The line at the foot: years, and how much of the network is drawn. */
export function Footer({ dates, network, drawn }: FooterProps) {
  const { words, summary } = network;
  const what = words.kinds.length === 1 ? manyOf(words.kinds) : "nodes";
  return (
    <footer className={styles.footer}>
      <Timeline dates={dates} />
      <button
        type="button"
        className={`${ui.door} ${styles.count}`}
        data-testid="drawn"
        onClick={() => show("hidden")}
        aria-live="polite"
      >
        {drawn
          ? `${grouped(drawn.nodeCount)} of ${grouped(summary.nodes)} ${what} · ${grouped(drawn.tieCount)} of ${grouped(summary.ties)} ties drawn`
          : "Drawing …"}
      </button>
    </footer>
  );
}
