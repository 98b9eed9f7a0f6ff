import { useState } from "react";
import { decide } from "../../state/decide.ts";
import { startComparing } from "../../state/choose.ts";
import { Section } from "../../ui/Section.tsx";
import ui from "../../ui/ui.module.css";
import { More } from "../More.tsx";
import { Renaming } from "./Renaming.tsx";
import styles from "./decisions.module.css";

interface AboutOrganisationProps {
  /** What it is called. */
  label: string;
  /** The ways in which it is written: decisions name it by these, whatever it is called. */
  forms: readonly string[];
}

/** How an organisation is written, and what can be decided about it. */
export function AboutOrganisation({ label, forms }: AboutOrganisationProps) {
  const [renaming, setRenaming] = useState(false);
  const [written = label, ...others] = forms;
  return (
    <Section title="Written as">
      <ul>
        <li className={ui.row}>{written}</li>
      </ul>
      <More
        items={others}
        first={8}
        render={(form) => (
          <li key={form} className={ui.row}>
            <span>{form}</span>
            <button
              type="button"
              className={ui.button}
              aria-label={`Another one: ${form}`}
              onClick={() => decide({ about: "organisation", decide: "apart", of: [written, form].sort() })}
            >
              Another one
            </button>
          </li>
        )}
      />
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
        <Renaming
          name={label}
          onName={(as) => decide({ about: "organisation", decide: "rename", of: written, as })}
        />
      )}
    </Section>
  );
}
