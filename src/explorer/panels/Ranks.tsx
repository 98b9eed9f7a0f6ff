import { grouped } from "../../lib/counted.ts";
import type { Standing } from "../../worker/questions/details/standing.ts";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** Where a node stands in each measure; the formula is one click away. */
export function Ranks({ standing: { network, among, ranks, sampledSources } }: { standing: Standing }) {
  return (
    <Section title={`Rank among ${grouped(among)} in the ${network} network`}>
      <ul>
        {ranks.map(({ name, label, meaning, formula, source, sampled, rank, value, tied }) => (
          <li key={name}>
            <details className={ui.papersBehind}>
              <summary>
                {label}: {Number(value.toPrecision(3))}, rank {rank}
                {tied > 1 ? ` (with ${tied - 1} others)` : ""}
              </summary>
              <p className={ui.hint}>
                It says {meaning}. {formula} ({source}).
                {sampledSources !== null && sampled ? ` Estimated from ${sampledSources} nodes.` : ""}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
