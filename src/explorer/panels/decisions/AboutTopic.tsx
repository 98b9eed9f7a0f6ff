import { useState } from "react";
import type { TopicDetails } from "../../../worker/questions/details/topic.ts";
import { decide } from "../../state/decide.ts";
import { startComparing } from "../../state/choose.ts";
import ui from "../../ui/ui.module.css";
import { Renaming } from "./Renaming.tsx";
import { SplittingTopic } from "./SplittingTopic.tsx";
import styles from "./decisions.module.css";

type Facts = Pick<TopicDetails, "id" | "label" | "forms" | "papers" | "mentions">;

/** What can be decided about a topic. */
export function AboutTopic({ facts }: { facts: Facts }) {
  const [open, setOpen] = useState<"split" | "rename" | null>(null);
  const { id, label, mentions, forms, papers } = facts;
  const toggle = (what: "split" | "rename") => setOpen(open === what ? null : what);
  return (
    <>
      <div className={styles.judging}>
        <button
          type="button"
          className={ui.button}
          onClick={() => decide({ about: "topic", decide: "noise", of: [mentions] })}
        >
          No topic
        </button>
        <button type="button" className={ui.button} onClick={startComparing}>
          Same as …
        </button>
        {(forms.length > 1 || papers.length > 1) && (
          <button
            type="button"
            className={ui.button}
            aria-expanded={open === "split"}
            onClick={() => toggle("split")}
          >
            Two topics? Split …
          </button>
        )}
        <button
          type="button"
          className={ui.button}
          aria-expanded={open === "rename"}
          onClick={() => toggle("rename")}
        >
          Rename …
        </button>
      </div>
      {open === "split" && <SplittingTopic key={id} facts={facts} onDone={() => setOpen(null)} />}
      {open === "rename" && (
        <Renaming
          name={label}
          onName={(as) => decide({ about: "topic", decide: "rename", of: mentions, as })}
        />
      )}
    </>
  );
}
