import { useState } from "react";
import { writtenOrganisation } from "../../../model/decision.ts";
import { decide } from "../../state/decide.ts";
import { startComparing, useStore } from "../../state/store.ts";
import ui from "../../ui/ui.module.css";
import { Renaming } from "./Renaming.tsx";
import styles from "./decisions.module.css";

/** What can be decided about an organisation. */
export function AboutOrganisation({ label }: { label: string }) {
  const [renaming, setRenaming] = useState(false);
  const of = useStore(({ decisions }) => writtenOrganisation(label, decisions.made));
  return (
    <>
      <div className={styles.judging}>
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
        <Renaming name={label} onName={(as) => decide({ about: "organisation", decide: "rename", of, as })} />
      )}
    </>
  );
}
