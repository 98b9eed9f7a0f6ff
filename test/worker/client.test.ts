import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { startJob, type NamedFile } from "../../src/worker/client.ts";
import type { Answer } from "../../src/worker/messages.ts";
import { buildFrom, papersFile } from "../support/build.ts";

/** A worker that does nothing by itself. */
class IdleWorker extends EventTarget {
  asked: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  says(answer: Answer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
}

const named = (name: string, ...text: string[]): NamedFile => ({ name, file: new File(text, name) });

/** Starts a job, and gives it with the workers that it made and what has become of it so far. */
function started(...files: NamedFile[]) {
  const workers: IdleWorker[] = [];
  const job = startJob(
    files,
    {},
    () => undefined,
    () => {
      const worker = new IdleWorker();
      workers.push(worker);
      return worker;
    },
  );
  const became: string[] = [];
  job.result.then(
    ({ atlas }) => became.push(`${atlas.papers.length} papers`),
    (error: unknown) => became.push(String(error)),
  );
  return { job, workers, became };
}

/** Lets everything happen that is due. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}

const atlasText = async () =>
  jsonText(await buildFrom({ "a.json": papersFile([["On the winds of stars", "Ada Byron"]]) }));

it("gives the atlas that the worker built, and ends the worker", async () => {
  const { workers, became } = started(named("a.ris", "TY  - JOUR"));
  await expect.poll(() => workers[0]?.asked).toMatchObject([{ names: ["a.ris"] }]);
  workers[0]?.says({ type: "atlas", text: await atlasText() });
  await expect.poll(() => became).toEqual(["1 papers"]);
  expect(workers[0]?.ended).toBe(true);
});

it("starts no worker when it is cancelled before it had one", async () => {
  const { job, workers, became } = started(named("a.ris", "TY  - JOUR"));
  job.cancel();
  await settle();
  expect(workers).toEqual([]);
  expect(became).toEqual([]);
});

it("ends the worker when it is cancelled, and the result never comes", async () => {
  const { job, workers, became } = started(named("a.ris", "TY  - JOUR"));
  await expect.poll(() => workers.length).toBe(1);
  job.cancel();
  expect(workers[0]?.ended).toBe(true);
  workers[0]?.says({ type: "atlas", text: await atlasText() }); // it was under way
  await settle();
  expect(became).toEqual([]);
});

it("opens no atlas, and complains of none, after it was cancelled", async () => {
  for (const text of [await atlasText(), '{"kind":"visible-college/atlas"']) {
    const { job, workers, became } = started(named("atlas.json", text));
    job.cancel();
    await settle();
    expect([workers, became]).toEqual([[], []]);
  }
});
