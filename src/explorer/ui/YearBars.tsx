import type { ByYear } from "../../worker/questions/details/by-year.ts";
import styles from "./ui.module.css";

const WIDTH = 320;
const HEIGHT = 40;

/** Papers by year as small bars; papers that are there by inference only stand as dashed parts. */
export function YearBars({ years }: { years: ByYear | null }) {
  if (!years) return null;
  const { first, listed: counts, inferred } = years;
  const rows = counts.map((listed, n) => ({ year: first + n, listed, hidden: inferred[n] ?? 0 }));
  const most = rows.reduce((top, row) => Math.max(top, row.listed + row.hidden), 1);
  const step = WIDTH / rows.length;
  const words = rows.map(({ year, listed, hidden }) => `${year}: ${listed + hidden}`).join(", ");
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
      role="img"
      aria-label={`Papers by year: ${words}`}
    >
      {rows.map(({ year, listed, hidden }, n) => {
        const [solid, dashed] = [(listed / most) * (HEIGHT - 12), (hidden / most) * (HEIGHT - 12)];
        const x = n * step + step * 0.15;
        return (
          <g key={year}>
            <rect x={x} width={step * 0.7} y={HEIGHT - solid} height={solid} rx={1.5} />
            {hidden > 0 && (
              <rect
                className={styles.hiddenPart}
                x={x}
                width={step * 0.7}
                y={HEIGHT - solid - dashed}
                height={dashed}
                rx={1.5}
              />
            )}
            {listed + hidden > 0 && step > 14 && (
              <text x={x + step * 0.35} y={HEIGHT - solid - dashed - 3} textAnchor="middle">
                {listed + hidden}
              </text>
            )}
            {(step > 26 || n === 0 || n === rows.length - 1) && (
              <text x={n * step + step / 2} y={HEIGHT + 13} textAnchor="middle">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
