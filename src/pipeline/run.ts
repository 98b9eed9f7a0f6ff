import { encodeNetwork } from "../atlas/encode-network.ts";
import { ATLAS_KIND, ATLAS_VERSION, type Atlas, type AtlasNetwork } from "../atlas/schema.ts";
import { networkNames, type NetworkName } from "../model/network.ts";
import { analyse } from "./analysis/analyse.ts";
import { describeCommunities } from "./analysis/describe-communities.ts";
import type { Effects } from "./effects.ts";
import { identify } from "./identity/identify.ts";
import { buildNetworks } from "./networks/build-networks.ts";
import type { Options } from "./options.ts";
import { writeRecipe } from "./recipe.ts";
import type { Source } from "./source.ts";
import { readSources } from "./sources/read-sources.ts";
import { findTopics } from "./topics/find-topics.ts";

/**
 * The whole method, room by room: sources → papers → people → topics → networks → analysis → atlas. Pure but for the
 * sources that it reads and the progress that it tells: the same sources and options give the same atlas, everywhere.
 * @throws UnreadableSource when a source cannot be read at all.
 */
export async function run(sources: readonly Source[], options: Options, effects: Effects): Promise<Atlas> {
  const read = await readSources(sources, options, effects);
  const { papers } = read;

  effects.progress("people", 0, papers.length, `${papers.length} papers`);
  const { people, owners, notices: identityNotices } = identify(papers, read.accounts, options);

  effects.progress("topics", 0, papers.length, `${papers.length} papers`);
  const { topics, notices: topicNotices } = await findTopics(papers, {
    progress: (done, total) => effects.progress("topics", done, total, `${papers.length} papers`),
  });

  effects.progress("networks", 0, networkNames.length, `${people.length} people, ${topics.length} topics`);
  const built = buildNetworks({ papers, people, owners, topics, options });

  const networks = {} as Record<NetworkName, AtlasNetwork>; // safe: every name is set in the loop below
  for (const [step, name] of networkNames.entries()) {
    const tell = (done: number, total: number) =>
      effects.progress("analysis", step * total + done, networkNames.length * total, `the ${name} network`);
    tell(0, 1);
    const figures = analyse(built.graphs[name], { seed: options.seed, progress: tell });
    const communities = describeCommunities(built.graphs[name], figures, topics);
    networks[name] = encodeNetwork(built.graphs[name], figures, communities);
  }

  effects.progress("writing", 0, 1, "the atlas");
  return {
    kind: ATLAS_KIND,
    version: ATLAS_VERSION,
    recipe: writeRecipe(read, options),
    sources: read.accounts,
    notices: [...read.notices, ...identityNotices, ...topicNotices, ...built.notices],
    papers,
    people,
    owners,
    topics,
    networks,
  };
}
