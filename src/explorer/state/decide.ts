import { counted } from "../../lib/counted.ts";
import { textOfBytes } from "../../lib/text-of-bytes.ts";
import { mergeDecisions, withDecisions, withoutDecision } from "../../model/change-decisions.ts";
import { joinDecisions, type Decision, type Decisions } from "../../model/decision.ts";
import { readDecisions, writeDecisions, writeThesaurus, type Listed } from "../../model/decision-file.ts";
import { decisionWords } from "../../model/decision-words.ts";
import { redo, record, undo } from "./command-log.ts";
import { followDecisions } from "./jobs.ts";
import { isKeptUnder, keepDecisions, storedDecisions } from "./kept-decisions.ts";
import { save } from "./save.ts";
import { say, useStore } from "./store.ts";

const { getState: get, setState: set } = useStore;

/** Notes what the reader decided, and lets the picture follow. */
export const decide = (...made: Decision[]) => decideAll(made);

/** The same for many decisions, which are one step to be undone. */
export function decideAll(made: readonly Decision[]): void {
  const [first] = made;
  const { decisions } = get();
  const words = made.length > 1 ? counted(made.length, "decision") : first && decisionWords(first);
  if (words) change(withDecisions(decisions, made, hashes()), words);
}

/** Takes a decision out, whenever it was made. */
export function forget(gone: Decision): void {
  change(withoutDecision(get().decisions, gone), `not: ${decisionWords(gone)}`);
}

/** Takes back what was decided last, or decides it again. */
export function takeBackDecision(which: "undo" | "redo"): void {
  const { decided, decisions } = get();
  const step = (which === "undo" ? undo : redo)(decided);
  const command = which === "undo" ? decided.done.at(-1) : decided.undone.at(-1);
  if (!step || !command) return;
  const from = which === "undo" ? command.after : command.before;
  follow(mergeDecisions(from, decisions, step.state), step.log); // what another tab decided since then stays
}

/** Takes over what is decided about the same sources in other tabs, as it is. */
export function followOtherTabs(): void {
  window.addEventListener("storage", ({ key }) => {
    const { corpus, decisions, kept } = get();
    if (!corpus || !isKeptUnder(key, corpus.overview)) return;
    const there = storedDecisions(corpus.overview) ?? kept;
    set({ decisions: mergeDecisions(kept, decisions, there), kept: there });
    followDecisions();
  });
}

/** Adds the decisions of a file, or of a list of two columns (CSV, a thesaurus of VOSviewer) of names of one kind. */
export async function importDecisions(file: File, of?: Listed): Promise<void> {
  try {
    const { decisions: read, rejected } = readDecisions(
      textOfBytes(new Uint8Array(await file.arrayBuffer())),
      of,
    );
    change(joinDecisions([get().decisions, read]), `${read.made.length} decisions of ${file.name}`);
    const [first] = rejected;
    if (first) say(`${rejected.length} of its decisions are not understood and were left aside: ${first}.`);
  } catch (error) {
    say(`${file.name} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Saves what was decided as a file: the command line takes it with `--decisions`. */
export function exportDecisions(): void {
  save("decisions.json", new Blob([writeDecisions(get().decisions)], { type: "application/json" }));
}

/** Saves what was decided about names of one kind as a thesaurus of VOSviewer. */
export function exportThesaurus(of: Listed): void {
  const { text, left } = writeThesaurus(get().decisions, of);
  save(`thesaurus-${of}.txt`, new Blob([text], { type: "text/plain" }));
  if (left.length > 0)
    say(`${left.length} of your decisions cannot be said in a thesaurus, and are not in it.`);
}

const hashes = () => get().corpus?.overview.recipe.sources.map(({ sha256 }) => sha256) ?? [];

function change(after: Decisions, words: string): void {
  const { decisions: before, decided } = get();
  follow(after, record(decided, { words, before, after }));
}

function follow(after: Decisions, decided: ReturnType<typeof get>["decided"]): void {
  const { corpus, kept, began } = get();
  if (!corpus) return set({ decisions: after, decided });
  const decisions = mergeDecisions(kept, storedDecisions(corpus.overview) ?? kept, after); // what was decided here came last
  const isKept = keepDecisions(corpus.overview, began, decisions);
  set({ decisions, decided, kept: isKept ? decisions : kept });
  if (!isKept)
    say(
      "This browser keeps nothing for this page: what you decide is gone when it is closed, unless you save it as a file.",
    );
  followDecisions();
}
