import { describe, expect, it } from "vitest";
import { openInWorker } from "../../src/worker/owner.ts";
import { idleWorkers } from "../support/idle-worker.ts";
import { becomingOf, settle } from "../support/settle.ts";

/** Opens an atlas in a worker that says that it is open, and gives it with the workers made. */
async function opened() {
  const { workers, toWorker } = idleWorkers();
  const opening = openInWorker("corpus.atlas", undefined, toWorker);
  workers[0]?.says({ id: 1, answer: { sizes: { papers: 3 } } });
  return { workers, atlas: await opening };
}

const where = (id: string) => ({ id, network: "people" });

describe("an atlas that a worker owns", () => {
  it("is opened with its overview, from the place that was given", async () => {
    const { workers, atlas } = await opened();
    expect(workers[0]?.asked).toEqual([{ type: "open", place: "corpus.atlas", id: 1 }]);
    expect([atlas.place, atlas.overview]).toEqual(["corpus.atlas", { sizes: { papers: 3 } }]);
  });

  it("is not opened where its worker fails or dies, and the worker is ended", async () => {
    for (const how of ["fails", "dies"]) {
      const { workers, toWorker } = idleWorkers();
      const became = becomingOf(openInWorker("corpus.atlas", undefined, toWorker));
      if (how === "fails") workers[0]?.says({ id: 1, failed: "it is no atlas" });
      else workers[0]?.dies("out of memory");
      await settle();
      expect(became).toEqual([how === "fails" ? "Error: it is no atlas" : "Error: out of memory"]);
      expect([workers.length, workers[0]?.ended]).toEqual([1, true]);
    }
  });

  it("ends its worker when opening is aborted, and comes to nothing; once it is open it stays", async () => {
    const { workers, toWorker } = idleWorkers();
    const early = new AbortController();
    const became = becomingOf(openInWorker("corpus.atlas", early.signal, toWorker));
    early.abort();
    expect(workers[0]?.ended).toBe(true);
    workers[0]?.says({ id: 1, answer: {} });
    await settle();
    expect(became).toEqual([]);

    const late = new AbortController();
    const opening = openInWorker("corpus.atlas", late.signal, toWorker);
    workers[1]?.says({ id: 1, answer: {} });
    await opening;
    late.abort();
    expect(workers[1]?.ended).toBe(false);
  });

  it("answers each question under its number, in whatever order", async () => {
    const { workers, atlas } = await opened();
    const became = ["a", "b", "c"].map((id) => becomingOf(atlas.ask("where", where(id))));
    await settle();
    expect(workers[0]?.asked.slice(1)).toEqual([
      { type: "ask", question: "where", asked: where("a"), id: 2 },
      { type: "ask", question: "where", asked: where("b"), id: 3 },
      { type: "ask", question: "where", asked: where("c"), id: 4 },
    ]);
    workers[0]?.says({ id: 4, answer: "third" });
    workers[0]?.says({ id: 2, answer: null });
    workers[0]?.says({ id: 99, answer: "nobody asked" });
    await settle();
    expect(became).toEqual([["null"], [], ["third"]]);
    workers[0]?.says({ id: 3, failed: "the topics network cannot be read" });
    await settle();
    expect(became[1]).toEqual(["Error: the topics network cannot be read"]);
    expect(workers).toHaveLength(1);
  });

  it("is opened once more where its worker dies, and what was asked is asked again", async () => {
    const { workers, atlas } = await opened();
    const became = ["a", "b"].map((id) => becomingOf(atlas.ask("where", where(id))));
    await settle();
    workers[0]?.dies("out of memory");
    await settle();
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked[0]).toEqual({ type: "open", place: "corpus.atlas", id: 1 });
    workers[1]?.says({ id: 1, answer: {} });
    await settle();
    const asked = workers[1]?.asked.slice(1) ?? [];
    expect(asked).toHaveLength(2);
    for (const one of asked) {
      // safe: what was sent is a question, as the test above holds it
      const { id, asked: about } = one as { id: number; asked: { id: string } };
      workers[1]?.says({ id, answer: `of ${about.id}` });
    }
    await settle();
    expect(became).toEqual([["of a"], ["of b"]]);
    expect([workers[0]?.ended, workers[1]?.ended, workers.length]).toEqual([true, false, 2]);
  });

  it("rejects what its worker dies of twice; the next question starts it anew", async () => {
    const { workers, atlas } = await opened();
    const became = becomingOf(atlas.ask("where", where("a")));
    await settle();
    workers[0]?.dies("out of memory");
    await settle();
    workers[1]?.says({ id: 1, answer: {} });
    await settle();
    workers[1]?.dies("out of memory again");
    await settle();
    expect(became).toEqual(["Error: out of memory again"]);
    expect(workers).toHaveLength(2);
    const next = becomingOf(atlas.ask("where", where("b")));
    await settle();
    workers[2]?.says({ id: 1, answer: {} });
    await settle();
    workers[2]?.says({ id: 2, answer: "people" });
    await settle();
    expect(next).toEqual(["people"]);
  });

  it("starts anew at the next question where it could not be opened again", async () => {
    const { workers, atlas } = await opened();
    workers[0]?.dies("out of memory");
    const became = becomingOf(atlas.ask("where", where("a")));
    await settle();
    workers[1]?.says({ id: 1, failed: "the server answered 503" });
    await settle();
    expect(became).toEqual(["Error: the server answered 503"]);
    expect(workers[1]?.ended).toBe(true);
    const next = becomingOf(atlas.ask("where", where("a")));
    await settle();
    workers[2]?.says({ id: 1, answer: {} });
    await settle();
    workers[2]?.says({ id: 2, answer: "people" });
    await settle();
    expect(next).toEqual(["people"]);
  });

  it("counts an answer that cannot be read as a death", async () => {
    const { workers, atlas } = await opened();
    const became = becomingOf(atlas.ask("where", where("a")));
    await settle();
    workers[0]?.dispatchEvent(new Event("messageerror"));
    await settle();
    workers[1]?.dispatchEvent(new Event("messageerror"));
    await settle();
    expect(became).toEqual(["Error: the worker's answer could not be read"]);
  });

  it("ends its worker when it is closed, answers no more, and starts no other", async () => {
    const { workers, atlas } = await opened();
    const before = becomingOf(atlas.ask("where", where("a")));
    await settle();
    atlas.close();
    workers[0]?.says({ id: 2, answer: "people" });
    const after = becomingOf(atlas.ask("where", where("b")));
    await settle();
    expect([before, after, workers.length, workers[0]?.ended]).toEqual([[], [], 1, true]);
  });

  it("starts no other when it is closed while its worker is dead or is opened again", async () => {
    for (const when of ["dead", "opening"]) {
      const { workers, atlas } = await opened();
      const became = becomingOf(atlas.ask("where", where("a")));
      await settle();
      workers[0]?.dies("out of memory");
      if (when === "opening") await settle();
      atlas.close();
      await settle();
      expect(became).toEqual([]);
      expect(workers.every(({ ended }) => ended)).toBe(true);
    }
  });
});
