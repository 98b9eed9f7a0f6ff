import { useState } from "react";
import type { TopicDetails as Facts } from "../../worker/questions/details/topic.ts";
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
  const { type, topicKind, label: name, papers, forms, years, people, neighbours, network, standing } = facts;
  return (
    <>
      <Heading kind={`Topic, ${type?.toLowerCase() ?? topicKind}`} title={name} />
      <PapersBehind papers={papers} />
      {forms.length > 1 && <p className={ui.hint}>Written as {forms.join(", ")}</p>}
      <AboutTopic label={name} form={forms[0] ?? name} />
      <YearBars years={years} />
      <Section title={`${people.total} ${people.total === 1 ? "person" : "people"} on it`}>
        <Shares shares={people} />
      </Section>
      <Section title="Neighbouring topics">
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
          <FoundIn
            key={line.paper}
            line={line}
            sentences={found[place]}
            category={topicKind === "category"}
          />
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
  sentences: readonly { field: string; pieces: Parameters<typeof Marked>[0]["pieces"] }[] | undefined;
  category: boolean;
}

function FoundIn({ line, sentences, category }: FoundInProps) {
  return (
    <>
      <PaperLine line={line} />
      {sentences?.map(({ field, pieces }, place) => (
        <li key={`${field} ${String(place)}`} className={styles.sentence}>
          <Marked pieces={pieces} /> <span className={ui.hint}>({field})</span>
        </li>
      ))}
      {sentences?.length === 0 && (
        <li className={`${styles.sentence} ${ui.hint}`}>
          {category
            ? "The source gives this category."
            : "Found in the abstract, which does not come with this corpus."}
        </li>
      )}
    </>
  );
}
