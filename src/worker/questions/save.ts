import { z } from "zod";
import { formats } from "../../export/formats.ts";
import { wholeNetwork, type ExportRequest } from "../../export/request.ts";
import { viewNetwork } from "../../atlas/network-view.ts";
import type { Corpus } from "../corpus.ts";
import { drawChoice, lookOf } from "./draw-choice.ts";

export const askedFile = z.object({
  format: z.string(),
  /** Which network, and how it is drawn. */
  choice: drawChoice,
  /** Whether only what is drawn is wanted, in its colours; else all, byte for byte as the command line writes it. */
  drawn: z.boolean(),
});

/** A network as a file of another program's format. */
export async function save(
  corpus: Corpus,
  { format: name, choice, drawn }: z.infer<typeof askedFile>,
): Promise<Blob> {
  const format = formats.find((one) => one.name === name) ?? formats[0];
  const atlas = await corpus.whole();
  const whole = wholeNetwork(atlas, viewNetwork(atlas, choice.network));
  const request = drawn ? await drawnRequest(corpus, whole, choice) : whole;
  return new Blob([...format.write(request, {})], { type: format.mediaType });
}

async function drawnRequest(
  corpus: Corpus,
  whole: ExportRequest,
  choice: z.infer<typeof drawChoice>,
): Promise<ExportRequest> {
  const network = await corpus.network(choice.network);
  const { lens, shown } = lookOf(corpus, network, choice);
  const rising = (indexes: Uint32Array) => [...indexes].sort((a, b) => a - b);
  return {
    ...whole,
    nodes: rising(shown.nodes).flatMap((node) => whole.view.node(node) ?? []),
    ties: rising(shown.ties).flatMap((tie) => whole.view.tie(tie) ?? []),
    colour: lens.colour,
    part: `only what was shown: ${shown.reasons.join(" ")}`,
  };
}
