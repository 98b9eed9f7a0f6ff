import type { Drawn } from "../../appearance/drawn.ts";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { shapesInWords, tieInWords } from "../../appearance/legend-words.ts";
import styles from "./panels.module.css";

/** What size, colour and lines mean, in words and numbers. */
export function Legend({ legend, network }: { legend: Drawn["legend"]; network: NetworkOverview }) {
  const { colour, scale, size, swatches } = legend;
  const values = swatches.filter((swatch) => swatch.community === undefined);
  return (
    <aside className={styles.legend} aria-label="Legend">
      <span>
        {shapesInWords(network.words.kinds)}, {size.toLowerCase()}
      </span>
      <span>{colour}</span>
      {scale && (
        <span className={styles.scale}>
          {scale.from}
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            {scale.stops.map((stop, place) => (
              <rect
                key={stop}
                x={(place * 100) / scale.stops.length}
                width={100 / scale.stops.length + 0.5}
                height={8}
                fill={stop}
              />
            ))}
          </svg>
          {scale.to}
        </span>
      )}
      {values.map(({ colour: fill, label }) => (
        <span key={label}>
          <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
            <circle cx="5" cy="5" r="5" fill={fill} />
          </svg>{" "}
          {label}
        </span>
      ))}
      <span>{tieInWords(network)}</span>
    </aside>
  );
}
