import { counted } from "../lib/counted.ts";
import type { DrawingQuality, NetworkInFigures } from "./network-figures.ts";
import type { NetworkSummary, NetworkWords } from "./network.ts";

/** A network as a whole in sentences: what hangs together, how far it is across, how closed, and who keeps to whom. */
export function figuresInWords(
  { words, summary }: { words: NetworkWords; summary: NetworkSummary },
  figures: NetworkInFigures,
  drawing: DrawingQuality,
): string[] {
  const { density, degeneracy, transitivity, averageClustering, assortativity } = figures;
  const { meanDistance, diameter, sampledSources, richClub } = figures;
  const short = (value: number) => String(Number(value.toPrecision(3)));
  const head = `${words.label}: ${counted(summary.nodes, "node")}, ${counted(summary.ties, "tie")}, ${counted(summary.components, "component")}; density ${short(density)}.`;
  if (meanDistance === null) return [head];
  return [
    head,
    `Between those that reach each other ${short(meanDistance)} ${meanDistance === 1 ? "step" : "steps"} on average; the longest way has ${diameter}${sampledSources === null ? "" : ` or more (searched from ${sampledSources} nodes)`}.`,
    `Transitivity ${transitivity === null ? "not known" : short(transitivity)}, mean clustering ${short(averageClustering)} (nodes with fewer than two ties count 0); the densest core has ${counted(degeneracy, "tie")} for each of its nodes.`,
    ...(assortativity === null
      ? []
      : [
          `Degree assortativity ${short(assortativity)}: ${assortativity > 0.05 ? "those with many ties keep to each other" : assortativity < -0.05 ? "those with many ties are tied to those with few" : "no preference either way"}.`,
        ]),
    ...(richClub === null ? [] : [richClubInWords(richClub)]),
    ...drawingInWords(drawing),
  ];
}

/** How far its drawing can be trusted. */
function drawingInWords({ stress, neighbourhoods, sampledNodes }: DrawingQuality): string[] {
  if (stress === null || neighbourhoods === null) return [];
  const from = sampledNodes === null ? "" : ` (looked from ${sampledNodes} nodes)`;
  return [
    `The drawing: the neighbours of a node and as many nodes that lie nearest to it agree to ${neighbourhoods.toFixed(3)} (mean Jaccard index); distances differ from numbers of ties by a stress of ${stress.toFixed(3)}, 0 being none (scale-normalised, Ahmed et al. 2024)${from}. Read what lies near each other by the first figure; how far apart things lie is not to be measured.`,
  ];
}

/** A deviation from chance of so many standard deviations is told as one. */
const TELLING = 3;

function richClubInWords({
  above,
  nodes,
  density,
  mean,
  deviation,
  networks,
}: NonNullable<NetworkInFigures["richClub"]>): string {
  const short = (value: number) => String(Number(value.toPrecision(3)));
  const far = Math.abs(density - mean) > TELLING * deviation + 1e-9;
  const found =
    far && density > mean
      ? "they keep to each other more than chance would have it"
      : far
        ? "they keep apart more than chance would have it"
        : "as chance would have it";
  return `Rich club: of the pairs of the ${nodes} nodes with more than ${counted(above, "tie")} a share of ${short(density)} is tied; of as many with most ties by chance ${short(mean)} ± ${short(deviation)} (${networks} networks): ${found}.`;
}
