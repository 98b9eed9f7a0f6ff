import type { PaperLine as Line } from "../../worker/questions/papers.ts";
import { Door } from "./Door.tsx";
import styles from "./ui.module.css";

/** A paper in a list: its title, and when and by whom. */
export function PaperLine({ line, note }: { line: Line; note?: string | undefined }) {
  return (
    <li className={styles.paperLine}>
      <Door id={line.id} paper>
        {line.title}
      </Door>
      <span className={styles.hint}>
        {line.detail}
        {note ? ` · ${note}` : ""}
      </span>
    </li>
  );
}
