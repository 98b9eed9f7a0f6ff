import { useState } from "react";
import ui from "../../ui/ui.module.css";
import styles from "./decisions.module.css";

/** Asks for another name. */
export function Renaming({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [wanted, setWanted] = useState(name);
  const isNew = wanted.trim() !== "" && wanted.trim() !== name;
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onName(wanted.trim());
      }}
    >
      <label className={styles.field}>
        Call it
        <input value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <span>
        <button type="submit" className={ui.button} disabled={!isNew}>
          Rename
        </button>
      </span>
    </form>
  );
}
