import { useState } from "react";
import type { TopicDetails as Facts } from "../../worker/questions/details/topic.ts";
import type { FoundIn as Found } from "../../worker/questions/sentences.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Door } from "../ui/Door.tsx";
import { PaperLine } from "../ui/PaperLine.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { AboutTopic } from "./decisions/AboutTopic.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { Marked } from "./Marked.tsx";
import { More } from "./More.tsx";
import { Ranks } from "./Ranks.tsx";
import { Shares } from "./TopicsOf.tsx";
import styles from "./panels.module.css";

/** A topic: papers by year, people, neighbouring topics, and the sentences that it was found in. */
export function TopicDetails({ facts }: { facts: Facts }) {
  const { label: name, papers, forms, years, people, neighbours, network, standing } = facts;
  return (
    <>
      <Heading kind={kindOf(facts)} title={name} />
      <PapersBehind papers={papers} />
      {forms.length > 1 && <p className={ui.hint}>Written as {forms.join(", ")}</p>}
      <AboutTopic facts={facts} />
      <YearBars years={years} />
      <Around facts={facts} />
      <Section title={`${people.total} ${people.total === 1 ? "person" : "people"} on it`}>
        <Shares shares={people} />
      </Section>
      <Section title="Neighbouring topics">
        <p className={ui.hint}>First those that are surest to be together more than by chance.</p>
        <More
          items={neighbours.rows}
          total={neighbours.total}
          render={({ id, label, tie, weight, papers: together }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind
                papers={together}
                label={`${together.length} together, ${weight.toFixed(1)}× expected`}
              />
              {network !== null && <TieDoor network={network} tie={tie} label={`${name} and ${label}`} />}
            </li>
          )}
        />
      </Section>
      {standing && <CommunityLine standing={standing} />}
      <WhereFound facts={facts} />
      {standing && <Ranks standing={standing} />}
    </>
  );
}

/** What sort of topic it is: `Topic, survey`; of a concept whose word it is: `Topic, concept (UAT)`. */
function kindOf({ type, topicKind }: Facts): string {
  if (topicKind !== "concept") return `Topic, ${type?.toLowerCase() ?? topicKind}`;
  return type === null ? "Topic, concept" : `Topic, concept (${type})`;
}

/** What its vocabulary has above it and below it, as far as it is here. */
function Around({ facts: { broader, narrower } }: { facts: Facts }) {
  return (
    <>
      <Row title="Broader" topics={broader} />
      <Row title="Narrower" topics={narrower} />
    </>
  );
}

function Row({ title, topics }: { title: string; topics: Facts["broader"] }) {
  if (topics.length === 0) return null;
  return (
    <Section title={title}>
      <More
        items={topics}
        total={topics.length}
        render={({ id, label, papers }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{label}</Door>
            <PapersBehind papers={papers} />
          </li>
        )}
      />
    </Section>
  );
}

const FIRST = 10;

/** The papers of a topic, newest first, each with the sentences that it was found in. */
function WhereFound({ facts: { id, newest, topicKind } }: { facts: Facts }) {
  const [most, setMost] = useState(FIRST);
  const papers = newest.slice(0, most);
  const { answer: lines = [] } = useAnswer("papers", { papers, sort: false, from: 0, count: most });
  const { answer: found = [] } = useAnswer("sentences", { topic: id, papers });
  return (
    <Section title="Where it was found">
      <ul>
        {lines.map((line, place) => (
          <FoundIn key={line.paper} line={line} found={found[place]} kind={topicKind} />
        ))}
      </ul>
      {newest.length > most && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => setMost(most * 4)}>
          {newest.length - most} more
        </button>
      )}
    </Section>
  );
}

interface FoundInProps {
  line: Parameters<typeof PaperLine>[0]["line"];
  /** Undefined while they are looked for. */
  found: Found | undefined;
  kind: Facts["topicKind"];
}

const UNSEEN: Partial<Record<Facts["topicKind"], string>> = {
  category: "The source gives this category.",
  concept:
    "A list that was given with the papers, or an abstract that does not come with this corpus, has it.",
};

function FoundIn({ line, found, kind }: FoundInProps) {
  const isUnseen = found?.sentences.length === 0 && found.keywords.length === 0;
  return (
    <>
      <PaperLine line={line} />
      {found?.sentences.map(({ field, pieces }, place) => (
        <li key={`${field} ${String(place)}`} className={styles.sentence}>
          <Marked pieces={pieces} /> <span className={ui.hint}>({field})</span>
        </li>
      ))}
      {found && found.keywords.length > 0 && (
        <li className={styles.sentence}>
          {found.keywords.map(({ text }) => text).join(" · ")}{" "}
          <span className={ui.hint}>
            (keyword, {[...new Set(found.keywords.map(({ scheme }) => scheme))].join(", ")})
          </span>
        </li>
      )}
      {isUnseen && (
        <li className={`${styles.sentence} ${ui.hint}`}>
          {UNSEEN[kind] ?? "Found in the abstract, which does not come with this corpus."}
        </li>
      )}
    </>
  );
}
