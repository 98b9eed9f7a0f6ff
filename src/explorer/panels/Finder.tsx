import { Search } from "lucide-react";
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from "react";
import { createFinder, type Found } from "../state/find.ts";
import type { Corpus } from "../state/corpus.ts";
import { choose } from "../state/store.ts";
import styles from "./finder.module.css";

export const FINDER_ID = "find";

/** A finder that is made at the first question: its index of a large corpus takes a moment. */
function lazyFinder(corpus: Corpus): (query: string) => Found[] {
  let finder: ((query: string) => Found[]) | null = null;
  return (query) => (query.trim() === "" ? [] : (finder ??= createFinder(corpus))(query));
}

/** The box that finds people, papers and topics: arrows move, Enter goes there. */
export function Finder({ corpus }: { corpus: Corpus }) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(query);
  const list = useId();
  const find = useMemo(() => lazyFinder(corpus), [corpus]);
  const found = useMemo(() => find(asked), [find, asked]);
  const showing = open && query.trim() !== "";
  const go = (result: Found | undefined) => {
    if (!result) return;
    choose(result.id);
    setQuery("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setActive((active - 1 + found.length) % Math.max(1, found.length));
    // What is listed may lag behind fast typing: Enter goes by what is written.
    else if (event.key === "Enter") go((query === asked ? found : find(query))[active]);
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
        {found.length === 0 && asked.trim() !== "" && (
          <li role="option" aria-selected={false} aria-disabled="true" className={styles.result}>
            Nothing is written like “{asked}”.
          </li>
        )}
      </ul>
    </div>
  );
}
