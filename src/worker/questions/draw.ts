import { drawNetwork } from "../../appearance/draw-network.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import type { Corpus } from "../corpus.ts";
import { lookOf, type AskedDrawing } from "./draw-choice.ts";

/** A network as it is drawn under a choice. */
export async function draw(corpus: Corpus, asked: AskedDrawing): Promise<Drawn> {
  const network = await corpus.network(asked.network);
  const axis = await corpus.axis(asked.network);
  return drawNetwork(corpus, network, asked, lookOf(corpus, network, asked), axis);
}
