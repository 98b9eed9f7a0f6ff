import { readStats, type Stats } from "../atlas/stats.ts";
import type { CommonOptions } from "./common-options.ts";
import { findInputs, toFailure } from "./inputs.ts";
import { loadAtlas } from "./load.ts";
import { writeOutput } from "./output.ts";
import { counted } from "../lib/counted.ts";

/** `stats [sources…|corpus.atlas]`: the corpus in figures. */
export async function stats(paths: string[], options: CommonOptions): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  const { atlas } = await loadAtlas(inputs, options);
  const figures = await readStats(atlas).catch((error: unknown) => {
    throw toFailure(error, inputs[0]?.name ?? "the atlas");
  });
  await writeOutput([options.json ? `${JSON.stringify(figures)}\n` : report(figures)], undefined);
}

function report(figures: Stats): string {
  const { owner } = figures;
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  const width = Object.keys(figures.networks).reduce((most, { length }) => Math.max(most, length), 9) + 1;
  const networks = Object.entries(figures.networks).map(([name, network]) => {
    const { nodes, ties, inferredTies, components, communities, modularity } = network;
    const inferred = inferredTies > 0 ? ` (${inferredTies} inferred)` : "";
    const parts = `${counted(components, "component")}, ${counted(communities, "community", "communities")}`;
    return `${name.padEnd(width)}${counted(nodes, "node")}, ${counted(ties, "tie")}${inferred}, ${parts}, modularity ${modularity?.toFixed(3) ?? "–"}`;
  });
  return [
    `papers    ${figures.papers}, ${counted(figures.truncatedBylines, "byline")} cut short`,
    `people    ${figures.people} behind ${counted(figures.mentions, "mention")}`,
    `topics    ${figures.topics}`,
    owner
      ? `owner     ${owner.name}${owner.inferred ? " (inferred)" : ""}, listed on ${owner.listedOn}, hidden on ${owner.hiddenOn}`
      : "owner     none",
    `years     ${list(figures.years)}`,
    `categories ${list(figures.categories)}`,
    "",
    ...networks,
    "",
    ...figures.notices.map(({ code, count }) => `notice    ${code} ${count}`),
    "",
  ].join("\n");
}
