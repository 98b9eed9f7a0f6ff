import { counted, grouped } from "../../lib/counted.ts";
import type { Corpus } from "../state/corpus.ts";
import { show } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

/** What this is, in one line, with the notice that matters most. */
export function SummaryLine({ corpus }: { corpus: Corpus }) {
  const { papers, people, notices } = corpus.atlas;
  const telling = mostTelling(notices);
  const years = corpus.span
    ? ` · ${corpus.span[0]}${corpus.span[1] > corpus.span[0] ? `–${corpus.span[1]}` : ""}`
    : "";
  return (
    <div className={styles.summary}>
      <h2 data-testid="summary">
        {counted(papers.length, "paper")} · {counted(people.length, "person", "people")}
        {years}
      </h2>
      {telling && (
        <button type="button" className={ui.chip} onClick={() => show("notices", telling.code)}>
          {grouped(telling.count)} {lowered(telling)}
        </button>
      )}
      {notices.length > 1 && (
        <button type="button" className={ui.chip} onClick={() => show("notices")}>
          {notices.length} notices
        </button>
      )}
    </div>
  );
}

const GRAVITY = ["dropped", "limited", "ambiguous", "inferred", "claim", "repaired"] as const;

/** The notice that a reader must see first: what was dropped goes before what was limited, and so on. */
function mostTelling(notices: Corpus["atlas"]["notices"]) {
  const first = (kind: (typeof GRAVITY)[number]) => notices.find((notice) => notice.kind === kind);
  return GRAVITY.map(first).find((notice) => notice !== undefined);
}

/** The title of a notice as it goes on behind its count: "21 bylines cut short", "1 record not read". */
function lowered({ count, title }: { count: number; title: string }): string {
  const words = title.toLowerCase();
  return count === 1 ? words.replace(/^(\w+?)s\b/, "$1") : words;
}
