import type { NetworkView } from "../../atlas/network-view.ts";
import type { Look } from "../state/look.ts";
import styles from "./panels.module.css";

const SHAPES = {
  people: "● a person",
  papers: "■ a paper",
  topics: "◉ a topic",
  knowledge: "● person  ■ paper  ◉ topic",
} as const;

const TIES = {
  people: "A tie: papers together",
  topics: "A tie: together on papers more than by chance",
  papers: "A tie: shared topics or people",
  knowledge: "A tie: a person’s paper, a paper’s topic",
} as const;

/** What size, colour and lines mean, in words and numbers. */
export function Legend({ look, network }: { look: Look; network: NetworkView }) {
  const { colour, scale, size, swatches } = look.legend;
  const values = swatches.filter((swatch) => swatch.community === undefined);
  return (
    <aside className={styles.legend} aria-label="Legend">
      <span>
        {SHAPES[network.name]}, {size.toLowerCase()}
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
      <span>
        {TIES[network.name]}
        {network.summary.inferredTies > 0 ? ", dashed: inferred" : ""}
      </span>
    </aside>
  );
}
