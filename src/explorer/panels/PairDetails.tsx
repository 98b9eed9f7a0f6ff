import { isGiven } from "../../model/network.ts";
import { counted } from "../../lib/counted.ts";
import type { PairDetails as Facts } from "../../worker/questions/details/pair.ts";
import { select } from "../state/choose.ts";
import { useShownNetwork } from "../state/shown-network.ts";
import { Door } from "../ui/Door.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { Between } from "./decisions/Between.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";

/** Two nodes side by side: what they share, and the shortest ways from one to the other. */
export function PairDetails({ facts }: { facts: Facts }) {
  const { labels, together, common, topics, paths } = facts;
  const [first] = labels;
  const { network } = useShownNetwork();
  const withoutPapers = network !== undefined && isGiven(network.words);
  return (
    <>
      <Heading kind="Two chosen" title={labels.join(" and ")} />
      <Between ids={facts.ids} names={labels} />
      {!withoutPapers && (
        <Section title="Together">
          <PapersBehind
            papers={together}
            label={
              together.length === 0 ? "No paper together" : `${counted(together.length, "paper")} together`
            }
          />
        </Section>
      )}
      <Section title={`Neighbours in common: ${common.total}`}>
        <More
          items={common.rows}
          total={common.total}
          render={({ id, label, papers }) => (
            <li key={id} className={ui.row}>
              <Door id={id}>{label}</Door>
              <PapersBehind papers={papers} />
            </li>
          )}
        />
      </Section>
      {!withoutPapers && (
        <Section title={`Topics in common: ${topics.total}`}>
          <More
            items={topics.rows}
            total={topics.total}
            render={({ id, label, papers }) => (
              <li key={id} className={ui.row}>
                <Door id={id}>{label}</Door>
                <PapersBehind papers={papers} label={`${counted(papers.length, "paper")} of ${first}`} />
              </li>
            )}
          />
        </Section>
      )}
      <Paths paths={paths} />
    </>
  );
}

function Paths({ paths }: Pick<Facts, "paths">) {
  const steps = paths[0]?.ties.length ?? 0;
  return (
    <Section
      title={
        paths.length === 0
          ? "No way between them over the ties of this view"
          : `Shortest ways: ${steps} ${steps === 1 ? "step" : "steps"}`
      }
    >
      <ul>
        {paths.map(({ nodes, ties }) => (
          <li key={nodes.map(({ id }) => id).join(" ")} className={ui.row}>
            <span>
              {nodes.map(({ id, label }, place) => (
                <span key={id}>
                  {place > 0 && " → "}
                  <Door id={id}>{label}</Door>
                </span>
              ))}
            </span>
            {ties.map(({ key, papers }) => (
              <button
                key={key}
                type="button"
                className={`${ui.door} ${ui.hint}`}
                onClick={() => select({ kind: "tie", key })}
              >
                {papers > 0 ? `tie of ${counted(papers, "paper")}` : "tie"}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
