/** Whether the beginning of a file says that it is an atlas, in either form. */
export function looksLikeAtlas(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"visible-college\/atlas"/.test(text);
}
