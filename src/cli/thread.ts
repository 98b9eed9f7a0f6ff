import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { statsOf, type Stats } from "../atlas/stats.ts";
import { noDecisions } from "../model/decision.ts";
import type { SourceAccount } from "../model/account.ts";
import type { Notice } from "../model/notice.ts";
import type { Effects } from "../pipeline/effects.ts";
import type { Options } from "../model/options.ts";
import { run } from "../pipeline/run.ts";
import { readSources } from "../pipeline/sources/read-sources.ts";
import { UnreadableSource } from "../model/unreadable-source.ts";
import { formed, type AtlasForm } from "./atlas-form.ts";
import { columnsHint } from "./columns-hint.ts";
import { Failure } from "./failure.ts";
import { readsFrom } from "./interrupt.ts";
import { toSource, type Input } from "./inputs.ts";

/** What a thread is asked to do: the whole run, or only the reading of its sources. */
interface Task {
  job: "run" | "check";
  inputs: Input[];
  options: Options;
  /** The form in which the atlas is wanted. */
  form: AtlasForm;
}

/** An atlas as it was written, with what is said of it. */
export interface Built {
  pieces: Uint8Array<ArrayBuffer>[];
  stats: Stats;
  notices: Notice[];
}

export interface Checked {
  papers: number;
  accounts: SourceAccount[];
  notices: Notice[];
}

type Message =
  | { progress: Parameters<Effects["progress"]> }
  | { built: Built }
  | { checked: Checked }
  | { failure: string; bug: boolean };

/** Runs the pipeline in a thread of its own, so that the program can be interrupted and can show progress. */
export async function buildAtlas(
  inputs: Input[],
  options: Options,
  form: AtlasForm,
  effects: Effects,
): Promise<Built> {
  const result = await inThread({ job: "run", inputs, options, form }, effects);
  if ("built" in result) return result.built;
  throw new Error("the pipeline's thread answered something else than an atlas");
}

export async function checkSources(inputs: Input[], options: Options, effects: Effects): Promise<Checked> {
  const result = await inThread({ job: "check", inputs, options, form: "container" }, effects);
  return "checked" in result ? result.checked : { papers: 0, accounts: [], notices: [] };
}

function inThread(task: Task, effects: Effects): Promise<Message> {
  readsFrom(task.inputs);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on("message", (message: Message) => {
      if ("progress" in message) effects.progress(...message.progress);
      else if ("failure" in message)
        reject(message.bug ? new Error(message.failure) : new Failure(message.failure));
      else resolve(message);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the pipeline's thread ended early (${code})`)));
  });
}

/** The other side: called when this file is loaded as a thread. */
export async function serveThread(): Promise<void> {
  const { job, inputs, options, form } = workerData as Task; // safe: only inThread starts this thread
  const post = (message: Message) => parentPort?.postMessage(message);
  const effects: Effects = { progress: (...progress) => post({ progress }) };
  try {
    const sources = inputs.map(toSource);
    if (job === "run") {
      const atlas = await run(sources, options, noDecisions, new Map(), effects);
      const pieces = formed(atlas, form);
      const built = { pieces, stats: statsOf(atlas), notices: atlas.notices };
      parentPort?.postMessage(
        { built } satisfies Message,
        pieces.map(({ buffer }) => buffer),
      );
    } else {
      const { papers, accounts, notices } = await readSources(sources, options, effects);
      post({ checked: { papers: papers.length, accounts, notices } });
    }
  } catch (error) {
    const known = error instanceof UnreadableSource || error instanceof Failure;
    const hint = error instanceof UnreadableSource ? columnsHint(error.accounts) : null;
    const words =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    post({ failure: hint === null ? words : `${words}\n${hint}`, bug: !known });
  }
}

export const inPipelineThread = !isMainThread;
