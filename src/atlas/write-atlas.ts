import type { Atlas } from "./atlas.ts";
import { jsonText } from "./json/write-json.ts";

export function writeAtlas(atlas: Atlas): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(jsonText(atlas));
}
