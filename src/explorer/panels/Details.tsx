import type { Corpus } from "../state/corpus.ts";
import type { Shown } from "../state/shown.ts";
import { select, startComparing, useStore } from "../state/store.ts";
import type { View } from "../state/view.ts";
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
export function Details({ corpus, shown }: { corpus: Corpus; shown: Shown }) {
  const view = useStore((state) => state.view);
  return (
    <div className={styles.details}>
      {view.selection && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => select(null)}>
          ← The corpus
        </button>
      )}
      {view.selection?.kind === "node" && !view.selection.second && (
        <button type="button" className={`${ui.door} ${ui.hint} ${styles.compare}`} onClick={startComparing}>
          Compare with another …
        </button>
      )}
      <Chosen corpus={corpus} shown={shown} view={view} />
    </div>
  );
}

function Chosen({ corpus, shown, view }: { corpus: Corpus; shown: Shown; view: View }) {
  const network = corpus.network(view.network);
  const { selection } = view;
  if (!selection) return <CorpusDetails corpus={corpus} network={network} />;
  if (selection.kind === "community")
    return (
      <CommunityDetails key={selection.number} corpus={corpus} network={network} number={selection.number} />
    );
  if (selection.kind === "tie") {
    const tie = network.byKey(selection.key);
    return tie ? <TieDetails key={tie.key} corpus={corpus} name={view.network} tie={tie} /> : null;
  }
  const [first, second] = [
    network.byId(selection.id),
    selection.second ? network.byId(selection.second) : undefined,
  ];
  if (first && second)
    return (
      <PairDetails
        key={`${first.id} ${second.id}`}
        corpus={corpus}
        name={view.network}
        shown={shown}
        first={first}
        second={second}
      />
    );
  const entity = corpus.entity(selection.id);
  if (!entity)
    return first ? <NodeDetails key={first.id} corpus={corpus} network={network} node={first} /> : null;
  if (entity.kind === "person")
    return <PersonDetails key={selection.id} corpus={corpus} index={entity.index} />;
  if (entity.kind === "topic")
    return <TopicDetails key={selection.id} corpus={corpus} index={entity.index} />;
  return <PaperDetails key={selection.id} corpus={corpus} index={entity.index} />;
}
