import type { Overview } from "../../worker/questions/overview.ts";
import { changeView, useStore } from "../state/store.ts";
import styles from "./timeline.module.css";

/** Papers by year, with two handles that choose from when to when. */
export function Timeline({ dates }: Pick<Overview, "dates">) {
  const chosen = useStore((state) => state.view.years);
  if (!dates) return <p className={styles.none}>No paper has a date.</p>;
  const { first, last, undated } = dates;
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const [from, to] = chosen ? [clamp(chosen[0]), clamp(chosen[1])] : [first, last];
  const set = (years: [number, number]) =>
    changeView({ years: years[0] <= first && years[1] >= last ? null : years }, "replace");
  return (
    <div className={styles.timeline}>
      <span className={styles.years}>
        {from === to ? from : `${from}–${to}`}
        {undated > 0 && chosen && <small> {undated} undated hidden</small>}
      </span>
      <div className={styles.track} style={{ "--half": `${50 / (last - first + 1)}%` }}>
        <Histogram dates={dates} from={from} to={to} />
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

interface HistogramProps {
  dates: NonNullable<Overview["dates"]>;
  from: number;
  to: number;
}

function Histogram({ dates: { first, years: counts }, from, to }: HistogramProps) {
  const most = counts.reduce((top, count) => Math.max(top, count), 1);
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
