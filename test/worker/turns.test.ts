import { describe, expect, it } from "vitest";
import { inTurns } from "../../src/worker/turns.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Turns that write down what is begun and ended; what is called "slow" ends when it is let go. */
function recorded() {
  const log: string[] = [];
  const letGo: (() => void)[] = [];
  const work = (name: string) => async () => {
    log.push(name);
    if (name.startsWith("slow")) await new Promise<void>((resolve) => letGo.push(resolve));
    else await Promise.resolve();
    log.push(`/${name}`);
  };
  const turns = inTurns<string>(
    (name) => work(name)(),
    (name) => name.includes("urgent"),
    5,
  );
  return { log, letGo, turns, later: (name: string) => turns.later(work(name)) };
}

describe("turns", () => {
  it("serve what is urgent first, then the others in their order, each to its end where it can", async () => {
    const { log, turns } = recorded();
    for (const name of ["a", "b", "urgent", "c", "urgent too"]) turns.add(name);
    await soon();
    const order = ["urgent", "urgent too", "a", "b", "c"];
    expect(log).toEqual(order.flatMap((name) => [name, `/${name}`]));
  });

  it("are not held up by one that waits for something, unless it is urgent", async () => {
    const { log, letGo, turns } = recorded();
    for (const name of ["slow", "a"]) turns.add(name);
    await soon();
    expect(log).toEqual(["slow", "a", "/a"]);
    for (const name of ["slow urgent", "b"]) turns.add(name);
    await soon();
    expect(log.slice(3)).toEqual(["slow urgent"]);
    for (const go of letGo) go();
    await soon();
    expect(log.slice(4)).toEqual(["/slow", "/slow urgent", "b", "/b"]);
  });

  it("work ahead one by one when nothing waits, let requests in between, and go on after a failure", async () => {
    const { log, letGo, turns, later } = recorded();
    later("slow 1");
    turns.later(() => Promise.reject(new Error("nobody hears of it")));
    later("2");
    turns.add("a");
    await soon();
    expect(log).toEqual(["a", "/a", "slow 1"]);
    turns.add("b");
    await soon();
    expect(log.slice(3)).toEqual(["b", "/b"]);
    for (const go of letGo) go();
    await soon();
    expect(log.slice(5)).toEqual(["/slow 1", "2", "/2"]);
  });
});
