import { useState } from "react";
import { decide } from "../../state/decide.ts";
import { startComparing } from "../../state/store.ts";
import ui from "../../ui/ui.module.css";
import { Renaming } from "./Renaming.tsx";
import styles from "./decisions.module.css";

interface AboutTopicProps {
  /** What it is called. */
  label: string;
  /** A way in which it is written: decisions name it by that, whatever it is called. */
  form: string;
}

/** What can be decided about a topic. */
export function AboutTopic({ label, form }: AboutTopicProps) {
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <div className={styles.judging}>
        <button
          type="button"
          className={ui.button}
          onClick={() => decide({ about: "topic", decide: "noise", of: [form] })}
        >
          No topic
        </button>
        <button type="button" className={ui.button} onClick={startComparing}>
          Same as …
        </button>
        <button
          type="button"
          className={ui.button}
          aria-expanded={renaming}
          onClick={() => setRenaming(!renaming)}
        >
          Rename …
        </button>
      </div>
      {renaming && (
        <Renaming name={label} onName={(as) => decide({ about: "topic", decide: "rename", of: form, as })} />
      )}
    </>
  );
}
