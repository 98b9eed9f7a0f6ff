import { useState } from "react";
import type { PaperDetails } from "../../../worker/questions/details/paper.ts";
import { isDate } from "../../../model/decision.ts";
import { decide } from "../../state/decide.ts";
import ui from "../../ui/ui.module.css";
import styles from "./decisions.module.css";

type Facts = Pick<PaperDetails, "id" | "paper">;

/** What can be decided about a paper: that it does not belong here, or what its title, year and byline truly are. */
export function AboutPaper({ facts }: { facts: Facts }) {
  const [correcting, setCorrecting] = useState(false);
  return (
    <>
      <div className={styles.judging}>
        <button
          type="button"
          className={ui.button}
          aria-expanded={correcting}
          onClick={() => setCorrecting(!correcting)}
        >
          Correct …
        </button>
        <button
          type="button"
          className={ui.button}
          onClick={() => decide({ about: "paper", decide: "leave out", of: [facts.id] })}
        >
          Leave out
        </button>
      </div>
      {correcting && <Correcting facts={facts} />}
    </>
  );
}

function Correcting({ facts: { id, paper } }: { facts: Facts }) {
  const known = {
    title: paper.title,
    year: paper.date?.iso ?? "",
    names: paper.byline.names.map(({ written }) => written).join("\n"),
  };
  const [wanted, setWanted] = useState(known);
  const set = (change: Partial<typeof known>) => setWanted({ ...wanted, ...change });
  const [title, year] = [wanted.title.trim(), wanted.year.trim()];
  const names = wanted.names
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const change = {
    ...(title !== known.title && title !== "" ? { title } : {}),
    ...(year !== known.year && isDate(year) ? { year } : {}),
    ...(wanted.names === known.names ? {} : { byline: names }),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide({ about: "paper", decide: "correct", of: id, ...change });
      }}
    >
      <label className={styles.field}>
        Title
        <input value={wanted.title} onChange={(event) => set({ title: event.target.value })} />
      </label>
      <label className={styles.field}>
        Year, or day as YYYY-MM-DD
        <input value={wanted.year} onChange={(event) => set({ year: event.target.value })} />
      </label>
      <label className={styles.field}>
        People, one a line
        <textarea
          rows={Math.min(10, names.length + 1)}
          value={wanted.names}
          onChange={(event) => set({ names: event.target.value })}
        />
      </label>
      {!isDate(year) && year !== known.year && (
        <p className={ui.hint} role="alert">
          “{year}” is no year and no day that exists.
        </p>
      )}
      <button
        type="submit"
        className={ui.button}
        disabled={Object.keys(change).length === 0 || (year !== known.year && !isDate(year))}
      >
        Correct
      </button>
    </form>
  );
}
