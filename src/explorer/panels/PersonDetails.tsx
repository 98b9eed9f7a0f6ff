import { counted } from "../../lib/counted.ts";
import type { NetworkView } from "../../model/network-view.ts";
import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../state/corpus.ts";
import { coauthorsOf, topicsOfPapers } from "../state/evidence.ts";
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
import { More } from "./More.tsx";
import { Ranks } from "./Ranks.tsx";

/** A person: names and why they were joined, papers, co-authors, topics, community and ranks. */
export function PersonDetails({ corpus, index }: { corpus: Corpus; index: number }) {
  const person = corpus.atlas.people[index];
  if (!person) return null;
  const network = corpus.homeOf(kinds.person.name);
  const node = network?.byId(person.id);
  const all = [...person.papers, ...person.inferredPapers];
  const hidden = new Set(person.inferredPapers);
  const owner = corpus.atlas.owners.find((one) => one.person === index);
  const coauthors = coauthorsOf(network, person.id);
  const strongest = coauthors[0]?.tie.papers.length ?? 1;
  return (
    <>
      <Heading kind="Person" title={person.name} />
      <div className={ui.line}>
        <PapersBehind corpus={corpus} papers={person.papers} label={counted(person.papers.length, "paper")} />
        {hidden.size > 0 && (
          <PapersBehind
            corpus={corpus}
            papers={person.inferredPapers}
            label={`and ${hidden.size} inferred`}
          />
        )}
      </div>
      {owner && <p className={ui.hint}>Owner of the page, inferred: {owner.evidence}</p>}
      <YearBars corpus={corpus} papers={person.papers} inferred={person.inferredPapers} />
      <Variants variants={person.variants} />
      <Section title={`Works with ${counted(coauthors.length, "person", "people")}`}>
        <More
          items={coauthors}
          render={({ id, label, tie }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <Meter share={tie.papers.length / strongest} />
              <PapersBehind
                corpus={corpus}
                papers={tie.papers}
                label={`${counted(tie.papers.length, "paper")}${tie.inferred ? ", inferred" : ""}`}
                note={(paper) =>
                  network && inferredHere(corpus, network, tie, paper) ? "inferred" : undefined
                }
              />
              {network && (
                <TieDoor network={network.name} tie={tie.key} label={`${person.name} and ${label}`} />
              )}
            </li>
          )}
        />
      </Section>
      <TopicsOf corpus={corpus} papers={all} />
      {network && node && <CommunityLine corpus={corpus} network={network} node={node} />}
      {network && node && <Ranks network={network} node={node} />}
      <Section title="Papers, newest first">
        <More
          items={newestFirst(corpus, all)}
          first={15}
          render={(paper) => (
            <PaperLine
              key={paper}
              corpus={corpus}
              paper={paper}
              note={hidden.has(paper) ? "name hidden, inferred" : undefined}
            />
          )}
        />
      </Section>
    </>
  );
}

/** Whether a paper speaks for a tie only because one of its people is inferred to be on it. */
function inferredHere(
  corpus: Corpus,
  network: NetworkView,
  tie: { a: number; b: number },
  paper: number,
): boolean {
  return [tie.a, tie.b].some(
    (end) => corpus.atlas.people[network.nodes[end]?.entity ?? -1]?.inferredPapers.includes(paper) ?? false,
  );
}

function Variants({ variants }: { variants: Corpus["atlas"]["people"][number]["variants"] }) {
  if (variants.length < 2) return null;
  return (
    <Section title="Written as">
      <ul>
        {variants.map(({ written, mentions, reason }) => (
          <li key={written} className={ui.row}>
            <span>{written}</span>
            <span className={ui.hint}>
              {mentions} {mentions === 1 ? "mention" : "mentions"}
            </span>
            {reason !== null && <span className={ui.hint}>Joined: {reason}.</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function TopicsOf({
  corpus,
  papers,
  title = "On",
}: {
  corpus: Corpus;
  papers: readonly number[];
  title?: string;
}) {
  const topics = topicsOfPapers(corpus, papers);
  if (topics.length === 0) return null;
  const most = topics[0]?.papers.length ?? 1;
  return (
    <Section title={title}>
      <More
        items={topics}
        render={({ id, label, papers: shared }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{label}</Door>
            <Meter share={shared.length / most} />
            <PapersBehind corpus={corpus} papers={shared} />
          </li>
        )}
      />
    </Section>
  );
}
