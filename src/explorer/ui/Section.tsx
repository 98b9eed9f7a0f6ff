import type { ReactNode } from "react";
import styles from "./ui.module.css";

/** A part of a panel with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
