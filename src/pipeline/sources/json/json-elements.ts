import type { JsonPath, JsonPiece } from "./json-piece.ts";
import { createJsonSplitter } from "./json-splitter.ts";

/** The longest record that is read, in characters: a byline of a million names fits. */
export const MAX_ELEMENT = 64 * 1024 * 1024;

/**
 * The records of a JSON text, one by one, without holding it whole: the items of a list at its top or under one of `paths`
 * (`results`, `response.docs`), or objects that follow each other, as JSON lines do. Several such texts may follow each other.
 * A record that is not whole is a flaw; the ones before and behind it are read. Cost: linear; memory: the longest record.
 */
export async function* jsonElements(
  chunks: AsyncIterable<string>,
  paths: readonly JsonPath[],
  limit = MAX_ELEMENT,
): AsyncGenerator<JsonPiece> {
  const splitter = createJsonSplitter(paths, limit);
  for await (const chunk of chunks) yield* splitter.take(chunk);
  yield* splitter.end();
}
