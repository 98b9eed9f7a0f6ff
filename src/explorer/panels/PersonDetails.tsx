import { counted } from "../../lib/counted.ts";
import type { PersonDetails as Facts } from "../../worker/questions/details/person.ts";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PaperList } from "../ui/PaperList.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { NamesOf } from "./decisions/NamesOf.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { Ranks } from "./Ranks.tsx";
import { TopicsOf } from "./TopicsOf.tsx";

/** A person: names and why they were joined, papers, co-authors, topics, community and ranks. */
export function PersonDetails({ facts }: { facts: Facts }) {
  const { name, papers, inferredPapers, ownerEvidence, years, topics, standing, newest } = facts;
  return (
    <>
      <Heading kind="Person" title={name} />
      <div className={ui.line}>
        <PapersBehind papers={papers} />
        {inferredPapers.length > 0 && (
          <PapersBehind papers={inferredPapers} label={`and ${inferredPapers.length} inferred`} />
        )}
      </div>
      {ownerEvidence !== null && <p className={ui.hint}>Owner of the page, inferred: {ownerEvidence}</p>}
      <YearBars years={years} />
      <NamesOf facts={facts} />
      <Coauthors facts={facts} />
      <TopicsOf topics={topics} />
      {standing && <CommunityLine standing={standing} />}
      {standing && <Ranks standing={standing} />}
      <Section title="Papers, newest first">
        <PaperList
          papers={newest}
          total={newest.length}
          inOrder
          first={15}
          marked={{ papers: inferredPapers, note: "name hidden, inferred" }}
        />
      </Section>
    </>
  );
}

function Coauthors({ facts: { name, coauthors, network } }: { facts: Facts }) {
  const strongest = coauthors.rows[0]?.papers.length ?? 1;
  return (
    <Section title={`Works with ${counted(coauthors.total, "person", "people")}`}>
      <More
        items={coauthors.rows}
        total={coauthors.total}
        render={({ id, label, tie, papers, inferred, inferredPapers }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{label}</Door>
            <Meter share={papers.length / strongest} />
            <PapersBehind
              papers={papers}
              label={`${counted(papers.length, "paper")}${inferred ? ", inferred" : ""}`}
              marked={{ papers: inferredPapers, note: "inferred" }}
            />
            {network !== null && <TieDoor network={network} tie={tie} label={`${name} and ${label}`} />}
          </li>
        )}
      />
    </Section>
  );
}
