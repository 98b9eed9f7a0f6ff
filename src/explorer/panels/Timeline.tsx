import type { Corpus } from "../state/corpus.ts";
import { changeView, useStore } from "../state/store.ts";
import styles from "./timeline.module.css";

/** Papers by year, with two handles that choose from when to when. */
export function Timeline({ corpus }: { corpus: Corpus }) {
  const chosen = useStore((state) => state.view.years);
  if (!corpus.span) return <p className={styles.none}>No paper has a date.</p>;
  const [first, last] = corpus.span;
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const [from, to] = chosen ? [clamp(chosen[0]), clamp(chosen[1])] : [first, last];
  const set = (years: [number, number]) =>
    changeView({ years: years[0] <= first && years[1] >= last ? null : years }, "replace");
  const undated = corpus.years.filter((year) => year === null).length;
  return (
    <div className={styles.timeline}>
      <span className={styles.years}>
        {from === to ? from : `${from}–${to}`}
        {undated > 0 && chosen && <small> {undated} undated hidden</small>}
      </span>
      <div className={styles.track} style={{ "--half": `${50 / (last - first + 1)}%` }}>
        <Histogram corpus={corpus} from={from} to={to} />
        {first < last && (
          <>
            <input
              type="range"
              aria-label="From year"
              min={first}
              max={last}
              value={from}
              onChange={(event) => set([Math.min(Number(event.target.value), to), to])}
            />
            <input
              type="range"
              aria-label="To year"
              min={first}
              max={last}
              value={to}
              onChange={(event) => set([from, Math.max(Number(event.target.value), from)])}
            />
          </>
        )}
      </div>
      {chosen && (
        <button type="button" className={styles.all} onClick={() => changeView({ years: null })}>
          all years
        </button>
      )}
    </div>
  );
}

function Histogram({ corpus, from, to }: { corpus: Corpus; from: number; to: number }) {
  const [first, last] = corpus.span ?? [0, 0];
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const year of corpus.years) if (year !== null) counts[year - first] = (counts[year - first] ?? 0) + 1;
  const most = Math.max(1, ...counts);
  return (
    <svg viewBox={`0 0 ${counts.length * 10} 30`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, n) => {
        const height = count === 0 ? 0 : 2 + (count / most) * 28;
        const inside = first + n >= from && first + n <= to;
        return (
          <rect
            key={first + n}
            x={n * 10 + 0.6}
            width={8.8}
            y={30 - height}
            height={height}
            className={inside ? styles.inside : styles.outside}
          />
        );
      })}
    </svg>
  );
}
