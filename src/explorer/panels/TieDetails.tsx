import { counted } from "../../lib/counted.ts";
import { kinds } from "../../model/kinds.ts";
import type { TieDetails as Facts } from "../../worker/questions/details/tie.ts";
import { Door } from "../ui/Door.tsx";
import { PaperList } from "../ui/PaperList.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { TopicsOf } from "./TopicsOf.tsx";

/** A tie: its two ends, the papers that make it, what they are about, its years and its weight. */
export function TieDetails({ facts }: { facts: Facts }) {
  const { ends, inferred, shares, newest, inferredPapers, years, topics, betweenPapers } = facts;
  return (
    <>
      <Heading
        kind={inferred ? "Tie, inferred" : "Tie"}
        title={ends.map((end) => short(end.label)).join(" and ")}
      />
      <ul>
        {ends.map(({ id, label, kind }) => (
          <li key={id}>
            <Door id={id} paper={kind === kinds.paper.name}>
              {label}
            </Door>
          </li>
        ))}
      </ul>
      {inferred && (
        <p className={ui.hint}>
          Every paper behind this tie has a cut byline: the owner of the page is inferred to be on it.
        </p>
      )}
      {facts.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {shares && <Shared shares={shares} />}
      {newest.length > 0 ? (
        <Section title={betweenPapers ? "The two papers" : `${made(newest.length)} it`}>
          <PaperList
            papers={newest}
            total={newest.length}
            inOrder
            first={20}
            marked={{ papers: inferredPapers, note: "inferred" }}
          />
        </Section>
      ) : (
        <p className={ui.hint}>
          Its network came as a file without papers: all that is known of it is its weight.
        </p>
      )}
      {years && (
        <Section title="Years">
          <p>{years[0] === years[1] ? `only ${years[0]}` : `first ${years[0]}, last ${years[1]}`}</p>
        </Section>
      )}
      <Weight facts={facts} />
      {!betweenPapers && <TopicsOf topics={topics} title="What they are about" />}
    </>
  );
}

const made = (papers: number) => `${counted(papers, "paper")} ${papers === 1 ? "makes" : "make"}`;

function Weight({ facts: { weight, formula, upperBound } }: { facts: Facts }) {
  return (
    <Section title="Weight">
      <p>{Number(weight.toPrecision(4))}</p>
      <p className={ui.hint}>{formula}</p>
      {upperBound && <p className={ui.hint}>Some bylines are cut, so this is an upper bound.</p>}
    </Section>
  );
}

function Shared({ shares }: { shares: NonNullable<Facts["shares"]> }) {
  return (
    <Section title={`What they share: ${shares.length}`}>
      <More
        items={shares}
        total={shares.length}
        first={20}
        render={({ key, id, label }) => (
          <li key={key}>{id === null ? label : <Door id={id}>{label}</Door>}</li>
        )}
      />
    </Section>
  );
}

function short(label: string): string {
  return label.length > 60 ? `${label.slice(0, 58).trimEnd()}…` : label;
}
