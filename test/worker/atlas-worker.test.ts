import { afterEach, describe, expect, it, vi } from "vitest";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { openInWorker } from "../../src/worker/owner.ts";
import { overviewOf } from "../../src/worker/questions/overview.ts";
import { draw } from "../../src/worker/questions/draw.ts";
import { buildFrom } from "../support/build.ts";
import { choiceOf } from "../support/choice.ts";
import { corpusOf } from "../support/corpus.ts";
import { spectra } from "../support/corpora.ts";
import { workerOf } from "../support/worker-scope.ts";

afterEach(() => vi.unstubAllGlobals());

const startWorker = () => workerOf(() => import("../../src/worker/atlas-worker.ts"));

async function opened() {
  const atlas = await buildFrom({ "papers.json": spectra });
  const worker = await startWorker();
  const open = await openInWorker(new Blob([jsonText(atlas)]), undefined, () => worker);
  return { open, corpus: await corpusOf(atlas) };
}

describe("the worker that owns an atlas", () => {
  it("opens it and answers of it what the corpus answers, again and again", async () => {
    const { open, corpus } = await opened();
    expect(open.overview).toEqual(overviewOf(corpus));
    const drawn = await draw(corpus, choiceOf());
    for (let time = 0; time < 2; time++) expect(await open.ask("draw", choiceOf())).toEqual(drawn);
    expect(await open.ask("where", { id: "person:wei-zhang", network: "topics" })).toBe("people");
    expect(await open.ask("where", { id: "person:nobody", network: "topics" })).toBeNull();
  });

  it("answers in a sentence where it cannot, and goes on", async () => {
    const { open } = await opened();
    await expect(open.ask("draw", choiceOf({ network: "everything" }))).rejects.toThrow(
      'the atlas has no network "everything"',
    );
    await expect(open.ask("papers", { papers: [-1], sort: true, from: 0, count: 1 })).rejects.toThrow();
    for (const name of ["everything", "toString", "__proto__"])
      // safe: it is no question, which is what is tested
      await expect(open.ask(name as "find", { text: "" })).rejects.toThrow(`no question "${name}"`);
    expect(await open.ask("find", { text: "" })).toEqual([]);
  });

  it("says why it cannot open what is no atlas", async () => {
    const worker = await startWorker();
    await expect(openInWorker(new Blob(["{}"]), undefined, () => worker)).rejects.toThrow(
      "it is not an atlas of Visible College",
    );
  });

  it("knows that none is open before it is asked to open one", async () => {
    const worker = await startWorker();
    const said = new Promise((resolve) =>
      worker.addEventListener("message", (event: MessageEvent<unknown>) => resolve(event.data)),
    );
    worker.postMessage({ type: "ask", id: 7, question: "find", asked: { text: "a" } });
    expect(await said).toEqual({ id: 7, failed: "no atlas is open" });
  });
});
