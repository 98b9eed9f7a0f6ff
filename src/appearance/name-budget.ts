/** Drawings of so few nodes name all of them that find a place. */
const FEW = 60;
const AT_FIRST = 36;
/** Drawings of fewer nodes than this have room for more. */
const SOME = 200;
const MOST = 220;
const OF_COMMUNITY = 4;

/**
 * How many names of nodes are tried at most, and how many of one community: the more the nearer. `closeness` is 1 where
 * all is in view, 2 where half of its width is.
 */
export function nodeBudget(nodes: number, closeness: number): { all: number; ofCommunity: number } {
  if (nodes <= FEW) return { all: nodes, ofCommunity: nodes };
  const near = Math.max(1, closeness);
  const room = SOME / Math.max(SOME, nodes);
  return {
    all: Math.min(MOST, Math.round(AT_FIRST * (1 + 2 * room) * near ** 1.3)),
    ofCommunity: Math.round(OF_COMMUNITY * (1 + 3 * room) * near ** 2),
  };
}

/** A name in up to three lines of about so many letters, broken between words; what is left over is cut. */
export function wrapped(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${(lines[2] ?? "").replace(/[,.;:]$/, "")}…`];
}
