import type { Corpus } from "../state/corpus.ts";
import { Door } from "./Door.tsx";
import styles from "./ui.module.css";

/** A paper in a list: its title, and when and by whom. */
export function PaperLine({
  corpus,
  paper,
  note,
}: {
  corpus: Corpus;
  paper: number;
  note?: string | undefined;
}) {
  const found = corpus.atlas.papers[paper];
  if (!found) return null;
  const names = found.byline.names.map((name) => name.written);
  const cut = !found.byline.complete || names.length > 3;
  const byline = names.slice(0, 3).join(", ") + (cut ? " et al." : "");
  return (
    <li className={styles.paperLine}>
      <Door id={found.id} paper>
        {found.title}
      </Door>
      <span className={styles.hint}>
        {[found.date?.iso?.slice(0, 4), byline].filter(Boolean).join(" · ")}
        {note ? ` · ${note}` : ""}
      </span>
    </li>
  );
}
