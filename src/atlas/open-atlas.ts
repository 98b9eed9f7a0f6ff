import type { RandomAccess } from "../lib/random-access.ts";
import type { AtlasFile } from "./atlas-file.ts";
import { containerFile } from "./container/container-file.ts";
import { openContainer } from "./container/open-container.ts";
import { readJson } from "./json/read-json.ts";
import { beginsLikeContainer, TELLING_BYTES } from "./looks-like-atlas.ts";
import { memoryFile } from "./memory-file.ts";

/**
 * Opens an atlas: a container, of which little more than the manifest is read now, or JSON of any version, which is read
 * as a whole.
 * @throws Error with words that end the sentence "… cannot be opened:", when it is damaged, no atlas, or of a later version.
 */
export async function openAtlas(bytes: RandomAccess): Promise<AtlasFile> {
  const head = await bytes.read(0, Math.min(TELLING_BYTES, bytes.size));
  if (beginsLikeContainer(head)) return containerFile(await openContainer(bytes));
  return memoryFile(readJson(new TextDecoder().decode(await bytes.read(0, bytes.size))));
}
