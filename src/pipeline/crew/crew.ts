import type { InParallel, Task, Tell } from "../../lib/in-parallel.ts";
import type { Order, Report } from "./messages.ts";

/** A thread that works for a crew. */
export interface Hand {
  send(order: Order): void;
  end(): void;
}

/** Starts a thread; it reports what it has done, or that it is gone. */
export type Hire = (report: (report: Report) => void, fail: (error: Error) => void) => Hand;

/** Threads that do tasks. */
export interface Crew {
  readonly inParallel: InParallel;
  /** Ends all threads. */
  dismiss(): void;
}

interface Call {
  number: number;
  task: string;
  common: unknown;
  outputs: unknown[];
  left: number;
  shares: Float64Array;
  tell: Tell;
  resolve(outputs: unknown[]): void;
  reject(error: Error): void;
}

/** An input of a call that a thread does or is to do. */
interface Job {
  call: Call;
  place: number;
}

interface Member {
  hand: Hand;
  /** The calls whose common part it has. */
  knows: Set<number>;
  /** What it was asked and has not answered: all of one call. */
  jobs: Job[];
}

/** So many inputs a thread has at most: when whoever hands out is busy itself, it need not wait for the next. */
const AT_ONCE = 3;

/**
 * A crew of at most so many threads, each started when there is work for it. Inputs are handed out in their order. A thread has
 * further inputs only of the call that it works for, and only while there are enough of them for all: nothing waits behind
 * long work of another call, and the last ones go to whoever is idle. When one fails, everything that was asked fails, and so
 * does what is asked after: the crew is no more.
 */
export function createCrew(size: number, hire: Hire): Crew {
  const members: Member[] = [];
  const calls = new Map<number, Call>();
  const waiting: (Job & { input: unknown })[] = [];
  let gone: Error | null = null;
  let next = 0;

  function handOut(): void {
    while (waiting.length > 0) {
      const member = members.find(({ jobs }) => jobs.length === 0) ?? join();
      const job = member && waiting.shift();
      if (!job) break;
      give(member, job);
    }
    for (const member of members) while (giveAnother(member));
  }

  /** Gives a thread a further input of its call, if there is one for it. */
  function giveAnother(member: Member): boolean {
    const own = member.jobs[0]?.call;
    const isOwn = ({ call }: Job) => call === own;
    if (member.jobs.length >= AT_ONCE || waiting.filter(isOwn).length < size) return false;
    const [job] = waiting.splice(waiting.findIndex(isOwn), 1);
    if (job) give(member, job);
    return job !== undefined;
  }

  function give(member: Member, { call, place, input }: Job & { input: unknown }): void {
    const prepare = member.knows.has(call.number) ? null : { task: call.task, common: call.common };
    member.knows.add(call.number);
    member.jobs.push({ call, place });
    member.hand.send({ call: call.number, place, input, prepare });
  }

  function join(): Member | undefined {
    if (members.length === size) return undefined;
    const hand = hire((report) => take(member, report), fail);
    const member: Member = { hand, knows: new Set(), jobs: [] };
    members.push(member);
    return member;
  }

  function take(member: Member, report: Report): void {
    if ("failure" in report) return fail(new Error(report.failure));
    const call = calls.get(report.call);
    if (!call) return;
    const isDone = "output" in report;
    call.shares[report.place] = isDone ? 1 : report.share;
    call.tell(call.shares.reduce((sum, share) => sum + share, 0) / call.shares.length);
    if (!isDone) return;
    call.outputs[report.place] = report.output;
    member.jobs = member.jobs.filter((job) => job.call !== call || job.place !== report.place);
    if (--call.left === 0) close(call);
    handOut();
  }

  function close(call: Call): void {
    calls.delete(call.number);
    for (const { hand, knows } of members) if (knows.delete(call.number)) hand.send({ forget: call.number });
    call.resolve(call.outputs);
  }

  function fail(error: Error): void {
    gone ??= error;
    dismiss();
    for (const call of calls.values()) call.reject(error);
    calls.clear();
  }

  function dismiss(): void {
    gone ??= new Error("the crew was dismissed");
    waiting.length = 0;
    for (const { hand } of members.splice(0)) hand.end();
  }

  function inParallel<Common, Input, Output>(
    task: Task<Common, Input, Output>,
    common: Common,
    inputs: readonly Input[],
    tell: Tell = () => {},
  ): Promise<Output[]> {
    if (gone) return Promise.reject(gone);
    if (inputs.length === 0) return Promise.resolve([]);
    const answered = new Promise<unknown[]>((resolve, reject) => {
      const [number, left, shares] = [next++, inputs.length, new Float64Array(inputs.length)];
      const call = { number, task: task.name, common, outputs: [], left, shares, tell, resolve, reject };
      calls.set(number, call);
      inputs.forEach((input, place) => waiting.push({ call, place, input }));
      handOut();
    });
    return answered as Promise<Output[]>; // safe: the thread does this very task, found by its name
  }
  return { inParallel, dismiss };
}
