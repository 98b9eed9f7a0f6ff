import { z } from "zod";
import type { Atlas } from "../atlas/atlas.ts";
import { openAtlas } from "../atlas/open-atlas.ts";
import { writeAtlas } from "../atlas/write-atlas.ts";
import { oneByOne } from "../lib/in-parallel.ts";
import { addNetworks } from "../pipeline/add-networks.ts";
import type { Effects } from "../pipeline/effects.ts";
import type { Source } from "../pipeline/source.ts";
import { noOlderDrawing } from "../pipeline/older-drawing.ts";
import { run } from "../pipeline/run.ts";
import { seldom } from "../pipeline/seldom.ts";
import { UnreadableSource } from "../model/unreadable-source.ts";
import { toRandomAccess } from "./access.ts";
import { CREW_NAME, createWorkerCrew, serveCrew } from "./crew.ts";
import { buildRequest, type BuildAnswer } from "./messages.ts";

// A strict content security policy forbids the code that zod would generate for speed.
z.config({ jitless: true });

if (self.name === CREW_NAME) serveCrew();
else
  self.addEventListener("message", (event: MessageEvent<unknown>) => {
    void serve(event.data);
  });

async function serve(data: unknown): Promise<void> {
  const crew = createWorkerCrew();
  try {
    const request = buildRequest.parse(data);
    const inParallel = crew?.inParallel ?? oneByOne;
    const progress = seldom(
      (step, done, total, what) => post({ type: "progress", step, done, total, what }),
      () => performance.now(),
    );
    const atlas = await atlasOf(request, { progress, inParallel });
    post({ type: "atlas", bytes: new Blob(await writeAtlas(atlas, inParallel)) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const known = error instanceof UnreadableSource;
    post({ type: "failed", message, bug: !known, accounts: known ? [...error.accounts] : [] });
  } finally {
    crew?.dismiss();
  }
}

async function atlasOf(request: z.output<typeof buildRequest>, effects: Effects): Promise<Atlas> {
  if (request.type === "networks") {
    const file = await openAtlas(await toRandomAccess(request.place));
    return addNetworks(await file.whole(), request.networks, effects);
  }
  const { files, names, options, decisions } = request;
  const sources = files.map((file, index) => toSource(file, names[index] ?? "file"));
  return run(sources, options, decisions, noOlderDrawing, effects);
}

function post(answer: BuildAnswer): void {
  self.postMessage(answer);
}

function toSource(file: Blob, name: string): Source {
  return {
    name,
    size: file.size,
    async *open() {
      const reader = file.stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    },
  };
}
