import { Search } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import type { Found } from "../../worker/evidence/finder.ts";
import { choose } from "../state/choose.ts";
import { useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import styles from "./finder.module.css";

export const FINDER_ID = "find";

/** The box that finds people, papers and topics: arrows move, Enter goes there. */
export function Finder() {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const list = useId();
  const corpus = useStore((state) => state.corpus);
  const { answer, stale } = useAnswer("find", query.trim() === "" ? null : { text: query });
  const found = answer ?? [];
  const showing = open && query.trim() !== "";
  const go = (result: Found | undefined) => {
    if (!result) return;
    void choose(result.id);
    setQuery("");
    setOpen(false);
    // The finder would keep the keys of the page for writing.
    document.querySelector<HTMLElement>('[data-testid="details"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setActive((active - 1 + found.length) % Math.max(1, found.length));
    // What is listed may lag behind fast typing: Enter goes by what is written.
    else if (event.key === "Enter")
      void corpus?.ask("find", { text: query }).then((now) => go(now[stale ? 0 : active]));
    else if (event.key === "Escape") {
      setQuery("");
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.finder}>
      <Search size={16} aria-hidden="true" />
      <input
        id={FINDER_ID}
        type="search"
        role="combobox"
        aria-label="Find a person, paper or topic"
        aria-expanded={showing}
        aria-controls={list}
        aria-activedescendant={showing && found[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder="Find a person, paper, topic"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul id={list} role="listbox" aria-label="Found" className={styles.results} hidden={!showing}>
        {found.map((result, place) => (
          <li
            key={result.id}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === active}
            className={styles.result}
            onPointerDown={(event) => {
              event.preventDefault();
              go(result);
            }}
            onPointerEnter={() => setActive(place)}
          >
            <span className={result.kind === "paper" ? styles.title : undefined}>{result.label}</span>
            <span className={styles.kind}>
              {result.kind}, {result.detail}
            </span>
          </li>
        ))}
        {answer?.length === 0 && !stale && (
          <li role="option" aria-selected={false} aria-disabled="true" className={styles.result}>
            Nothing is written like “{query}”.
          </li>
        )}
      </ul>
    </div>
  );
}
