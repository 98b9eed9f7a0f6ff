import type { GivenOptions } from "../../model/options.ts";
import { UnreadableSource } from "../../model/unreadable-source.ts";
import type { NamedFile } from "../../worker/build.ts";
import { startJob } from "../../worker/client.ts";
import { emptyLog } from "./command-log.ts";
import { outcome } from "./outcome.ts";
import { servedFiles } from "./served-files.ts";
import { fitNames } from "./fit-names.ts";
import { say, showView, useStore } from "./store.ts";
import { defaultView } from "./view.ts";

const { getState: get, setState: set } = useStore;

/** Builds again with other options: from the files that could not be read, where their account is open, else the corpus. */
export async function buildAgain(change: GivenOptions): Promise<void> {
  const { given, unread, corpus, dialog } = get();
  set({ dialog: null });
  const of = dialog === "account" && unread ? unread : given;
  const files = of === "served" ? await servedFiles() : (of?.files ?? null);
  if (!files) return say("The files of this corpus are not at hand: open them here to build it again.");
  const options = of === unread && unread ? unread.options : (corpus?.overview.recipe.options ?? {});
  const columns = { ...options.columns, ...change.columns };
  openFiles(files, { ...options, ...change, columns });
}

/** Reads files in the worker. The corpus on the screen stays until the new one is there. */
export function openFiles(files: readonly NamedFile[], options: GivenOptions = {}): void {
  if (files.length === 0) return;
  get().job?.running.cancel();
  const running = startJob(files, options, (progress) => {
    const { job } = get();
    if (job?.running === running) set({ job: { ...job, progress } });
  });
  const title = files.length === 1 ? (files[0]?.name ?? "") : `${files.length} files`;
  set({ job: { running, progress: null, title }, message: null });
  running.result.then(
    ({ atlas, built }) => {
      if (get().job?.running !== running) return atlas.close();
      get().corpus?.close();
      const view = fitNames(defaultView, atlas.overview);
      set({ job: null, corpus: atlas, failure: null, drawer: "none", log: emptyLog });
      set({ given: built ? { files, options } : null });
      showView(view, "push");
      window.addEventListener("beforeunload", warnBeforeLeaving);
      say(
        `${title}: ${outcome(atlas.overview)} Nothing left this browser: export the atlas to keep it.`,
        true,
      );
    },
    (error: unknown) => {
      if (get().job?.running !== running) return;
      set({ job: null });
      const account =
        error instanceof UnreadableSource ? error.accounts.find((one) => one.columns !== null) : undefined;
      const table = account && { account, given: { files, options } };
      say(error instanceof Error ? error.message : String(error), false, table);
    },
  );
}

/** What was read from files is only on this page: the browser asks before it is left. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function cancelJob(): void {
  get().job?.running.cancel();
  set({ job: null });
}
