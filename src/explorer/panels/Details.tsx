import type { Details as Facts } from "../../worker/questions/details.ts";
import { select, startComparing } from "../state/choose.ts";
import { useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import ui from "../ui/ui.module.css";
import { CommunityDetails } from "./CommunityDetails.tsx";
import { CorpusDetails } from "./CorpusDetails.tsx";
import { NodeDetails } from "./NodeDetails.tsx";
import { PairDetails } from "./PairDetails.tsx";
import { PaperDetails } from "./PaperDetails.tsx";
import { PersonDetails } from "./PersonDetails.tsx";
import { TieDetails } from "./TieDetails.tsx";
import { TopicDetails } from "./TopicDetails.tsx";
import styles from "./panels.module.css";

/** The panel on the right: what is chosen, with its evidence; the corpus when nothing is. */
export function Details() {
  const { selection, network, years, inferred, basis } = useStore((state) => state.view);
  const { answer, stale } = useAnswer("details", selection && { network, years, inferred, basis, selection });
  return (
    <div className={styles.details} aria-busy={selection !== null && (stale || answer === undefined)}>
      {selection && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => select(null)}>
          ← The corpus
        </button>
      )}
      {selection?.kind === "node" && !selection.second && (
        <button type="button" className={`${ui.door} ${ui.hint} ${styles.compare}`} onClick={startComparing}>
          Compare with another …
        </button>
      )}
      {selection ? answer && <Chosen facts={answer} /> : <CorpusDetails />}
    </div>
  );
}

function Chosen({ facts }: { facts: Facts }) {
  switch (facts.kind) {
    case "person":
      return <PersonDetails key={facts.id} facts={facts} />;
    case "paper":
      return <PaperDetails key={facts.id} facts={facts} />;
    case "topic":
      return <TopicDetails key={facts.id} facts={facts} />;
    case "node":
      return <NodeDetails key={facts.id} facts={facts} />;
    case "pair":
      return <PairDetails key={facts.ids.join(" ")} facts={facts} />;
    case "tie":
      return <TieDetails key={facts.key} facts={facts} />;
    default:
      return <CommunityDetails key={facts.number} facts={facts} />;
  }
}
