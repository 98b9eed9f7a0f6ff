import { noDecisions } from "../../src/model/decision.ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { UnreadableSource } from "../../src/model/unreadable-source.ts";
import { startBuild, type Progress } from "../../src/worker/build.ts";
import { buildFrom } from "../support/build.ts";
import { spectra } from "../support/corpora.ts";
import { workerOf } from "../support/worker-scope.ts";

afterEach(() => vi.unstubAllGlobals());

/** Builds in the module of the worker itself. */
async function built(text: string, options = {}) {
  const worker = await workerOf(() => import("../../src/worker/build-worker.ts"));
  const progress: Progress[] = [];
  const file = { name: "papers.json", file: new File([text], "papers.json") };
  const { result } = startBuild(
    [file],
    { options, decisions: noDecisions },
    (one) => progress.push(one),
    () => worker,
  );
  return { result, progress };
}

describe("the worker that builds", () => {
  it("writes the same bytes as the pipeline does elsewhere, and tells how far it is", async () => {
    const { result, progress } = await built(spectra, { seed: 7 });
    const wanted = new Blob(await writeAtlas(await buildFrom({ "papers.json": spectra }, { seed: 7 })));
    expect(await (await result).arrayBuffer()).toEqual(await wanted.arrayBuffer());
    expect(progress.length).toBeGreaterThan(3);
  });

  it("says what is known of files that cannot be read", async () => {
    const { result } = await built("neither this nor that");
    const error: unknown = await result.catch((reason: unknown) => reason);
    if (!(error instanceof UnreadableSource)) throw new Error(`it is ${String(error)}`);
    expect(error.accounts.map(({ name }) => name)).toEqual(["papers.json"]);
  });

  it("calls options that are none a fault of the program", async () => {
    const { result } = await built(spectra, { seed: "seven" });
    await expect(result).rejects.toThrow("This is a fault of Visible College, not of your file");
  });
});
