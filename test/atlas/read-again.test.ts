import { describe, expect, it } from "vitest";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { inPieces } from "../../src/lib/random-access.ts";
import { createCorpus } from "../../src/worker/corpus.ts";
import { buildFrom } from "../support/build.ts";
import { spectra } from "../support/corpora.ts";

/** An open atlas whose bytes cannot be had for as long as the line is down. */
async function onAnUncertainLine() {
  const bytes = inPieces(await writeAtlas(await buildFrom({ "papers.json": spectra })));
  const line = { down: false };
  const read = (start: number, end: number) =>
    line.down ? Promise.reject(new Error("the server answered 503 to a part of it")) : bytes.read(start, end);
  return { line, file: await openAtlas({ size: bytes.size, read }) };
}

describe("a part of an atlas that could not be had", () => {
  it.each([
    "outlines",
    "papers",
    "people",
    "names",
    "topics",
    "occurrences",
    "noticeItems",
    "abstract",
    "network",
  ] as const)("is read at the next question: %s", async (part) => {
    const { line, file } = await onAnUncertainLine();
    const read = () =>
      part === "abstract" ? file.abstract(0) : part === "network" ? file.network("people") : file[part]();
    line.down = true;
    await expect(read()).rejects.toThrow("503");
    line.down = false;
    expect(await read()).toBeTruthy();
  });

  it("does not stay away from the corpus either", async () => {
    const { line, file } = await onAnUncertainLine();
    const corpus = await createCorpus(file);
    line.down = true;
    await expect(corpus.network("topics")).rejects.toThrow("503");
    await expect(corpus.places()).rejects.toThrow("503");
    line.down = false;
    expect((await corpus.network("topics")).name).toBe("topics");
    expect((await corpus.places()).ofPaper(0).length).toBeGreaterThan(0);
  });
});
