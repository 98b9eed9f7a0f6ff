import type { GivenNetwork } from "../../../model/given-network.ts";

/** A network, or a part of one, with the name of the file that it is in. */
export interface InFile {
  file: string;
  given: GivenNetwork;
}

/**
 * Networks of the parts that files hold: a list of ties, as VOSviewer's network file or Gephi's table of edges, belongs to the list
 * of nodes that fits its ends best, as VOSviewer's map file. A list of nodes is taken once; what finds no other part is a network
 * by itself.
 */
export function putTogether(parts: readonly InFile[]): InFile[] {
  const taken = new Set<InFile>();
  const partner = new Map<InFile, InFile>();
  for (const list of parts.filter(({ given }) => given.nodes.length === 0)) {
    const ends = new Set(list.given.ties.flatMap(({ from, to }) => [from, to]));
    let best: { part: InFile; alike: number } | null = null;
    for (const part of parts) {
      if (part.given.ties.length > 0 || taken.has(part)) continue;
      const alike = overlap(new Set(part.given.nodes.map(({ key }) => key)), ends);
      if (alike > (best?.alike ?? 0)) best = { part, alike };
    }
    if (!best) continue;
    taken.add(best.part);
    partner.set(list, best.part);
  }
  return parts.flatMap((part) => {
    if (taken.has(part)) return [];
    const nodes = partner.get(part);
    return nodes ? [{ file: nodes.file, given: { ...nodes.given, ties: part.given.ties } }] : [part];
  });
}

/** How well nodes and ends of ties fit each other: those in both, of all there are (Jaccard); 0 where most ends are not there. */
function overlap(nodes: ReadonlySet<string>, ends: ReadonlySet<string>): number {
  let both = 0;
  for (const end of ends) if (nodes.has(end)) both++;
  return both < ends.size / 2 ? 0 : both / (nodes.size + ends.size - both);
}
