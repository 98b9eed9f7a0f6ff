import type { AskedDrawing } from "../../worker/questions/draw-choice.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { groupingOf, useStore } from "./store.ts";

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
 * Saves a network: what is drawn, in the colours and sizes on the screen; or all of it, the same bytes as the command line
 * writes.
 */
export async function saveNetwork(
  { name, extension }: Overview["formats"][number],
  choice: AskedDrawing,
  drawn: boolean,
): Promise<void> {
  const { corpus, view } = useStore.getState();
  const file = await corpus?.ask("save", { format: name, choice, drawn }, groupingOf(view));
  if (file) save(`${choice.network}${drawn ? "-shown" : ""}.${extension}`, file);
}

/** Saves the atlas, byte for byte as the pipeline wrote it. */
export async function saveAtlas(): Promise<void> {
  const place = useStore.getState().corpus?.place;
  if (place === undefined) return;
  const bytes = typeof place === "string" ? await (await fetch(place)).blob() : place;
  save("corpus.atlas", bytes);
}
