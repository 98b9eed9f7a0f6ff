import { counted } from "../../lib/counted.ts";
import { kinds } from "../../model/kinds.ts";
import type { CommunityDetails as Facts } from "../../worker/questions/details/community.ts";
import { select } from "../state/choose.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PaperList } from "../ui/PaperList.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { sureness } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { WithinCommunity } from "./WithinCommunity.tsx";

/** A community: its name and why, its members, papers and years, its neighbours, and how stable it is. */
export function CommunityDetails({ facts }: { facts: Facts }) {
  const { number, among, network, name, size, allPeople, allPapers, papers, stability, runs, years } = facts;
  return (
    <>
      <Heading kind={`Community ${number + 1} of ${among} in the ${network} network`} title={name} />
      <div className={ui.line}>
        <CommunityDot community={number} />
        {size} {allPeople ? kinds.person.many : "members"}
        {papers.length > 0 && ", "}
        <PapersBehind papers={papers} />
      </div>
      <p className={ui.hint}>{sureness(stability, runs)}</p>
      <WithinCommunity key={`${network} ${number}`} network={network} number={number} />
      <YearBars years={years} />
      {papers.length > 0 && <Terms facts={facts} />}
      <Members facts={facts} />
      <Unsure facts={facts} />
      <Neighbours facts={facts} />
      {!allPapers && papers.length > 0 && (
        <Section title="Papers, newest first">
          <PaperList papers={facts.newest} total={facts.newest.length} inOrder />
        </Section>
      )}
    </>
  );
}

function Terms({ facts: { terms, mixed } }: { facts: Facts }) {
  const best = terms[0]?.score ?? 1;
  return (
    <Section title="Why this name: its most telling topics">
      {terms.length === 0 && <p className={ui.hint}>No topic tells it apart.</p>}
      {mixed && (
        <p className={ui.hint}>
          Mixed: most papers on the topics of its name are of other communities. The name says what it has
          more of than of anything else, not what sets it apart.
        </p>
      )}
      <ul>
        {terms.map(({ id, label, score, here, all }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{label}</Door>
            <Meter share={score / best} />
            <PapersBehind papers={here} label={`${here.length} of ${all} papers`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Members({ facts: { members } }: { facts: Facts }) {
  const strongest = members.rows[0]?.strength ?? 1;
  return (
    <Section title="Who and what is in it, strongest first">
      <More
        items={members.rows}
        total={members.total}
        first={12}
        render={({ id, label, kind, strength, papers }) => (
          <li key={id} className={ui.row}>
            <Door id={id} paper={kind === kinds.paper.name}>
              {label}
            </Door>
            <Meter share={strength / strongest} />
            {kind !== kinds.paper.name && <PapersBehind papers={papers} />}
          </li>
        )}
      />
    </Section>
  );
}

/** Who is in it by a narrow margin. */
function Unsure({ facts: { unsure } }: { facts: Facts }) {
  if (unsure.total === 0) return null;
  return (
    <Section title="Who is elsewhere in other runs, most often first">
      <More
        items={unsure.rows}
        total={unsure.total}
        first={5}
        render={({ id, label, kind, share, number, name }) => (
          <li key={id} className={ui.paperLine}>
            <Door id={id} paper={kind === kinds.paper.name}>
              {label}
            </Door>
            <span className={ui.hint}>
              {Math.round(share * 100) || "less than 1"} % in {number + 1} {name}
            </span>
          </li>
        )}
      />
    </Section>
  );
}

function Neighbours({ facts: { neighbours } }: { facts: Facts }) {
  if (neighbours.total === 0) return null;
  return (
    <Section title="Tied to">
      <More
        items={neighbours.rows}
        total={neighbours.total}
        first={5}
        render={({ number, name, ties, papers }) => (
          <li key={number} className={ui.row}>
            <button type="button" className={ui.door} onClick={() => select({ kind: "community", number })}>
              <CommunityDot community={number} />
              {number + 1} {name}
            </button>
            <PapersBehind
              papers={papers}
              label={`${counted(ties, "tie")}${papers.length > 0 ? `, ${counted(papers.length, "paper")}` : ""}`}
            />
          </li>
        )}
      />
    </Section>
  );
}
