import type { Standing } from "../../worker/questions/details/standing.ts";
import { changeView, select, useStore } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** The community of a node, and how sure it is. */
export function CommunityLine({ standing: { network, community, runs } }: { standing: Standing }) {
  const shown = useStore((state) => state.view.network);
  if (!community) {
    return (
      <Section title="Community">
        <p className={ui.hint}>None: no tie leads to others.</p>
      </Section>
    );
  }
  const { number, name, stability } = community;
  const open = () => {
    if (shown === network) select({ kind: "community", number });
    else changeView({ network, selection: { kind: "community", number } });
  };
  return (
    <Section title="Community">
      <p>
        <CommunityDot community={number} />
        <button type="button" className={ui.door} onClick={open}>
          {number + 1} {name}
        </button>
      </p>
      <p className={ui.hint}>{sureness(stability, runs)}</p>
    </Section>
  );
}

/** How sure it is that a node belongs to its community, in words and as a number. */
export function sureness(stability: number, runs: number): string {
  const words =
    stability > 0.9 ? "Sure" : stability > 0.7 ? "Fairly sure" : stability > 0.5 ? "Not sure" : "Unsure";
  return `${words}: over ${runs} runs from different starts, its company was the same to ${Math.round(stability * 100)} %.`;
}
