import { create } from "zustand";
import { readJson } from "../../atlas/json/read-json.ts";
import type { SourceAccount } from "../../model/account.ts";
import { kindOf } from "../../model/ids.ts";
import type { GivenOptions } from "../../model/options.ts";
import type { Job, NamedFile, Progress } from "../../worker/client.ts";
import { emptyLog, record, redo, undo, type CommandLog } from "./command-log.ts";
import { createCorpus, type Corpus } from "./corpus.ts";
import { fitView } from "./fit-view.ts";
import { readPreference, writePreference } from "./preference.ts";
import { changeInWords } from "./view-words.ts";
import { fromParameters, toParameters, type Selection, type View } from "./view.ts";
import type { Theme } from "../../appearance/grounds.ts";

/** Milliseconds after which a message that asks for nothing goes away. */
const GOOD_NEWS_LASTS = 15_000;

export type Dialog = "notices" | "keys" | "hidden" | "account" | "options";

/** Files, and what was said of how to read them. */
export interface Given {
  files: readonly NamedFile[];
  options: GivenOptions;
}

/** A table that could not be read because its columns are not known, with the files that it came in. */
export interface UnreadTable {
  account: SourceAccount;
  given: Given;
}

export interface State {
  corpus: Corpus | null;
  /** The atlas as text, byte for byte as the pipeline wrote it. */
  text: string;
  /** Why there is no corpus, when there is none. */
  failure: string | null;
  view: View;
  hovered: string | null;
  theme: Theme;
  dialog: Dialog | null;
  /** Which notice the dialog begins with. */
  noticeCode: string | null;
  /** The source whose account is open. */
  account: SourceAccount | null;
  /** What was done to the view of this corpus. */
  log: CommandLog<View>;
  /** What the corpus was built from; "served" where the server may have it; null for an atlas that was opened here. */
  given: Given | "served" | null;
  /** What the account that is open tells of, where no corpus came of it. */
  unread: Given | null;
  job: { running: Job; progress: Progress | null; title: string } | null;
  /** A sentence about something that did not work or is done, until it is closed. */
  message: { text: string; good: boolean; table?: UnreadTable } | null;
  /** Whether the side panels are open on screens that have no room for them. */
  drawer: "none" | "view" | "details";
  /** The next node that is chosen goes beside the one that is chosen already. */
  comparing: boolean;
}

/** The one store of the explorer. Only the functions below change it. */
export const useStore = create<State>(() => ({
  corpus: null,
  text: "",
  failure: null,
  view: fromParameters(""),
  hovered: null,
  theme: "light",
  dialog: null,
  noticeCode: null,
  account: null,
  log: emptyLog,
  given: "served",
  unread: null,
  job: null,
  message: null,
  drawer: "none",
  comparing: false,
}));

const { getState: get, setState: set } = useStore;

/** Loads the atlas that was served beside the page, and the view that the address asks for. */
export async function start(): Promise<void> {
  set({ theme: savedTheme() });
  document.documentElement.dataset["theme"] = get().theme;
  window.addEventListener("popstate", () => set({ view: viewOfAddress() }));
  try {
    const response = await fetch("atlas.json");
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    open(await response.text());
  } catch (error) {
    set({
      failure: `The atlas could not be loaded: ${error instanceof Error ? error.message : String(error)}.`,
    });
  }
}

function open(text: string): void {
  const corpus = createCorpus(readJson(text));
  set({ corpus, text, failure: null });
  set({ view: viewOfAddress() });
}

/** The view that the address asks for, as far as the corpus has it. */
function viewOfAddress(): View {
  const { corpus } = get();
  const asked = fromParameters(location.search);
  if (!corpus) return asked;
  const { view, lost } = fitView(asked, corpus);
  if (lost) say("The address names something that is not in this corpus, so the corpus is shown.");
  return view;
}

/** Changes the view. A step that Back should undo is pushed; a movement of a slider replaces. Each is written down. */
export function changeView(change: Partial<View>, how: "push" | "replace" = "push"): void {
  const { view: before, log } = get();
  const after = { ...before, ...change };
  const command = { words: changeInWords(change), before, after };
  set({ log: record(log, command, how === "replace") });
  showView(after, how);
}

/** Takes back what was done last to the view, or does it again. */
export function takeBack(which: "undo" | "redo"): void {
  const step = (which === "undo" ? undo : redo)(get().log);
  if (!step) return;
  set({ log: step.log });
  showView(step.state, "push");
}

/** Shows a view, and writes it into the address. */
export function showView(view: View, how: "push" | "replace"): void {
  set({ view, hovered: null });
  const parameters = toParameters(view);
  const address = parameters ? `?${parameters}` : location.pathname;
  if (how === "push" && address !== (location.search || location.pathname))
    history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Chooses a person, paper or topic by id, going to a network that has it if this one has not. */
export function choose(id: string): void {
  const { corpus, view, comparing } = get();
  set({ comparing: false });
  if (comparing && view.selection?.kind === "node" && corpus?.network(view.network).byId(id) !== undefined)
    return chooseSecond(id);
  if (!corpus) return;
  const here = corpus.network(view.network).byId(id) !== undefined;
  const home = here ? null : corpus.homeOf(kindOf(id) ?? "");
  if (!here && home?.byId(id) === undefined) return;
  const network = home?.name ?? view.network;
  changeView({ network, selection: { kind: "node", id, second: null } });
  set({ drawer: "details" });
}

/** Chooses a second node beside the first, to see what is between them. */
export function chooseSecond(id: string): void {
  const { view } = get();
  const first = view.selection?.kind === "node" ? view.selection.id : null;
  if (first === null || first === id) choose(id);
  else changeView({ selection: { kind: "node", id: first, second: id } });
}

/** Waits for a second node to be chosen, from wherever. */
export function startComparing(): void {
  set({ comparing: true });
  say("Choose a second one, on the drawing, in the panel or with the finder.", true);
}

export function select(selection: Selection | null): void {
  changeView({ selection });
  if (selection) set({ drawer: "details" });
}

/** Goes to another network. A chosen person, paper or topic stays chosen; ties and communities belong to their network. */
export function goTo(network: View["network"]): void {
  const { selection } = get().view;
  changeView({
    network,
    selection: selection?.kind === "node" ? { ...selection, second: null } : null,
    minPapers: null,
    maxTies: null,
  });
}

/** One step back: closes what is open, lets go of the second node, then of the selection. */
export function stepBack(): void {
  const { view, dialog, message } = get();
  set({ comparing: false });
  if (dialog) set({ dialog: null });
  else if (message) set({ message: null });
  else if (view.selection?.kind === "node" && view.selection.second)
    select({ ...view.selection, second: null });
  else if (view.selection) select(null);
}

export function hover(id: string | null): void {
  if (get().hovered !== id) set({ hovered: id });
}

export function show(dialog: Dialog | null, noticeCode: string | null = null): void {
  set({ dialog, noticeCode });
}

/** Opens the account of a source: what became of its records, and what of it was not read. */
export function showAccount(account: SourceAccount, unread: Given | null = null): void {
  set({ dialog: "account", account, unread, message: null });
}

export function setDrawer(drawer: State["drawer"]): void {
  set({ drawer });
}

export function say(text: string | null, good = false, table?: UnreadTable): void {
  const message = text === null ? null : { text, good, ...(table && { table }) };
  set({ message });
  if (!good) return;
  setTimeout(() => {
    if (get().message === message) set({ message: null });
  }, GOOD_NEWS_LASTS);
}

const THEME_KEY = "visible-college-theme";

function savedTheme(): Theme {
  const saved = readPreference(THEME_KEY);
  if (saved === "light" || saved === "dark") return saved;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function setTheme(theme: Theme): void {
  writePreference(THEME_KEY, theme);
  document.documentElement.dataset["theme"] = theme;
  set({ theme });
}
