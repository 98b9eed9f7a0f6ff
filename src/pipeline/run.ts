import { analyse } from "../analysis/analyse.ts";
import { describeCommunities } from "../analysis/communities/describe-communities.ts";
import type { OlderPlaces } from "../analysis/layouts/layout.ts";
import { encodeNetwork } from "../atlas/encode-network.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { oneByOne } from "../lib/in-parallel.ts";
import type { Decision } from "../model/decision.ts";
import type { Options } from "../model/options.ts";
import type { Effects } from "./effects.ts";
import { identify } from "./identity/identify.ts";
import { allMethods, layoutNamed, wordsOf, type Methods } from "./methods.ts";
import { writeRecipe } from "./recipe.ts";
import type { Source } from "./source.ts";
import { readSources } from "./sources/read-sources.ts";
import { findTopics } from "./topics/find-topics.ts";

/** Fewer papers are done before another thread has begun. */
const WORTH_THREADS = 200;

/**
 * The whole method, room by room: sources → papers → people → topics → networks → analysis → atlas. Pure but for the
 * sources that it reads and the progress that it tells: the same sources, options, decisions and places give the same
 * atlas, everywhere. `places` are where nodes lay in the networks of an older atlas, so that a map can hold still.
 * @throws UnreadableSource when none of the sources can be read.
 */
export async function run(
  sources: readonly Source[],
  options: Options,
  decisions: readonly Decision[],
  places: ReadonlyMap<string, OlderPlaces>,
  effects: Effects,
  methods: Methods = allMethods,
): Promise<Atlas> {
  const layout = layoutNamed(options.layout, methods);
  const read = await readSources(sources, options, effects);
  const { papers } = read;
  const inParallel = papers.length < WORTH_THREADS ? oneByOne : effects.inParallel;

  effects.progress("people", 0, papers.length, `${papers.length} papers`);
  // Other threads read the first texts while this one tells people apart.
  const findingTopics = findTopics(papers, {
    progress: (done, total) => effects.progress("topics", done, total, `${papers.length} papers`),
    inParallel,
  });
  const { people, owners, notices: identityNotices } = identify(papers, read.accounts, options);
  const { topics, notices: topicNotices } = await findingTopics;

  const count = methods.networks.length;
  effects.progress("networks", 0, count, `${people.length} people, ${topics.length} topics`);
  const built = methods.networks.map((network) => ({
    words: network.words(options),
    ...network.build({ papers, people, owners, topics, options }),
  }));

  const { seed } = options;
  const { measures } = methods;
  const shares = built.map(() => 0);
  const networks = await Promise.all(
    built.map(async ({ words, network }, step) => {
      const tell = (done: number, total: number) => {
        shares[step] = done / total;
        const sum = shares.reduce((all, share) => all + share, 0);
        effects.progress("analysis", sum, count, `${count} networks`);
      };
      tell(0, 1);
      const older = places.get(words.name) ?? new Map();
      const figures = await analyse(network, { seed, measures, layout, older, progress: tell, inParallel });
      return encodeNetwork(words, network, figures, describeCommunities(network, figures, topics));
    }),
  );

  effects.progress("writing", 0, 1, "the atlas");
  return {
    recipe: writeRecipe(read, options, decisions),
    sources: read.accounts,
    notices: [
      ...read.notices,
      ...identityNotices,
      ...topicNotices,
      ...built.flatMap(({ notices }) => notices),
    ],
    papers,
    people,
    owners,
    topics,
    ...wordsOf(methods),
    networks: Object.fromEntries(networks.map((network) => [network.words.name, network])),
  };
}
