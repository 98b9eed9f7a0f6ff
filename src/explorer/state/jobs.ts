import { counted } from "../../lib/counted.ts";
import { noDecisions, type Decisions } from "../../model/decision.ts";
import type { GivenOptions } from "../../model/options.ts";
import { UnreadableSource } from "../../model/unreadable-source.ts";
import type { NamedFile, Progress } from "../../worker/build.ts";
import { startAddingNetworks, startJob, type Job } from "../../worker/client.ts";
import type { OpenAtlas } from "../../worker/owner.ts";
import { emptyLog } from "./command-log.ts";
import { outcome } from "./outcome.ts";
import { servedFiles } from "./served-files.ts";
import { fitNames } from "./fit-names.ts";
import { whatIsKept } from "./kept-decisions.ts";
import { ofNetwork, say, showAddress, showView, useStore, type Given } from "./store.ts";
import { defaultView, fromParameters } from "./view.ts";
import { withVocabulary } from "./vocabularies.ts";

const { getState: get, setState: set } = useStore;

/**
 * Builds again with other options, and with the bundled vocabulary of that name or (null) none: from the files that could not be
 * read, where their account is open, else the corpus.
 */
export async function buildAgain(change: GivenOptions, vocabulary?: string | null): Promise<void> {
  const { given, unread, corpus, dialog } = get();
  set({ dialog: null });
  const of = dialog === "account" && unread ? unread : given;
  const files = of === "served" ? await servedFiles() : (of?.files ?? null);
  if (!files) return say("The files of this corpus are not at hand: open them here to build it again.");
  const options = of === unread && unread ? unread.options : (corpus?.overview.recipe.options ?? {});
  const columns = { ...options.columns, ...change.columns };
  const wanted = vocabulary === undefined ? files : await withVocabulary(files, vocabulary).catch(() => null);
  if (!wanted) return say("The vocabulary could not be had from where this page comes from.");
  openFiles(wanted, { ...options, ...change, columns }, of === given ? get().decisions : noDecisions);
}

/** Reads files in the worker. The corpus on the screen stays until the new one is there. */
export function openFiles(
  files: readonly NamedFile[],
  options: GivenOptions = {},
  decided: Decisions = noDecisions,
): void {
  if (files.length === 0) return;
  const title = files.length === 1 ? (files[0]?.name ?? "") : `${files.length} files`;
  const start = fromFiles({ files, options }, decided);
  begin(start, title, (atlas, built) => {
    const { recipe } = atlas.overview;
    set({ began: recipe.decisions, ...whatIsKept({ recipe }) });
    set({ decided: emptyLog, log: emptyLog, drawer: "none" });
    set({ given: built ? { files, options } : null });
    showView(fitNames(defaultView, atlas.overview), "push");
    window.addEventListener("beforeunload", warnBeforeLeaving);
    if (built && isPending(get().decisions, recipe.decisions)) void applyDecisions();
    else
      say(
        `${title}: ${outcome(atlas.overview)} Nothing left this browser: export the atlas to keep it.`,
        true,
      );
  });
}

/** Whether decisions are others than those that an atlas was built with. */
export function isPending(wanted: Decisions, applied: Decisions): boolean {
  return JSON.stringify(wanted.made) !== JSON.stringify(applied.made);
}

/** Builds the corpus again with what was decided. What is looked at stays, as far as it is still there. */
export async function applyDecisions(): Promise<void> {
  const { given, corpus, decisions, job } = get();
  if (!corpus) return;
  if (!isPending(decisions, corpus.overview.recipe.decisions)) {
    if (job?.follows) cancelJob(); // it builds what was taken back
    return;
  }
  const files = given === "served" ? await servedFiles() : (given?.files ?? null);
  if (get().decisions !== decisions || get().corpus !== corpus) return;
  if (!files)
    return say(
      "The files of this corpus are not at hand, so the picture stays as it is. Open them to see what you decided; it is kept in this browser, and can be exported.",
    );
  const { options } = corpus.overview.recipe;
  begin(fromFiles({ files, options }, decisions), FOLLOWING, (atlas) => {
    set({ given: { files, options } });
    void showAddress(true);
    if (isPending(get().decisions, atlas.overview.recipe.decisions)) return followDecisions();
    const told = atlas.overview.notices.filter(({ code }) => TROUBLE.has(code));
    const sum = told.reduce((count, notice) => count + notice.count, 0);
    if (sum > 0) say(`${counted(sum, "thing")} that you decided could not be followed: see the notices.`);
  });
}

/** Of more papers than this, decisions are gathered, and the picture follows when it is asked to: it takes too long each time. */
const MOST_AT_ONCE = 2500;

/** Lets the picture follow what was decided, where that does not take long, and nothing else is being opened. */
export function followDecisions(): void {
  const { corpus, job } = get();
  if ((corpus?.overview.sizes.papers ?? Infinity) > MOST_AT_ONCE) return;
  if (!job || job.follows) void applyDecisions();
}

/** Builds a network that the atlas does not have, and goes there. All else stays as it is. */
export function addNetwork(name: string, label: string): void {
  const { corpus, job } = get();
  if (!corpus) return;
  if (job && !job.follows) return say(`${job.title} is being built: choose ${label} again when it is there.`);
  const start: Start = { run: (tell) => startAddingNetworks(corpus, [name], tell), files: [] };
  begin(start, label, (atlas) => {
    const { view } = get();
    if (fromParameters(location.search).network === name) void showAddress();
    else showView(fitNames({ ...view, ...ofNetwork(view, name) }, atlas.overview), "push");
    followDecisions();
  });
}

/** Builds the network that the address asks for, where the corpus does not have it yet and could. */
export async function addNetworkOfAddress(): Promise<void> {
  const { corpus } = get();
  const { network } = fromParameters(location.search);
  const shown = corpus?.overview.networks.map(({ name }) => name) ?? [];
  // Where the address names none, the first network is meant.
  if (!corpus || shown.includes(network) || !new URLSearchParams(location.search).has("network")) return;
  const further = await corpus.ask("furtherNetworks", { shown });
  const wanted = further.find(({ name }) => name === network);
  if (!wanted || get().corpus !== corpus || get().job) return;
  if (wanted.lacking === null) addNetwork(wanted.name, wanted.label);
  else say(`The address asks for the network "${wanted.label}": ${wanted.lacking}.`);
}

/** What a job is called that lets the picture follow decisions. */
const FOLLOWING = "What you decided";

/** Notices of decisions that were not followed. */
const TROUBLE = new Set(["decision-contradicts", "decision-void"]);

/** How a job is begun, and the files that it reads. */
interface Start {
  run: (onProgress: (progress: Progress) => void) => Job;
  files: readonly NamedFile[];
  /** What could be said otherwise of how to read them. */
  options?: GivenOptions;
}

const fromFiles = ({ files, options }: Given, decisions: Decisions): Start => ({
  run: (tell) => startJob(files, { options, decisions }, tell),
  files,
  options,
});

/** Starts a job, and shows what comes of it in the place of the corpus on the screen. */
function begin(
  { run, files, options = {} }: Start,
  title: string,
  show: (atlas: OpenAtlas, built: boolean) => void,
): void {
  get().job?.running.cancel();
  const running = run((progress) => {
    const { job } = get();
    if (job?.running === running) set({ job: { ...job, progress } });
  });
  set({ job: { running, progress: null, title, follows: title === FOLLOWING } });
  if (title !== FOLLOWING) say(null);
  running.result.then(
    ({ atlas, built }) => {
      if (get().job?.running !== running) return atlas.close();
      get().corpus?.close();
      set({ job: null, corpus: atlas, failure: null });
      show(atlas, built);
    },
    (error: unknown) => {
      if (get().job?.running !== running) return;
      set({ job: null });
      const noPapers = error instanceof UnreadableSource ? error.accounts : [];
      if (noPapers.length > 0 && noPapers.every(({ vocabulary }) => vocabulary !== null)) {
        void addToCorpus(files);
        return;
      }
      if (title !== FOLLOWING) followDecisions();
      const account =
        error instanceof UnreadableSource ? error.accounts.find((one) => one.columns !== null) : undefined;
      const table = account && { account, given: { files, options } };
      say(error instanceof Error ? error.message : String(error), false, table);
    },
  );
}

/** Files that are nothing but vocabularies belong to the papers on the screen. */
async function addToCorpus(vocabularies: readonly NamedFile[]): Promise<void> {
  const { given, corpus, decisions } = get();
  const files = given === "served" ? await servedFiles() : (given?.files ?? null);
  const names = vocabularies.map(({ name }) => name).join(", ");
  if (get().job || get().corpus !== corpus) return; // something else was opened meanwhile
  if (!files || !corpus)
    return say(`${names}: a vocabulary. Open it together with the papers that it is for.`);
  const others = files.filter(({ name }) => !vocabularies.some((one) => one.name === name));
  openFiles([...others, ...vocabularies], corpus.overview.recipe.options, decisions);
}

/** What was read from files is only on this page: the browser asks before it is left. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function cancelJob(): void {
  get().job?.running.cancel();
  set({ job: null });
}
