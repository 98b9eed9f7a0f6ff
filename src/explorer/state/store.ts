import { create } from "zustand";
import type { SourceAccount } from "../../model/account.ts";
import { noDecisions, type Decisions } from "../../model/decision.ts";
import type { GivenOptions } from "../../model/options.ts";
import type { Bounds } from "../../appearance/drawn.ts";
import type { Grouping } from "../../model/grouping.ts";
import type { NamedFile, Progress } from "../../worker/build.ts";
import { openAt, type Job } from "../../worker/client.ts";
import type { OpenAtlas } from "../../worker/owner.ts";
import type { Hovered } from "../stage/scene.ts";
import { emptyLog, record, redo, undo, type CommandLog } from "./command-log.ts";
import { whatIsKept } from "./kept-decisions.ts";
import { fitNames } from "./fit-names.ts";
import { readPreference, writePreference } from "./preference.ts";
import { changeInWords } from "./view-words.ts";
import { fromParameters, toParameters, type View } from "./view.ts";
import type { Theme } from "../../appearance/grounds.ts";

/** Milliseconds after which a message that asks for nothing goes away. */
const GOOD_NEWS_LASTS = 15_000;

export type Dialog =
  "notices" | "keys" | "hidden" | "account" | "options" | "review" | "decisions" | "methods";

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
  /** What is held of the atlas on the screen, and the way to ask its worker for the rest. */
  corpus: OpenAtlas | null;
  /** Why there is no corpus, when there is none. */
  failure: string | null;
  view: View;
  /** The node that the pointer rests on: its place in the drawing, and where the pointer is. */
  hovered: Hovered | null;
  /** What is looked at closely, where that draws more of it; null: everything. */
  region: Bounds | null;
  theme: Theme;
  dialog: Dialog | null;
  /** Which notice the dialog begins with. */
  noticeCode: string | null;
  /** The source whose account is open. */
  account: SourceAccount | null;
  /** What was done to the view of this corpus. */
  log: CommandLog<View>;
  /** What the reader decided about the data of this corpus; what of it the atlas was built with stands in its recipe. */
  decisions: Decisions;
  /** What this browser kept of that when this tab last looked, or wrote it; see `mergeDecisions`. */
  kept: Decisions;
  /** What the atlas that was opened had been built with. */
  began: Decisions;
  /** What was decided, to be undone. */
  decided: CommandLog<Decisions>;
  /** What the corpus was built from; "served" where the server may have it; null for an atlas that was opened here. */
  given: Given | "served" | null;
  /** What the account that is open tells of, where no corpus came of it. */
  unread: Given | null;
  /** What is under way; `follows` where the picture follows what was decided. */
  job: { running: Job; progress: Progress | null; title: string; follows: boolean } | null;
  /** A sentence about something that did not work or is done, until it is closed. */
  message: { text: string; good: boolean; table?: UnreadTable } | null;
  /** Whether the side panels are open on screens that have no room for them. */
  drawer: "none" | "view" | "details";
  /** The next node that is chosen goes beside the one that is chosen already. */
  comparing: boolean;
}

/** The one store of the explorer. Only the functions of this folder change it. */
export const useStore = create<State>(() => ({
  corpus: null,
  failure: null,
  view: fromParameters(""),
  hovered: null,
  region: null,
  theme: "light",
  dialog: null,
  noticeCode: null,
  account: null,
  log: emptyLog,
  decisions: noDecisions,
  kept: noDecisions,
  began: noDecisions,
  decided: emptyLog,
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
  window.addEventListener("popstate", () => void showAddress());
  try {
    const corpus = await openAt("corpus.atlas");
    const { recipe } = corpus.overview;
    set({ corpus, failure: null, began: recipe.decisions, ...whatIsKept({ recipe }) });
    await showAddress();
  } catch (error) {
    set({
      failure: `The atlas could not be loaded: ${error instanceof Error ? error.message : String(error)}.`,
    });
  }
}

/** Shows the view that the address asks for, as far as the corpus has it, which may have changed under it. */
export async function showAddress(changed = false): Promise<void> {
  const { corpus } = get();
  const asked = fromParameters(location.search);
  if (!corpus) return set({ view: asked });
  const named = fitNames(asked, corpus.overview);
  const waiting = { ...named, selection: null };
  set({ view: waiting, region: null });
  if (!asked.selection) return;
  const wanted = { network: named.network, selection: asked.selection, changed };
  const selection = await corpus.ask("fit", wanted, groupingOf(named));
  if (get().corpus !== corpus || get().view !== waiting) return; // the reader has gone on meanwhile
  if (changed) showView({ ...named, selection }, "replace");
  else set({ view: { ...named, selection } });
  if (!selection) say("The address names something that is not in this corpus, so the corpus is shown.");
}

/** How the network of a view is seen otherwise than it was built; null where it is not. */
export function groupingOf({
  network,
  resolution,
  owner,
  layout,
}: Pick<View, "network" | "resolution" | "owner" | "layout">): Grouping | null {
  const isAsBuilt = resolution === null && owner && layout === null;
  return isAsBuilt ? null : { network, resolution, owner, layout };
}

/** Shows the communities of another resolution; null: of the one that the atlas was built with. A chosen community is another then. */
export function regroup(resolution: number | null): void {
  const { selection } = get().view;
  const isLost = selection?.kind === "community";
  changeView({ resolution, ...(isLost && { selection: null }) }, "replace");
}

/** Changes the view. A step that Back should undo is pushed; a movement of a slider replaces. Each is written down. */
export function changeView(change: Partial<View>, how: "push" | "replace" = "push"): void {
  const { view: before, log } = get();
  const after = { ...before, ...ofOtherNetwork(before, change), ...change };
  const command = { words: changeInWords(change), before, after };
  set({ log: record(log, command, how === "replace") });
  showView(after, how);
}

/** A resolution is of the network that it was chosen for. */
function ofOtherNetwork(before: View, { network = before.network }: Partial<View>): Partial<View> {
  return network === before.network ? {} : { resolution: null };
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
  const { network, layout } = get().view;
  const isElsewhere = view.network !== network || view.layout !== layout; // a region of the one says nothing of the other
  set({ view, hovered: null, ...(isElsewhere && { region: null }) });
  const parameters = toParameters(view);
  const address = parameters ? `?${parameters}` : location.pathname;
  if (how === "push" && address !== (location.search || location.pathname))
    history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Goes to another network. A chosen person, paper or topic stays chosen; ties and communities belong to their network. */
export const goTo = (network: View["network"]): void => changeView(ofNetwork(get().view, network));

/** What changes of a view that goes to another network: a node that is chosen stays, limits do not. */
export function ofNetwork({ selection }: View, network: View["network"]): Partial<View> {
  return {
    network,
    selection: selection?.kind === "node" ? { ...selection, second: null } : null,
    resolution: null,
    minPapers: null,
    maxTies: null,
    backbone: null,
    hidden: [],
  };
}

/** One step back: closes what is open, lets go of the second node, then of the selection. */
export function stepBack(): void {
  const { view, dialog, message } = get();
  set({ comparing: false });
  if (dialog) set({ dialog: null });
  else if (message) set({ message: null });
  else if (view.selection?.kind === "node" && view.selection.second)
    changeView({ selection: { ...view.selection, second: null } });
  else if (view.selection) changeView({ selection: null });
}

/** Tells which node the pointer rests on. */
export function hover(hovered: State["hovered"]): void {
  const before = get().hovered;
  if (before?.place !== hovered?.place || before?.of !== hovered?.of) set({ hovered });
}

/** Tells what is looked at closely. */
export function lookAt(region: Bounds | null): void {
  set({ region });
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
