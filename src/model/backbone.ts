import { z } from "zod";

/** Which ties of a network are its backbone, and how they are chosen. */
export const backbone = z.discriminatedUnion("by", [
  /** Ties that carry more of a node's weight than chance would give them, at either end; `at` is the level of significance. */
  z.object({ by: z.literal("disparity"), at: z.number().gt(0).max(1) }),
  /** The `at` strongest ties of each node, those that are strongest for either end. */
  z.object({ by: z.literal("strongest"), at: z.int().min(1).max(1000) }),
  /** Ties of this weight or more. */
  z.object({ by: z.literal("weight"), at: z.number().gt(0).max(1e9) }),
]);
export type Backbone = z.infer<typeof backbone>;
export type BackboneBy = Backbone["by"];

/** Each way in words, and with what it begins. */
export const backboneWords: Record<BackboneBy, { label: string; at: string; begins: number }> = {
  disparity: { label: "Disparity filter", at: "Significance below", begins: 0.05 },
  strongest: { label: "Strongest of each", at: "So many of each", begins: 3 },
  weight: { label: "Weight", at: "Weight at least", begins: 2 },
};

/** As it stands in addresses: `disparity-0.05`. */
export const backboneText = ({ by, at }: Backbone) => `${by}-${at}`;

/** Reads it from an address; undefined where it makes no sense. */
export function backboneFrom(text: string | null): Backbone | undefined {
  const [, by, at] = /^([a-z]+)-(\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(text ?? "") ?? [];
  return backbone.safeParse({ by, at: Number(at) }).data;
}
