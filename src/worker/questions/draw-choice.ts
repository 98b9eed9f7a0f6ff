import { z } from "zod";
import { lookAt, type DrawChoice } from "../../appearance/draw-network.ts";
import type { Look } from "../../appearance/drawn-columns.ts";
import { backbone } from "../../model/backbone.ts";
import type { NetworkView } from "../../model/network-view.ts";
import type { Corpus } from "../corpus.ts";

const most = z.int().nonnegative().nullable();

/** Which network is looked at, and which of its ties count. */
export const tieChoice = z.object({
  network: z.string(),
  years: z.tuple([z.int(), z.int()]).nullable(),
  inferred: z.boolean(),
  basis: z.enum(["both", "topics", "people"]),
});

/** Which network is drawn, and how. */
export const drawChoice = tieChoice.extend({
  size: z.string(),
  colour: z.string(),
  theme: z.enum(["light", "dark"]),
  minPapers: most,
  maxNodes: most,
  maxTies: most,
  backbone: backbone.nullable(),
  smallComponents: z.boolean(),
  hidden: z.array(z.string()),
  region: z.object({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() }).nullable(),
});
export type AskedDrawing = z.infer<typeof drawChoice>;

/** So many looks at a network are kept: what is chosen in one is asked next, and the whole after a region. */
const KEPT = 3;

const looks = new WeakMap<NetworkView, Map<string, Look>>();

/** How a network looks under a choice. */
export function lookOf(corpus: Corpus, network: NetworkView, choice: DrawChoice): Look {
  const key = JSON.stringify(choice);
  const kept = looks.get(network) ?? new Map<string, Look>();
  const look = kept.get(key) ?? lookAt(corpus, network, choice);
  looks.set(network, kept);
  kept.delete(key);
  kept.set(key, look);
  for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  return look;
}
