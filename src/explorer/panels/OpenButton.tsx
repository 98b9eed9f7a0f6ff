import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { openFiles } from "../state/jobs.ts";
import ui from "../ui/ui.module.css";
import styles from "./header.module.css";

/** Lets a reader choose files to look at. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={ui.button}
        onClick={() => input.current?.click()}
        title="Open bibliographies, author pages or an atlas. They stay in this browser."
      >
        <FolderOpen size={16} aria-hidden="true" /> <span className={styles.word}>Open</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="files"
        aria-label="Files to open"
        onChange={(event) => {
          openFiles([...(event.target.files ?? [])].map((file) => ({ name: file.name, file })));
          event.target.value = "";
        }}
      />
    </>
  );
}
