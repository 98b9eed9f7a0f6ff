import { LOCAL_HEADER } from "../lib/zip/format.ts";

/** The first entry of a container: what it is, how it was made, and which tables it has. */
export const MANIFEST = "manifest.json";

/** So much of a file tells whether it is an atlas. */
export const TELLING_BYTES = 256;

/** Whether the beginning of a file says that it is an atlas, of either form and whatever version. */
export function looksLikeAtlas(head: Uint8Array): boolean {
  return beginsLikeContainer(head) || beginsLikeJson(new TextDecoder().decode(head));
}

/** Whether the beginning of a file is that of a zip whose first entry is the manifest of an atlas. */
export function beginsLikeContainer(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, TELLING_BYTES));
  const behind = LOCAL_HEADER.length + MANIFEST.length;
  return (
    text.startsWith("PK\u0003\u0004") &&
    text.slice(LOCAL_HEADER.length, behind) === MANIFEST &&
    beginsLikeJson(text.slice(behind))
  );
}

/** Whether a text begins as an atlas as JSON does. */
function beginsLikeJson(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"visible-college\/atlas"/.test(text);
}
