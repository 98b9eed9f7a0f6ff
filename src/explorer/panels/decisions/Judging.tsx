import { useState } from "react";
import type { Decision } from "../../../model/decision.ts";
import { decide } from "../../state/decide.ts";
import ui from "../../ui/ui.module.css";
import { EffectOf } from "./EffectOf.tsx";
import styles from "./decisions.module.css";

interface JudgingProps {
  same: Decision;
  apart: Decision | null;
  /** What the buttons say: of people who may be one, or of names that were joined. */
  words: { same: string; apart: string };
  /** Whom it is about, for who hears the buttons one by one. */
  about: string;
  people: readonly string[];
  /** Shows both in the drawing, where they are not shown already. */
  onShow?: () => void;
  parting?: readonly number[];
}

/** Decides whether two are one, after a look at what that would change. */
export function Judging({ same, apart, words, about, people, onShow, parting }: JudgingProps) {
  const [looking, setLooking] = useState(false);
  return (
    <div className={styles.judging}>
      <button
        type="button"
        className={ui.button}
        aria-expanded={looking}
        aria-label={`What would change: ${about}`}
        onClick={() => setLooking(!looking)}
      >
        What would change
      </button>
      <button
        type="button"
        className={ui.button}
        aria-label={`${words.same}: ${about}`}
        onClick={() => decide(same)}
      >
        {words.same}
      </button>
      {apart && (
        <button
          type="button"
          className={ui.button}
          aria-label={`${words.apart}: ${about}`}
          onClick={() => decide(apart)}
        >
          {words.apart}
        </button>
      )}
      {onShow && (
        <button
          type="button"
          className={`${ui.button} ${ui.quiet}`}
          aria-label={`Show both: ${about}`}
          onClick={onShow}
        >
          Show both
        </button>
      )}
      {looking && <EffectOf people={people} {...(parting && { parting })} />}
    </div>
  );
}
