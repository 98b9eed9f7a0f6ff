import { round } from "../lib/exact-math.ts";
import { toRows } from "../lib/lists.ts";
import type { Community } from "../model/community.ts";
import { isEntityKind } from "../model/kinds.ts";
import type { NetworkFigures, NetworkTable, NetworkWords } from "../model/network.ts";
import type { AtlasNetwork } from "./schema.ts";

/** Enough digits for 1e-6 of the smallest figures, few enough to be read. */
const DECIMALS = 9;
const short = (value: number) => round(value, DECIMALS);
const shortOrUnknown = (value: number | null) => (value === null ? null : short(value));

/** Writes a network and its figures as columns. */
export function encodeNetwork(
  words: NetworkWords,
  { nodes, ties }: NetworkTable,
  figures: NetworkFigures,
  communities: Community[],
): AtlasNetwork {
  const inferred = Array.from(ties.inferred.keys()).filter((tie) => ties.inferred[tie] === 1);
  const measures = Object.entries(figures.measures).map(
    ([name, values]) => [name, values.map(shortOrUnknown)] as const,
  );
  return {
    words,
    nodes: {
      id: [...nodes.id],
      ...(words.kinds.every(({ name }) => isEntityKind(name)) ? {} : ownNames(nodes)),
      x: figures.x,
      y: figures.y,
      radius: figures.radius,
      community: figures.community,
      stability: figures.stability.map(short),
      component: figures.component,
      measures: Object.fromEntries(measures),
    },
    ties: {
      a: Array.from(ties.a),
      b: Array.from(ties.b),
      weight: Array.from(ties.weight, short),
      papers: toRows(ties.papers),
      inferred,
      ...(ties.topics && ties.a.length > 0 && { topics: toRows(ties.topics) }),
      ...(ties.people && ties.a.length > 0 && { people: toRows(ties.people) }),
    },
    communities,
    summary: {
      nodes: nodes.id.length,
      ties: ties.a.length,
      inferredTies: inferred.length,
      components: figures.components,
      communities: communities.length,
      modularity: shortOrUnknown(figures.modularity),
      agreement: shortOrUnknown(figures.agreement),
      runs: figures.runs,
      sampledSources: figures.sampledSources,
    },
  };
}

/** Names and papers of nodes, for networks that hold kinds without a table of their own. */
function ownNames({
  id,
  label,
  papers,
}: NetworkTable["nodes"]): Pick<AtlasNetwork["nodes"], "label" | "papers"> {
  return { label: [...(label ?? id)], papers: toRows(papers) };
}
