import { useState } from "react";
import type { PersonDetails } from "../../../worker/questions/details/person.ts";
import { decide } from "../../state/decide.ts";
import { useStore } from "../../state/store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import ui from "../../ui/ui.module.css";
import { EffectOf } from "./EffectOf.tsx";
import styles from "./decisions.module.css";

interface SplittingProps {
  facts: Pick<PersonDetails, "id" | "forms">;
  onDone: () => void;
}

/** Splits a person by choosing the papers, name by name, that are another one's. */
export function Splitting({ facts: { id, forms }, onDone }: SplittingProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const all = new Set(forms.flatMap(({ papers }) => papers));
  const possible = chosen.size > 0 && chosen.size < all.size;
  const choose = (papers: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const paper of papers)
      if (on) next.add(paper);
      else next.delete(paper);
    setChosen(next);
  };
  const split = async () => {
    const decisions = await useStore.getState().corpus?.ask("split", { person: id, papers: [...chosen] });
    if (!decisions?.length) return;
    onDone();
    decide(...decisions);
  };
  return (
    <div data-testid="splitting">
      <p className={ui.hint}>Choose what somebody else wrote. Both are kept apart from then on.</p>
      {forms.map(({ written, papers }) => (
        <fieldset key={written} className={styles.form}>
          <legend>
            <label className={styles.pick}>
              <input
                type="checkbox"
                checked={papers.length > 0 && papers.every((paper) => chosen.has(paper))}
                onChange={(event) => choose(papers, event.target.checked)}
              />
              written “{written}”
            </label>
          </legend>
          <Papers papers={papers} chosen={chosen} choose={choose} />
        </fieldset>
      ))}
      {possible && <EffectOf people={[id]} parting={[...chosen].sort((a, b) => a - b)} />}
      <button type="button" className={ui.button} disabled={!possible} onClick={() => void split()}>
        Split off {chosen.size} of {all.size} papers
      </button>
    </div>
  );
}

const FIRST = 20;

interface PapersProps {
  papers: readonly number[];
  chosen: ReadonlySet<number>;
  choose: (papers: readonly number[], on: boolean) => void;
}

function Papers({ papers, chosen, choose }: PapersProps) {
  const [count, setCount] = useState(FIRST);
  const { answer: lines = [] } = useAnswer("papers", { papers: [...papers], sort: true, from: 0, count });
  return (
    <>
      {lines.map(({ paper, title, detail }) => (
        <label key={paper} className={styles.pick}>
          <input
            type="checkbox"
            checked={chosen.has(paper)}
            onChange={(event) => choose([paper], event.target.checked)}
          />
          <span>
            {title} <span className={ui.hint}>{detail}</span>
          </span>
        </label>
      ))}
      {papers.length > count && (
        <button type="button" className={`${ui.door} ${ui.hint}`} onClick={() => setCount(count * 4)}>
          {papers.length - count} more
        </button>
      )}
    </>
  );
}
