import { useState } from "react";
import { grouped } from "../../lib/counted.ts";
import type { Standing } from "../../worker/questions/details/standing.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** Where a node stands in each measure; the formula is one click away. */
export function Ranks({ standing }: { standing: Standing }) {
  const { id, network, among, ranks, sampledSources } = standing;
  return (
    <Section title={`Rank among ${grouped(among)} in the ${network} network`}>
      <RankList ranks={ranks} sampledSources={sampledSources} />
      <FurtherRanks key={`${network} ${id}`} standing={standing} />
    </Section>
  );
}

function RankList({ ranks, sampledSources }: Pick<Standing, "ranks" | "sampledSources">) {
  return (
    <ul>
      {ranks.map(({ name, label, meaning, formula, source, sampled, rank, value, tied }) => (
        <li key={name}>
          <details className={ui.papersBehind}>
            <summary>
              {label}: {Number(value.toPrecision(3))}, rank {rank}
              {tied > 1 ? ` (with ${tied - 1} others)` : ""}
            </summary>
            <p className={ui.hint}>
              It says {meaning}.{formula !== "" && ` ${formula}${source === "" ? "" : ` (${source})`}.`}
              {sampledSources !== null && sampled ? ` Estimated from ${sampledSources} nodes.` : ""}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The measures that are taken when they are asked for. */
function FurtherRanks({ standing: { id, network, sampledSources } }: { standing: Standing }) {
  const [open, setOpen] = useState(false);
  const { answer } = useAnswer("furtherRanks", open ? { network, id } : null);
  return (
    <details className={ui.papersBehind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Further measures</summary>
      {open && !answer && <p className={ui.hint}>Measuring …</p>}
      {answer && <RankList ranks={answer} sampledSources={sampledSources} />}
    </details>
  );
}
