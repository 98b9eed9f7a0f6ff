import { useState } from "react";
import { counted } from "../../../lib/counted.ts";
import { decisionKey } from "../../../model/decision.ts";
import type { ReviewLine } from "../../../worker/questions/review.ts";
import { decideAll } from "../../state/decide.ts";
import { useStore } from "../../state/store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { Choice } from "../../ui/fields.tsx";
import ui from "../../ui/ui.module.css";
import styles from "./decisions.module.css";

const LEAST = ["90", "70", "50", "40", "30", "20"] as const;
const CHOICES = LEAST.map((name) => ({ name, label: `${name} in 100` }));
/** So many of the pairs are named. */
const NAMED = 5;

/** Joins all pairs that are likely enough at once, but none of whom one fits others as well. */
export function JoinMany() {
  const [least, setLeast] = useState<(typeof LEAST)[number]>("40");
  const [open, setOpen] = useState(false);
  const { answer, stale } = useAnswer("joinable", open ? { least: Number(least) } : null);
  const made = useStore((state) => state.decisions.made);
  const known = new Set(made.map(decisionKey));
  const lines = (answer?.lines ?? []).filter(
    ({ same, apart }) => !known.has(decisionKey(same)) && !known.has(decisionKey(apart)),
  );
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Join many at once</summary>
      <Choice label="Likely one, at least" value={least} among={CHOICES} onChange={setLeast} />
      {lines.length > 0 && <p className={ui.hint}>{namesOf(lines)}</p>}
      {answer !== undefined && answer.ambiguous > 0 && (
        <p className={ui.hint}>
          {counted(answer.ambiguous, "more pair is", "more pairs are")} as likely, but a name in each may be
          somebody else’s as well: these stay for you to look at one by one.
        </p>
      )}
      <div className={styles.judging}>
        <button
          type="button"
          className={ui.button}
          disabled={stale || lines.length === 0}
          onClick={() => decideAll(lines.map(({ same }) => same))}
        >
          Join {counted(lines.length, "pair")}
        </button>
      </div>
    </details>
  );
}

/** `Ann Lee and A. Lee (47); … and 12 more`: the first pairs with how likely each is. */
function namesOf(lines: readonly ReviewLine[]): string {
  const named = lines
    .slice(0, NAMED)
    .map(({ one, other, chance }) => `${one.name} and ${other.name} (${chance})`);
  const rest = lines.length - named.length;
  return rest > 0 ? `${named.join("; ")}; and ${rest} more.` : `${named.join("; ")}.`;
}
