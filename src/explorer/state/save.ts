import type { Format } from "../../export/format.ts";
import { wholeNetwork, type ExportRequest } from "../../export/request.ts";
import type { Corpus } from "./corpus.ts";
import { lensOf } from "../../appearance/lens.ts";
import type { Theme } from "../../appearance/grounds.ts";
import type { Shown } from "./shown.ts";
import type { View } from "./view.ts";

/** Hands a file to the reader of the page. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Saves a network: what is shown, in the colours and sizes on the screen; or, without `shown`, all of it, the same bytes
 * as the command line writes.
 */
export function saveNetwork(
  corpus: Corpus,
  view: View,
  theme: Theme,
  format: Format,
  shown: Shown | null,
): void {
  const network = corpus.network(view.network);
  const whole = wholeNetwork(corpus.atlas, network);
  const request = shown ? shownRequest(corpus, view, theme, whole, shown) : whole;
  const { extension, mediaType, write } = format;
  const pieces = [...write(request, {})];
  save(`${view.network}${shown ? "-shown" : ""}.${extension}`, new Blob(pieces, { type: mediaType }));
}

function shownRequest(
  corpus: Corpus,
  view: View,
  theme: Theme,
  whole: ExportRequest,
  shown: Shown,
): ExportRequest {
  const lens = lensOf(corpus, whole.view, view, theme);
  return {
    ...whole,
    nodes: whole.nodes.filter((node) => shown.nodes[node.index]),
    ties: shown.ties.toSorted((a, b) => a.index - b.index),
    colour: lens.colour,
    part: `only what was shown: ${shown.reasons.join(" ")}`,
  };
}

/** Saves the atlas, byte for byte as the pipeline wrote it. */
export function saveAtlas(text: string): void {
  save("atlas.json", new Blob([text], { type: "application/json" }));
}
