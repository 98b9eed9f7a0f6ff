import { counted } from "../../lib/counted.ts";
import type { ViewNode } from "../../model/network-view.ts";
import type { Corpus } from "../state/corpus.ts";
import { neighboursOf, topicsOfPapers } from "../state/evidence.ts";
import { shortestPaths } from "../state/paths.ts";
import type { Shown } from "../state/shown.ts";
import { select } from "../state/store.ts";
import { Door } from "../ui/Door.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";

interface PairDetailsProps {
  corpus: Corpus;
  name: string;
  shown: Shown;
  first: ViewNode;
  second: ViewNode;
}

/** Two nodes side by side: what they share, and the shortest ways from one to the other. */
export function PairDetails({ corpus, name, shown, first, second }: PairDetailsProps) {
  const network = corpus.network(name);
  const together = first.papers.filter((paper) => second.papers.includes(paper));
  const mine = new Set(neighboursOf(network, first.id).map((one) => one.id));
  const common = neighboursOf(network, second.id).filter((one) => mine.has(one.id));
  const others = new Set(topicsOfPapers(corpus, second.papers).map((topic) => topic.id));
  const topics = topicsOfPapers(corpus, first.papers).filter((topic) => others.has(topic.id));
  const paths = shortestPaths(network, shown.ties, first.index, second.index);
  return (
    <>
      <Heading kind="Two chosen" title={`${first.label} and ${second.label}`} />
      <Section title="Together">
        <PapersBehind
          corpus={corpus}
          papers={together}
          label={
            together.length === 0 ? "No paper together" : `${counted(together.length, "paper")} together`
          }
        />
      </Section>
      <Section title={`Neighbours in common: ${common.length}`}>
        <More
          items={common}
          render={({ id, label, tie }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind corpus={corpus} papers={tie.papers} />
            </li>
          )}
        />
      </Section>
      <Section title={`Topics in common: ${topics.length}`}>
        <More
          items={topics}
          render={({ id, label, papers }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind
                corpus={corpus}
                papers={papers}
                label={`${counted(papers.length, "paper")} of ${first.label}`}
              />
            </li>
          )}
        />
      </Section>
      <Section
        title={
          paths.length === 0
            ? "No way between them over the ties drawn"
            : `Shortest ways: ${paths[0]?.ties.length ?? 1} ${paths[0]?.ties.length === 1 ? "step" : "steps"}`
        }
      >
        <ul>
          {paths.map((path) => (
            <li key={path.nodes.join()} className={ui.row}>
              <span>
                {path.nodes.map((index, place) => (
                  <span key={index}>
                    {place > 0 && " → "}
                    <Door id={network.nodes[index]?.id ?? ""}>{network.nodes[index]?.label}</Door>
                  </span>
                ))}
              </span>
              {path.ties.map((tie) => (
                <button
                  key={tie.key}
                  type="button"
                  className={`${ui.door} ${ui.hint}`}
                  onClick={() => select({ kind: "tie", key: tie.key })}
                >
                  tie of {counted(tie.papers.length, "paper")}
                </button>
              ))}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
