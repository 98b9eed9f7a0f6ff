import { z } from "zod";
import { openAtlas } from "../atlas/open-atlas.ts";
import { toRandomAccess } from "./access.ts";
import { buffersIn } from "./buffers-in.ts";
import { createCorpus, readAhead, type Corpus } from "./corpus.ts";
import { isFound, seenWith } from "./seen-with.ts";
import { ownerRequest, type OwnerAnswer, type OwnerRequest } from "./messages.ts";
import { overviewOf } from "./questions/overview.ts";
import { questions } from "./questions.ts";
import { inTurns } from "./turns.ts";

// A strict content security policy forbids the code that zod would generate for speed.
z.config({ jitless: true });

/** The atlas that this worker owns: the only one that is ever parsed on the page. */
let corpus: Promise<Corpus> | null = null;
/** The same when it is open. */
let opened: Corpus | null = null;

/** What is seen comes before what is told beside it. */
const URGENT: ReadonlySet<string> = new Set(["draw", "lift"]);

/** Its turn is waited for: not that of a picture whose communities are still to be found, which would hold up all others. */
function isUrgent(request: OwnerRequest): boolean {
  if (request.type === "open") return true;
  return URGENT.has(request.question) && (!opened || isFound(opened, request.grouping));
}

const turns = inTurns<OwnerRequest>(serve, isUrgent);

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  turns.add(ownerRequest.parse(event.data));
});

async function serve(request: OwnerRequest): Promise<void> {
  const { id } = request;
  try {
    const answer = request.type === "open" ? await open(request.place) : await ask(request);
    self.postMessage({ id, answer } satisfies OwnerAnswer, { transfer: buffersIn(answer) });
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    self.postMessage({ id, failed } satisfies OwnerAnswer);
  }
}

async function open(place: Blob | string) {
  corpus = toRandomAccess(place).then(openAtlas).then(createCorpus);
  opened = await corpus;
  // The first network is read while the page makes room for it. Where that fails, whoever asks for it hears of it.
  const [first] = opened.networkNames;
  if (first !== undefined) opened.network(first).catch(() => undefined);
  for (const work of readAhead(opened)) turns.later(work);
  return overviewOf(opened);
}

async function ask({
  question: name,
  asked,
  grouping,
}: Extract<OwnerRequest, { type: "ask" }>): Promise<unknown> {
  if (!corpus) throw new Error("no atlas is open");
  const question = Object.hasOwn(questions, name) ? questions[name as keyof typeof questions] : undefined; // safe: it has it
  if (!question) throw new Error(`there is no question "${name}"`);
  // safe: what is asked was just parsed by the schema of this very question
  return question.answer(seenWith(await corpus, grouping), question.asked.parse(asked) as never);
}
