import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../state/corpus.ts";
import { neighboursOf, peopleOnPapers, sentencesWith } from "../state/evidence.ts";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { newestFirst, PapersBehind } from "../ui/PapersBehind.tsx";
import { PaperLine } from "../ui/PaperLine.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { Marked } from "./Marked.tsx";
import { More } from "./More.tsx";
import { Ranks } from "./Ranks.tsx";
import styles from "./panels.module.css";

/** A topic: papers by year, people, neighbouring topics, and the sentences that it was found in. */
export function TopicDetails({ corpus, index }: { corpus: Corpus; index: number }) {
  const topic = corpus.atlas.topics[index];
  if (!topic) return null;
  const network = corpus.homeOf(kinds.topic.name);
  const node = network?.byId(topic.id);
  const people = peopleOnPapers(corpus, topic.papers);
  const most = people[0]?.papers.length ?? 1;
  return (
    <>
      <Heading kind={`Topic, ${topic.type?.toLowerCase() ?? topic.kind}`} title={topic.label} />
      <PapersBehind corpus={corpus} papers={topic.papers} />
      {topic.forms.length > 1 && <p className={ui.hint}>Written as {topic.forms.join(", ")}</p>}
      <YearBars corpus={corpus} papers={topic.papers} />
      <Section title={`${people.length} ${people.length === 1 ? "person" : "people"} on it`}>
        <More
          items={people}
          render={({ id, label, papers }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <Meter share={papers.length / most} />
              <PapersBehind corpus={corpus} papers={papers} />
            </li>
          )}
        />
      </Section>
      <Section title="Neighbouring topics">
        <More
          items={neighboursOf(network, topic.id)}
          render={({ id, label, tie }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind
                corpus={corpus}
                papers={tie.papers}
                label={`${tie.papers.length} together, ${tie.weight.toFixed(1)}× expected`}
              />
              {network && (
                <TieDoor network={network.name} tie={tie.key} label={`${topic.label} and ${label}`} />
              )}
            </li>
          )}
        />
      </Section>
      {network && node && <CommunityLine corpus={corpus} network={network} node={node} />}
      <Section title="Where it was found">
        <More
          items={newestFirst(corpus, topic.papers)}
          first={10}
          render={(paper) => <FoundIn key={paper} corpus={corpus} topic={index} paper={paper} />}
        />
      </Section>
      {network && node && <Ranks network={network} node={node} />}
    </>
  );
}

const FIELDS = { title: "title", abstract: "abstract", summary: "summary" } as const;

function FoundIn({ corpus, topic, paper }: { corpus: Corpus; topic: number; paper: number }) {
  const sentences = sentencesWith(corpus, topic, paper);
  const category = corpus.atlas.topics[topic]?.kind === "category";
  return (
    <>
      <PaperLine corpus={corpus} paper={paper} />
      {sentences.map(({ field, pieces }, place) => (
        <li key={`${field} ${String(place)}`} className={styles.sentence}>
          <Marked corpus={corpus} pieces={pieces} /> <span className={ui.hint}>({FIELDS[field]})</span>
        </li>
      ))}
      {sentences.length === 0 && (
        <li className={`${styles.sentence} ${ui.hint}`}>
          {category
            ? "The source gives this category."
            : "Found in the abstract, which does not come with this corpus."}
        </li>
      )}
    </>
  );
}
