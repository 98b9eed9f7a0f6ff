import type { Standing } from "../../worker/questions/details/standing.ts";
import { select } from "../state/choose.ts";
import { changeView, useStore } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** The community of a node, how sure it is, and where else it may belong. */
export function CommunityLine({ standing: { network, community, elsewhere, runs } }: { standing: Standing }) {
  if (!community) {
    return (
      <Section title="Community">
        <p className={ui.hint}>None: no tie leads to others.</p>
      </Section>
    );
  }
  return (
    <Section title="Community">
      <CommunityDoor network={network} community={community} />
      <p className={ui.hint}>{sureness(community.stability, runs)}</p>
      {elsewhere && (
        <>
          <p className={ui.hint}>
            In {Math.round(elsewhere.share * 100) || "less than 1"} % of the other runs it is in another one:
          </p>
          <CommunityDoor network={network} community={elsewhere} />
        </>
      )}
    </Section>
  );
}

interface CommunityDoorProps {
  network: string;
  community: { number: number; name: string };
}

function CommunityDoor({ network, community: { number, name } }: CommunityDoorProps) {
  const shown = useStore((state) => state.view.network);
  const open = () => {
    if (shown === network) select({ kind: "community", number });
    else changeView({ network, selection: { kind: "community", number } });
  };
  return (
    <p>
      <CommunityDot community={number} />
      <button type="button" className={ui.door} onClick={open}>
        {number + 1} {name}
      </button>
    </p>
  );
}

/** How sure it is that a node belongs to its community, in words and as a number. */
export function sureness(stability: number, runs: number): string {
  const words =
    stability > 0.9 ? "Sure" : stability > 0.7 ? "Fairly sure" : stability > 0.5 ? "Not sure" : "Unsure";
  return `${words}: over ${runs} runs from other starts, its company was the same to ${Math.round(stability * 100)} %.`;
}
