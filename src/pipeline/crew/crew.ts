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

interface Member {
  hand: Hand;
  /** The calls whose common part it has. */
  knows: Set<number>;
  busy: boolean;
}

/**
 * A crew of at most so many threads, each started when there is work for it. Inputs are handed out in their order, one to
 * each thread at a time. When one fails, everything that was asked fails, and the crew is no more.
 */
export function createCrew(size: number, hire: Hire): Crew {
  const members: Member[] = [];
  const calls = new Map<number, Call>();
  const waiting: { call: Call; place: number; input: unknown }[] = [];
  let next = 0;

  function handOut(): void {
    while (waiting.length > 0) {
      const member = members.find(({ busy }) => !busy) ?? join();
      const job = member && waiting.shift();
      if (!job) return;
      const { call, place, input } = job;
      const prepare = member.knows.has(call.number) ? null : { task: call.task, common: call.common };
      member.knows.add(call.number);
      member.busy = true;
      member.hand.send({ call: call.number, place, input, prepare });
    }
  }

  function join(): Member | undefined {
    if (members.length === size) return undefined;
    const hand = hire((report) => take(member, report), fail);
    const member: Member = { hand, knows: new Set(), busy: false };
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
    member.busy = false;
    if (--call.left === 0) close(call);
    handOut();
  }

  function close(call: Call): void {
    calls.delete(call.number);
    for (const { hand, knows } of members) if (knows.delete(call.number)) hand.send({ forget: call.number });
    call.resolve(call.outputs);
  }

  function fail(error: Error): void {
    dismiss();
    for (const call of calls.values()) call.reject(error);
    calls.clear();
  }

  function dismiss(): void {
    waiting.length = 0;
    for (const { hand } of members.splice(0)) hand.end();
  }

  function inParallel<Common, Input, Output>(
    task: Task<Common, Input, Output>,
    common: Common,
    inputs: readonly Input[],
    tell: Tell = () => {},
  ): Promise<Output[]> {
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
