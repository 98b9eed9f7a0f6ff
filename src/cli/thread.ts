import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { statsOf, type Stats } from "../atlas/stats.ts";
import { decisionNotices } from "../pipeline/decision-notices.ts";
import type { Decisions } from "../model/decision.ts";
import type { SourceAccount } from "../model/account.ts";
import type { Notice } from "../model/notice.ts";
import type { Effects, Listener } from "../pipeline/effects.ts";
import { oneByOne } from "../lib/in-parallel.ts";
import type { Options } from "../model/options.ts";
import { noOlderDrawing, type OlderDrawing } from "../pipeline/older-drawing.ts";
import { run } from "../pipeline/run.ts";
import { seldom } from "../pipeline/seldom.ts";
import { readSources } from "../pipeline/sources/read-sources.ts";
import { UnreadableSource } from "../model/unreadable-source.ts";
import { formed, type AtlasForm } from "./atlas-form.ts";
import { columnsHint } from "./columns-hint.ts";
import { CREW_JOB, createThreadCrew, defaultWorkers, serveCrew, threadLimits } from "./crew.ts";
import { Failure } from "./failure.ts";
import { readsFrom } from "./interrupt.ts";
import { toSource, type Input } from "./inputs.ts";

/** What is to be built: from what, how, and by how many threads. */
export interface Build {
  inputs: Input[];
  options: Options;
  decisions: Decisions;
  /** Where nodes are held; nowhere when left out. */
  older?: OlderDrawing;
  /** Undefined for as many as this machine is good for. */
  workers: number | undefined;
  /** The form in which the atlas is wanted. */
  form: AtlasForm;
}

/** What a thread is asked to do: the whole run, or only the reading of its sources. */
interface Task extends Build {
  job: "run" | "check";
  workers: number;
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
  | { progress: Parameters<Listener["progress"]> }
  | { built: Built }
  | { checked: Checked }
  | { failure: string; bug: boolean };

/**
 * Builds an atlas in a thread of its own, so that the program can be interrupted and can show progress; with more than one
 * worker that thread has others to work for it.
 *
 * @param program the file that the threads load, which is this program.
 */
export async function buildAtlas(
  { workers = defaultWorkers(), ...build }: Build,
  listener: Listener,
  program = new URL(import.meta.url),
): Promise<Built> {
  const result = await inThread({ job: "run", workers, ...build }, listener, program);
  if ("built" in result) return result.built;
  throw new Error("the pipeline's thread answered something else than an atlas");
}

export async function checkSources(
  { inputs, options, decisions }: Pick<Build, "inputs" | "options" | "decisions">,
  listener: Listener,
): Promise<Checked> {
  const task = { job: "check", inputs, options, decisions, workers: 1, form: "container" } as const;
  const result = await inThread(task, listener);
  return "checked" in result ? result.checked : { papers: 0, accounts: [], notices: [] };
}

function inThread(task: Task, listener: Listener, program = new URL(import.meta.url)): Promise<Message> {
  readsFrom(task.inputs);
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task, resourceLimits: threadLimits() });
    worker.on("message", (message: Message) => {
      if ("progress" in message) listener.progress(...message.progress);
      else if ("failure" in message) {
        reject(message.bug ? new Error(message.failure) : new Failure(message.failure));
        void worker.terminate(); // what it is in the midst of is for nothing
      } else resolve(message);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the pipeline's thread ended early (${code})`)));
  });
}

/** The other side: called when this file is loaded as a thread. */
export async function serveThread(): Promise<void> {
  const task = workerData as Task | { job: typeof CREW_JOB }; // safe: only inThread and a crew start this thread
  if (task.job === CREW_JOB) return serveCrew();
  const post = (message: Message, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
  const crew = task.workers > 1 ? createThreadCrew(task.workers) : null;
  try {
    const progress = seldom(
      (...told) => post({ progress: told }),
      () => performance.now(),
    );
    await serve(task, { progress, inParallel: crew?.inParallel ?? oneByOne }, post);
  } catch (error) {
    const known = error instanceof UnreadableSource || error instanceof Failure;
    const hint = error instanceof UnreadableSource ? columnsHint(error.accounts) : null;
    const words =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    post({ failure: hint === null ? words : `${words}\n${hint}`, bug: !known });
  } finally {
    crew?.dismiss();
  }
}

async function serve(
  { job, inputs, options, decisions, older = noOlderDrawing, form }: Task,
  effects: Effects,
  post: (message: Message, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  const sources = inputs.map(toSource);
  if (job === "run") {
    const atlas = await run(sources, options, decisions, older, effects);
    const pieces = await formed(atlas, form, effects.inParallel);
    const built = { pieces, stats: statsOf(atlas), notices: atlas.notices };
    post(
      { built },
      pieces.map(({ buffer }) => buffer),
    );
  } else {
    const made = decisions.made.filter(({ about }) => about === "paper" || about === "venue");
    const { papers, accounts, notices, told } = await readSources(sources, options, effects, made);
    const ofDecisions = decisionNotices({ ...decisions, made }, told, accounts);
    post({ checked: { papers: papers.length, accounts, notices: [...ofDecisions, ...notices] } });
  }
}

export const inPipelineThread = !isMainThread;
