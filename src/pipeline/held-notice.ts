import type { AtlasNetwork } from "../atlas/atlas.ts";
import { counted } from "../lib/counted.ts";
import type { Notice } from "../model/notice.ts";
import type { OlderDrawing } from "./older-drawing.ts";

/** Says how many nodes an older drawing has a place for; nothing where there is no such drawing. */
export function heldNotice(
  { from, networks }: OlderDrawing,
  drawn: readonly Pick<AtlasNetwork, "words" | "nodes" | "summary">[],
): Notice[] {
  if (!from) return [];
  const shares = drawn
    .filter(({ summary }) => !summary.kept?.includes("places"))
    .map(({ words: { name, label }, nodes: { id } }) => {
      const older = networks.get(name);
      const known = older ? id.filter((one) => older.has(one)).length : 0;
      return { label, known, all: id.length };
    });
  const held = shares.reduce((sum, { known }) => sum + known, 0);
  return [
    {
      code: "places-held",
      kind: "limited",
      count: held,
      title: `Places of ${from.name}`,
      message: `${counted(held, "node")} of its networks lay in ${from.name} too, and so near their places there as new ones let them. A component of which less than half is known there was laid out anew.`,
      items: shares.map(({ label, known, all }) => ({
        text: `${label}: ${known} of ${counted(all, "node")}`,
      })),
    },
  ];
}
