import type { NetworkView, ViewNode } from "../../model/network-view.ts";
import type { Corpus } from "../state/corpus.ts";
import { changeView, select, useStore } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** The community of a node, and how sure it is. */
export function CommunityLine({ network, node }: { corpus: Corpus; network: NetworkView; node: ViewNode }) {
  const shown = useStore((state) => state.view.network);
  const community = node.community === null ? undefined : network.communities[node.community];
  if (!community) {
    return (
      <Section title="Community">
        <p className={ui.hint}>None: no tie leads to others.</p>
      </Section>
    );
  }
  const open = () => {
    if (shown === network.name) select({ kind: "community", number: community.number });
    else changeView({ network: network.name, selection: { kind: "community", number: community.number } });
  };
  return (
    <Section title="Community">
      <p>
        <CommunityDot community={community.number} />
        <button type="button" className={ui.door} onClick={open}>
          {community.number + 1} {community.name}
        </button>
      </p>
      <p className={ui.hint}>{sureness(node.stability, network.summary.runs)}</p>
    </Section>
  );
}

/** How sure it is that a node belongs to its community, in words and as a number. */
export function sureness(stability: number, runs: number): string {
  const words =
    stability > 0.9 ? "Sure" : stability > 0.7 ? "Fairly sure" : stability > 0.5 ? "Not sure" : "Unsure";
  return `${words}: over ${runs} runs from different starts, its company was the same to ${Math.round(stability * 100)} %.`;
}
