import { useState } from "react";
import type { PersonDetails } from "../../../worker/questions/details/person.ts";
import { decide } from "../../state/decide.ts";
import { useStore } from "../../state/store.ts";
import ui from "../../ui/ui.module.css";
import { EffectOf } from "./EffectOf.tsx";
import { PickPapers, withPapers } from "./PickPapers.tsx";
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
  const choose = (papers: readonly number[], on: boolean) => setChosen(withPapers(chosen, papers, on));
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
          <PickPapers papers={papers} chosen={chosen} choose={choose} />
        </fieldset>
      ))}
      {possible && <EffectOf people={[id]} parting={[...chosen].sort((a, b) => a - b)} />}
      <button type="button" className={ui.button} disabled={!possible} onClick={() => void split()}>
        Split off {chosen.size} of {all.size} papers
      </button>
    </div>
  );
}
