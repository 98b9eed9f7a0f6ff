import type { Atlas } from "../atlas/atlas.ts";
import type { InParallel } from "../lib/in-parallel.ts";
import { writeJson } from "../atlas/json/write-json.ts";
import { writeAtlas } from "../atlas/write-atlas.ts";

/** The two forms of an atlas: the container, and JSON with the same content. */
export type AtlasForm = "container" | "json";

/** The form in which an atlas is written: as JSON where the name of the file says so. */
export function formFor(output: string | undefined): AtlasForm {
  return output?.toLowerCase().endsWith(".json") ? "json" : "container";
}

/** An atlas in a form, in pieces that can be sent to another thread. */
export async function formed(
  atlas: Atlas,
  form: AtlasForm,
  inParallel: InParallel,
): Promise<Uint8Array<ArrayBuffer>[]> {
  return form === "json" ? [...encoded(writeJson(atlas))] : writeAtlas(atlas, inParallel);
}

/** Text as bytes, small pieces of it put together. */
function* encoded(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  let text = "";
  for (const piece of texts) {
    text += piece;
    if (text.length < 1_000_000) continue;
    yield new TextEncoder().encode(text);
    text = "";
  }
  if (text !== "") yield new TextEncoder().encode(text);
}
