import type { ReactNode } from "react";
import { choose } from "../state/choose.ts";
import styles from "./ui.module.css";

/** A name that can be clicked: it leads to the person, paper or topic. */
export function Door({ id, paper = false, children }: { id: string; paper?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      className={paper ? `${styles.door} ${styles.paper}` : styles.door}
      onClick={() => void choose(id)}
    >
      {children}
    </button>
  );
}
