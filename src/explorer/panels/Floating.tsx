import { counted } from "../../lib/counted.ts";
import { cancelJob, openFiles } from "../state/jobs.ts";
import { useStore, say, showAccount } from "../state/store.ts";
import { useEffect, useState } from "react";
import { droppedFiles } from "../state/dropped-files.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import { kinds } from "../../model/kinds.ts";
import ui from "../ui/ui.module.css";
import styles from "./floating.module.css";

const STEPS = {
  reading: "Reading",
  people: "Telling people apart",
  topics: "Finding topics",
  networks: "Building networks",
  analysis: "Analysing",
  writing: "Writing",
} as const;

/** A run that is under way: which step, how far, and a way to stop it. The corpus on the screen stays. */
export function JobCard() {
  const job = useStore((state) => state.job);
  if (!job) return null;
  const { progress, title } = job;
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <div className={styles.card} role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <p className={ui.hint}>{progress ? `${STEPS[progress.step]}: ${progress.what}` : "Starting"}</p>
      <progress className={styles.progress} max={1} value={share} aria-label="Progress of this step" />
      <button type="button" className={ui.button} onClick={cancelJob}>
        Cancel
      </button>
    </div>
  );
}

/** A sentence about what worked or did not, until it is closed. */
export function Message() {
  const message = useStore((state) => state.message);
  if (!message) return null;
  const { table } = message;
  return (
    <div className={styles.card} role={message.good ? "status" : "alert"} data-good={message.good}>
      <p className={styles.words}>{message.text}</p>
      {table && (
        <button type="button" className={ui.button} onClick={() => showAccount(table.account, table.given)}>
          Say what its columns hold
        </button>
      )}
      <button type="button" className={ui.button} onClick={() => say(null)}>
        Close
      </button>
    </div>
  );
}

/** What a hovered node is, beside the pointer. */
export function HoverCard({ drawn }: { drawn: Drawn }) {
  const hovered = useStore((state) => state.hovered);
  if (!hovered || hovered.of !== drawn) return null;
  const { place, at } = hovered;
  const { label, papers, kind, firstYear, lastYear } = drawn.nodes;
  const [from = 0, to = 0] = [firstYear[place], lastYear[place]];
  const years = from === 0 ? "" : from === to ? ` · ${from}` : ` · ${from}–${to}`;
  const isPaper = drawn.kinds[kind[place] ?? 0]?.name === kinds.paper.name;
  return (
    <div
      className={styles.hover}
      data-testid="hover"
      style={{ left: Math.min(at.x + 14, window.innerWidth - 250), top: Math.max(60, at.y - 12) }}
    >
      <strong>{label[place]}</strong>
      <span className={ui.hint}>
        {isPaper
          ? kinds.paper.one
          : papers[place] === 0
            ? drawn.kinds[kind[place] ?? 0]?.one
            : counted(papers[place] ?? 0, "paper")}
        {years}
      </span>
    </div>
  );
}

/** The whole page takes dropped files. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = (event: DragEvent) => event.preventDefault();
    const enter = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.includes("Files") ?? false);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => openFiles(files));
    };
    const listeners = { dragover: stop, dragenter: enter, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listener);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles.drop}>
      <p>Drop bibliographies, author pages, folders or an atlas</p>
      <p>Nothing leaves this browser.</p>
    </div>
  );
}
