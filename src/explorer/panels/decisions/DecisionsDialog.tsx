import { X } from "lucide-react";
import { useState } from "react";
import { counted } from "../../../lib/counted.ts";
import { decisionKey } from "../../../model/decision.ts";
import { listed, type Listed } from "../../../model/decision-file.ts";
import { decisionWords } from "../../../model/decision-words.ts";
import { exportDecisions, exportThesaurus, forget, importDecisions } from "../../state/decide.ts";
import { show, useStore } from "../../state/store.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import ui from "../../ui/ui.module.css";
import { UndoRedo } from "./UndoRedo.tsx";
import styles from "./decisions.module.css";

/** What a thesaurus can be of. */
const THESAURI = (Object.keys(listed) as Listed[]).map((of) => ({ of, about: listed[of] }));

/** Everything that the reader decided: to look through, take out one by one, keep as a file, and bring in from one. */
export function DecisionsDialog() {
  const [list, setList] = useState<File | null>(null);
  const { made } = useStore((state) => state.decisions);
  return (
    <Dialog title="What you decided" onClose={() => show(null)}>
      <p className={ui.hint}>
        It is kept in this browser for these very files. As a file, decisions.json, it goes to others and to
        the command line: visible-college build … --decisions decisions.json gives the same atlas, byte for
        byte.
      </p>
      <UndoRedo />
      {made.length === 0 && (
        <p>Nothing yet. Decide on a person, a topic, a paper, or in the review of names.</p>
      )}
      <ul className={styles.lines}>
        {made.map((one) => (
          <li key={decisionKey(one)} className={ui.row} data-testid="decision">
            <span>{decisionWords(one)}</span>
            <button
              type="button"
              className={`${ui.button} ${ui.icon} ${ui.quiet}`}
              aria-label={`Take out: ${decisionWords(one)}`}
              onClick={() => forget(one)}
            >
              <X size={15} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.judging}>
        <button type="button" className={ui.button} disabled={made.length === 0} onClick={exportDecisions}>
          Save {counted(made.length, "decision")} as a file
        </button>
        {THESAURI.filter(({ about }) => made.some((one) => one.about === about)).map(({ of }) => (
          <button key={of} type="button" className={ui.button} onClick={() => exportThesaurus(of)}>
            Thesaurus of {of}
          </button>
        ))}
        <label className={ui.button}>
          Add those of a file …
          <input
            type="file"
            accept=".json,.csv,.tsv,.txt"
            className={styles.file}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              const isList = file !== undefined && !file.name.toLowerCase().endsWith(".json");
              setList(isList ? file : null);
              if (file && !isList) void importDecisions(file);
              event.target.value = "";
            }}
          />
        </label>
      </div>
      {list && (
        <div className={styles.judging} role="group" aria-label={`What ${list.name} lists`}>
          <span>{list.name} lists names, and what they are replaced by. They are names of</span>
          {THESAURI.map(({ of }) => (
            <button
              key={of}
              type="button"
              className={ui.button}
              onClick={() => {
                void importDecisions(list, of);
                setList(null);
              }}
            >
              {of}
            </button>
          ))}
        </div>
      )}
    </Dialog>
  );
}
