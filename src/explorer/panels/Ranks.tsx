import type { NetworkView, ViewNode } from "../../model/network-view.ts";
import { rankOf } from "../state/evidence.ts";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** Where a node stands in each measure; the formula is one click away. */
export function Ranks({ network, node }: { network: NetworkView; node: ViewNode }) {
  return (
    <Section title={`Rank among ${network.nodes.length} in the ${network.name} network`}>
      <ul>
        {network.measures.map(({ name, label, meaning, formula, source, sampled }) => {
          const ranked = rankOf(network, name, node.index);
          if (!ranked) return null;
          const { rank, value, tied } = ranked;
          return (
            <li key={name}>
              <details className={ui.papersBehind}>
                <summary>
                  {label}: {Number(value.toPrecision(3))}, rank {rank}
                  {tied > 1 ? ` (with ${tied - 1} others)` : ""}
                </summary>
                <p className={ui.hint}>
                  It says {meaning}. {formula} ({source}).
                  {network.summary.sampledSources !== null && sampled
                    ? ` Estimated from ${network.summary.sampledSources} nodes.`
                    : ""}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
