import { useState } from "react";
import { counted } from "../../../lib/counted.ts";
import type { TopicDetails } from "../../../worker/questions/details/topic.ts";
import type { TopicForm } from "../../../worker/evidence/topic-mentions.ts";
import { decide } from "../../state/decide.ts";
import { useStore } from "../../state/store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import ui from "../../ui/ui.module.css";
import { PickPapers, withPapers } from "./PickPapers.tsx";
import styles from "./decisions.module.css";

interface SplittingTopicProps {
  facts: Pick<TopicDetails, "id" | "label">;
  onDone: () => void;
}

/** Splits a topic by choosing the ways in which it is written, or the papers, that mean another thing. */
export function SplittingTopic({ facts: { id, label }, onDone }: SplittingTopicProps) {
  const { answer: forms } = useAnswer("topicForms", { topic: id });
  const [chosenForms, setForms] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [name, setName] = useState("");
  if (!forms)
    return (
      <p className={ui.hint} role="status">
        Reading where it is written …
      </p>
    );
  const { parted, left } = sidesOf(forms, chosenForms, chosen);
  const possible = parted.size > 0 && left.size > 0;
  const both = [...parted].filter((paper) => left.has(paper)).length;
  const split = async () => {
    const as = name.trim();
    const asked = { topic: id, forms: [...chosenForms], papers: [...chosen], ...(as && { as }) };
    const decisions = await useStore.getState().corpus?.ask("splitTopic", asked);
    if (!decisions?.length) return;
    onDone();
    decide(...decisions);
  };
  const all = [...new Set(forms.flatMap(({ papers }) => papers))];
  return (
    <div data-testid="splitting">
      <p className={ui.hint}>Choose what means something else: a way of writing, or papers.</p>
      {forms.length > 1 && (
        <fieldset className={styles.form}>
          <legend>By how it is written</legend>
          {forms.map(({ written, papers }) => (
            <label key={written} className={styles.pick}>
              <input
                type="checkbox"
                checked={chosenForms.includes(written)}
                onChange={({ target }) =>
                  setForms(
                    target.checked
                      ? [...chosenForms, written]
                      : chosenForms.filter((form) => form !== written),
                  )
                }
              />
              <span>
                “{written}” <span className={ui.hint}>{counted(papers.length, "paper")}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.form}>
        <legend>By paper</legend>
        <PickPapers
          papers={all}
          chosen={chosen}
          choose={(papers, on) => setChosen(withPapers(chosen, papers, on))}
        />
      </fieldset>
      <label className={styles.field}>
        Call the other one
        <input value={name} placeholder={label} onChange={({ target }) => setName(target.value)} />
      </label>
      {possible && (
        <p className={ui.hint} role="status" data-testid="effect">
          {counted(parted.size, "paper")} on the other topic, {left.size} on this one
          {both > 0 && `, ${both} on both`}.
        </p>
      )}
      <button type="button" className={ui.button} disabled={!possible} onClick={() => void split()}>
        Split off
      </button>
    </div>
  );
}

/** The papers of what is chosen, and of what is left. */
function sidesOf(forms: readonly TopicForm[], chosenForms: readonly string[], chosen: ReadonlySet<number>) {
  const [parted, left] = [new Set<number>(), new Set<number>()];
  for (const { written, papers } of forms)
    for (const paper of papers)
      (chosenForms.includes(written) || chosen.has(paper) ? parted : left).add(paper);
  return { parted, left };
}
