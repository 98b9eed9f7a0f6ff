import { noDecisions } from "../../src/model/decision.ts";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { startBuild, type NamedFile, type Progress } from "../../src/worker/build.ts";
import { startJob } from "../../src/worker/client.ts";
import { openInWorker } from "../../src/worker/owner.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { idleWorkers } from "../support/idle-worker.ts";
import { becomingOf, settle } from "../support/settle.ts";

const named = (name: string, ...text: string[]): NamedFile => ({ name, file: new File(text, name) });

/** Starts a job, and gives it with the workers that build, those that open, and what has become of it so far. */
function started(...files: NamedFile[]) {
  const { workers: builders, toWorker: toBuilder } = idleWorkers();
  const { workers: owners, toWorker: toOwner } = idleWorkers();
  const progress: Progress[] = [];
  const job = startJob(files, { options: { seed: 7 }, decisions: noDecisions }, (one) => progress.push(one), {
    build: (given, how, onProgress) => startBuild(given, how, onProgress, toBuilder),
    open: (place, signal) => openInWorker(place, signal, toOwner),
  });
  const became = becomingOf(
    job.result,
    ({ atlas, built }) => `${built ? "built" : "opened"}: ${JSON.stringify(atlas.overview)}`,
  );
  return { job, builders, owners, progress, became };
}

const bytes = new Blob(["the bytes of an atlas"]);
const isOpen = { id: 1, answer: { papers: 1 } };
const atlasText = async () =>
  jsonText(await buildFrom({ "a.json": papersFile([["On the winds of stars", "Ada Byron"]]) }));
const BROKEN = '{"kind":"visible-college/atlas"';

describe("a job", () => {
  it("builds an atlas, ends that worker, and opens what was built in another", async () => {
    const ris = named("folder/a.ris", "TY  - JOUR");
    const { builders, owners, progress, became } = started(ris);
    await expect.poll(() => builders[0]?.asked).toHaveLength(1);
    expect(builders[0]?.asked).toEqual([
      {
        type: "files",
        files: [ris.file],
        names: ["folder/a.ris"],
        options: { seed: 7 },
        decisions: noDecisions,
      },
    ]);
    const step = { type: "progress", step: "reading", done: 1, total: 2, what: "a.ris" };
    builders[0]?.says(step);
    builders[0]?.says({ type: "atlas", bytes });
    await expect.poll(() => owners[0]?.asked).toEqual([{ type: "open", id: 1, place: bytes }]);
    owners[0]?.says(isOpen);
    await expect.poll(() => became).toEqual(['built: {"papers":1}']);
    expect([builders[0]?.ended, owners[0]?.ended]).toEqual([true, false]);
    expect(progress).toEqual([step]);
  });

  it("opens a file that is an atlas as it is", async () => {
    const atlas = named("mine.atlas", await atlasText());
    const { builders, owners, became } = started(atlas);
    await expect.poll(() => owners[0]?.asked).toEqual([{ type: "open", id: 1, place: atlas.file }]);
    owners[0]?.says(isOpen);
    await expect.poll(() => became).toEqual(['opened: {"papers":1}']);
    expect(builders).toEqual([]);
  });

  it("builds of several files whatever they are, and of a file that is no atlas", async () => {
    const atlas = named("mine.atlas", await atlasText());
    for (const files of [[atlas, named("a.ris", "TY")], [named("atlas.json", '{"kind":"another"}')]]) {
      const { builders, owners } = started(...files);
      await expect.poll(() => builders[0]?.asked).toMatchObject([{ names: files.map(({ name }) => name) }]);
      expect(owners).toEqual([]);
    }
  });

  it("names the file that cannot be opened", async () => {
    const { owners, became } = started(named("mine.atlas", BROKEN));
    await expect.poll(() => owners).toHaveLength(1);
    owners[0]?.says({ id: 1, failed: "it is no JSON, or it ends too early" });
    await expect
      .poll(() => became)
      .toEqual(["Error: mine.atlas cannot be opened: it is no JSON, or it ends too early."]);
    expect(owners[0]?.ended).toBe(true);
  });

  it("says so where what was built cannot be opened", async () => {
    const { builders, owners, became } = started(named("a.ris", "TY  - JOUR"));
    await expect.poll(() => builders).toHaveLength(1);
    builders[0]?.says({ type: "atlas", bytes });
    await expect.poll(() => owners).toHaveLength(1);
    owners[0]?.dies("out of memory");
    await expect.poll(() => became).toEqual(["Error: What was built cannot be opened: out of memory."]);
  });

  it("tells faults of files from faults of the program, and ends the worker at either", async () => {
    const failed = { type: "failed", message: "nothing can be read", accounts: [] };
    for (const [says, wanted] of [
      [{ ...failed, bug: false }, "UnreadableSource: nothing can be read"],
      [
        { ...failed, bug: true },
        "Error: This is a fault of Visible College, not of your file: nothing can be read",
      ],
    ] as const) {
      const { builders, became } = started(named("a.ris", "TY  - JOUR"));
      await expect.poll(() => builders).toHaveLength(1);
      builders[0]?.says(says);
      await expect.poll(() => became).toEqual([wanted]);
      expect(builders[0]?.ended).toBe(true);
    }
  });

  it("fails where the worker that builds dies or cannot be understood, and ends it", async () => {
    for (const [event, wanted] of [
      [Object.assign(new Event("error"), { message: "out of memory" }), "Error: out of memory"],
      [Object.assign(new Event("error"), { message: "" }), "Error: the worker could not be started"],
      [new Event("messageerror"), "Error: the worker's answer could not be read"],
    ] as const) {
      const { builders, became } = started(named("a.ris", "TY  - JOUR"));
      await expect.poll(() => builders).toHaveLength(1);
      builders[0]?.dispatchEvent(event);
      await settle();
      expect([became, builders[0]?.ended]).toEqual([[wanted], true]);
    }
  });
});

describe("a cancelled job", () => {
  it("starts no worker when it had none, and neither opens an atlas nor complains of one", async () => {
    for (const text of ["TY  - JOUR", await atlasText(), BROKEN]) {
      const { job, builders, owners, became } = started(named("a", text));
      job.cancel();
      await settle();
      expect([builders, owners, became]).toEqual([[], [], []]);
    }
  });

  it("ends the worker that builds at once, and the result never comes", async () => {
    const { job, builders, owners, became } = started(named("a.ris", "TY  - JOUR"));
    await expect.poll(() => builders.length).toBe(1);
    job.cancel();
    expect(builders[0]?.ended).toBe(true);
    builders[0]?.says({ type: "atlas", bytes }); // it was under way
    await settle();
    expect([owners, became]).toEqual([[], []]);
  });

  it("ends the worker that opens at once, be the atlas built or given", async () => {
    for (const name of ["a.ris", "mine.atlas"]) {
      const text = name === "a.ris" ? "TY  - JOUR" : await atlasText();
      const { job, builders, owners, became } = started(named(name, text));
      if (name === "a.ris") {
        await expect.poll(() => builders.length).toBe(1);
        builders[0]?.says({ type: "atlas", bytes });
      }
      await expect.poll(() => owners.length).toBe(1);
      job.cancel();
      expect(owners[0]?.ended).toBe(true);
      owners[0]?.says(isOpen); // it was under way
      await settle();
      expect(became).toEqual([]);
    }
  });

  it("closes the atlas that was just being handed over", async () => {
    const { job, owners, became } = started(named("mine.atlas", await atlasText()));
    await expect.poll(() => owners.length).toBe(1);
    owners[0]?.says(isOpen);
    job.cancel();
    await settle();
    expect([became, owners[0]?.ended]).toEqual([[], true]);
  });

  it("leaves an atlas alone that was handed over before", async () => {
    const { job, owners, became } = started(named("mine.atlas", await atlasText()));
    await expect.poll(() => owners.length).toBe(1);
    owners[0]?.says(isOpen);
    await expect.poll(() => became).toHaveLength(1);
    job.cancel();
    await settle();
    expect(owners[0]?.ended).toBe(false);
  });
});
