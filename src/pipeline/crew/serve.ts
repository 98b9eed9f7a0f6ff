import type { Work } from "../../lib/in-parallel.ts";
import { prepareTask } from "../tasks.ts";
import type { Order, Report } from "./messages.ts";

/** The side of a thread that does what it is asked. Gives the function that takes the orders. */
export function createServer(report: (report: Report) => void): (order: Order) => Promise<void> {
  const ready = new Map<number, Promise<Work<unknown, unknown>>>();
  return async (order) => {
    if ("forget" in order) {
      ready.delete(order.forget);
      return;
    }
    const { call, place, input, prepare } = order;
    try {
      if (prepare) ready.set(call, prepareTask(prepare.task, prepare.common));
      const work = await ready.get(call);
      const output = await work?.(input, (share) => report({ call, place, share }));
      report({ call, place, output });
    } catch (error) {
      report({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
}
