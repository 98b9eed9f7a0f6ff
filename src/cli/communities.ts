import type { Atlas, AtlasNetwork } from "../atlas/atlas.ts";
import { counted } from "../lib/counted.ts";
import type { Community } from "../model/community.ts";
import {
  areGiven,
  chanceInWords,
  isSmall,
  plateausInWords,
  runsInWords,
  SMALL,
} from "../model/sureness-words.ts";
import { communitiesWords } from "../model/options.ts";
import type { BesideChance, Sweep } from "../model/sureness.ts";
import { networkBesideChance, sweepNetwork } from "../pipeline/sureness.ts";
import { createThreadCrew, defaultWorkers } from "./crew.ts";
import { findInputs } from "./inputs.ts";
import { loadNetwork, type NetworkChoice } from "./load-network.ts";
import { writeOutput } from "./output.ts";

/** `communities [sources…|corpus.atlas]`: the communities of a network, how sure they are, beside chance and at other resolutions. */
export async function communities(paths: string[], options: NetworkChoice): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  const { atlas, network } = await loadNetwork(inputs, options);
  const crew = createThreadCrew(options.workers ?? defaultWorkers());
  try {
    const how = atlas.recipe.options;
    const chance = await networkBesideChance(network, atlas, how, crew.inParallel);
    const sweep = await sweepNetwork(network, how, crew.inParallel);
    const answer = { network: network.words.name, ...network.summary, chance, sweep };
    await writeOutput(
      [options.json ? `${JSON.stringify(answer)}\n` : report(atlas, network, chance, sweep)],
      undefined,
    );
  } finally {
    crew.dismiss();
  }
}

function report(atlas: Atlas, network: AtlasNetwork, chance: BesideChance | null, sweep: Sweep): string {
  const { summary, words } = network;
  const all = network.communities.filter((one) => one.size > 1);
  const alone = network.communities.length - all.length;
  const { options } = atlas.recipe;
  const size = `${counted(summary.nodes, "node")}, ${counted(summary.ties, "tie")}`;
  const head = `${words.label}: ${size}, ${counted(all.length, "community", "communities")}`;
  if (!chance) return `${head}. Without ties there is nothing to tell.\n`;
  return [
    areGiven(summary)
      ? `${head}, as its file gives them.`
      : `${head} by ${communitiesWords[options.communities]}, resolution ${summary.resolution ?? 1}, seed ${options.seed}.`,
    ...runsInWords(summary),
    ...(alone > 0
      ? [`${counted(alone, "node")} with ties ${alone === 1 ? "is" : "are"} in no community with others.`]
      : []),
    "",
    chanceInWords(chance, words),
    ...(isSmall(summary) && chance.p > 0.05 ? [SMALL] : []),
    "",
    ...sweepTable(sweep),
    "",
    plateausInWords(sweep),
    "",
    ...all.slice(0, LISTED).map(communityLine),
    ...(all.length > LISTED ? [`      and ${all.length - LISTED} more`] : []),
    "",
  ].join("\n");
}

/** So many communities are listed. */
const LISTED = 12;

function sweepTable({ rows }: Sweep): string[] {
  const line = (...cells: string[]) =>
    cells.map((cell, n) => cell.padStart(SWEEP_COLUMNS[n]?.length ?? 0)).join("  ");
  return [
    "Communities of more than one node, and modularity at resolution 1:",
    line(...SWEEP_COLUMNS),
    ...rows.map(({ resolution, communities: count, modularity, agreement, likeNext }) =>
      line(
        String(resolution),
        String(count),
        modularity.toFixed(4),
        agreement.toFixed(3),
        likeNext?.toFixed(3) ?? "–",
      ),
    ),
  ];
}

const SWEEP_COLUMNS = ["resolution", "communities", "modularity", "agreement", "like the next"];

function communityLine({ number, name, size, stability }: Community): string {
  return `${String(number + 1).padStart(4)}  ${counted(size, "node").padStart(12)}  found again ${stability.toFixed(2)}  ${name}`;
}
