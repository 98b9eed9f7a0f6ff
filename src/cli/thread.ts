import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { writeJson } from "../atlas/json/write-json.ts";
import { noDecisions } from "../model/decision.ts";
import type { SourceAccount } from "../model/account.ts";
import type { Notice } from "../model/notice.ts";
import type { Effects, Listener } from "../pipeline/effects.ts";
import { oneByOne } from "../lib/in-parallel.ts";
import type { Options } from "../model/options.ts";
import { run } from "../pipeline/run.ts";
import { readSources } from "../pipeline/sources/read-sources.ts";
import { UnreadableSource } from "../model/unreadable-source.ts";
import { columnsHint } from "./columns-hint.ts";
import { CREW_JOB, createThreadCrew, defaultWorkers, serveCrew, threadLimits } from "./crew.ts";
import { Failure } from "./failure.ts";
import { readsFrom } from "./interrupt.ts";
import { toSource, type Input } from "./inputs.ts";

/** What a thread is asked to do: the whole run, or only the reading of its sources. */
interface Task {
  job: "run" | "check";
  inputs: Input[];
  options: Options;
  /** How many threads work. */
  workers: number;
}

export interface Checked {
  papers: number;
  accounts: SourceAccount[];
  notices: Notice[];
}

type Message =
  | { progress: Parameters<Listener["progress"]> }
  | { pieces: readonly string[] }
  | { built: true }
  | { checked: Checked }
  | { failure: string; bug: boolean };

/** Builds an atlas, as one text. */
export async function buildText(
  inputs: Input[],
  options: Options,
  listener: Listener,
  workers = defaultWorkers(),
): Promise<string> {
  const pieces: string[] = [];
  await buildPieces({ inputs, options, workers }, listener, (piece) => pieces.push(piece));
  return pieces.join("");
}

/**
 * Builds an atlas in a thread of its own, so that the program can be interrupted and can show progress; with more than one
 * worker that thread has others to work for it. The text comes in pieces: a large one is longer than a string can be.
 *
 * @param program the file that the threads load, which is this program.
 */
export async function buildPieces(
  { inputs, options, workers }: Omit<Task, "job">,
  listener: Listener,
  take: (piece: string) => void,
  program = new URL(import.meta.url),
): Promise<void> {
  await inThread({ job: "run", inputs, options, workers }, listener, take, program);
}

export async function checkSources(inputs: Input[], options: Options, listener: Listener): Promise<Checked> {
  const result = await inThread({ job: "check", inputs, options, workers: 1 }, listener);
  return "checked" in result ? result.checked : { papers: 0, accounts: [], notices: [] };
}

function inThread(
  task: Task,
  listener: Listener,
  take: (piece: string) => void = () => undefined,
  program = new URL(import.meta.url),
): Promise<Message> {
  readsFrom(task.inputs);
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task, resourceLimits: threadLimits() });
    worker.on("message", (message: Message) => {
      if ("progress" in message) listener.progress(...message.progress);
      else if ("pieces" in message) message.pieces.forEach((piece) => take(piece));
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
  const task = workerData as Task | { job: typeof CREW_JOB }; // safe: only inThread and a crew start this thread
  if (task.job === CREW_JOB) return serveCrew();
  const post = (message: Message) => parentPort?.postMessage(message);
  const crew = task.workers > 1 ? createThreadCrew(task.workers) : null;
  try {
    await serve(
      task,
      { progress: (...progress) => post({ progress }), inParallel: crew?.inParallel ?? oneByOne },
      post,
    );
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
  { job, inputs, options }: Task,
  effects: Effects,
  post: (message: Message) => void,
): Promise<void> {
  const sources = inputs.map(toSource);
  if (job === "run") {
    const atlas = await run(sources, options, noDecisions, new Map(), effects);
    for (const pieces of inParcels(writeJson(atlas))) post({ pieces });
    post({ built: true });
  } else {
    const { papers, accounts, notices } = await readSources(sources, options, effects);
    post({ checked: { papers: papers.length, accounts, notices } });
  }
}

/** A message holds about so many characters. */
const PARCEL = 4_000_000;

/** Puts pieces together into parcels, so that a long text is not a million messages. */
function* inParcels(pieces: Iterable<string>): Generator<string[]> {
  let parcel: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    parcel.push(piece);
    size += piece.length;
    if (size < PARCEL) continue;
    yield parcel;
    [parcel, size] = [[], 0];
  }
  if (parcel.length > 0) yield parcel;
}

export const inPipelineThread = !isMainThread;
