import type { AtlasNetwork } from "../atlas/atlas.ts";
import { counted, grouped } from "../lib/counted.ts";
import type { Notice } from "../model/notice.ts";
import type { OlderDrawing } from "./older-drawing.ts";

type Drawn = Pick<AtlasNetwork, "words" | "nodes" | "summary">;

/** Says how many nodes an older drawing has too, and how far they lie from there; nothing where there is no such drawing. */
export function heldNotice(older: OlderDrawing, networks: readonly Drawn[]): Notice[] {
  const { from } = older;
  if (!from) return [];
  const drawn = networks.filter(
    ({ summary, nodes }) => nodes.id.length > 0 && !summary.kept?.includes("places"),
  );
  const shares = drawn.map((network) => ({ network, moves: movesOf(network, older) }));
  const known = shares.reduce((sum, { moves }) => sum + moves.length, 0);
  const notice = {
    code: "places-held",
    kind: "limited" as const,
    count: known,
    title: `Places of ${from.name}`,
  };
  if (known === 0)
    return [
      {
        ...notice,
        message: `No node of ${from.name} is here: nothing was held, all was laid out anew.`,
        items: [],
      },
    ];
  const [most] = shares.toSorted((a, b) => b.moves.length - a.moves.length);
  return [
    {
      ...notice,
      message: `How far nodes that lay in ${from.name} too lie from their places there: ${most ? inWords(most) : ""}. Where components have become one, the smaller has come to the larger; a component of which too little is known was laid out anew, and so was all of a network whose largest is such.`,
      items: shares.map((share) => ({ text: inWords(share) })),
    },
  ];
}

/** How far nodes lie from their older places, as shares of the width of the picture, rising. */
function movesOf({ words, nodes: { id, x, y } }: Drawn, { networks }: OlderDrawing): number[] {
  const older = networks.get(words.name);
  const width =
    x.reduce((most, at) => Math.max(most, at), -Infinity) -
    x.reduce((least, at) => Math.min(least, at), Infinity);
  const moves = id.flatMap((one, node) => {
    const was = older?.get(one);
    if (!was) return [];
    const [dx, dy] = [(x[node] ?? 0) - was.x, (y[node] ?? 0) - was.y];
    return [Math.sqrt(dx * dx + dy * dy) / Math.max(width, 1)];
  });
  return moves.sort((a, b) => a - b);
}

function inWords({ network: { words, nodes }, moves }: { network: Drawn; moves: readonly number[] }): string {
  const at = (share: number) =>
    `${(100 * (moves[Math.floor(share * (moves.length - 1))] ?? 0)).toFixed(1)} %`;
  const moved =
    moves.length === 0
      ? ""
      : `, half of them within ${at(0.5)} of the picture's width, nine of ten within ${at(0.9)}`;
  return `${words.label}: ${grouped(moves.length)} of ${counted(nodes.id.length, "node")}${moved}`;
}
