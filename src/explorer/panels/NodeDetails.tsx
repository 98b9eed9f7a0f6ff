import type { NetworkView, ViewNode } from "../../model/network-view.ts";
import type { Corpus } from "../state/corpus.ts";
import { neighboursOf, topicsOfPapers } from "../state/evidence.ts";
import { Door } from "../ui/Door.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { TopicsOf } from "./PersonDetails.tsx";
import { Ranks } from "./Ranks.tsx";

/** A node of a kind that has no panel of its own: its papers, years, neighbours, topics, community and ranks. */
export function NodeDetails({
  corpus,
  network,
  node,
}: {
  corpus: Corpus;
  network: NetworkView;
  node: ViewNode;
}) {
  const kind = network.words.kinds.find(({ name }) => name === node.kind)?.one ?? node.kind;
  const neighbours = neighboursOf(network, node.id);
  return (
    <>
      <Heading kind={kind.charAt(0).toUpperCase() + kind.slice(1)} title={node.label} />
      <PapersBehind corpus={corpus} papers={node.papers} />
      <YearBars corpus={corpus} papers={node.papers} />
      <Section title="Tied to">
        <More
          items={neighbours}
          render={({ id, label, tie }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind corpus={corpus} papers={tie.papers} />
              <TieDoor network={network.name} tie={tie.key} label={`${node.label} and ${label}`} />
            </li>
          )}
        />
      </Section>
      {topicsOfPapers(corpus, node.papers).length > 0 && <TopicsOf corpus={corpus} papers={node.papers} />}
      <CommunityLine corpus={corpus} network={network} node={node} />
      <Ranks network={network} node={node} />
    </>
  );
}
