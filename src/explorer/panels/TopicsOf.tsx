import type { Share } from "../../worker/evidence/evidence.ts";
import type { Rows } from "../../worker/questions/details/rows.ts";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { More } from "./More.tsx";

/** Topics or people with the papers that they share with what is chosen. */
export function Shares({ shares: { rows, total } }: { shares: Rows<Share> }) {
  const most = rows[0]?.papers.length ?? 1;
  return (
    <More
      items={rows}
      total={total}
      render={({ id, label, papers }) => (
        <li key={id} className={ui.row}>
          <Door id={id}>{label}</Door>
          <Meter share={papers.length / most} />
          <PapersBehind papers={papers} />
        </li>
      )}
    />
  );
}

/** What some papers are about; nothing where that is not known. */
export function TopicsOf({ topics, title = "On" }: { topics: Rows<Share>; title?: string }) {
  if (topics.total === 0) return null;
  return (
    <Section title={title}>
      <Shares shares={topics} />
    </Section>
  );
}
