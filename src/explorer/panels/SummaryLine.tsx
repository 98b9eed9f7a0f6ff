import type { Corpus } from "../state/corpus.ts";
import { show } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

/** What this is, in one line, with the notice that matters most. */
export function SummaryLine({ corpus }: { corpus: Corpus }) {
  const { papers, people, notices } = corpus.atlas;
  const telling = notices.find((notice) => notice.code === "record-unparsed") ?? notices.find((notice) => notice.code === "byline-cut") ?? notices[0];
  const number = (value: number, one: string, many: string) => `${value.toLocaleString("en")} ${value === 1 ? one : many}`;
  const years = corpus.span ? ` · ${corpus.span[0]}${corpus.span[1] > corpus.span[0] ? `–${corpus.span[1]}` : ""}` : "";
  return (
    <div className={styles.summary}>
      <p data-testid="summary">
        {number(papers.length, "paper", "papers")} · {number(people.length, "person", "people")}
        {years}
      </p>
      {telling && (
        <button type="button" className={ui.chip} onClick={() => show("notices", telling.code)}>
          {telling.count.toLocaleString("en")} {telling.title.toLowerCase()}
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
