import { counted, grouped } from "../../lib/counted.ts";
import { sizeInWords } from "../../model/network.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { show } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

/** What this is, in one line, with the notice that matters most. */
export function SummaryLine({ overview: { sizes, notices, dates, networks } }: { overview: Overview }) {
  const [first] = networks;
  const telling = mostTelling(notices);
  const years = dates ? ` · ${dates.first}${dates.last > dates.first ? `–${dates.last}` : ""}` : "";
  return (
    <div className={styles.summary}>
      <h2 data-testid="summary">
        {sizes.papers > 0 || !first
          ? `${counted(sizes.papers, "paper")} · ${counted(sizes.people, "person", "people")}${years}`
          : sizeInWords(first.summary)}
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
function mostTelling(notices: Overview["notices"]) {
  const first = (kind: (typeof GRAVITY)[number]) => notices.find((notice) => notice.kind === kind);
  return GRAVITY.map(first).find((notice) => notice !== undefined);
}

/** The title of a notice as it goes on behind its count: "21 bylines cut short", "1 record not read". */
function lowered({ count, title }: { count: number; title: string }): string {
  const words = title.toLowerCase();
  return count === 1 ? words.replace(/^(\w+?)s\b/, "$1") : words;
}
