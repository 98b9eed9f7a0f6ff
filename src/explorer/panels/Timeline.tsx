import type { PaperCounts } from "../../appearance/paper-counts.ts";
import { counted } from "../../lib/counted.ts";
import { changeView, useStore } from "../state/store.ts";
import styles from "./timeline.module.css";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Papers by year, or by month where there are few years, between two handles that choose from when to when. */
export function Timeline({ papers }: { papers: PaperCounts | null }) {
  const chosen = useStore((state) => state.view.years);
  const any = useStore(({ corpus }) => (corpus?.overview.sizes.papers ?? 0) > 0);
  if (!papers)
    return <p className={styles.none}>{any ? "No paper has a date." : "A network without papers."}</p>;
  const { first, last, undated } = papers;
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
      <div className={styles.track} style={{ "--year": `${100 / (last - first + 1)}%` }}>
        <Bars papers={papers} from={from} to={to} />
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

/** A bar for each year or month, on the scale of the handles: what is between them is chosen. */
function Bars({
  papers: { first, counts, months },
  from,
  to,
}: {
  papers: PaperCounts;
  from: number;
  to: number;
}) {
  const bars = months ?? counts;
  const inYear = bars.length / counts.length;
  const most = bars.reduce((top, count) => Math.max(top, count), 1);
  const gap = bars.length > 150 ? 0 : 1.2;
  return (
    <>
      <svg viewBox={`0 0 ${bars.length * 10} 30`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map((count, n) => {
          const height = count === 0 ? 0 : 2 + (count / most) * (months ? 17 : 28);
          const year = first + Math.floor(n / inYear);
          const when = months ? `${MONTHS[n % 12] ?? ""} ${year}` : String(year);
          return (
            <rect
              key={when}
              x={n * 10 + gap / 2}
              width={10 - gap}
              y={30 - height}
              height={height}
              className={year >= from && year <= to ? styles.inside : styles.outside}
            >
              <title>{`${when}: ${counted(count, "paper")}`}</title>
            </rect>
          );
        })}
      </svg>
      {months && (
        <ol className={styles.names} aria-hidden="true">
          {counts.map((_, n) => (
            <li key={first + n}>{first + n}</li>
          ))}
        </ol>
      )}
    </>
  );
}
