import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { inMemory } from "../../src/lib/random-access.ts";

/** The slowest, a bomb, takes half a second alone, and a second beside another test on the same core. */
const MOST_MILLISECONDS = 3000;

/**
 * Which promise the reader of atlases breaks with these bytes; null for none. It gives an atlas or one sentence, within
 * three seconds of computing, with all parts asked for as a whole and one by one.
 */
export async function brokenPromise(bytes: Uint8Array): Promise<string | null> {
  const started = process.cpuUsage();
  const flaw =
    (await flawOf(async () => (await openAtlas(inMemory(bytes))).whole())) ?? (await brokenInParts(bytes));
  const took = process.cpuUsage(started).user / 1000;
  return flaw ?? (took > MOST_MILLISECONDS ? `it took ${Math.round(took)} ms` : null);
}

async function brokenInParts(bytes: Uint8Array): Promise<string | null> {
  const file = await openAtlas(inMemory(bytes)).catch(() => null);
  if (!file) return null;
  const parts = [
    () => file.outlines(),
    () => file.papers(),
    () => file.people(),
    () => file.names(),
    () => file.noticeItems(),
    () => file.topics(),
    () => file.occurrences(),
    () => file.abstract(0),
    ...file.facts.networks.map(
      ({ words }) =>
        () =>
          file.network(words.name),
    ),
  ];
  for (const part of parts) {
    const flaw = await flawOf(part);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** What is wrong with the error of some work, if it has one: it must be an Error of one sentence. */
async function flawOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) return `it threw ${String(error)}`;
    const { message } = error;
    const isSentence = /^(it|its|the|there|what) [^\n]{5,400}$/.test(message);
    return isSentence ? null : `it said "${message}"`;
  }
}
