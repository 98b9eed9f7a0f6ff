import { counted } from "../../lib/counted.ts";
import type { NodeDetails as Facts } from "../../worker/questions/details/node.ts";
import { Door } from "../ui/Door.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { AboutOrganisation } from "./decisions/AboutOrganisation.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { Ranks } from "./Ranks.tsx";
import { TopicsOf } from "./TopicsOf.tsx";

/** A node of a kind that has no panel of its own: its papers, years, neighbours, topics, community and ranks. */
export function NodeDetails({ facts }: { facts: Facts }) {
  const {
    id,
    one,
    label: name,
    papers,
    papersDo,
    forms,
    years,
    neighbours,
    network,
    topics,
    standing,
  } = facts;
  return (
    <>
      <Heading kind={one.charAt(0).toUpperCase() + one.slice(1)} title={name} />
      <PapersBehind
        papers={papers}
        {...(papersDo && { label: `${counted(papers.length, "paper")} ${papersDo}` })}
      />
      {forms.length > 0 && <AboutOrganisation key={id} label={name} forms={forms} />}
      <YearBars years={years} />
      <Section title="Tied to">
        <More
          items={neighbours.rows}
          total={neighbours.total}
          render={({ id, label, tie, papers: together }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind papers={together} />
              <TieDoor network={network} tie={tie} label={`${name} and ${label}`} />
            </li>
          )}
        />
      </Section>
      <TopicsOf topics={topics} />
      <CommunityLine standing={standing} />
      <Ranks standing={standing} />
    </>
  );
}
