import { useState } from "react";
import { counted } from "../../lib/counted.ts";
import { communitiesWords, type CommunitiesBy } from "../../model/options.ts";
import { areGiven, chanceInWords, isSmall, runsInWords, SMALL } from "../../model/sureness-words.ts";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

interface HowSureProps {
  network: NetworkOverview;
  method: CommunitiesBy;
}

/** How the communities of a network were found, how far runs agree, and whether chance would do as well. */
export function HowSure({ network, method }: HowSureProps) {
  const { words, communities, summary } = network;
  const hasTies = summary.modularity !== null;
  return (
    <Section title={`How sure the ${counted(communities.length, "community", "communities")} are`}>
      <p className={ui.hint}>
        {hasTies &&
          !areGiven(summary) &&
          `${communitiesWords[method]} on the ${words.label.toLowerCase()} network, resolution ${summary.resolution ?? 1}. `}
        {runsInWords(summary).join(" ")}
      </p>
      {hasTies && <Chance key={network.name} network={network} />}
    </Section>
  );
}

/** Networks with more ties than this are compared with chance when the reader asks for it. */
const MOST_AT_ONCE = 1000;

function Chance({ network: { name, words, summary } }: Pick<HowSureProps, "network">) {
  const [asked, setAsked] = useState(false);
  const isAsked = asked || summary.ties <= MOST_AT_ONCE;
  const { answer } = useAnswer("chance", isAsked ? { network: name } : null);
  if (!isAsked)
    return (
      <button type="button" className={ui.button} onClick={() => setAsked(true)}>
        Compare with chance
      </button>
    );
  if (answer === null) return null;
  return (
    <p className={ui.hint} data-testid="chance">
      {answer ? chanceInWords(answer, words) : "Dealing networks by chance …"}
      {answer && answer.p > 0.05 && isSmall(summary) && ` ${SMALL}`}
    </p>
  );
}
