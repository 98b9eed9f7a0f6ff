import { Download } from "lucide-react";
import { useRef } from "react";
import { savePicture } from "../stage/picture.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import type { AskedDrawing } from "../../worker/questions/draw-choice.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { saveAtlas, saveNetwork } from "../state/save.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

interface ExportMenuProps extends Pick<Overview, "formats"> {
  choice: AskedDrawing;
  /** Undefined until it is drawn. */
  drawn: Drawn | undefined;
}

/** What can be exported: the network as a file, shown or whole; the picture; the atlas. */
export function ExportMenu({ formats, choice, drawn }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const all = drawn?.reasons.length === 0;
  const done = (save: () => unknown) => () => {
    void save();
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className={styles.menu}
      onBlur={(event) => {
        if (menu.current && !menu.current.contains(event.relatedTarget)) menu.current.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        menu.current.open = false;
        event.stopPropagation();
      }}
    >
      <summary className={ui.button} aria-label="Export">
        <Download size={16} aria-hidden="true" /> <span>Export</span>
      </summary>
      <div className={styles.menuBody}>
        <p className={ui.hint}>The {choice.network} network</p>
        {formats.map((format) => (
          <div key={format.name} className={styles.menuRow}>
            <span>{format.label}</span>
            {!all && (
              <button
                type="button"
                className={ui.button}
                onClick={done(() => saveNetwork(format, choice, true))}
              >
                what is shown
              </button>
            )}
            <button
              type="button"
              className={ui.button}
              onClick={done(() => saveNetwork(format, choice, false))}
            >
              everything
            </button>
          </div>
        ))}
        <div className={styles.menuRow}>
          <span>Picture (PNG), with its legend</span>
          <button type="button" className={ui.button} onClick={done(() => savePicture(choice.network))}>
            as on the screen
          </button>
        </div>
        <p className={ui.hint}>All of it, to keep or to share</p>
        <div className={styles.menuRow}>
          <span>Atlas (Visible College)</span>
          <button type="button" className={ui.button} onClick={done(() => saveAtlas())}>
            save
          </button>
        </div>
      </div>
    </details>
  );
}
