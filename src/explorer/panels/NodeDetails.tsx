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
    said,
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
      <InItsFile said={said} />
      {forms.length > 0 && <AboutOrganisation key={id} label={name} forms={forms} />}
      <YearBars years={years} />
      <Section title="Tied to">
        <More
          items={neighbours.rows}
          total={neighbours.total}
          render={({ id, label, tie, weight, papers: together }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              {together.length > 0 ? (
                <PapersBehind papers={together} />
              ) : (
                <span className={ui.hint}>weight {Number(weight.toPrecision(4))}</span>
              )}
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

/** What the file of its network says of it in words; an address can be opened. */
function InItsFile({ said }: Pick<Facts, "said">) {
  if (said.length === 0) return null;
  return (
    <Section title="In its file">
      <ul>
        {said.map(({ label, text }) => (
          <li key={label}>
            <span className={ui.hint}>{label}:</span>{" "}
            {/^https?:\/\/\S+$/.test(text) ? (
              <a href={text} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
